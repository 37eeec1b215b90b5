import { useStore } from "zustand";
import type { Act, Draft } from "../../../edit/types";
import type { Entry } from "../../../edit/history";
import type { Studio, StudioState } from "../../../store/session/desk";

/** The draft of a studio as it is now, and the way to change it. */
export interface AtWork extends StudioState {
  readonly studio: Studio;
  readonly draft: Draft;
  readonly enter: (entry: Entry<Act>) => void;
}

export function useDraft(studio: Studio): AtWork {
  const state = useStore(studio.state);
  return { ...state, studio, draft: state.history.present, enter: studio.enter };
}
