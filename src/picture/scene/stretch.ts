import type { Actor, Graph, Point } from "../../graph/model/types";
import { positionsAgree } from "../../frame/layout/given-places";
import { roomIn } from "./camera";

/** Where actors are, by id. */
export type Placed = Pick<ReadonlyMap<string, Point>, "get" | "keys" | "size">;

/** How far a layout is pulled towards the form of the picture: no further, lest neighbours part. */
const MOST = 2.6;
/** The share of places at each end that don't tell the form: of a few none. */
const OUTLIERS = 0.02;

/** What places were pulled to last. */
const pulled = new WeakMap<
  ReadonlyMap<string, Point>,
  { readonly stretch: number; readonly to: Placed }
>();

/**
 * Places pulled in height towards the form of the picture, so that an upright phone is filled as well as a desk.
 * Where the file gives positions, its author has the say, and nothing is pulled.
 * @returns the same object for the same form: what was settled with it still stands
 */
export function stretchPlaces(
  places: ReadonlyMap<string, Point>,
  graph: Graph,
  picture: { readonly width: number; readonly height: number },
): Placed {
  const form = formOf(places, graph);
  if (form === undefined) return places;
  const room = roomIn(picture);
  const stretch = Math.min(MOST, Math.max(1 / MOST, room.height / room.width / form));
  const last = pulled.get(places);
  if (last?.stretch === stretch) return last.to;
  const to = pullBy(stretch, places);
  pulled.set(places, { stretch, to });
  return to;
}

function pullBy(stretch: number, places: ReadonlyMap<string, Point>): Placed {
  const known = new Map<string, Point>();
  return {
    size: places.size,
    keys: () => places.keys(),
    // Of a hundred thousand actors a few hundred are drawn.
    get(id) {
      const found = known.get(id);
      const place = found ?? places.get(id);
      if (found || !place) return found;
      const stretched = { x: place.x, y: place.y * stretch };
      known.set(id, stretched);
      return stretched;
    },
  };
}

const forms = new WeakMap<ReadonlyMap<string, Point>, number | undefined>();

/** How high a layout is for its width, found once; undefined where it is its author's. */
function formOf(places: ReadonlyMap<string, Point>, { actors }: Graph): number | undefined {
  if (!forms.has(places)) forms.set(places, isGiven(actors.values()) ? undefined : measure(places));
  return forms.get(places);
}

function isGiven(actors: Iterable<Actor>): boolean {
  const all = [...actors];
  return all.some(({ position }) => position) && !positionsAgree(all);
}

function measure(places: ReadonlyMap<string, Point>): number {
  const reach = (key: "x" | "y") => {
    const sorted = Float64Array.from(places.values(), (place) => place[key]).sort();
    const outside = Math.floor(sorted.length * OUTLIERS);
    return Math.max(1, (sorted.at(-1 - outside) ?? 0) - (sorted[outside] ?? 0));
  };
  return reach("y") / reach("x");
}
