import type { Actor, Graph, Point } from "../../graph/model/types";
import type { ActorIndex } from "./actor-index";
import type { LinkIndex } from "./link-index";
import type { Span } from "../view/span";
import type { Sides } from "./sides";
import type { FilterName } from "../view/parameter-names";
import type { TimeColumns } from "./time-columns";

/** Where each actor stands, by id, in the units of the layout. */
export type Places = ReadonlyMap<string, Point>;

/** The part of the links that is at hand, and what is known of the others. */
export interface Part {
  /** The days of which all links are at hand, in order; links without a date, and those of long intervals, are always. */
  readonly days: readonly Span[];
  /** Of all links: how many there are of each date, kind and status. */
  readonly tallies: TimeColumns;
}

/** The values that each filter can have in a graph. */
export type FilterValues = Readonly<Record<FilterName, readonly string[]>>;

/** What a graph says, ready to be asked: made once for each graph. */
export interface GraphIndex {
  readonly graph: Graph;
  readonly links: LinkIndex;
  readonly actorIndex: ActorIndex;
  /** Actors that can be drawn: all but those that are only ever an account. */
  readonly actors: readonly Actor[];
  /** Ids of actors that are nobody's counterpart, only a voice that quotes are attributed to. */
  readonly onlyAccounts: ReadonlySet<string>;
  /** Links that each actor is an end of, in the whole file: by the number of the actor. */
  readonly degrees: Uint32Array;
  readonly mostDegree: number;
  /** Ids of actors that no link ends at. */
  readonly unlinked: ReadonlySet<string>;
  /** Every value that each filter can have here, those of most links first. */
  readonly values: FilterValues;
  /** The number of each of these in the filter's column. */
  readonly valueNumbers: Readonly<Record<FilterName, Uint32Array>>;
  readonly sides: Sides;
  /** How many links the graph has, at hand or not. */
  readonly linkTotal: number;
  /** First to last finite day. */
  readonly extent?: Span | undefined;
  /** Where the actors stand, if that was found out where the file was read. */
  readonly places?: Places | undefined;
  /** Where only a part of the links is at hand. */
  readonly part?: Part | undefined;
}
