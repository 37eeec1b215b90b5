import { countsByValue, FILTER_TABLE } from "../index/filters";
import type { GraphIndex } from "../index/graph-index";
import { type FilterName, FILTERS } from "../view/parameter-names";
import { recordOf } from "../view/record-of";
import type { Filters } from "../view/view";
import type { WindowCount } from "./count-window";

/** One value of a filter: how many links it would show by itself under the other filters. */
export interface Facet {
  readonly value: string;
  readonly count: number;
  readonly checked: boolean;
}

/**
 * The values of each filter with their counts: all that the file has, so that nothing moves while counts change, those
 * first that most links of the file have.
 */
export function facetsOf(
  index: GraphIndex,
  codes: WindowCount["codes"],
  filters: Filters,
): Record<FilterName, readonly Facet[]> {
  return recordOf(FILTERS, (name): readonly Facet[] => {
    const counts = countsByValue(FILTER_TABLE[name](index), codes[name]);
    return index.values[name].map((value) => ({
      value,
      count: counts.get(value) ?? 0,
      checked: filters[name].includes(value),
    }));
  });
}
