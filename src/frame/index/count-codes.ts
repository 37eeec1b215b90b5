import { ABSENT } from "../../graph/columns/link-columns";
import { at, increment } from "./column";
import type { FilterColumn } from "./filters";
import type { LinkIndex } from "./link-index";

/** Adds to `counts`, by code, how many of some rows have it: themselves, or at either end. */
export function countCodes(
  counts: Uint32Array,
  { source, target }: LinkIndex,
  { codes, ends }: FilterColumn,
  rows: Uint32Array,
): void {
  if (!ends) {
    for (let place = 0; place < rows.length; place++) increment(counts, at(codes, at(rows, place)));
    return;
  }
  for (let place = 0; place < rows.length; place++) {
    const row = at(rows, place);
    const first = at(codes, at(source, row));
    const second = at(codes, at(target, row));
    if (first !== second && second !== ABSENT) increment(counts, second);
    if (first !== ABSENT) increment(counts, first);
  }
}
