import type { Link, Links } from "../../graph/model/types";
import type { LinkIndex } from "./link-index";

/** Links in an order of their own, of which each is made only when it is asked for. */
export interface LinkList extends Iterable<Link> {
  readonly length: number;
  at(place: number): Link | undefined;
  has(id: string): boolean;
  /** Those that quotes prove. */
  quoted(): Iterable<Link>;
  /** Some of them in a row, as a list at hand. */
  slice(start: number, end: number): readonly Link[];
  /** The rows of the index that they stand in. */
  readonly rows: Uint32Array;
}

/** The links of some rows of an index. */
export function linksOfRows(links: Links, index: LinkIndex, rows: Uint32Array): LinkList {
  const at = (place: number) => {
    const row = rows[place];
    return row === undefined ? undefined : links.at(index.number[row] ?? 0);
  };
  function* iterate(start: number, end: number) {
    for (let place = start; place < Math.min(end, rows.length); place++) {
      const link = at(place);
      if (link) yield link;
    }
  }
  function* iterateQuoted() {
    for (let place = 0; place < rows.length; place++) {
      const link = links.isQuoted(index.number[rows[place] ?? 0] ?? 0) ? at(place) : undefined;
      if (link) yield link;
    }
  }
  return {
    length: rows.length,
    at,
    has(id) {
      const number = links.numberOf(id);
      return number !== undefined && rows.some((row) => index.number[row] === number);
    },
    quoted: iterateQuoted,
    slice: (start, end) => [...iterate(start, end)],
    rows,
    [Symbol.iterator]: () => iterate(0, rows.length),
  };
}
