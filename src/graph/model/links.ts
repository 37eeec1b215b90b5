import type { Link, Links } from "./types";

/** Links that are all at hand. */
export function listLinks(list: readonly Link[]): Links {
  const numbers = new Map(list.map(({ id }, number) => [id, number]));
  const at = (number: number | undefined) => (number === undefined ? undefined : list[number]);
  const isQuoted = (number: number) => (list[number]?.quotes.length ?? 0) > 0;
  return {
    size: list.length,
    at,
    numberOf: (id) => numbers.get(id),
    get: (id) => at(numbers.get(id)),
    has: (id) => numbers.has(id),
    values: () => list,
    isQuoted,
    quoted: () => list.filter((_, number) => isQuoted(number)),
  };
}
