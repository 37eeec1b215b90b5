import type { Facet } from "./frame";
import type { IndexedLink } from "./indexed-link";
import { FILTERS, type FilterName, type Filters } from "./view";

/** Whether a link passes all lists but, where one is named, that one. */
export function passes(item: IndexedLink, filters: Filters, except?: FilterName): boolean {
  return FILTERS.every((name) => name === except || passesOne(item, name, filters[name]));
}

/** An actor is shown only with its kind: so both ends of a link must be of the kinds asked for. */
function passesOne(item: IndexedLink, name: FilterName, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const values = item.values[name];
  return name === "actor"
    ? values.every((value) => wanted.includes(value))
    : values.some((value) => wanted.includes(value));
}

/**
 * The values of each filter, all that the file has, with the number of links that each would show by itself
 * under the other filters; those that most links of the file have first, so that nothing moves while counts change.
 */
export function facetsOf(
  values: Readonly<Record<FilterName, readonly string[]>>,
  links: readonly IndexedLink[],
  filters: Filters,
): Record<FilterName, readonly Facet[]> {
  const facets = (name: FilterName): readonly Facet[] => {
    const counts = new Map(values[name].map((value) => [value, 0]));
    for (const item of links) {
      if (!passes(item, filters, name)) continue;
      const found = item.values[name];
      if (name === "actor" && found.length > 1) continue;
      for (const value of found) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts].map(([value, count]) => ({
      value,
      count,
      checked: filters[name].includes(value),
    }));
  };
  return {
    actor: facets("actor"),
    kind: facets("kind"),
    status: facets("status"),
    topic: facets("topic"),
    country: facets("country"),
    account: facets("account"),
  };
}

/** Every value that a filter can have in a file, those of most links first. */
export function valuesOfFilters(
  links: readonly IndexedLink[],
): Record<FilterName, readonly string[]> {
  const values = (name: FilterName): readonly string[] => {
    const counts = new Map<string, number>();
    for (const item of links) {
      for (const value of item.values[name]) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
  };
  return {
    actor: values("actor"),
    kind: values("kind"),
    status: values("status"),
    topic: values("topic"),
    country: values("country"),
    account: values("account"),
  };
}
