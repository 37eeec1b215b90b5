import { ABSENT, type CodedColumn } from "../../graph/columns/coded-texts";
import { isContact } from "../../graph/model/kinds";
import type { Quote } from "../../graph/model/types";
import { at, flagAt } from "./column";

/** Bits of {@link Told.told}: the source has an account of its own of the occasion, and so has the target. */
export const TOLD_BY_SOURCE = 1;
export const TOLD_BY_TARGET = 2;
/** One account of the occasion asserts, and another denies. */
export const DISPUTED = 4;
/** The end's own account denies. */
export const DENIED_BY_SOURCE = 8;
export const DENIED_BY_TARGET = 16;

/** What the filter "Told by" can ask for, in the order in which it is offered. */
export const TOLD_VALUES = ["both", "one", "neither", "disputed"] as const;
export type ToldValue = (typeof TOLD_VALUES)[number];
const [BOTH, ONE, NEITHER, IN_DISPUTE] = [0, 1, 2, 3] as const;

/** By code of {@link Told.toldBy}, the values it stands for: how many ends told, from 0, then the same in dispute. */
export const TOLD_SETS: readonly (readonly number[])[] = [
  [NEITHER],
  [ONE],
  [BOTH],
  [NEITHER, IN_DISPUTE],
  [ONE, IN_DISPUTE],
  [BOTH, IN_DISPUTE],
];
const DISPUTE = 3;

const ASSERTS = 1;
const DENIES = 2;

/** The accounts in one text of the quotes column: rows of actors, or numbers past them for documents that speak for themselves. */
export type Testimony = readonly (readonly [account: number, stance: number])[];

/** Whose accounts some quotes are, and whether each asserts or denies. */
export function testimonyOf(
  quotes: readonly Quote[],
  rowOfActor: (id: string) => number,
  numberOfDocument: (id: string) => number,
): Testimony {
  const stances = new Map<number, number>();
  for (const { attributedTo, document, stance } of quotes) {
    const account =
      attributedTo === undefined ? numberOfDocument(document) : rowOfActor(attributedTo);
    stances.set(account, (stances.get(account) ?? 0) | (stance === "denies" ? DENIES : ASSERTS));
  }
  return [...stances];
}

/** The links by row, as far as it matters who told of them. */
export interface TellingColumns {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly kind: Uint32Array;
  readonly kinds: readonly string[];
  /** The number of the event, or {@link ABSENT}. */
  readonly event: Uint32Array;
  readonly eventCount: number;
  /** The code of the quotes, or {@link ABSENT}. */
  readonly quotes: CodedColumn["codes"];
}

/** Who told of each link's occasion, by row. */
export interface Told {
  /** For each link, bits: which of its ends told, which denied, and whether there is a dispute. */
  readonly told: Uint8Array;
  /** What the occasion counts as, the same for all its links: an index into {@link TOLD_SETS}. */
  readonly toldBy: Uint32Array;
}

/**
 * Finds out who told of each link's occasion: the links of its event, else the link alone. An account is an end's own when
 * it is that end, or speaks for it. Takes one pass, and nothing for links without quotes.
 * @param testimonies by code of the quotes
 * @param speaksFor by the row of an actor, the rows of those that it speaks for
 */
