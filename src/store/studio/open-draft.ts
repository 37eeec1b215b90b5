import type { View } from "../../frame/view/view";
import { parseAddress } from "../../frame/view/address";
import { localStateOf } from "../history-entry";
import type { Studio } from "../session/desk";

/** Under this name a tab remembers which draft it writes. */
const OPEN_DRAFT = "readout.draft";

/** A draft that this tab was writing when it was loaded anew, and the view of it. */
export interface LeftDraft {
  readonly id: string;
  readonly name: string;
  readonly view: View;
}

/** Remembers which draft this tab writes, for when it is loaded anew. */
export function remember({ id }: Studio): void {
  try {
    sessionStorage.setItem(OPEN_DRAFT, id);
  } catch {
    // Then it is opened from the list of drafts.
  }
}

/**
 * The draft that this tab was writing, where its entry in the history is of one. To be asked before anything else is opened:
 * that takes the place of the entry.
 */
export function leftDraft(): LeftDraft | undefined {
  const local = localStateOf(history.state);
  if (!local) return undefined;
  try {
    const id = sessionStorage.getItem(OPEN_DRAFT);
    if (id === null || !local.readoutFile.endsWith(` (${id})`)) return undefined;
    const name = local.readoutFile.slice(0, -` (${id})`.length);
    return { id, name, view: parseAddress([...new URLSearchParams(local.query)]).view };
  } catch {
    return undefined;
  }
}
