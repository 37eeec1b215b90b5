import { countsOfValues, FILTER_TABLE } from "../index/filters";
import { at, flagAt } from "../index/column";
import type { GraphIndex } from "../index/graph-index";
import type { Actor } from "../../graph/model/types";
import { type FilterName, FILTERS } from "../view/parameter-names";
import { lazyRecordOf } from "../view/record-of";
import type { Filters } from "../view/view";
import type { WindowCount } from "./count-window";

/**
 * One value of a filter: how many links it would show by itself under the other filters. Of a kind of actors: how many of
 * them are shown, or would be if it were checked, too.
 */
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
  count: WindowCount,
  filters: Filters,
  shown: readonly Actor[],
): Record<FilterName, readonly Facet[]> {
  // Asked for while the filters are open: a file may have a topic for each of a hundred thousand links.
  return lazyRecordOf(FILTERS, (name): readonly Facet[] => {
    const checked = new Set(filters[name]);
    const facets = (countAt: (value: string, place: number) => number | undefined) =>
      index.values[name].map((value, place) => ({
        value,
        count: countAt(value, place) ?? 0,
        checked: checked.has(value),
      }));
    if (name === "actor") {
      const counts = countActors(index, count, filters.actor, shown);
      return facets((kind) => counts.get(kind));
    }
    const counts = countsOfValues(FILTER_TABLE[name](index), count.codes[name]);
    const numbers = index.valueNumbers[name];
    return facets((_, place) => counts[at(numbers, place)]);
  });
}

/** By kind: the actors shown, and of kinds that are not checked those that would join them. */
function countActors(
  { links, actorIndex }: GraphIndex,
  { keptOutBy }: WindowCount,
  checked: readonly string[],
  shown: readonly Actor[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (kind: string) => counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const { kind } of shown) add(kind);
  if (checked.length === 0) return counts;
  const isShown = new Set(shown.map(({ id }) => actorIndex.rows.get(id)));
  const waiting = new Set<number>();
  const { kind, kinds } = actorIndex;
  const isChecked = Uint8Array.from(kinds, (value) => (checked.includes(value) ? 1 : 0));
  for (const row of keptOutBy.actor) {
    const ends = [at(links.source, row), at(links.target, row)] as const;
    const [one, other] = [at(kind, ends[0]), at(kind, ends[1])];
    // Two kinds that are both missing do not come with one of them.
    if (one !== other && flagAt(isChecked, one) === 0 && flagAt(isChecked, other) === 0) continue;
    for (const end of ends) {
      if (!isShown.has(end) && flagAt(isChecked, at(kind, end)) === 0) waiting.add(end);
    }
  }
  for (const actor of waiting) add(kinds[at(kind, actor)] ?? "");
  return counts;
}
