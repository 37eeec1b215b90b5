import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundsOf, fitCamera, roomIn, topOf } from "../../../src/picture/scene/camera";

const coordinate = fc.integer({ min: -5000, max: 5000 });
const places = fc.array(fc.record({ x: coordinate, y: coordinate }), {
  minLength: 1,
  maxLength: 9,
});
const sizes = fc.record({
  width: fc.integer({ min: 200, max: 2000 }),
  height: fc.integer({ min: 200, max: 2000 }),
});

describe("the room that actors stand in", () => {
  it("leaves 96 pixels at the sides and 44 above and below for names", () => {
    expect(roomIn({ width: 800, height: 600 })).toEqual({ width: 608, height: 512 });
  });

  it("leaves a seventh at each side of a narrow picture", () => {
    expect(roomIn({ width: 300, height: 600 })).toEqual({ width: 216, height: 512 });
  });

  it("leaves a seventh above and below in a low picture, and is never without height", () => {
    expect(roomIn({ width: 800, height: 200 }).height).toBe(144);
    expect(roomIn({ width: 800, height: 1 }).height).toBe(1);
  });
});

describe("the camera that shows some places", () => {
  it("has each of them in the room for actors, and none cut off", () => {
    fc.assert(
      fc.property(places, sizes, (shown, size) => {
        const camera = fitCamera(shown, size);
        const room = roomIn(size);
        for (const { x, y } of shown) {
          const at = {
            x: x * (camera?.scale ?? NaN) + (camera?.pan.x ?? NaN),
            y: y * (camera?.scale ?? NaN) + (camera?.pan.y ?? NaN),
          };
          expect(Math.abs(at.x - size.width / 2)).toBeLessThanOrEqual(room.width / 2 + 1e-6);
          expect(Math.abs(at.y - size.height / 2)).toBeLessThanOrEqual(room.height / 2 + 1e-6);
        }
      }),
    );
  });

  it("is as near as it may be: they fill the width or the height, or stand 1.6 times as large", () => {
    expect(
      fitCamera(
        [
          { x: 0, y: 0 },
          { x: 1216, y: 10 },
        ],
        { width: 800, height: 600 },
      )?.scale,
    ).toBe(0.5);
    expect(
      fitCamera(
        [
          { x: 0, y: 0 },
          { x: 10, y: 1024 },
        ],
        { width: 800, height: 600 },
      )?.scale,
    ).toBe(0.5);
    expect(
      fitCamera(
        [
          { x: 0, y: 0 },
          { x: 10, y: 10 },
        ],
        { width: 800, height: 600 },
      )?.scale,
    ).toBe(1.6);
  });

  it("has them in its middle, wherever they lie", () => {
    const camera = fitCamera(
      [
        { x: 1300, y: -90 },
        { x: 100, y: -100 },
        { x: 700, y: -110 },
      ],
      { width: 800, height: 600 },
    );
    expect(camera).toEqual({
      width: 800,
      height: 600,
      scale: 608 / 1200,
      pan: { x: 400 - (700 * 608) / 1200, y: 300 + (100 * 608) / 1200 },
    });
  });

  it("is never further away than the smallest scale", () => {
    const far = [
      { x: 0, y: 0 },
      { x: 6080, y: 0 },
    ];
    expect(fitCamera(far, { width: 800, height: 600 })?.scale).toBe(0.1);
    expect(fitCamera(far, { width: 800, height: 600 }, { smallest: 0.05 })?.scale).toBe(0.1);
    expect(fitCamera(far, { width: 800, height: 600 }, { smallest: 0.25 })?.scale).toBe(0.25);
  });

  it("has no place under a button, as long as there is another way", () => {
    const corners = [
      { x: 0, y: 0 },
      { x: 1000, y: 500 },
    ];
    const size = { width: 800, height: 400 };
    const button = { left: 600, right: 790, top: 340, bottom: 390 };
    const placeIn = (reserved: readonly (typeof button)[]) => {
      const camera = fitCamera(corners, size, { reserved });
      if (!camera) throw new Error("It has a camera.");
      return { x: 1000 * camera.scale + camera.pan.x, y: 500 * camera.scale + camera.pan.y };
    };
    expect(placeIn([]).y).toBeGreaterThan(button.top);
    expect(placeIn([button]).y).toBeLessThan(button.top - 18);
    expect(placeIn([{ left: 0, right: 800, top: 0, bottom: 400 }])).toEqual(placeIn([]));
  });

  it("shows one place in the middle, at the largest scale", () => {
    expect(fitCamera([{ x: 5, y: -5 }], { width: 800, height: 600 })).toMatchObject({
      scale: 1.6,
      pan: { x: 392, y: 308 },
    });
  });

  it("does not exist without places, or in a picture without width or height", () => {
    const place = { x: 0, y: 0 };
    expect(fitCamera([], { width: 800, height: 600 })).toBeUndefined();
    expect(fitCamera([place], { width: 0, height: 600 })).toBeUndefined();
    expect(fitCamera([place], { width: 800, height: 0 })).toBeUndefined();
  });

  it("keeps a scale in a picture of hardly any height", () => {
    const shown = [
      { x: 0, y: 0 },
      { x: 0, y: 4 },
    ];
    expect(fitCamera(shown, { width: 800, height: 1 })?.scale).toBe(0.25);
  });

  it("has them in the middle of what is not covered", () => {
    const shown = [{ x: 0, y: 0 }];
    expect(fitCamera(shown, { width: 800, height: 600 }, { top: 80 })?.pan).toEqual({
      x: 400,
      y: 340,
    });
    expect(
      topOf({ width: 800, height: 600, scale: 1, pan: { x: 10, y: 20 } }, { top: 80 }),
    ).toEqual({ left: -10, right: 790, top: -20, bottom: 60 });
  });
});

