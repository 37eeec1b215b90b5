import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Point } from "../../../src/graph/model/types";
import { type Camera, fitCamera, MARK } from "../../../src/picture/scene/camera";
import { type Box, reaches } from "../../../src/picture/scene/geometry/boxes";
import { revealPlaces } from "../../../src/picture/scene/reveal";

const coordinate = fc.integer({ min: -1000, max: 1000 });
const place = fc.record({ x: coordinate, y: coordinate });
const sizes = fc.record({
  width: fc.integer({ min: 320, max: 900 }),
  height: fc.integer({ min: 240, max: 900 }),
});
const cameras = fc.record({
  scale: fc.double({ min: 0.05, max: 3, noNaN: true }),
  pan: fc.record({ x: coordinate, y: coordinate }),
});
const SMALLEST = 0.05;

/** The buttons at the lower left of a picture, and what is written over its upper edge. */
function surroundings({ width, height }: Pick<Camera, "width" | "height">, top: number) {
  const tools: Box = { left: 10, right: 150, top: height - 42, bottom: height - 10 };
  return { clear: { left: 0, right: width, top, bottom: height }, reserved: [tools] };
}

function at({ scale, pan }: Camera, { x, y }: { readonly x: number; readonly y: number }) {
  return { x: x * scale + pan.x, y: y * scale + pan.y };
}

describe("what is selected", () => {
  it("is wholly in view, clear of buttons and of what lies over the picture, at any size", () => {
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 3 }),
        sizes,
        cameras,
        fc.integer({ min: 0, max: 90 }),
        (places, size, moved, top) => {
          const { clear, reserved } = surroundings(size, top);
          const options = { clear, reserved, smallest: SMALLEST };
          const camera = revealPlaces({ ...size, ...moved }, places, options);
          for (const each of places) {
            const { x, y } = at(camera, each);
            expect(x).toBeGreaterThanOrEqual(MARK - 1);
            expect(x).toBeLessThanOrEqual(size.width - MARK + 1);
            expect(y).toBeGreaterThanOrEqual(top + MARK - 1);
            expect(y).toBeLessThanOrEqual(size.height - MARK + 1);
            expect(reserved.some((box) => reaches({ x, y }, MARK - 1, box))).toBe(false);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("is so after each growth of the picture, too", () => {
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 2, maxLength: 12 }),
        fc.array(sizes, { minLength: 1, maxLength: 4 }),
        (places, growth) => {
          const selected = places.slice(0, 2);
          for (const size of growth) {
            const { clear, reserved } = surroundings(size, 0);
            const fitted = fitCamera(places, size, { smallest: SMALLEST, reserved });
            if (!fitted) throw new Error("There is nothing to fit.");
            const options = { clear, reserved, smallest: SMALLEST };
            const camera = revealPlaces(fitted, selected, options);
            for (const each of selected) {
              const { x, y } = at(camera, each);
              expect(x > 0 && x < size.width && y > 0 && y < size.height).toBe(true);
              expect(reserved.some((box) => reaches({ x, y }, MARK - 1, box))).toBe(false);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("leaves the camera where it is in sight already, and never comes nearer", () => {
    const size = { width: 600, height: 400 };
    const { clear, reserved } = surroundings(size, 0);
    const options = { clear, reserved, smallest: SMALLEST };
    const camera: Camera = { ...size, scale: 1, pan: { x: 0, y: 0 } };
    expect(revealPlaces(camera, [{ x: 300, y: 200 }], options)).toBe(camera);
    expect(revealPlaces(camera, [], options)).toBe(camera);
    const near = revealPlaces(camera, [{ x: 700, y: 200 }], options);
    expect(near).toEqual({ ...camera, pan: { x: -140, y: 0 } });
    const both = [
      { x: -300, y: 200 },
      { x: 900, y: 200 },
    ];
    expect(revealPlaces(camera, both, options).scale).toBeCloseTo(520 / 1200);
  });
});

describe("what is selected and not in sight", () => {
  const size = { width: 600, height: 400 };
  const camera: Camera = { ...size, scale: 1, pan: { x: 0, y: 0 } };
  const { clear, reserved } = surroundings(size, 0);
  const options = { clear, reserved, smallest: SMALLEST };
  const reveal = (places: readonly Point[], more = {}) =>
    revealPlaces(camera, places, { ...options, ...more });

  it.each([
    ["above it, where that is nearest", 100, 380, { x: 0, y: -62 }],
    ["beside it, where that is nearer", 148, 380, { x: 42, y: -20 }],
  ])("comes out from under a button: %s", (_, x, y, pan) => {
    expect(reveal([{ x, y }])).toEqual({ ...camera, pan });
    // As far, whatever has been moved before.
    const moved = { x: 500, y: -700 };
    const before = { ...camera, pan: moved };
    expect(revealPlaces(before, [{ x: x - moved.x, y: y - moved.y }], options).pan).toEqual({
      x: pan.x + moved.x,
      y: pan.y + moved.y,
    });
  });

  it("comes out from under a button at the top, and from between two", () => {
    const top: Box = { left: 10, right: 150, top: 10, bottom: 42 };
    expect(reveal([{ x: 100, y: 20 }], { reserved: [top] }).pan).toEqual({ x: 0, y: 62 });
    const corner: Box = { left: 450, right: 590, top: 358, bottom: 390 };
    const both = { reserved: [...reserved, corner] };
    expect(reveal([{ x: 300, y: 380 }], both).pan).toEqual({ x: 0, y: -20 });
    expect(reveal([{ x: 100, y: 350 }], both)).not.toBe(camera);
    expect(reveal([{ x: 500, y: 380 }], both).pan).toEqual({ x: 0, y: -62 });
  });

  it("leaves room for its name to both sides, but no more than a third of the picture", () => {
    expect(reveal([{ x: 590, y: 200 }], { aside: 100 }).pan).toEqual({ x: -90, y: 0 });
    expect(reveal([{ x: 590, y: 200 }], { aside: 500, reserved: [] }).pan).toEqual({
      x: -190,
      y: 0,
    });
    expect(reveal([{ x: 590, y: 200 }], { aside: 10 }).pan).toEqual({ x: -30, y: 0 });
  });

  it("is seen from no further away than it must be", () => {
    const wide = reveal([
      { x: -300, y: 380 },
      { x: 900, y: 380 },
    ]);
    expect(wide.scale).toBeCloseTo(520 / 1200);
    expect(at(wide, { x: 300, y: 380 }).y).toBeCloseTo(318);
    const high = reveal([
      { x: 100, y: -300 },
      { x: 100, y: 700 },
    ]);
    expect(high.scale).toBeCloseTo(320 / 1000);
    expect(at(high, { x: 100, y: 200 }).x).toBeCloseTo(190);
  });

  it("is in sight, if under buttons, where there is no room beside them", () => {
    const small = { left: 0, right: 100, top: 0, bottom: 100 };
    const moved = reveal([{ x: 700, y: 50 }], { clear: small, reserved: [small] });
    const { x, y } = at(moved, { x: 700, y: 50 });
    expect(x).toBeLessThan(100);
    expect([x > 0, y]).toEqual([true, 50]);
  });
});
