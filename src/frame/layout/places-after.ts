import type { Point } from "../../graph/model/types";
import type { GraphIndex, Places } from "../index/graph-index";
import { layoutOf, STRONG } from "./layout";

/** Places nearer to each other than this, in CSS pixels, would overlap. */
const GAP = 24;
/** So many places are tried for an actor of a large graph. */
const MOST_TRIES = 400;
/** Turned by this, places around a point fill a disc evenly (Vogel 1979, "A better way to construct the sunflower head"). */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * The places of the actors after a graph was changed: those that were there stay where they were. Actors that are new get
 * the place that a layout gives them, in a large graph one near those they have contacts with.
 */
export function placesAfter(before: GraphIndex, index: GraphIndex): Places {
  const former = layoutOf(before);
  const kept = new Map([...former].filter(([id]) => index.actorIndex.rows.has(id)));
  const fresh = index.actors.filter(({ id }) => !kept.has(id));
  if (fresh.length === 0) return kept;
  if (index.actors.length <= STRONG) return new Map([...layoutOf(index), ...kept]);
  const anchors = anchorsOf(index, kept, new Set(fresh.map(({ id }) => id)));
  for (const { id } of fresh) kept.set(id, freePlace(anchors(id), kept));
  return kept;
}

/** The middle of those neighbours of each of some actors that have a place. */
function anchorsOf(
  { links: { pairs }, actorIndex }: GraphIndex,
  places: Places,
  wanted: ReadonlySet<string>,
): (id: string) => Point {
  const near = new Map<string, Point[]>();
  const join = (id: string, other: string) => {
    const place = wanted.has(id) ? places.get(other) : undefined;
    if (place) near.set(id, [...(near.get(id) ?? []), place]);
  };
  for (let pair = 0; pair < pairs.count; pair++) {
    const one = actorIndex.list[pairs.one[pair] ?? 0]?.id ?? "";
    const other = actorIndex.list[pairs.other[pair] ?? 0]?.id ?? "";
    join(one, other);
    join(other, one);
  }
  return (id) => {
    const around = near.get(id) ?? [];
    const middle = (axis: "x" | "y") =>
      around.reduce((sum, place) => sum + place[axis], 0) / Math.max(1, around.length);
    return { x: middle("x"), y: middle("y") };
  };
}

function freePlace(anchor: Point, places: Places): Point {
  let place = anchor;
  for (let at = 0; at < MOST_TRIES; at++) {
    const reach = GAP * Math.sqrt(at);
    place = {
      x: Math.round(10 * (anchor.x + reach * Math.cos(at * GOLDEN_ANGLE))) / 10,
      y: Math.round(10 * (anchor.y + reach * Math.sin(at * GOLDEN_ANGLE))) / 10,
    };
    const isFree = [...places.values()].every(
      ({ x, y }) => Math.hypot(x - place.x, y - place.y) >= GAP,
    );
    if (isFree) break;
  }
  return place;
}
