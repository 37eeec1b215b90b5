import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Point } from "../../../src/graph/model/types";
import type { Box } from "../../../src/picture/scene/geometry/boxes";
import type { Bow } from "../../../src/picture/scene/geometry/curve";
import {
  type Ground,
  type Labelled,
  type PlacedLabel,
  placeLabels,
} from "../../../src/picture/scene/naming/labels";
import { piecesOf } from "../../../src/picture/scene/geometry/pieces";
import { type Side, SIDES } from "../../../src/picture/scene/naming/spots";

/** Ten pixels a letter at a font size of 20, so that boxes have round sides. */
const measure = (text: string, size: number) => text.length * size * 0.5;

/** An actor at a place, with a mark of 20 pixels and a name of four letters: 40 × 26 pixels. */
function named(id: string, x: number, y: number, change: Partial<Labelled> = {}): Labelled {
  return {
    ...{ id, centre: { x, y }, size: 20, names: [["Name"]], fontSize: 20, weight: 1 },
    ...change,
  };
}

function place(actors: readonly Labelled[], ground: Partial<Ground> = {}) {
  return placeLabels(actors, { measure, lines: piecesOf([]), ...ground });
}

/** The box around a point. */
function around(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/** A straight line. */
function line(from: Point, to: Point): Bow {
  return { from, to, control: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 } };
}

/**
 * Where a label lies, from the words in the docs: next to the mark, four pixels away, in the middle of that side; at a slant
 * 0.72 times as far in each direction.
 */
function boxOf({ centre, size }: Labelled, label: PlacedLabel): Box {
  const { lines, fontSize, side, further = 0 } = label;
  const width = Math.max(...lines.map((text) => measure(text, fontSize)));
  const height = fontSize * (1.3 + 1.12 * (lines.length - 1));
  const dx = side.includes("right") ? 1 : side.includes("left") ? -1 : 0;
  const dy = side.includes("below") ? 1 : side.includes("above") ? -1 : 0;
  const reach = (size / 2 + 4) * (dx !== 0 && dy !== 0 ? 0.72 : 1) + further;
  return around(
    centre.x + dx * (reach + width / 2),
    centre.y + dy * (reach + height / 2),
    width,
    height,
  );
}