describe("what a camera has in sight", () => {
  it("is the part of the layout that its pan moves into the picture", () => {
    const camera = { width: 800, height: 600, scale: 2, pan: { x: 100, y: -50 } };
    expect(boundsOf(camera)).toEqual({ left: -100, right: 700, top: 50, bottom: 650 });
  });
});

describe("actors that would lie under buttons", () => {
  const size = { width: 600, height: 400 };
  const corners = [0, 1000].flatMap((x) => [0, 1000].map((y) => ({ x, y })));
  const lowerLeft = { left: 10, right: 150, top: 358, bottom: 390 };
  const lowerRight = { left: 450, right: 590, top: 350, bottom: 390 };
  const upperLeft = { left: 10, right: 200, top: 10, bottom: 42 };
  const above = { left: 0, right: 600, top: 10, bottom: 42 };
  /** Scale and middle of the actors in the picture. */
  const fit = (...reserved: readonly (typeof above)[]) => {
    const camera = fitCamera(corners, size, { reserved });
    if (!camera) throw new Error("There is nothing to fit.");
    const { scale, pan } = camera;
    const middle = [500 * scale + pan.x, 500 * scale + pan.y].map(Math.round);
    return [Number(scale.toFixed(3)), ...middle];
  };

  it("stand where they are without any, if they lie under none", () => {
    const low = { ...lowerLeft, right: 60 };
    expect(fit()).toEqual([0.312, 300, 200]);
    expect(fit(low)).toEqual(fit());
  });

  it("stand beside them, where they are drawn largest there", () => {
    expect(fit(lowerLeft)).toEqual([0.312, 375, 200]);
    expect(fit(lowerRight)).toEqual([0.312, 225, 200]);
    expect(fit(lowerLeft, upperLeft)).toEqual([0.288, 400, 200]);
  });

  it("stand below or above them, where there is no room beside", () => {
    expect(fit(above)).toEqual([0.27, 300, 221]);
    expect(fit(lowerLeft, lowerRight)).toEqual([0.262, 300, 175]);
  });
});
