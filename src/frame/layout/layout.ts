import { type BitByBit, doAtOnce } from "../../graph/bit-by-bit";
import type { Actor, Point } from "../../graph/model/types";
import { countWindow } from "../query/count-window";
import type { GraphIndex, Places } from "../index/graph-index";
import type { Pair } from "./clear-lines";
import { layOutBitByBit } from "./forces";
import { givenPlaces } from "./given-places";
import { startGrid } from "./slots";
import { sieveOf } from "../query/sieve";
import { choosePairs } from "../query/strongest";
import { MOST_PAIRS } from "../query/drawn";
import { NO_FILTERS } from "../view/view";

/** How many actors are laid out by forces at most; the others are placed beside them. */
export const STRONG = 240;
/** How many of an actor's strongest pairs attract it. */
const PULLING_PAIRS = 3;
const WEEK = 7;
/** How many windows are sampled at most to find out which actors are drawn. */
const MOST_WINDOWS = 80;

/**
 * The place of each actor that can be drawn, in CSS pixels. It doesn't depend on window or filters, so that actors don't
 * jump while the window moves. Up to {@link STRONG} actors are laid out by forces. In larger graphs, those that are drawn
 * most often are, and each other actor takes the free slot nearest to the actors it has most contacts with.
 * If a worker has computed the places already, they come with the index.
 */
export function layoutOf(index: GraphIndex): Places {
  const places = index.places ?? known.get(index) ?? doAtOnce(layOutAnew(index));
  known.set(index, places);
  return places;
}

/** Finds the places in bits, before {@link layoutOf} is asked for them. */
export function* layOutAhead(index: GraphIndex): BitByBit<void> {
  if (!index.places && !known.has(index)) known.set(index, yield* layOutAnew(index));
}

/** Still picture, moving picture and print ask for the same places. */
const known = new WeakMap<GraphIndex, Places>();

function* layOutAnew(index: GraphIndex): BitByBit<Places> {
  return index.actors.length <= STRONG
    ? yield* layOutBitByBit(index.actors, pairsOf(index, allPairs(index)))
    : yield* layOutMany(index);
}

function* layOutMany(index: GraphIndex): BitByBit<Places> {
  const { actorIndex, links } = index;
  const { ranked, drawnCount } = rankActors(index);
  const strong = ranked.slice(0, STRONG);
  const isStrong = new Set(strong);
  const pulling = pullingPairs(index, (actor) => isStrong.has(actor));
  const actorsOf = (rows: readonly number[]) =>
    rows.flatMap((row): Actor | Actor[] => actorIndex.list[row] ?? []);
  const given = givenPlaces(actorIndex.list);
  yield;
  const core = spread(yield* layOutBitByBit(actorsOf(strong), pairsOf(index, pulling), given));
  const area = areaOf([...core.values()]);
  // Actors that are drawn in some window don't overlap each other; the rest have a finer grid of their own.
  const grid = startGrid(area, drawnCount, strong.length);
  const rest = startGrid(area, index.actors.length, strong.length);
  const places = new Map<number, Point>();
  const taken = new Set<string>();
  for (const row of strong) {
    const place = core.get(actorIndex.list[row]?.id ?? "");
    if (!place) continue;
    places.set(row, place);
    grid.block(place);
  }
  // The other actors are attracted by their pairs, in proportion to the number of links.
  const neighbours = new Map<number, [actor: number, weight: number][]>();
  for (let pair = 0; pair < links.pairs.count; pair++) {
    const [first, second] = [links.pairs.one[pair] ?? 0, links.pairs.other[pair] ?? 0];
    const weight = links.pairs.total[pair] ?? 0;
    for (const [actor, next] of [
      [first, second],
      [second, first],
    ] as const) {
      if (isStrong.has(actor)) continue;
      const known = neighbours.get(actor);
      if (known) known.push([next, weight]);
      else neighbours.set(actor, [[next, weight]]);
    }
  }
  ranked.slice(STRONG).forEach((actor, rank) => {
    const anchor = anchorOf(neighbours.get(actor) ?? [], places);
    const slots = STRONG + rank < drawnCount ? grid : rest;
    const id = actorIndex.list[actor]?.id ?? "";
    const claim = () => (anchor ? slots.claimNear(anchor) : slots.claimInMiddle());
    let place = given.get(id) ?? claim();
    // Two slots of the two grids can fall on one place.
    while (taken.has(placeKey(place)) && !given.has(id)) place = claim();
    taken.add(placeKey(place));
    places.set(actor, place);
  });
  return new Map([...places].map(([row, place]) => [actorIndex.list[row]?.id ?? "", place]));
}

function placeKey({ x, y }: Point): string {
  return `${x} ${y}`;
}

/** How far places are spread, from 0 (as the forces left them) to 1 (evenly dense). */
const SPREAD = 0.7;

