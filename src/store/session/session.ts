import { createStore, type StoreApi } from "zustand/vanilla";
import type { View } from "../../frame/view/view";
import type { Note } from "../../formats/draft/imported";
import { createLoading, type Loading } from "./loading";
import { createDesk, type Desk, leaveDesk } from "./desk";
import { type AskedTables, askAbout, createTables } from "./tables";
import { createTexts, type Texts } from "./texts";

/** What lives no longer than the graph that is shown. None of it is part of the view, or of the address. */
export interface Session {
  readonly texts: StoreApi<Texts>;
  /** What was changed on the way from another form to the graph that is shown. */
  readonly notes: StoreApi<readonly Note[]>;
  readonly tables: StoreApi<AskedTables>;
  readonly loading: StoreApi<Loading | undefined>;
  readonly desk: StoreApi<Desk>;
  /** The views that the page around a frame asked for, and no reader in it. */
  readonly led: WeakSet<View>;
}

export function createSession(): Session {
  return {
    texts: createTexts(),
    notes: createStore<readonly Note[]>(() => []),
    tables: createTables(),
    loading: createLoading(),
    desk: createDesk(),
    led: new WeakSet(),
  };
}

/** Starts over with a new graph: forgets all that belonged to the one before. */
export function restartSession(session: Session, notes: readonly Note[]): void {
  leaveDesk(session.desk);
  session.texts.setState(new Map(), true);
  session.notes.setState(notes, true);
  askAbout(session.tables, undefined);
  session.loading.setState(undefined, true);
}
