import type { Days } from "../../graph/dates";
import {
  ABSENT,
  daysOfColumn,
  type LinkColumns,
  quotesOfText,
  topicsOfText,
} from "../../graph/columns/link-columns";
import { countOf, type Texts, unpackTexts } from "../../graph/columns/texts";
import type { Voices } from "../../graph/model/quotes";
import type { ActorIndex } from "./actor-index";
import { findTold, testimonyOf, type Told } from "./told";
import type { Span } from "../view/span";

/** First and last day of what has no date: no window meets it. */
const NEVER: Pick<Days, "first" | "last"> = { first: Infinity, last: -Infinity };
const LATEST = 2 ** 31 - 1;

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

/**
 * Sorts the links of a graph by time and numbers all that a view asks of them.
 * @param whole what is known of all links, where these are a part
 * @param former the index of the links of which these were made by a few changes: what is still as it was is taken over
 */
export function indexLinks(
  columns: LinkColumns,
  { list, rows, speaksFor }: ActorIndex,
  documents: Voices,
  whole?: KnownOfWhole,
  former?: LinkIndex,
): LinkIndex {
  const { count } = columns;
  const days = daysOfColumn(columns.date);
  const daysOf = (number: number) => {
    const code = columns.date.codes[number] ?? ABSENT;
    return (code === ABSENT ? undefined : days[code]) ?? NEVER;
  };
  const number = orderByTime(count, daysOf, whole?.places, former?.number);
  const first = new Int32Array(count);
  const last = new Int32Array(count);
  const unsure = new Uint8Array(count);
  let dated = 0;
  let [earliest, latest] = [Infinity, -Infinity];
  number.forEach((at, row) => {
    const code = columns.date.codes[at] ?? ABSENT;
    const found = code === ABSENT ? undefined : days[code];
    const { first: from, last: to } = found ?? NEVER;
    first[row] = clamp(from);
    last[row] = clamp(to);
    if (!found) return;
    dated++;
    earliest = Math.min(earliest, Number.isFinite(from) ? from : to);
    latest = Math.max(latest, Number.isFinite(to) ? to : from);
    unsure[row] = found.approximate || found.uncertain ? 1 : 0;
  });
  const take = (codes: Uint32Array) => codes.slice().map((_, row) => codes[number[row] ?? 0] ?? 0);
  const [source, target] = [take(columns.source), take(columns.target)];
  const event = take(columns.event.codes);
  const topicSets = setsOf(unpackTexts(columns.topics.texts).map(topicsOfText));
  const quotes = unpackTexts(columns.quotes.texts).map((text) => quotesOfText(text, documents));
  const accountSets = setsOf(
    quotes.map((own) => own.flatMap(({ attributedTo }) => attributedTo ?? [])),
  );
  const { codes: statusCodes, texts: statusTexts } = columns.status;
  const statuses = unpackTexts(statusTexts);
  const held = statuses.includes("held") ? statuses.indexOf("held") : statuses.push("held") - 1;
  const isPaired =
    former !== undefined &&
    isSame(source, former.source) &&
    isSame(target, former.target) &&
    isSame(event, former.event);
  const { pair, contact, contactCount, pairs } = isPaired
    ? former
    : pairUp(source, target, event, list.length);
  if (whole)
    pair.forEach((at, row) => (pairs.total[at] = whole.pairContacts[number[row] ?? 0] ?? 0));
  const kind = take(columns.kind.codes);
  const kinds = unpackTexts(columns.kind.texts);
  const quotesOfRow = take(columns.quotes.codes);
  const eventCount = countOf(columns.event.texts);
  const documentNumbers = new Map([...documents.keys()].map((id, at) => [id, list.length + at]));
  const testimonies = quotes.map((own) =>
    testimonyOf(
      own,
      (id) => rows.get(id) ?? ABSENT,
      (id) => documentNumbers.get(id) ?? ABSENT,
    ),
  );
  return {
    count,
    dated,
    extent: earliest <= latest ? { first: earliest, last: latest } : undefined,
    number,
    row: inverseOf(number),
    first,
    last,
    ...boundsOf(first, last),
    unsure,
    source,
    target,
    kind,
    status: take(statusCodes).map((code) => (code === ABSENT ? held : code)),
    topics: take(columns.topics.codes).map(topicSets.setOf),
    accounts: quotesOfRow.map(accountSets.setOf),
    ...findTold(
      { source, target, kind, kinds, event, eventCount, quotes: quotesOfRow },
      testimonies,
      speaksFor,
    ),
    event,
    events: columns.event.texts,
    label: take(columns.label.codes),
    labels: unpackTexts(columns.label.texts),
    pair,
    contact,
    kinds,
    statuses,
    topicSets: topicSets.sets,
    accountSets: accountSets.sets,
    eventCount,
    hasAccounts: whole?.hasAccounts ?? accountSets.sets.values.length > 0,
    contactCount,
    pairs: { ...pairs, contacts: whole?.contacts ?? contactCount },
  };
}

