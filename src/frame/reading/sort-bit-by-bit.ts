import type { BitByBit } from "../../graph/bit-by-bit";

/** So many texts are compared in one bit: some milliseconds, even by the rules of a language. */
const PORTION = 2000;

/** Sorts texts as `toSorted` does, bit by bit: a portion at a time, and then always two sorted lists into one. */
export function* sortBitByBit(
  texts: readonly string[],
  compare: (a: string, b: string) => number,
): BitByBit<readonly string[]> {
  let lists: (readonly string[])[] = [];
  for (let start = 0; start < texts.length; start += PORTION) {
    if (start > 0) yield;
    lists.push(texts.slice(start, start + PORTION).sort(compare));
  }
  while (lists.length > 1) {
    const merged: (readonly string[])[] = [];
    for (let at = 0; at < lists.length; at += 2)
      merged.push(yield* merge(lists[at] ?? [], lists[at + 1] ?? [], compare));
    lists = merged;
  }
  return lists[0] ?? [];
}

function* merge(
  one: readonly string[],
  other: readonly string[],
  compare: (a: string, b: string) => number,
): BitByBit<readonly string[]> {
  const merged: string[] = [];
  for (let [a, b] = [0, 0]; a < one.length || b < other.length;) {
    const [first, second] = [one[a], other[b]];
    if (second === undefined || (first !== undefined && compare(first, second) <= 0)) {
      merged.push(first ?? "");
      a++;
    } else {
      merged.push(second);
      b++;
    }
    if (merged.length % PORTION === 0) yield;
  }
  return merged;
}
