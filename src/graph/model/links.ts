import type { Link, Links } from "./types";

/** Links from a list that is in memory. */
export function listLinks(list: readonly Link[]): Links {
  const rows = new Map(list.map(({ id }, row) => [id, row]));
  const at = (row: number | undefined) => (row === undefined ? undefined : list[row]);
  const isQuoted = (row: number) => (list[row]?.quotes.length ?? 0) > 0;
  return {
    size: list.length,
    at,
    numberOf: (id) => rows.get(id),
    get: (id) => at(rows.get(id)),
    has: (id) => rows.has(id),
    values: () => list,
    isQuoted,
    quoted: () => list.filter((_, row) => isQuoted(row)),
  };
}