function isSame(column: Uint32Array, other: Uint32Array): boolean {
  if (column.length !== other.length) return false;
  for (let row = 0; row < column.length; row++) if (column[row] !== other[row]) return false;
  return true;
}

function inverseOf(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length);
  order.forEach((number, row) => (places[number] = row));
  return places;
}

function clamp(day: number): number {
  return Math.max(-LATEST, Math.min(LATEST, day));
}

/**
 * An open interval stands at its finite end; what has no date stands last; all else as in the file.
 * @param former an order that is nearly this one
 */
function orderByTime(
  count: number,
  daysOf: (number: number) => Pick<Days, "first" | "last">,
  places?: Uint32Array,
  former?: Uint32Array,
): Uint32Array {
  const from = new Float64Array(count);
  const to = new Float64Array(count);
  let isSorted = true;
  for (let at = 0; at < count; at++) {
    const { first, last } = daysOf(at);
    from[at] = first > last ? Infinity : Number.isFinite(first) ? first : last;
    to[at] = first > last ? Infinity : Number.isFinite(last) ? last : first;
    isSorted &&= at === 0 || compare(at - 1, at) <= 0;
  }
  const order = Uint32Array.from({ length: count }, (_, at) => at);
  if (isSorted) return order;
  // A list that is nearly in order takes one pass, other than a typed array.
  return former?.length === count
    ? Uint32Array.from(Array.from(former).sort(compareLinks))
    : order.sort(compareLinks);

  function compareLinks(a: number, b: number): number {
    return compare(a, b) || a - b;
  }

  function compare(a: number, b: number): number {
    const [one = 0, other = 0] = [from[a], from[b]];
    if (one !== other) return one < other ? -1 : 1;
    const [end = 0, otherEnd = 0] = [to[a], to[b]];
    if (end !== otherEnd) return end < otherEnd ? -1 : 1;
    return places ? (places[a] ?? 0) - (places[b] ?? 0) : 0;
  }
}

function boundsOf(first: Int32Array, last: Int32Array) {
  const firstFrom = first.slice();
  const lastUntil = last.slice();
  for (let row = 1; row < last.length; row++) {
    lastUntil[row] = Math.max(lastUntil[row - 1] ?? 0, last[row] ?? 0);
  }
  for (let row = first.length - 2; row >= 0; row--) {
    firstFrom[row] = Math.min(firstFrom[row + 1] ?? 0, first[row] ?? 0);
  }
  return { firstFrom, lastUntil };
}

/** Lists of values as sets of their numbers; `setOf` gives the number of the set that a list has, the empty one's for none. */
function setsOf(lists: readonly (readonly string[])[]) {
  const numbers = new Map<string, number>();
  const known = new Map<string, number>();
  const sets: (readonly number[])[] = [];
  const enter = (list: readonly string[]): number => {
    const set = [...new Set(list)].map((value) => {
      const number = numbers.get(value) ?? numbers.size;
      numbers.set(value, number);
      return number;
    });
    const key = set.join();
    const found = known.get(key) ?? sets.push(set) - 1;
    known.set(key, found);
    return found;
  };
  const empty = enter([]);
  const entered = lists.map(enter);
  return {
    setOf: (code: number) => (code === ABSENT ? empty : (entered[code] ?? empty)),
    sets: { values: [...numbers.keys()], sets },
  };
}

function pairUp(source: Uint32Array, target: Uint32Array, event: Uint32Array, actorCount: number) {
  const pairNumbers = new Map<number, number>();
  const one: number[] = [];
  const other: number[] = [];
  const total: number[] = [];
  const contacts = new Map<number, number>();
  let contactCount = 0;
  const pair = new Uint32Array(source.length);
  const contact = new Uint32Array(source.length);
  source.forEach((from, row) => {
    const to = target[row] ?? 0;
    const [low, high] = from <= to ? [from, to] : [to, from];
    const key = low * actorCount + high;
    let number = pairNumbers.get(key);
    if (number === undefined) {
      number = one.push(low) - 1;
      other.push(high);
      total.push(0);
      pairNumbers.set(key, number);
    }
    pair[row] = number;
    const occasion = event[row] ?? ABSENT;
    // Two numbers below 2^26 make one below 2^53.
    const contactKey = number * (source.length + 1) + occasion;
    const known = occasion === ABSENT ? undefined : contacts.get(contactKey);
    contact[row] = known ?? contactCount;
    if (known !== undefined) return;
    if (occasion !== ABSENT) contacts.set(contactKey, contactCount);
    contactCount++;
    total[number] = (total[number] ?? 0) + 1;
  });
  const pairs: Omit<Pairs, "contacts"> = {
    count: one.length,
    one: Uint32Array.from(one),
    other: Uint32Array.from(other),
    total: Uint32Array.from(total),
  };
  return { pair, contact, contactCount, pairs };
}
