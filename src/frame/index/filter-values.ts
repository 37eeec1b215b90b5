import { ABSENT } from "../../graph/columns/link-columns";
import type { FilterName } from "../view/parameter-names";
import type { ActorIndex } from "./graph-index";
import type { LinkIndex, ValueSets } from "./link-index";

/** Every value that a filter can have in a file, those of most links first. */
export function valuesOfFilters(
  links: LinkIndex,
  actorIndex: ActorIndex,
): Record<FilterName, readonly string[]> {
  const ofRows = (length: number, codesOf: (row: number) => readonly number[]) => {
    const counts = new Uint32Array(length);
    for (let row = 0; row < links.count; row++) {
      for (const code of codesOf(row)) counts[code] = (counts[code] ?? 0) + 1;
    }
    return counts;
  };
  const ends = (codes: Uint32Array) => (row: number) => {
    const one = codes[links.source[row] ?? 0] ?? ABSENT;
    const other = codes[links.target[row] ?? 0] ?? ABSENT;
    return one === other ? [one] : [one, other];
  };
  const one = (codes: Uint32Array) => (row: number) => [codes[row] ?? 0];
  const ranked = (counts: ReadonlyMap<string, number>) =>
    [...counts]
      .filter(([, count]) => count > 0)
      .sort(([, a], [, b]) => b - a)
      .map(([value]) => value);
  const { kinds, statuses, topicSets, accountSets } = links;
  return {
    actor: ranked(
      byValue(actorIndex.kinds, ofRows(actorIndex.kinds.length, ends(actorIndex.kind))),
    ),
    kind: ranked(byValue(kinds, ofRows(kinds.length, one(links.kind)))),
    status: ranked(byValue(statuses, ofRows(statuses.length, one(links.status)))),
    topic: ranked(bySet(topicSets, ofRows(topicSets.sets.length, one(links.topics)))),
    country: ranked(
      byValue(actorIndex.countries, ofRows(actorIndex.countries.length, ends(actorIndex.country))),
    ),
    account: ranked(bySet(accountSets, ofRows(accountSets.sets.length, one(links.accounts)))),
  };
}

/** The counts of single values, by value. */
export function byValue(
  values: readonly string[],
  counts: Uint32Array,
): ReadonlyMap<string, number> {
  return new Map(values.map((value, code) => [value, counts[code] ?? 0]));
}

/** The counts of sets of values, by each value in them. */
export function bySet(
  { values, sets }: ValueSets,
  counts: Uint32Array,
): ReadonlyMap<string, number> {
  const found = new Uint32Array(values.length);
  sets.forEach((set, number) => {
    for (const value of set) found[value] = (found[value] ?? 0) + (counts[number] ?? 0);
  });
  return byValue(values, found);
}
