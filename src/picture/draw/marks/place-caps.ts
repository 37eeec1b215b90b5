import type { Point } from "../../../graph/model/types";
import { towards } from "../../scene/geometry/curve";
import type { Curve } from "./curves";
import { CAP } from "./caps";

/** The middles of the caps of a link. */
export interface CapPlaces {
  readonly source: Point;
  readonly target: Point;
}

/** Between the outline of an actor's mark and a cap, in CSS pixels. */
const GAP = 1.5;
/** How near the middles of two caps may be, and how much further out the second is put where they would be nearer. */
const APART = 2 * CAP + 1;
/** So often it is put further out at most. */
const MOST_STEPS = 3;
/** What is left of a line between its caps, at least, in CSS pixels. */
const LEAST_LINE = 4;

/** Where the caps of links are: where their lines meet the marks of the actors, side by side or one behind the other. */
export function placeCaps(curves: readonly Curve[]): ReadonlyMap<Curve, CapPlaces> {
  const taken = new Map<string, Point[]>();
  const placeOf = (actor: string, from: Point, control: Point, beyond: number): Point => {
    const others = taken.get(actor) ?? [];
    const isFree = (place: Point) =>
      !others.some(({ x, y }) => Math.hypot(x - place.x, y - place.y) < APART);
    const steps = Array.from({ length: MOST_STEPS + 1 }, (_, step) =>
      towards(from, control, beyond + GAP + CAP + step * APART),
    );
    const place = steps.find(isFree) ?? towards(from, control, beyond + GAP + CAP);
    taken.set(actor, [...others, place]);
    return place;
  };
  return new Map(
    curves.flatMap((curve): [Curve, CapPlaces][] => {
      const { mark, from, control, to, beyond } = curve;
      if (!mark.caps || !hasRoom(curve)) return [];
      return [
        [
          curve,
          {
            source: placeOf(mark.source, from, control, beyond[0]),
            target: placeOf(mark.target, to, control, beyond[1]),
          },
        ],
      ];
    }),
  );
}

function hasRoom({ mark, from, to, beyond: [source, target] }: Curve): boolean {
  if (mark.source === mark.target) return true;
  const room = Math.hypot(to.x - from.x, to.y - from.y) - source - target;
  return room > 2 * (GAP + 2 * CAP) + LEAST_LINE;
}
