import type { Days } from "../../graph/dates";
import { ABSENT } from "../../graph/columns/coded-texts";
import {
  daysOfColumn,
  type LinkColumns,
  quotesOfText,
  topicsOfText,
} from "../../graph/columns/link-columns";
import { countOf, unpackTexts } from "../../graph/columns/texts";
import type { Voices } from "../../graph/model/quotes";
import type { Span } from "../view/span";
import type { ActorIndex } from "./actor-index";
import type { KnownOfWhole, LinkIndex, Pairs } from "./link-index";
import { findTold, testimonyOf } from "./told";

/** First and last day of what has no date: no window meets it. */
const NEVER: Pick<Days, "first" | "last"> = { first: Infinity, last: -Infinity };
const LATEST = 2 ** 31 - 1;

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
  const { codes: dateCodes } = columns.date;
  const days = daysOfColumn(columns.date);
  const number = orderByTime(dateCodes, days, whole?.places, former?.number);
  const first = new Int32Array(count).fill(clamp(NEVER.first));
  const last = new Int32Array(count).fill(clamp(NEVER.last));
  const unsure = new Uint8Array(count);
  // By the codes of dates, so that no date is looked at for each of its links.
  const firstOf = Int32Array.from(days, (found) => clamp((found ?? NEVER).first));
  const lastOf = Int32Array.from(days, (found) => clamp((found ?? NEVER).last));
  const isUnsure = Uint8Array.from(days, (found) =>
    found?.approximate || found?.uncertain ? 1 : 0,
  );
  let dated = 0;
  for (let row = 0; row < count; row++) {
    const code = dateCodes[number[row] ?? 0] ?? ABSENT;
    if (code === ABSENT) continue;
    first[row] = firstOf[code] ?? 0;
    last[row] = lastOf[code] ?? 0;
    unsure[row] = isUnsure[code] ?? 0;
    if (days[code]) dated++;
  }
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
    extent: extentOf(days, dateCodes),
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
    quotes: quotesOfRow.map((code) => quotes[code]?.length ?? 0),
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

/** From the first to the last day on which a link begins or ends; undefined where none has a date. */
function extentOf(days: readonly (Days | undefined)[], codes: Uint32Array): Span | undefined {
  const isUsed = new Uint8Array(days.length);
  for (const code of codes) if (code !== ABSENT) isUsed[code] = 1;
  let [first, last] = [Infinity, -Infinity];
  for (const [code, found] of days.entries()) {
    if (!found || isUsed[code] !== 1) continue;
    first = Math.min(first, Number.isFinite(found.first) ? found.first : found.last);
    last = Math.max(last, Number.isFinite(found.last) ? found.last : found.first);
  }
  return first <= last ? { first, last } : undefined;
}

/**
 * An open interval stands at its finite end; what has no date stands last; all else as in the file.
 * @param codes of the links' dates
 * @param days by code
 * @param former an order that is nearly this one
 */
function orderByTime(
  codes: Uint32Array,
  days: readonly (Days | undefined)[],
  places?: Uint32Array,
  former?: Uint32Array,
): Uint32Array {
  const endOf = (end: "first" | "last", other: "first" | "last") =>
    Float64Array.from(days, (found) =>
      found ? (Number.isFinite(found[end]) ? found[end] : found[other]) : Infinity,
    );
  const inRows = (ends: Float64Array) =>
    Float64Array.from(codes, (code) => (code === ABSENT ? Infinity : (ends[code] ?? Infinity)));
  const from = inRows(endOf("first", "last"));
  const to = inRows(endOf("last", "first"));
  const order = Uint32Array.from(codes.keys());
  let isSorted = true;
  for (let at = 1; isSorted && at < order.length; at++) isSorted = compare(at - 1, at) <= 0;
  if (isSorted) return order;
  // A list that is nearly in order takes one pass, other than a typed array.
  return former?.length === order.length
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
