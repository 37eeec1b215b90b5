import type { Link, Links } from "./types";

/** Links from a list that is in memory. */
export function listLinks(list: readonly Link[]): Links {
  // Only made once a link is asked for by its id: of a graph that is being written each step has a list of its own.
  let rows: Map<string, number> | undefined;
  const rowOf = (id: string) => {
    if (!rows) {
      rows = new Map();
      for (const [row, link] of list.entries()) rows.set(link.id, row);
    }
    return rows.get(id);
  };
  const at = (row: number | undefined) => (row === undefined ? undefined : list[row]);
  const isQuoted = (row: number) => (list[row]?.quotes.length ?? 0) > 0;
  return {
    size: list.length,
    at,
    numberOf: rowOf,
    get: (id) => at(rowOf(id)),
    has: (id) => rowOf(id) !== undefined,
    values: () => list,
    isQuoted,
    quoted: () => list.filter((_, row) => isQuoted(row)),
  };
}
