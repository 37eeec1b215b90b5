import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Point } from "../../../../src/graph/model/types";
import {
  type Direction,
  isDirection,
  neighbourOf,
} from "../../../../src/picture/stage/walk/neighbour";

const KEYS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"] as const;

const coordinate = fc.integer({ min: -20, max: 20 });
const crowds = fc
  .uniqueArray(fc.record({ x: coordinate, y: coordinate }), {
    minLength: 1,
    maxLength: 12,
    selector: ({ x, y }) => `${x} ${y}`,
  })
  .map((points) => new Map(points.map((point, at) => [String(at), point])));

/** Of the quarter of the plane to one side, its edges included: turned until it lies to the right. */
function isTowards({ x, y }: Point, direction: Direction): boolean {
  const turned = { ArrowRight: [x, y], ArrowLeft: [-x, y], ArrowDown: [y, x], ArrowUp: [-y, x] };
  const [along = 0, aside = 0] = turned[direction];
  return along > 0 && Math.abs(aside) <= along;
}

describe("the neighbour in a direction", () => {
  it("is the nearest of those in that quarter of the plane", () => {
    fc.assert(
      fc.property(crowds, fc.constantFrom(...KEYS), (places, key) => {
        const origin = places.get("0") ?? { x: NaN, y: NaN };
        const away = (place: Point) => ({ x: place.x - origin.x, y: place.y - origin.y });
        const nearest = [...places]
          .filter(([, place]) => isTowards(away(place), key))
          .map(([id, place]) => ({ id, distance: Math.hypot(away(place).x, away(place).y) }))
          .toSorted((a, b) => a.distance - b.distance)[0];
        expect(neighbourOf(places, "0", key)).toBe(nearest?.id);
      }),
    );
  });

  it("is in some direction for each place but one that is alone", () => {
    fc.assert(
      fc.property(crowds, (places) => {
        const found = KEYS.flatMap((key) => neighbourOf(places, "0", key) ?? []);
        expect(found.length > 0).toBe(places.size > 1);
      }),
    );
  });

  it("is nobody where two stand in one place, or nobody stands there", () => {
    const places = new Map([
      ["a", { x: 0, y: 0 }],
      ["b", { x: 0, y: 0 }],
    ]);
    for (const key of KEYS) {
      expect(neighbourOf(places, "a", key)).toBeUndefined();
      expect(neighbourOf(places, "c", key)).toBeUndefined();
    }
  });
});

describe("the keys of a direction", () => {
  it("are the four arrows", () => {
    expect(KEYS.every(isDirection)).toBe(true);
    expect(["Home", "toString", "constructor", "ArrowUpLeft", ""].some(isDirection)).toBe(false);
  });
});