/** Spreads places that crowd in the middle. Each keeps its direction, and its rank by distance from the centre. */
function spread(places: Places): Places {
  const ranked = [...places].toSorted(
    ([, a], [, b]) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y),
  );
  const [, farthest = { x: 0, y: 0 }] = ranked.at(-1) ?? [];
  const reach = Math.max(1, Math.hypot(farthest.x, farthest.y));
  return new Map(
    ranked.map(([id, { x, y }], rank): [string, Point] => {
      const distance = Math.max(1, Math.hypot(x, y));
      const even = reach * Math.sqrt((rank + 0.5) / ranked.length);
      const share = 1 - SPREAD + (SPREAD * even) / distance;
      return [id, { x: Math.round(10 * x * share) / 10, y: Math.round(10 * y * share) / 10 }];
    }),
  );
}

/**
 * The rows of actors that can be drawn, those first that are drawn most often in sampled weeks and in the whole period;
 * and how many of them are drawn at all.
 */
function rankActors(index: GraphIndex) {
  const { extent, actorIndex, links, onlyAccounts } = index;
  const sieve = sieveOf(index, NO_FILTERS);
  const choice = {
    most: MOST_PAIRS,
    by: "strength",
    favoured: [],
    expanded: [],
    kept: [],
  } as const;
  const score = new Float64Array(actorIndex.list.length);
  const scoreWindow = (first: number, last: number, weight: number) => {
    const count = countWindow(index, sieve, { first, last }, false);
    for (const pair of choosePairs(links, count, choice)) {
      for (const end of [links.pairs.one[pair] ?? 0, links.pairs.other[pair] ?? 0]) {
        score[end] = (score[end] ?? 0) + weight;
      }
    }
    return count;
  };
  if (extent) {
    const step = Math.max(WEEK, Math.ceil((extent.last - extent.first) / MOST_WINDOWS));
    for (let day = extent.first; day <= extent.last; day += step)
      scoreWindow(day, day + WEEK - 1, 1);
    scoreWindow(extent.first, extent.last, MOST_WINDOWS);
  }
  const all = countWindow(index, sieve, extent, true);
  const ranked = [...actorIndex.list.keys()]
    .filter((actor) => !onlyAccounts.has(actorIndex.list[actor]?.id ?? ""))
    .sort(
      (a, b) =>
        (score[b] ?? 0) - (score[a] ?? 0) || (all.actorLinks[b] ?? 0) - (all.actorLinks[a] ?? 0),
    );
  return { ranked, drawnCount: score.filter((value) => value > 0).length };
}

/** The strongest pairs of each included actor with other included actors: enough to attract neighbours to each other. */
function pullingPairs({ links: { pairs } }: GraphIndex, isIncluded: (actor: number) => boolean) {
  const best = new Map<number, number[]>();
  // Pairs with equally many links stay in the order in which they came: the sort is stable.
  const byTotal = (a: number, b: number) => (pairs.total[b] ?? 0) - (pairs.total[a] ?? 0);
  for (let pair = 0; pair < pairs.count; pair++) {
    const ends = [pairs.one[pair] ?? 0, pairs.other[pair] ?? 0];
    if (ends[0] === ends[1] || !ends.every(isIncluded)) continue;
    for (const end of ends) {
      const own = best.get(end) ?? [];
      best.set(end, own);
      own.push(pair);
      own.sort(byTotal).splice(PULLING_PAIRS);
    }
  }
  return [...new Set([...best.values()].flat())].sort((a, b) => a - b);
}

function allPairs({ links: { pairs } }: GraphIndex): readonly number[] {
  return [...pairs.one.keys()].filter((pair) => pairs.one[pair] !== pairs.other[pair]);
}

function pairsOf({ links: { pairs }, actorIndex }: GraphIndex, rows: readonly number[]): Pair[] {
  const idOf = (actor = 0) => actorIndex.list[actor]?.id ?? "";
  return rows.map((pair) => ({
    source: idOf(pairs.one[pair]),
    target: idOf(pairs.other[pair]),
  }));
}

/** The weighted centre of those neighbours that have a place; undefined without any. */
function anchorOf(
  neighbours: readonly (readonly [actor: number, weight: number])[],
  places: ReadonlyMap<number, Point>,
): Point | undefined {
  const sum = { x: 0, y: 0, weight: 0 };
  for (const [actor, weight] of neighbours) {
    const place = places.get(actor);
    if (!place) continue;
    sum.x += place.x * weight;
    sum.y += place.y * weight;
    sum.weight += weight;
  }
  return sum.weight === 0 ? undefined : { x: sum.x / sum.weight, y: sum.y / sum.weight };
}

function areaOf(places: readonly Point[]): number {
  const reach = (key: "x" | "y") =>
    places.reduce((most, place) => Math.max(most, Math.abs(place[key])), 1);
  return 4 * reach("x") * reach("y");
}
