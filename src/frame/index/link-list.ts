import type { Link, Links } from "../../graph/model/types";
import { flagAt } from "./column";
import type { LinkIndex } from "./link-index";

/** Links in an order of their own, of which each is made only when it is asked for. */
export interface LinkList extends Iterable<Link> {
  readonly length: number;
  at(place: number): Link | undefined;
  has(id: string): boolean;
  /** How many quotes the link at a place has; it is not made for that. */
  quoteCount(place: number): number;
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
  /** 1 for the number of each link that is listed. */
  let listed: Uint8Array | undefined;
  const listedNow = (): Uint8Array => {
    if (listed) return listed;
    listed = new Uint8Array(index.count);
    for (const row of rows) listed[index.number[row] ?? 0] = 1;
    return listed;
  };
  function* iterate(start: number, end: number) {
    for (let place = start; place < Math.min(end, rows.length); place++) {
      const link = at(place);
      if (link) yield link;
    }
  }
  return {
    length: rows.length,
    at,
    has(id) {
      const number = links.numberOf(id);
      return number !== undefined && flagAt(listedNow(), number) === 1;
    },
    quoteCount(place) {
      const row = rows[place];
      return row === undefined ? 0 : (index.quotes[row] ?? 0);
    },
    slice: (start, end) => [...iterate(start, end)],
    rows,
    [Symbol.iterator]: () => iterate(0, rows.length),
  };
}
