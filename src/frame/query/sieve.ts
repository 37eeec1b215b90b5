import { ABSENT } from "../../graph/columns/coded-texts";
import { at, flagAt } from "../index/column";
import { FILTER_TABLE, type FilterColumn } from "../index/filters";
import type { GraphIndex } from "../index/graph-index";
import type { LinkIndex } from "../index/link-index";
import type { TimeColumns } from "../index/time-columns";
import { type FilterName, FILTERS } from "../view/parameter-names";
import type { Ends, Filters, Pair } from "../view/view";

/** What {@link Sieve.failed} has for a link that only this filter keeps out: its place in {@link FILTERS}, from 1. */
export function numberOf(filter: FilterName): number {
  return FILTERS.indexOf(filter) + 1;
}

/** In {@link Sieve.failed}: a link that more than one filter keeps out, or that is not between the pair asked for. */
export const SEVERAL = FILTERS.length + 1;

/** Which links pass the filters, whatever the window. */
export interface Sieve {
  /** By row: 0 if the link passes, {@link numberOf} the one filter that keeps it out, or {@link SEVERAL}. */
  readonly failed: Uint8Array;
  /** How many links without a date pass. */
  readonly undated: number;
  /** What the histogram counts. */
  readonly times: Times;
}

/** The links of a graph by their days, as far as they pass the filters. */
export interface Times {
  readonly columns: TimeColumns;
  /** By row of the columns: 0 if it passes. */
  readonly failed: Uint8Array;
  /** Whether all filters were applied: where only a part of the links is at hand, those for kinds and statuses are. */
  readonly isExact: boolean;
}

/**
 * Applies the filters to every link: one pass for each filter in force, needed only when a filter changes.
 * @param ends which ends must be of the sides and countries asked for
 * @param pair the actors that alone may be the ends
 */
export function sieveOf(
  index: GraphIndex,
  filters: Filters,
  ends: Ends = "either",
  pair?: Pair,
): Sieve {
  const { links } = index;
  const failed = new Uint8Array(links.count);
  for (const name of FILTERS) {
    if (filters[name].length === 0) continue;
    const column = FILTER_TABLE[name](index);
    const asked = column.ends && ends === "both" ? { ...column, ends } : column;
    keepOut(failed, links, asked, filters[name], numberOf(name));
  }
  if (pair) keepOthersOut(failed, index, pair);
  let undated = 0;
  for (let row = links.dated; row < links.count; row++) if (failed[row] === 0) undated++;
  return { failed, undated, times: timesOf(index, filters, pair, failed) };
}

/** What the histogram counts: the links, or, where not all are at hand, how many there are of each date, kind and status. */
function timesOf(
  { links, part }: GraphIndex,
  filters: Filters,
  pair: Pair | undefined,
  failed: Uint8Array,
): Times {
  if (!part) return { columns: links, failed, isExact: true };
  const { tallies } = part;
  const wanted = (values: readonly string[], asked: readonly string[]) =>
    Uint8Array.from(values, (value) => (asked.length === 0 || asked.includes(value) ? 1 : 0));
  const kinds = wanted(tallies.kinds, filters.kind);
  const statuses = wanted(tallies.statuses, filters.status);
  return {
    columns: tallies,
    failed: Uint8Array.from(tallies.kind, (kind, row) =>
      flagAt(kinds, kind) === 1 && flagAt(statuses, at(tallies.status, row)) === 1 ? 0 : 1,
    ),
    isExact:
      !pair &&
      FILTERS.every((name) => name === "kind" || name === "status" || filters[name].length === 0),
  };
}

/** Marks the rows that have none of the wanted values of one filter. */
function keepOut(
  failed: Uint8Array,
  { source, target }: LinkIndex,
  column: FilterColumn,
  wanted: readonly string[],
  filter: number,
): void {
  const matching = flagCodes(column, wanted);
  const { codes, ends } = column;
  const matches = new Uint8Array(codes.length);
  for (let row = 0; row < codes.length; row++) matches[row] = flagAt(matching, at(codes, row));
  const least = ends === "both" ? 2 : 1;
  for (let row = 0; row < failed.length; row++) {
    const found = ends
      ? flagAt(matches, at(source, row)) + flagAt(matches, at(target, row))
      : flagAt(matches, row);
    if (found < least) failed[row] = failed[row] === 0 ? filter : SEVERAL;
  }
}

/** Marks the rows that are not between two actors. */
function keepOthersOut(
  failed: Uint8Array,
  { links: { source, target }, actorIndex }: GraphIndex,
  pair: Pair,
): void {
  const [one = ABSENT, other = ABSENT] = pair.map((id) => actorIndex.rows.get(id));
  for (let row = 0; row < failed.length; row++) {
    const [from, to] = [at(source, row), at(target, row)];
    const isBetween = (from === one && to === other) || (from === other && to === one);
    if (!isBetween) failed[row] = SEVERAL;
  }
}

/** 1 for each code that stands for a wanted value. */
function flagCodes({ values, sets }: FilterColumn, wanted: readonly string[]): Uint8Array {
  const flags = Uint8Array.from(values, (value) => (wanted.includes(value) ? 1 : 0));
  return sets
    ? Uint8Array.from(sets, (set) => (set.some((value) => flags[value] === 1) ? 1 : 0))
    : flags;
}
