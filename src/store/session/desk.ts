import { createStore, type StoreApi } from "zustand/vanilla";
import type { Act, Draft } from "../../edit/types";
import type { Entry, History } from "../../edit/history";

/**
 * Whether all that was done is kept: in this browser, on its way there, or not, and why: the browser keeps nothing, has no
 * room, or another tab has written something else.
 */
export type Saving = "nothing" | "saving" | "saved" | "no-storage" | "no-room" | "clash";

export interface StudioState {
  readonly history: History<Draft>;
  readonly saving: Saving;
  /** Another tab writes this draft: this one reads along. */
  readonly isReading: boolean;
}

/** One draft that is being written. */
export interface Studio {
  readonly id: string;
  readonly state: StoreApi<StudioState>;
  /** Does something, or takes back what was done; it is kept before it is said to be saved. */
  readonly enter: (entry: Entry<Act>) => void;
  /** Stops; what is not kept yet still will be. */
  readonly end: () => void;
}

/** The graph that is being written, if one is. Its program comes when somebody first writes. */
export interface Desk {
  readonly studio?: Studio | undefined;
  /** Whether the page is for writing now: a draft can be looked at as readers will see it. */
  readonly isEditing: boolean;
}

export function createDesk(): StoreApi<Desk> {
  return createStore<Desk>(() => ({ isEditing: false }));
}

/** Leaves what is being written; all of it is kept. */
export function leaveDesk(desk: StoreApi<Desk>): void {
  const { studio } = desk.getState();
  if (!studio) return;
  studio.end();
  desk.setState({ isEditing: false }, true);
}
