import fc from "fast-check";
import { expect, it } from "vitest";
import { startGrid } from "../../../src/frame/layout/slots";

const AREA = 40_000;
const STRONG = 2;

const point = fc.record({
  x: fc.integer({ min: -100, max: 100 }),
  y: fc.integer({ min: -100, max: 100 }),
});
/** Points near which slots are claimed, and for none the middle. */
const claims = fc.array(fc.option(point, { nil: undefined, freq: 1 }), { maxLength: 60 });

it("No slot is claimed twice, nor one around a strong actor, whether near a point or in the middle", () => {
  fc.assert(
    fc.property(fc.array(point, { maxLength: STRONG }), claims, (strong, wanted) => {
      const grid = startGrid(AREA, wanted.length, STRONG);
      for (const place of strong) grid.block(place);
      const found = wanted.map((near) => (near ? grid.claimNear(near) : grid.claimInMiddle()));
      expect(new Set(found.map(({ x, y }) => `${x} ${y}`)).size).toBe(found.length);
      const size = Math.sqrt(AREA / (wanted.length + STRONG * 4 * 1.3 ** 2));
      for (const place of found)
        for (const { x, y } of strong) {
          expect(Math.hypot(place.x - x, place.y - y)).toBeGreaterThan(0.7 * size);
        }
    }),
  );
});
