import { at, flagAt, increment } from "../index/column";
import type { GraphIndex } from "../index/graph-index";
import { NO_SIDE } from "../index/sides";
import type { Sieve } from "../query/sieve";
import { orderStaves } from "./order-staves";

/** One line of the score along which time runs: an actor, or what is left of a side. */
export interface Stave {
  /** The row of its actor; where several share it, of the one with the most contacts. */
  readonly actor: number;
  /** How many actors share it, 1 for an actor's own. */
  readonly actors: number;
  /** Contacts in the whole period that pass the filters. */
  readonly contacts: number;
}

/** The staves of one side, in painting order. */
export interface StaveGroup {
  /** A place in the list of sides, or {@link NO_SIDE} for all the others together. */
  readonly side: number;
  readonly staves: readonly Stave[];
}

/** All staves from top to bottom, and which of them each actor stands on. */
export interface Staves {
  readonly groups: readonly StaveGroup[];
  readonly list: readonly Stave[];
  /** By row of the actors: its stave, from 0, or {@link NO_STAVE}. */
  readonly ofActor: Int32Array;
}

export const NO_STAVE = -1;

export interface StavesInput {
  /** How many staves there is room for. */
  readonly most: number;
  /** Sides all of whose actors have a stave of their own. */
  readonly expanded: ReadonlySet<number>;
}

/** More groups than these make a list of headings: the other sides share the last one. */
const MOST_GROUPS = 4;

/** How many sides have a group of their own among so many staves: each has a stave at least, and so has the last one. */
export function groupsFor(staves: number): number {
  return Math.max(1, Math.min(MOST_GROUPS, staves - 1));
}

/**
 * The staves of what passes the filters, whatever the window, so that they stand still while time moves. The actors with
 * the most contacts have a stave each; those that there is no room for share the last stave of their side: no contact is
 * left out.
 */
export function stavesOf(index: GraphIndex, sieve: Sieve, { most, expanded }: StavesInput): Staves {
  const { links, actorIndex } = index;
  const contacts = contactsOfActors(index, sieve);
  const shown = [...contacts.keys()].filter((row) => at(contacts, row) > 0);
  const sideOf = groupSides(index, contacts, shown, groupsFor(most));
  const ranked = shown.toSorted((a, b) => at(contacts, b) - at(contacts, a) || a - b);
  const own = chooseActors(ranked, sideOf, most, expanded);

  const members = new Map<number, number[]>();
  for (const row of ranked) {
    const side = sideOf(row);
    const group = members.get(side);
    if (group) group.push(row);
    else members.set(side, [row]);
  }
  const drafts = [...members].map(([side, rows]) => {
    const named = rows.filter((row) => own.has(row));
    const rest = rows.filter((row) => !own.has(row));
    const sum = rest.reduce((total, row) => total + at(contacts, row), 0);
    return { side, named, rest, contacts: sum };
  });
  const ordered = orderStaves(links, sieve, drafts, actorIndex.list.length);

  const list: Stave[] = [];
  const ofActor = new Int32Array(actorIndex.list.length).fill(NO_STAVE);
  const stacked = ordered.map(({ side, named, rest, contacts: sum }): StaveGroup => {
    const start = list.length;
    for (const row of named) {
      ofActor[row] = list.push({ actor: row, actors: 1, contacts: at(contacts, row) }) - 1;
    }
    const [weightiest] = rest;
    if (weightiest !== undefined) {
      const shared = list.push({ actor: weightiest, actors: rest.length, contacts: sum }) - 1;
      for (const row of rest) ofActor[row] = shared;
    }
    return { side, staves: list.slice(start) };
  });
  return { groups: stacked, list, ofActor };
}

/** By row of the actors: the contacts that pass the filters, each counted once however many links tell of it. */
function contactsOfActors({ links, actorIndex }: GraphIndex, { failed }: Sieve): Uint32Array {
  const { source, target, contact, count } = links;
  const contacts = new Uint32Array(actorIndex.list.length);
  const isMet = new Uint8Array(links.contactCount);
  for (let row = 0; row < count; row++) {
    const own = at(contact, row);
    if (flagAt(failed, row) !== 0 || flagAt(isMet, own) === 1) continue;
    isMet[own] = 1;
    const [from, to] = [at(source, row), at(target, row)];
    increment(contacts, from);
    if (to !== from) increment(contacts, to);
  }
  return contacts;
}

/** The group of each actor: its side where that is among the largest, else that of all the others. */
function groupSides(
  { sides }: GraphIndex,
  contacts: Uint32Array,
  shown: readonly number[],
  most: number,
): (row: number) => number {
  const weights = new Map<number, number>();
  for (const row of shown) {
    const side = sides.ofActor[row] ?? NO_SIDE;
    if (side === NO_SIDE) continue;
    weights.set(side, (weights.get(side) ?? 0) + at(contacts, row));
  }
  const largest = [...weights.keys()].sort(
    (a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || a - b,
  );
  const kept = new Set(largest.slice(0, most));
  return (row) => {
    const side = sides.ofActor[row] ?? NO_SIDE;
    return kept.has(side) ? side : NO_SIDE;
  };
}

/** The actors that have a stave of their own: those with the most contacts, and all of the sides that are expanded. */
function chooseActors(
  ranked: readonly number[],
  sideOf: (row: number) => number,
  most: number,
  expanded: ReadonlySet<number>,
): ReadonlySet<number> {
  if (ranked.length <= most) return new Set(ranked);
  const waiting = new Map<number, number>();
  for (const row of ranked) {
    const side = sideOf(row);
    waiting.set(side, (waiting.get(side) ?? 0) + 1);
  }
  const chosen = new Set<number>();
  // Each side that has actors without a stave of their own needs one for them.
  let shared = waiting.size;
  for (const row of ranked) {
    const side = sideOf(row);
    const left = (waiting.get(side) ?? 0) - 1;
    if (!expanded.has(side) && chosen.size + shared + (left > 0 ? 1 : 0) > most) {
      if (expanded.size === 0 && chosen.size + shared > most) break;
      continue;
    }
    chosen.add(row);
    waiting.set(side, left);
    if (left === 0) shared--;
  }
  return chosen;
}
