import type { Link, Links } from "./types";

/** Links that are all at hand. */
export function listLinks(list: readonly Link[]): Links {
  const numbers = new Map(list.map(({ id }, number) => [id, number]));
  const at = (number: number | undefined) => (number === undefined ? undefined : list[number]);
  return {
    size: list.length,
    at,
    numberOf: (id) => numbers.get(id),
    get: (id) => at(numbers.get(id)),
    has: (id) => numbers.has(id),
    values: () => list,
    isQuoted: (number) => (list[number]?.quotes.length ?? 0) > 0,
    quoted: () => list.filter(({ quotes }) => quotes.length > 0),
  };
}
