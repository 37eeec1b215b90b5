import type { Actor } from "../../graph/model/types";
import type { Side } from "./accounts";
import type { Compared } from "./compare";
import type { Drawn } from "./drawn";
import type { Facet } from "./facets";
import type { LinkList } from "../index/link-list";
import type { Sieve } from "./sieve";
import type { Span } from "../view/span";
import type { FilterName } from "../view/parameter-names";

/** Two accounts, and which of them tells of the occasion of each link shown. */
export interface Sides {
  readonly first: string;
  readonly second: string;
  readonly byLink: ReadonlyMap<string, Side>;
  /** By number of the pair: one only if all links of the pair that are shown and told of are from that one. */
  readonly byPair: ReadonlyMap<number, Side>;
}

/** What is shown for a view. Derived, never stored. */
export interface Frame {
  /** The actors shown, in the order of the file. */
  readonly actors: readonly Actor[];
  /** The links shown, in order of time (undated last), then of the file. */
  readonly links: LinkList;
  readonly actorTotal: number;
  readonly linkTotal: number;
  /** The part of it that the picture draws: all, where that is little. */
  readonly drawn: Drawn;
  /** First to last finite day of the file; absent when nothing in it has a date. */
  readonly extent?: Span | undefined;
  /** The window in force, within the extent. */
  readonly window?: Span | undefined;
  /** Whether everything up to the window's last day is shown. */
  readonly accumulates: boolean;
  readonly facets: Readonly<Record<FilterName, readonly Facet[]>>;
  /** What passes the filters, whatever the window: what the histogram counts. */
  readonly sieve: Sieve;
  /** Where exactly two accounts are asked for: which of them tells of each link's occasion. */
  readonly sides?: Sides | undefined;
  /** Where the view asks for it: what was in another window. */
  readonly compared?: Compared | undefined;
}
