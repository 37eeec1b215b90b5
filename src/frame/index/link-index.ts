import type { Texts } from "../../graph/columns/texts";
import type { Told } from "./told";
import type { Span } from "../view/span";

/** Values of which each link has some, or none: links with the same values share a set, from 0 on. */
export interface ValueSets {
  readonly values: readonly string[];
  /** Numbers of values. */
  readonly sets: readonly (readonly number[])[];
}

/**
 * The links of a graph as columns of numbers in order of time, those without a date last: what a step of the slider
 * passes over. A row is a link's place in this order.
 */
export interface LinkIndex extends Told {
  readonly count: number;
  /** How many have a date. */
  readonly dated: number;
  /** First to last finite day. */
  readonly extent?: Span | undefined;
  /** The number that each row has in the file. */
  readonly number: Uint32Array;
  /** The row of each number. */
  readonly row: Uint32Array;
  /** Days from 1970-01-01; an open end is the least or largest number of 32 bits. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** The least first day from each row on, and the largest last day up to it: where a window begins and ends. */
  readonly firstFrom: Int32Array;
  readonly lastUntil: Int32Array;
  /** 1 where the source says "about" or is in doubt. */
  readonly unsure: Uint8Array;
  /** Numbers of actors. */
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** Numbers of values, of sets of values, of pairs and of contacts. */
  readonly kind: Uint32Array;
  readonly status: Uint32Array;
  readonly topics: Uint32Array;
  readonly accounts: Uint32Array;
  readonly pair: Uint32Array;
  readonly contact: Uint32Array;
  /** How many quotes each has. */
  readonly quotes: Uint32Array;
  /** The number of the event, or {@link ABSENT}. */
  readonly event: Uint32Array;
  readonly events: Texts;
  /** The number of the source's own words for what was done, or {@link ABSENT}. */
  readonly label: Uint32Array;
  readonly labels: readonly string[];
  readonly kinds: readonly string[];
  readonly statuses: readonly string[];
  readonly topicSets: ValueSets;
  readonly accountSets: ValueSets;
  readonly eventCount: number;
  /** Whether anybody's account is given in the graph. */
  readonly hasAccounts: boolean;
  /** The links between two actors that belong to one event are one contact, told several times. */
  readonly contactCount: number;
  readonly pairs: Pairs;
}

/** Any two actors that a link has joined, whichever of them acted. */
export interface Pairs {
  readonly count: number;
  /** The actors of each pair, the lower number first. */
  readonly one: Uint32Array;
  readonly other: Uint32Array;
  /** Contacts in the whole period. */
  readonly total: Uint32Array;
  /** Contacts of all pairs of the graph in the whole period. */
  readonly contacts: number;
}

/** What the links at hand cannot tell where they are a part of the graph's. */
export interface KnownOfWhole {
  /** By number of the link: its place in the whole file. */
  readonly places: Uint32Array;
  /** By number of the link: the contacts of its pair in the whole period. */
  readonly pairContacts: Uint32Array;
  readonly contacts: number;
  readonly hasAccounts: boolean;
}
