import type { CodeCounts } from "./count-window";

import type { GraphIndex } from "../index/graph-index";
import { bySet, byValue } from "../index/filter-values";
import type { FilterName } from "../view/parameter-names";
import type { Filters } from "../view/view";

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
  { values, links, actorIndex }: GraphIndex,
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
    actor: facets("actor", byValue(actorIndex.kinds, codes.actor)),
    kind: facets("kind", byValue(links.kinds, codes.kind)),
    status: facets("status", byValue(links.statuses, codes.status)),
    topic: facets("topic", bySet(links.topicSets, codes.topic)),
    country: facets("country", byValue(actorIndex.countries, codes.country)),
    account: facets("account", bySet(links.accountSets, codes.account)),
  };
}
