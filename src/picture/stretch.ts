import type { Graph, Point } from "../graph/types";

/** How far a layout is pulled towards the form of the picture: no further, lest neighbours part. */
const MOST = 1.9;

/**
 * Places pulled in height towards the form of the picture, so that an upright phone is filled as well as a desk.
 * Where the file gives positions, its author has the say, and nothing is pulled.
 */
export function stretchPlaces(
  places: ReadonlyMap<string, Point>,
  graph: Graph,
  picture: { readonly width: number; readonly height: number },
): ReadonlyMap<string, Point> {
  if ([...graph.actors.values()].some(({ position }) => position)) return places;
  const reach = (key: "x" | "y") => {
    let [low, high] = [Infinity, -Infinity];
    for (const place of places.values()) {
      low = Math.min(low, place[key]);
      high = Math.max(high, place[key]);
    }
    return Math.max(1, high - low);
  };
  const wanted = picture.height / picture.width / (reach("y") / reach("x"));
  const stretch = Math.min(MOST, Math.max(1 / MOST, wanted));
  return new Map([...places].map(([id, { x, y }]) => [id, { x, y: y * stretch }]));
}
