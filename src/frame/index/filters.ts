import { TOLD_SETS, TOLD_VALUES } from "./told";
import type { FilterName } from "../view/parameter-names";
import type { GraphIndex } from "./graph-index";

/** What the filters ask of a graph. */
export type FilterSource = Pick<GraphIndex, "links" | "actorIndex">;

/** The values of one filter in a graph, as codes in a column. */
export interface FilterColumn {
  /** Every value that occurs. */
  readonly values: readonly string[];
  /** By code, the values it stands for, as indexes into `values`. Without sets, a code is such an index itself. */
  readonly sets?: readonly (readonly number[])[];
  /** The codes: by row of the links, or, where the values are those of a link's ends, by row of the actors. */
  readonly codes: Uint32Array;
  /** Where the values are those of the ends: whether both ends must match, or either will do. */
  readonly ends?: "both" | "either";
  /** Whether all values are offered, in their own order, also those that nothing has. */
  readonly isFixed?: boolean;
}

/**
 * All filters. A new filter is its name in `FILTERS`, one entry here, its heading in the catalogues (`filter.…`), and what
 * its values are called in `words/name-of-value.ts`.
 */
export const FILTER_TABLE: Readonly<Record<FilterName, (source: FilterSource) => FilterColumn>> = {
  // Where nobody's account is given, there is nothing to choose.
  told: ({ links }) =>
    links.hasAccounts
      ? { values: TOLD_VALUES, sets: TOLD_SETS, codes: links.toldBy, isFixed: true }
      : { values: [], sets: [[]], codes: links.toldBy },
  // An actor is shown only with its kind, so both ends must be of a kind that is asked for.
  actor: ({ actorIndex }) => ({
    values: actorIndex.kinds,
    codes: actorIndex.kind,
    ends: "both",
  }),
  kind: ({ links }) => ({ values: links.kinds, codes: links.kind }),
  status: ({ links }) => ({ values: links.statuses, codes: links.status }),
  topic: ({ links }) => ({ ...links.topicSets, codes: links.topics }),
  side: ({ actorIndex }) => ({
    values: actorIndex.sides,
    codes: actorIndex.side,
    ends: "either",
  }),
  country: ({ actorIndex }) => ({
    values: actorIndex.countries,
    codes: actorIndex.country,
    ends: "either",
  }),
  account: ({ links }) => ({ ...links.accountSets, codes: links.accounts }),
};

/** How many codes a column can have. */
export function codeCountOf({ values, sets }: FilterColumn): number {
  return (sets ?? values).length;
}

/** How often each value occurs, by its number in the column, from how often each code does. */
export function countsOfValues({ values, sets }: FilterColumn, counts: Uint32Array): Uint32Array {
  if (!sets) return counts;
  const ofValue = new Uint32Array(values.length);
  for (const [code, set] of sets.entries()) {
    for (const value of set) ofValue[value] = (ofValue[value] ?? 0) + (counts[code] ?? 0);
  }
  return ofValue;
}
