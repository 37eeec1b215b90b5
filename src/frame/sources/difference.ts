import { diffWordsWithSpace } from "diff";

/** A run of words that both texts have, or only one. */
export interface Change {
  readonly text: string;
  readonly kind: "same" | "removed" | "added";
}

/** What must be done to one text to get another, word by word (Myers 1986). */
export function differenceOf(before: string, after: string): readonly Change[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? "added" : removed ? "removed" : "same",
  }));
}
