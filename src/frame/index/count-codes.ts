import { ABSENT } from "../../graph/columns/coded-texts";
import { at, increment } from "./column";
import type { FilterColumn } from "./filters";
import type { GraphIndex } from "./graph-index";
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

/**
 * Finds the kind that most of some rows are of: of those that as many are of, the one that the file has most of. A file may
 * have as many kinds as links, so nothing here is as large as all kinds for each pair.
 */
export function kindsOfMost({
  links,
  values,
}: GraphIndex): (rows: Uint32Array) => string | undefined {
  const counts = new Uint32Array(links.kinds.length);
  let ranks: ReadonlyMap<string, number> | undefined;
  const rankOf = (code: number) => {
    ranks ??= new Map(values.kind.map((kind, rank) => [kind, rank]));
    return ranks.get(links.kinds[code] ?? "") ?? 0;
  };
  return (rows) => {
    let most = -1;
    for (const row of rows) increment(counts, links.kind[row] ?? 0);
    for (const row of rows) {
      const code = links.kind[row] ?? 0;
      const more = (counts[code] ?? 0) - (counts[most] ?? 0);
      if (more > 0 || (more === 0 && code !== most && rankOf(code) < rankOf(most))) most = code;
    }
    for (const row of rows) counts[links.kind[row] ?? 0] = 0;
    return links.kinds[most];
  };
}
