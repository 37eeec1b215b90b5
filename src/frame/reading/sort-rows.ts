import { ABSENT } from "../../graph/columns/coded-texts";
import type { BitByBit } from "../../graph/bit-by-bit";
import { at } from "../index/column";
import { sortBitByBit } from "./sort-bit-by-bit";

/** So many characters of a text tell its place: a name of a megabyte would be compared for seconds. */
const MOST_COMPARED = 200;

/**
 * The place of each of some texts in their order, from 0; those that begin alike share a place, and an empty one has none
 * ({@link ABSENT}).
 */
export function* rankTexts(
  texts: readonly string[],
  compare: (a: string, b: string) => number,
): BitByBit<Uint32Array> {
  const begun = texts.map((text) => text.slice(0, MOST_COMPARED));
  const distinct = new Set(begun);
  distinct.delete("");
  yield;
  const sorted = yield* sortBitByBit([...distinct], compare);
  yield;
  const ranks = new Map(sorted.map((text, rank) => [text, rank]));
  return Uint32Array.from(begun, (text) => ranks.get(text) ?? ABSENT);
}

/**
 * Some rows in the order of their keys. Rows of one key keep their order; those without any ({@link ABSENT}) come last, whichever
 * way. Takes two passes and no comparison: a hundred thousand rows are sorted in a few milliseconds.
 * @param keys by row of the index; the least are 0 or little more
 */
export function sortRows(rows: Uint32Array, keys: Uint32Array, isDescending: boolean): Uint32Array {
  const last = rows.reduce((most, row) => {
    const key = at(keys, row);
    return key === ABSENT ? most : Math.max(most, key + 1);
  }, 0);
  const placeOf = (row: number): number => {
    const key = at(keys, row);
    return key === ABSENT ? last : isDescending ? last - 1 - key : key;
  };
  const starts = new Uint32Array(last + 2);
  for (const row of rows) starts[placeOf(row) + 1] = at(starts, placeOf(row) + 1) + 1;
  for (let place = 1; place < starts.length; place++) {
    starts[place] = at(starts, place) + at(starts, place - 1);
  }
  const sorted = new Uint32Array(rows.length);
  for (const row of rows) {
    const place = placeOf(row);
    const next = at(starts, place);
    sorted[next] = row;
    starts[place] = next + 1;
  }
  return sorted;
}
