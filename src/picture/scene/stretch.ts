import type { Graph, Point } from "../../graph/model/types";
import { positionsAgree } from "../../frame/layout/given-places";
import { roomIn } from "./camera";

/** How far a layout is pulled towards the form of the picture: no further, lest neighbours part. */
const MOST = 2.6;
/** The share of places at each end that don't tell the form: of a few none. */
const OUTLIERS = 0.02;

/**
 * Places pulled in height towards the form of the picture, so that an upright phone is filled as well as a desk.
 * Where the file gives positions, its author has the say, and nothing is pulled.
 */
export function stretchPlaces(
  places: ReadonlyMap<string, Point>,
  graph: Graph,
  picture: { readonly width: number; readonly height: number },
): ReadonlyMap<string, Point> {
  const actors = [...graph.actors.values()];
  if (actors.some(({ position }) => position) && !positionsAgree(actors)) return places;
  const reach = (key: "x" | "y") => {
    const sorted = Float64Array.from(places.values(), (place) => place[key]).sort();
    const outside = Math.floor(sorted.length * OUTLIERS);
    return Math.max(1, (sorted.at(-1 - outside) ?? 0) - (sorted[outside] ?? 0));
  };
  const room = roomIn(picture);
  const wanted = room.height / room.width / (reach("y") / reach("x"));
  const stretch = Math.min(MOST, Math.max(1 / MOST, wanted));
  return new Map([...places].map(([id, { x, y }]) => [id, { x, y: y * stretch }]));
}
