import type { CodeCounts } from "./count-window";
import { ABSENT } from "../../graph/columns/link-columns";
import type { ActorIndex, GraphIndex } from "../index/graph-index";
import type { LinkIndex, ValueSets } from "../index/link-index";
import type { FilterName, Filters } from "../view/view";

/** One value of a filter: how many links it would show by itself under the other filters. */
export interface Facet {
  readonly value: string;
  readonly count: number;
  readonly checked: boolean;
}

/**
 * The values of each filter, all that the file has, with the number of links that each would show by itself
 * under the other filters; those that most links of the file have first, so that nothing moves while counts change.
 */
export function facetsOf(
  { values, links, people }: GraphIndex,
  codes: CodeCounts,
  filters: Filters,
): Record<FilterName, readonly Facet[]> {
  const facets = (name: FilterName, counts: ReadonlyMap<string, number>): readonly Facet[] =>
    values[name].map((value) => ({
      value,
      count: counts.get(value) ?? 0,
      checked: filters[name].includes(value),
    }));
  return {
    actor: facets("actor", byValue(people.kinds, codes.actor)),
    kind: facets("kind", byValue(links.kinds, codes.kind)),
    status: facets("status", byValue(links.statuses, codes.status)),
    topic: facets("topic", bySet(links.topicSets, codes.topic)),
    country: facets("country", byValue(people.countries, codes.country)),
    account: facets("account", bySet(links.accountSets, codes.account)),
  };
}

/** Every value that a filter can have in a file, those of most links first. */
export function valuesOfFilters(
  links: LinkIndex,
  people: ActorIndex,
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
    actor: ranked(byValue(people.kinds, ofRows(people.kinds.length, ends(people.kind)))),
    kind: ranked(byValue(kinds, ofRows(kinds.length, one(links.kind)))),
    status: ranked(byValue(statuses, ofRows(statuses.length, one(links.status)))),
    topic: ranked(bySet(topicSets, ofRows(topicSets.sets.length, one(links.topics)))),
    country: ranked(
      byValue(people.countries, ofRows(people.countries.length, ends(people.country))),
    ),
    account: ranked(bySet(accountSets, ofRows(accountSets.sets.length, one(links.accounts)))),
  };
}

function byValue(values: readonly string[], counts: Uint32Array): ReadonlyMap<string, number> {
  return new Map(values.map((value, code) => [value, counts[code] ?? 0]));
}

function bySet({ values, sets }: ValueSets, counts: Uint32Array): ReadonlyMap<string, number> {
  const found = new Uint32Array(values.length);
  sets.forEach((set, number) => {
    for (const value of set) found[value] = (found[value] ?? 0) + (counts[number] ?? 0);
  });
  return byValue(values, found);
}