function areaShared(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

function sideOf(ground: Partial<Ground>, actor = named("a", 0, 0)): Side | "hidden" {
  const label = place([actor], ground).get(actor.id);
  return label?.visible ? label.side : "hidden";
}

/** A pixel in the middle of the label on each side of an actor at the origin. */
const BELOW = around(0, 27, 1, 1);
const ABOVE = around(0, -27, 1, 1);
const RIGHT = around(34, 0, 1, 1);
const LEFT = around(-34, 0, 1, 1);
const EVERYWHERE = around(0, 0, 1e6, 1e6);
/** More actors with more links, far away. */
const TEN = Array.from({ length: 10 }, (_, at) =>
  named(`far${at}`, 1000 * (at + 2), 0, { weight: 9 }),
);

describe("the name of an actor", () => {
  it("stands below its mark, else above, to the right or to the left, else at a slant", () => {
    const reserved: Box[] = [];
    for (const [side, box] of [
      ["below", BELOW],
      ["above", ABOVE],
      ["right", RIGHT],
      ["left", LEFT],
    ] as const) {
      expect(sideOf({ reserved })).toBe(side);
      reserved.push(box);
    }
    expect(sideOf({ reserved })).toBe("below-right");
  });

  it("stands nowhere where all is reserved", () => {
    expect(sideOf({ reserved: [EVERYWHERE] })).toBe("hidden");
  });

  it("lies on no mark of another", () => {
    const others = (["b", "c"] as const).map((id, at) =>
      named(id, 0, at === 0 ? 30 : -30, { weight: 0 }),
    );
    expect(place([named("a", 0, 0), ...others]).get("a")?.side).toBe("right");
  });

  it("gives way to the names of weightier actors", () => {
    const [light, heavy] = [named("light", 0, 0), named("heavy", 30, 0, { weight: 2 })];
    for (const actors of [
      [light, heavy],
      [heavy, light],
    ]) {
      const labels = place(actors);
      expect(labels.get("heavy")?.side).toBe("below");
      expect(labels.get("light")?.side).toBe("above");
    }
  });

  it("is written in the first way that finds room", () => {
    const names = [["A very long name"], ["A very", "long name"], ["Short"]];
    const actor = named("a", 0, 0, { names });
    const walls = (x: number) => [around(-x, 0, 1, 400), around(x, 0, 1, 400)];
    const linesIn = (reserved: readonly Box[]) => place([actor], { reserved }).get("a")?.lines;
    expect(linesIn(walls(200))).toEqual(names[0]);
    expect(linesIn(walls(60))).toEqual(names[1]);
    expect(linesIn(walls(30))).toEqual(names[2]);
    expect(place([actor], { reserved: [EVERYWHERE] }).get("a")?.lines).toEqual(names[0]);
  });

  it("keeps the place it has had, where that is as good as another", () => {
    const former = new Map([
      ["a", { lines: ["Name"], fontSize: 20, side: "left", visible: true } as const],
    ]);
    expect(sideOf({ former })).toBe("left");
    expect(sideOf({ former, reserved: [LEFT] })).toBe("below");
  });
});

describe("the names in a picture with edges", () => {
  const bounds = { left: -30, right: 30, top: -40, bottom: 40 };

  it("keep within them, and may touch them", () => {
    const sideWithin = (change: Partial<Box>) => sideOf({ bounds: { ...bounds, ...change } });
    expect(sideWithin({})).toBe("below");
    expect(sideWithin({ bottom: 39 })).toBe("above");
    expect(sideWithin({ bottom: 39, top: -39 })).toBe("hidden");
    expect(sideWithin({ left: -20, right: 20 })).toBe("below");
    expect(sideWithin({ right: 54, bottom: 39, top: -39 })).toBe("right");
  });

  it("may cross them where the mark itself does", () => {
    expect(sideOf({ bounds }, named("a", 25, 0))).toBe("below");
  });
});

describe("lines and signs under names", () => {
  it("are avoided", () => {
    const lines = piecesOf([line({ x: -100, y: 27 }, { x: 100, y: 27 })]);
    expect(sideOf({ lines })).toBe("above");
    expect(sideOf({ signs: [{ x: 0, y: 27 }] })).toBe("above");
  });

  it("are borne by the ten weightiest, and by others only while they are a tenth of all", () => {
    // A fence of lines all around.
    const lines = piecesOf(
      [-60, -40, -20, 0, 20, 40, 60].map((y) => line({ x: -200, y }, { x: 200, y: y + 1 })),
    );
    expect(sideOf({ lines })).not.toBe("hidden");
    const last = named("a", 0, 0, { weight: 0 });
    expect(place([last, ...TEN], { lines }).get("a")?.visible).toBe(true);
    const two = [last, named("b", 120, 0, { weight: 0 })];
    const found = place([...two, ...TEN], { lines });
    expect(two.filter(({ id }) => found.get(id)?.visible)).toHaveLength(1);
  });
});

describe("the names of the ten weightiest", () => {
  // Marks on all eight sides, as near as they can be.
  const ring = Array.from({ length: 8 }, (_, at) =>
    named(`mark${at}`, 30 * Math.cos((at * Math.PI) / 4), 30 * Math.sin((at * Math.PI) / 4), {
      weight: 0,
      size: 22,
    }),
  );

  it("are put further away where marks stand all around, never on one", () => {
    const actor = named("a", 0, 0, { weight: 5 });
    const label = place([actor, ...ring]).get("a");
    expect(label?.visible).toBe(true);
    expect(label?.further).toBeGreaterThan(0);
    const found = label && boxOf(actor, label);
    for (const { centre, size } of ring)
      expect(found && areaShared(found, around(centre.x, centre.y, size * 0.7, size * 0.7))).toBe(
        0,
      );
    expect(place([actor, ...ring, ...TEN]).get("a")?.visible).toBe(false);
  });
});

describe("names in any crowd", () => {
  const coordinate = fc.integer({ min: -200, max: 200 });
  const box = fc
    .tuple(
      coordinate,
      coordinate,
      fc.integer({ min: 1, max: 200 }),
      fc.integer({ min: 1, max: 200 }),
    )
    .map(([left, top, width, height]) => ({
      left,
      top,
      right: left + width,
      bottom: top + height,
    }));
  const point = fc.record({ x: coordinate, y: coordinate });
  const crowds = fc.record({
    actors: fc.uniqueArray(
      fc.record({
        id: fc.string({ maxLength: 3 }),
        centre: point,
        size: fc.integer({ min: 6, max: 36 }),
        names: fc.array(
          fc.array(fc.string({ minLength: 1, maxLength: 18 }), { minLength: 1, maxLength: 2 }),
          {
            minLength: 1,
            maxLength: 3,
          },
        ),
        fontSize: fc.integer({ min: 11, max: 16 }),
        weight: fc.integer({ min: 0, max: 9 }),
      }),
      { selector: ({ id }) => id, maxLength: 25 },
    ),
    ways: fc.array(fc.tuple(point, point), { maxLength: 8 }),
    bounds: fc.option(box, { nil: undefined }),
    reserved: fc.array(box, { maxLength: 3 }),
  });

  it("never overlap each other, a mark or what is reserved, and stay in sight where their marks are", () => {
    fc.assert(
      fc.property(crowds, ({ actors, ways, bounds, reserved }) => {
        const lines = piecesOf(ways.map(([from, to]) => line(from, to)));
        const labels = place(actors, { lines, bounds, reserved });
        expect([...labels.keys()].toSorted()).toEqual(actors.map(({ id }) => id).toSorted());
        const seen = [...reserved];
        for (const actor of actors) {
          const label = labels.get(actor.id);
          if (!label?.visible) continue;
          const found = boxOf(actor, label);
          expect(seen.filter((other) => areaShared(found, other) > 1e-6)).toEqual([]);
          seen.push(found);
          for (const { id, centre, size } of actors) {
            // The square within the disc.
            const inner = around(centre.x, centre.y, size * 0.7, size * 0.7);
            expect(id !== actor.id && areaShared(found, inner) > 1e-6).toBe(false);
          }
          if (!bounds) continue;
          const { x, y } = actor.centre;
          const isWithin = (inner: Box) =>
            inner.left >= bounds.left - 1e-6 &&
            inner.right <= bounds.right + 1e-6 &&
            inner.top >= bounds.top - 1e-6 &&
            inner.bottom <= bounds.bottom + 1e-6;
          expect(isWithin(found) || !isWithin(around(x, y, actor.size, actor.size))).toBe(true);
        }
      }),
    );
  });

  it("are one of eight places from their discs", () => {
    expect(new Set(SIDES).size).toBe(8);
  });
});
