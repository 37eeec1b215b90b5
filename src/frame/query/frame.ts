import type { Actor } from "../../graph/model/types";
import type { LinkSides, Side } from "./accounts";
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
  readonly byLink: LinkSides;
  /** How many of the links shown lie in occasions that only one tells of, or both. */
  readonly counts: Readonly<Record<Side, number>>;
  /** By number of the pair: one only if all links of the pair that are shown and told of are from that one. */
  readonly byPair: ReadonlyMap<number, Side>;
}

/** What the selected actor had with another, as an engine counted it. */
export interface CountedPartner {
  readonly actor: Actor;
  readonly links: number;
  readonly contacts: number;
}

/** What an engine says beside a frame that it counted, since the links at hand are a few of those shown. */
export interface Counted {
  /** All links at hand that are shown: the newest of all, of what is selected, and of each pair drawn. */
  readonly along: LinkList;
  /** By id of an actor drawn: with how many others it has links. */
  readonly others: ReadonlyMap<string, number>;
  /** Those that the selected actor has links with, whom it had most contacts with first: of very many the first. */
  readonly partners: readonly CountedPartner[];
  /** The actor that was selected when it was counted. */
  readonly selected?: string | undefined;
  /** Whether the graph has links without a date. */
  readonly hasUndated: boolean;
}

/** The links at hand that are shown: all, but where an engine counted. */
export function linksAtHand({ links, counted }: Pick<Frame, "links" | "counted">): LinkList {
  return counted?.along ?? links;
}

/** What is shown for a view. Derived, never stored. */
export interface Frame {
  /** How many actors and links are shown. Where an engine counted them, the lists have a few of these. */
  readonly counts: { readonly actors: number; readonly links: number };
  /** The actors shown, in the order of the file; where an engine counted, those drawn. */
  readonly actors: readonly Actor[];
  /** The links shown, in order of time (undated last), then of the file; where an engine counted, the newest. */
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
  /** Where an engine counted. */
  readonly counted?: Counted | undefined;
}
