import { ABSENT } from "../../graph/columns/coded-texts";
import type { Actor } from "../../graph/model/types";
import { at, dayAt, increment } from "../index/column";
import type { GraphIndex } from "../index/graph-index";
import { type LinkList, linksOfRows } from "../index/link-list";
import { pairOf } from "./counts";
import { type Frame, linksAtHand } from "../query/frame";
import type { Span } from "../view/span";

/** What two actors had with each other. */
export interface Partner {
  /** The other of the two. */
  readonly actor: Actor;
  /** Those at hand: all, but where an engine counted. */
  readonly links: LinkList;
  /** How many links they had. */
  readonly count: number;
  /** Occasions: the links that belong to one event are one. */
  readonly contacts: number;
}

/** Partners in their order, of whom each is made only when it is asked for: one actor may have a hundred thousand. */
export interface PartnerList extends Iterable<Partner> {
  readonly length: number;
  slice(start: number, end: number): readonly Partner[];
}

/** Of the links shown those that an actor is an end of, by who is at the other end; whom it had most contacts with first. */
export function partnersOf(index: GraphIndex, frame: Frame, id: string): PartnerList {
  const { actorIndex } = index;
  const { counted } = frame;
  const own = actorIndex.rows.get(id);
  const { partners, rowsOf, countOf, contactsOf } = rowsByPartner(
    index,
    linksAtHand(frame).rows,
    own,
  );
  if (counted) {
    const known = counted.selected === id ? counted.partners : [];
    return known.map(({ actor, links: count, contacts }) => {
      const other = actorIndex.rows.get(actor.id) ?? ABSENT;
      return { ...partnerOf(index, actor, rowsOf(other), contacts), count };
    });
  }
  const ranked = partners.sort((a, b) => contactsOf(b) - contactsOf(a) || countOf(b) - countOf(a));
  const slice = (start: number, end: number) =>
    ranked.slice(start, end).flatMap((other): Partner | readonly [] => {
      const actor = actorIndex.list[other];
      return actor ? partnerOf(index, actor, rowsOf(other), contactsOf(other)) : [];
    });
  const { length } = ranked;
  return { length, slice, [Symbol.iterator]: () => slice(0, length)[Symbol.iterator]() };
}

/** Of some rows those of an actor, by who is at the other end: in columns, for there may be a hundred thousand. */
function rowsByPartner(
  { links, actorIndex }: GraphIndex,
  rows: Uint32Array,
  own: number | undefined,
) {
  const counts = new Uint32Array(actorIndex.list.length + 1);
  const contacts = new Uint32Array(counts.length);
  const others = new Uint32Array(rows.length);
  const ownRows = new Uint32Array(rows.length);
  const partners: number[] = [];
  let total = 0;
  for (let place = 0; place < rows.length; place++) {
    const row = at(rows, place);
    const [source, target] = [at(links.source, row), at(links.target, row)];
    if (source !== own && target !== own) continue;
    const other = source === own ? target : source;
    if (at(counts, other) === 0) partners.push(other);
    increment(counts, other);
    others[total] = other;
    ownRows[total++] = row;
  }
  const ends = new Uint32Array(counts.length);
  let end = 0;
  for (const other of partners) ends[other] = end += at(counts, other);
  const sorted = new Uint32Array(total);
  for (let place = total - 1; place >= 0; place--) {
    const other = at(others, place);
    const start = at(ends, other) - 1;
    ends[other] = start;
    sorted[start] = at(ownRows, place);
  }
  /** By contact: the last partner whom it was counted for, from 1. */
  const countedFor = new Uint32Array(links.contactCount);
  for (const other of partners) {
    for (let place = at(ends, other); place < at(ends, other) + at(counts, other); place++) {
      const contact = at(links.contact, at(sorted, place));
      if (at(countedFor, contact) === other + 1) continue;
      countedFor[contact] = other + 1;
      increment(contacts, other);
    }
  }
  const rowsOf = (other: number) =>
    sorted.subarray(at(ends, other), at(ends, other) + at(counts, other));
  return {
    partners,
    rowsOf,
    countOf: (other: number) => at(counts, other),
    contactsOf: (other: number) => at(contacts, other),
  };
}

/** Those of the links shown that join two actors, whichever of them acted. */
export function betweenTwo(
  index: GraphIndex,
  frame: Frame,
  pair: readonly [string, string],
): Partner | undefined {
  const { links, actorIndex } = index;
  const [one, other] = pair;
  const ends = [actorIndex.rows.get(one), actorIndex.rows.get(other)];
  const actor = actorIndex.list[ends[1] ?? -1];
  const isBetween = (row: number) => {
    const [source, target] = [at(links.source, row), at(links.target, row)];
    return (source === ends[0] && target === ends[1]) || (source === ends[1] && target === ends[0]);
  };
  if (!actor) return undefined;
  const rows = linksAtHand(frame).rows.filter(isBetween);
  const found = partnerOf(index, actor, rows, contactsAmong(index, rows));
  if (!frame.counted) return found;
  const { links: count, contacts } = pairOf(frame.drawn, pair) ?? { links: 0, contacts: 0 };
  return { ...found, count, contacts };
}

function partnerOf(
  { graph, links }: GraphIndex,
  actor: Actor,
  rows: Uint32Array,
  contacts: number,
): Partner {
  return { actor, links: linksOfRows(graph.links, links, rows), count: rows.length, contacts };
}

function contactsAmong({ links }: GraphIndex, rows: Uint32Array): number {
  const isMet = new Uint8Array(links.contactCount);
  for (const row of rows) isMet[at(links.contact, row)] = 1;
  return isMet.reduce((sum, one) => sum + one, 0);
}

/** Who else was in the occasions of some links, but for their own ends; whoever was in most of them first. */
export function othersIn({ links, actorIndex }: GraphIndex, { rows }: LinkList): readonly Actor[] {
  const events = new Set([...rows].map((row) => at(links.event, row)));
  events.delete(ABSENT);
  if (events.size === 0) return [];
  const ends = new Set([...rows].flatMap((row) => [at(links.source, row), at(links.target, row)]));
  const counts = new Map<number, number>();
  links.event.forEach((event, row) => {
    if (!events.has(event)) return;
    for (const actor of [at(links.source, row), at(links.target, row)]) {
      if (!ends.has(actor)) counts.set(actor, (counts.get(actor) ?? 0) + 1);
    }
  });
  return [...counts]
    .sort(([a, one], [b, other]) => other - one || a - b)
    .flatMap(([actor]) => actorIndex.list[actor] ?? []);
}

/** How many of some links lie in each of some equal stretches of a span, by the middle of their days; undated ones in none. */
export function barsOf(
  { links }: GraphIndex,
  { rows }: LinkList,
  { first, last }: Span,
  most: number,
): readonly number[] {
  const days = last - first + 1;
  const count = Math.min(most, days);
  const bars = Array.from({ length: count }, () => 0);
  for (const row of rows) {
    if (row >= links.dated) continue;
    const from = Math.max(first, dayAt(links.first, row));
    const to = Math.min(last, dayAt(links.last, row));
    const bar = Math.floor((((from + to) / 2 - first) / days) * count);
    if (bars[bar] !== undefined) bars[bar]++;
  }
  return bars;
}
