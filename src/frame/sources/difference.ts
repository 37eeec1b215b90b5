import { diffWordsWithSpace } from "diff";

/** A run of words that is in both texts, or only in one. */
export interface Change {
  readonly text: string;
  readonly kind: "same" | "removed" | "added";
}

/** With more changes, nobody compares word by word; to find them would take as long as their number squared. */
const MOST_CHANGES = 200;

/** The changes from one text to another, word by word (Myers 1986); of too many, that one stands for the other. */
export function differenceOf(before: string, after: string): readonly Change[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_CHANGES });
  if (!changes) {
    return [
      { text: before, kind: "removed" },
      { text: after, kind: "added" },
    ];
  }
  return changes.map(({ value, added, removed }) => ({
    text: value,
    kind: added ? "added" : removed ? "removed" : "same",
  }));
}