export function findTold(
  columns: TellingColumns,
  testimonies: readonly Testimony[],
  speaksFor: ReadonlyMap<number, readonly number[]>,
): Told {
  const { source, target, kind, event, quotes } = columns;
  const told = new Uint8Array(event.length);
  const toldBy = new Uint32Array(event.length);
  if (testimonies.length === 0) return { told, toldBy };
  const isContactKind = contactKinds(columns.kinds);
  /** What each account of the occasion at hand says. */
  const stances = new Map<number, number>();
  const stancesOfEnd = (actor: number): number => {
    let found = 0;
    for (const [account, stance] of stances) {
      const isOwn = account === actor || (speaksFor.get(account)?.includes(actor) ?? false);
      if (isOwn) found |= stance;
    }
    return found;
  };
  const bitsOf = (from: number, to: number): number =>
    (from === 0 ? 0 : TOLD_BY_SOURCE) |
    (to === 0 ? 0 : TOLD_BY_TARGET) |
    ((from & DENIES) === 0 ? 0 : DENIED_BY_SOURCE) |
    ((to & DENIES) === 0 ? 0 : DENIED_BY_TARGET);
  const tell = (rows: Uint32Array): void => {
    stances.clear();
    for (const row of rows) {
      const code = at(quotes, row);
      if (code === ABSENT) continue;
      for (const [account, stance] of testimonies[code] ?? [])
        stances.set(account, (stances.get(account) ?? 0) | stance);
    }
    if (stances.size === 0) return;
    const dispute = isDisputed(stances.values()) ? DISPUTED : 0;
    const hasContact = rows.some((row) => flagAt(isContactKind, at(kind, row)) === 1);
    const isOfContact = (row: number) => !hasContact || flagAt(isContactKind, at(kind, row)) === 1;
    for (const row of rows) {
      if (!isOfContact(row)) continue;
      told[row] = bitsOf(stancesOfEnd(at(source, row)), stancesOfEnd(at(target, row))) | dispute;
    }
    const contact = contactAmong(rows, kind, isContactKind, told);
    const result = endsTold(flagAt(told, contact)) + (dispute === 0 ? 0 : DISPUTE);
    const ends = [at(source, contact), at(target, contact)];
    /** Of an end that is an end of the contact, or speaks for one: what that one says. */
    const stancesThrough = (actor: number): number => {
      const end = ends.find((other) => other === actor || speaksFor.get(actor)?.includes(other));
      return end === undefined ? 0 : stancesOfEnd(end);
    };
    for (const row of rows) {
      toldBy[row] = result;
      if (isOfContact(row)) continue;
      told[row] =
        bitsOf(stancesThrough(at(source, row)), stancesThrough(at(target, row))) | dispute;
    }
  };
  const alone = new Uint32Array(1);
  event.forEach((occasion, row) => {
    if (occasion !== ABSENT || at(quotes, row) === ABSENT) return;
    alone[0] = row;
    tell(alone);
  });
  const { starts, rows } = rowsByEvent(event, columns.eventCount);
  for (let occasion = 0; occasion < columns.eventCount; occasion++) {
    tell(rows.subarray(at(starts, occasion), at(starts, occasion + 1)));
  }
  return { told, toldBy };
}

/** 1 for each kind by whose links people are in contact. Found once for a list: rows of a table ask for it one by one. */
export function contactKinds(kinds: readonly string[]): Uint8Array {
  const found = known.get(kinds) ?? Uint8Array.from(kinds, (kind) => (isContact(kind) ? 1 : 0));
  known.set(kinds, found);
  return found;
}

const known = new WeakMap<readonly string[], Uint8Array>();

/**
 * The row of the link that an occasion is about: of its contacts, or, where it has none, of all its links, the first that
 * most ends told of.
 */
export function contactAmong(
  rows: Uint32Array,
  kind: Uint32Array,
  isContactKind: Uint8Array,
  told: Uint8Array,
): number {
  let [found, most] = [-1, -1];
  for (const row of rows) {
    // A contact counts for more than any number of ends that told of what is none.
    const rank = 3 * flagAt(isContactKind, at(kind, row)) + endsTold(flagAt(told, row));
    if (rank > most) [found, most] = [row, rank];
  }
  return found;
}

function endsTold(bits: number): number {
  return (bits & TOLD_BY_SOURCE) + ((bits & TOLD_BY_TARGET) >> 1);
}

/** Whether one account asserts and another denies. */
function isDisputed(stances: Iterable<number>): boolean {
  let [asserting, denying, doingBoth] = [0, 0, 0];
  for (const stance of stances) {
    if ((stance & ASSERTS) !== 0) asserting++;
    if ((stance & DENIES) !== 0) denying++;
    if (stance === (ASSERTS | DENIES)) doingBoth++;
  }
  return asserting > 0 && denying > 0 && asserting + denying - doingBoth > 1;
}

/** The rows of each event, one after the other: those of event n from `starts[n]` to `starts[n + 1]`. */
export function rowsByEvent(event: Uint32Array, eventCount: number) {
  const starts = new Uint32Array(eventCount + 1);
  for (let row = 0; row < event.length; row++) {
    const occasion = at(event, row);
    if (occasion !== ABSENT) starts[occasion + 1] = at(starts, occasion + 1) + 1;
  }
  for (let occasion = 0; occasion < eventCount; occasion++) {
    starts[occasion + 1] = at(starts, occasion + 1) + at(starts, occasion);
  }
  const next = starts.slice();
  const rows = new Uint32Array(at(starts, eventCount));
  for (let row = 0; row < event.length; row++) {
    const occasion = at(event, row);
    if (occasion === ABSENT) continue;
    const place = at(next, occasion);
    rows[place] = row;
    next[occasion] = place + 1;
  }
  return { starts, rows };
}
