import type { Studio } from "../session/desk";

/** Under this name a tab remembers which draft it writes. */
export const OPEN_DRAFT = "readout.draft";

/** Remembers which draft this tab writes, for when it is loaded anew. */
export function remember({ id }: Studio): void {
  try {
    sessionStorage.setItem(OPEN_DRAFT, id);
  } catch {
    // Then it is opened from the list of drafts.
  }
}

/** The draft that this tab wrote. */
export function recall(): string | undefined {
  try {
    return sessionStorage.getItem(OPEN_DRAFT) ?? undefined;
  } catch {
    return undefined;
  }
}
