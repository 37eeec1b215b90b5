import type { Actor, Link } from "../graph/types";
import type { Side } from "./accounts";
import type { Span } from "./span";
import type { FilterName } from "./view";

/** One value of a filter: how many links it would show by itself under the other filters. */
export interface Facet {
  readonly value: string;
  readonly count: number;
  readonly checked: boolean;
}

/** Two accounts, and which of them tells of the occasion of each link shown. */
export interface Sides {
  readonly first: string;
  readonly second: string;
  readonly byLink: ReadonlyMap<string, Side>;
}

/** What is shown for a view. Derived, never stored. */
export interface Frame {
  /** The actors shown, in the order of the file. */
  readonly actors: readonly Actor[];
  /** The links shown, in order of time (undated last), then of the file. */
  readonly links: readonly Link[];
  readonly actorTotal: number;
  readonly linkTotal: number;
  /** First to last finite day of the file; absent when nothing in it has a date. */
  readonly extent?: Span | undefined;
  /** The window in force, within the extent. */
  readonly window?: Span | undefined;
  readonly facets: Readonly<Record<FilterName, readonly Facet[]>>;
  /** How many links without a date pass the filters. */
  readonly undatedCount: number;
  /** The links that pass the filters, whatever the window: what the histogram counts. */
  readonly filtered: readonly Link[];
  /** Where exactly two accounts are asked for: which of them tells of each link's occasion. */
  readonly sides?: Sides | undefined;
}
