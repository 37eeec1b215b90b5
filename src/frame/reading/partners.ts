import { ABSENT } from "../../graph/columns/link-columns";
import type { Actor } from "../../graph/model/types";
import { at, dayAt } from "../index/column";
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

/** Of the links shown those that an actor is an end of, by who is at the other end; whom it had most contacts with first. */
export function partnersOf(index: GraphIndex, frame: Frame, id: string): readonly Partner[] {
  const { links, actorIndex } = index;
  const { counted } = frame;
  const own = actorIndex.rows.get(id);
  const rows = new Map<number, number[]>();
  for (const row of linksAtHand(frame).rows) {
    const [source, target] = [at(links.source, row), at(links.target, row)];
    if (source !== own && target !== own) continue;
    const other = source === own ? target : source;
    const known = rows.get(other);
    if (known) known.push(row);
    else rows.set(other, [row]);
  }
  if (counted) {
    const known = counted.selected === id ? counted.partners : [];
    return known.map(({ actor, links: count, contacts }) => {
      const found = rows.get(actorIndex.rows.get(actor.id) ?? ABSENT) ?? [];
      return { ...partnerOf(index, actor, found), count, contacts };
    });
  }
  return [...rows]
    .flatMap(([other, found]): Partner | readonly [] => {
      const actor = actorIndex.list[other];
      return actor ? partnerOf(index, actor, found) : [];
    })
    .sort((a, b) => b.contacts - a.contacts || b.count - a.count);
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
  const found = partnerOf(index, actor, [...linksAtHand(frame).rows].filter(isBetween));
  if (!frame.counted) return found;
  const { links: count, contacts } = pairOf(frame.drawn, pair) ?? { links: 0, contacts: 0 };
  return { ...found, count, contacts };
}

function partnerOf(index: GraphIndex, actor: Actor, rows: readonly number[]): Partner {
  const { graph, links } = index;
  let list: LinkList | undefined;
  return {
    actor,
    // An actor may have a hundred thousand partners, of whom a few are shown.
    get links() {
      return (list ??= linksOfRows(graph.links, links, Uint32Array.from(rows)));
    },
    count: rows.length,
    contacts:
      rows.length < 2 ? rows.length : new Set(rows.map((row) => at(links.contact, row))).size,
  };
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
