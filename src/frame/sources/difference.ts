import { diffWordsWithSpace } from "diff";

/** A run of words that is in both texts, or only in one. */
export interface Change {
  readonly text: string;
  readonly kind: "same" | "removed" | "added";
}

/** The changes from one text to another, word by word (Myers 1986). */
export function differenceOf(before: string, after: string): readonly Change[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? "added" : removed ? "removed" : "same",
  }));
}
