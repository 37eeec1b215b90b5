import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Box,
  clip,
  type PlacedLabel,
  placeLabels,
  type Side,
} from "../../../src/picture/scene/labels";

/** Ten pixels a letter at a font size of 20, so that boxes have round sides. */
const measure = (text: string, size: number) => text.length * size * 0.5;
const FONT_SIZE = 20;

interface Named {
  readonly id: string;
  readonly place: { readonly x: number; readonly y: number };
  readonly size: number;
  readonly text: string;
  readonly fontSize: number;
  readonly weight: number;
}

/** An actor at a place, with a mark of 20 pixels and a name of four letters: 40 × 26 pixels. */
function named(id: string, x: number, y: number, change: Partial<Named> = {}): Named {
  return { id, place: { x, y }, size: 20, text: "Name", fontSize: FONT_SIZE, weight: 1, ...change };
}

/** The box around a point. */
function around(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/** Where a label lies, from the sentence in the docs: next to the mark, four pixels away, in the middle of that side. */
function boxOf(
  { place, size }: Named,
  { text, fontSize, side }: PlacedLabel,
  scale: number,
  width = measure(text, fontSize),
): Box {
  const height = fontSize * 1.3;
  const [dx, dy] = { below: [0, 1], above: [0, -1], right: [1, 0], left: [-1, 0] }[side];
  const x = place.x * scale + (dx ?? 0) * (size / 2 + 4 + width / 2);
  const y = place.y * scale + (dy ?? 0) * (size / 2 + 4 + height / 2);
  return around(x, y, width, height);
}

function areaShared(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

function sideOf(reserved: readonly Box[], actor = named("a", 0, 0), scale = 1): Side | "hidden" {
  const label = placeLabels([actor], scale, measure, [], undefined, reserved).get(actor.id);
  return label?.visible ? label.side : "hidden";
}

/** A pixel in the middle of the label on each side of an actor at the origin. */
const BELOW = around(0, 27, 1, 1);
const ABOVE = around(0, -27, 1, 1);
const RIGHT = around(34, 0, 1, 1);

describe("the name of an actor", () => {
  it("stands below its mark, else above, to the right or to the left, else nowhere", () => {
    const left = around(-34, 0, 1, 1);
    expect(sideOf([])).toBe("below");
    expect(sideOf([BELOW])).toBe("above");
    expect(sideOf([BELOW, ABOVE])).toBe("right");
    expect(sideOf([BELOW, ABOVE, RIGHT])).toBe("left");
    expect(sideOf([BELOW, ABOVE, RIGHT, left])).toBe("hidden");
  });

  it.each<[Side, readonly Box[], Box]>([
    ["below", [], { left: -20, right: 20, top: 14, bottom: 40 }],
    ["above", [BELOW], { left: -20, right: 20, top: -40, bottom: -14 }],
    ["right", [BELOW, ABOVE], { left: 14, right: 54, top: -13, bottom: 13 }],
    ["left", [BELOW, ABOVE, RIGHT], { left: -54, right: -14, top: -13, bottom: 13 }],
  ])("may touch what is reserved beside it, and not overlap it: %s", (side, others, label) => {
    const neighbours: readonly (readonly [Box, dx: number, dy: number])[] = [
      [{ left: label.left - 1, right: label.left, top: label.top, bottom: label.bottom }, 1, 0],
      [{ left: label.right, right: label.right + 1, top: label.top, bottom: label.bottom }, -1, 0],
      [{ left: label.left, right: label.right, top: label.top - 1, bottom: label.top }, 0, 1],
      [
        { left: label.left, right: label.right, top: label.bottom, bottom: label.bottom + 1 },
        0,
        -1,
      ],
    ];
    for (const [box, dx, dy] of neighbours) {
      const nearer = {
        left: box.left + dx,
        right: box.right + dx,
        top: box.top + dy,
        bottom: box.bottom + dy,
      };
      expect(sideOf([...others, box])).toBe(side);
      expect(sideOf([...others, nearer])).not.toBe(side);
    }
  });

  it("stands where the mark is on screen, whatever the scale", () => {
    const actor = named("a", 100, 50);
    expect(sideOf([around(200, 127, 1, 1)], actor, 2)).toBe("above");
    expect(sideOf([around(100, 77, 1, 1)], actor, 2)).toBe("below");
  });

  it("lies on no mark", () => {
    const labels = placeLabels(
      [named("a", 0, 0, { size: 10, weight: 0 }), ...crowd(6), named("b", 0, 20, { weight: 0 })],
      1,
      measure,
    );
    expect(labels.get("a")).toMatchObject({ visible: true, side: "above" });
    expect(labels.get("b")).toMatchObject({ visible: true, side: "below" });
  });

  it("gives way to the names of weightier actors", () => {
    const [light, heavy] = [named("light", 0, 0), named("heavy", 30, 0, { weight: 2 })];
    for (const actors of [
      [light, heavy],
      [heavy, light],
    ]) {
      const labels = placeLabels(actors, 1, measure);
      expect(labels.get("heavy")?.side).toBe("below");
      expect(labels.get("light")?.side).toBe("above");
    }
  });

  it("of as many letters as find room is told in full, though a short one had a better side", () => {
    const text = "Abcdefghijklmnopqrstuvwxyz";
    const actor = named("a", 0, 0, { text });
    const beside = around(-110, 27, 1, 1);
    const label = placeLabels([actor], 1, measure, [], undefined, [beside]).get("a");
    expect(label).toEqual({ text, fontSize: FONT_SIZE, side: "above", visible: true });
  });

  it("is cut to eighteen letters where it finds no room in full", () => {
    const text = "Abcdefghijklmnopqrstuvwxyz";
    const actor = named("a", 0, 0, { text });
    const walls = [-110, 110].map((x) => around(x, 0, 1, 200));
    const label = placeLabels([actor], 1, measure, [], undefined, walls).get("a");
    expect(label).toMatchObject({ text: "Abcdefghijklmnopq…", side: "below", visible: true });
  });

  it("keeps its whole text where it is hidden", () => {
    const text = "Abcdefghijklmnopqrstuvwxyz";
    const actor = named("a", 0, 0, { text });
    const label = placeLabels([actor], 1, measure, [], undefined, [around(0, 0, 999, 999)]).get(
      "a",
    );
    expect(label).toEqual({ text, fontSize: FONT_SIZE, side: "below", visible: false });
  });
});

describe("the names in a picture with edges", () => {
  const bounds = { left: -30, right: 30, top: -40, bottom: 40 };
  const sideWithin = (change: Partial<Box>, actor = named("a", 0, 0)) =>
    placeLabels([actor], 1, measure, [], { ...bounds, ...change }).get("a");

  it("keep within them, and may touch them", () => {
    expect(sideWithin({})).toMatchObject({ side: "below", visible: true });
    expect(sideWithin({ bottom: 39 })).toMatchObject({ side: "above", visible: true });
    expect(sideWithin({ bottom: 39, top: -39 })?.visible).toBe(false);
    expect(sideWithin({ left: -20, right: 20 })).toMatchObject({ side: "below", visible: true });
    expect(sideWithin({ left: -19 })?.visible).toBe(false);
    expect(sideWithin({ right: 19 })?.visible).toBe(false);
    expect(sideWithin({ right: 54, bottom: 39, top: -39 })?.side).toBe("right");
    expect(sideWithin({ left: -54, bottom: 39, top: -39 })?.side).toBe("left");
  });

  it("may cross them where the mark itself does", () => {
    const halfOut = named("a", 25, 0);
    expect(sideWithin({}, halfOut)).toMatchObject({ side: "below", visible: true });
  });
});

/** Weightier actors far away. */
function crowd(count: number, change: Partial<Named> = {}): Named[] {
  return Array.from({ length: count }, (_, at) =>
    named(`far ${at}`, 10_000 + 500 * at, 0, { weight: 9, ...change }),
  );
}

describe("the names of prominent actors", () => {
  // Marks on all four sides, each as large as the label that would lie there.
  const marks = (
    [
      [0, 27],
      [0, -27],
      [34, 0],
      [-34, 0],
    ] as const
  ).map(([x, y]) => named(`mark ${x} ${y}`, x, y, { text: "", weight: 0 }));
  const placedAfter = (before: number, reserved: readonly Box[] = []) =>
    placeLabels(
      [named("a", 0, 0, { weight: 5 }), ...crowd(before), ...marks],
      1,
      measure,
      [],
      undefined,
      reserved,
    ).get("a");

  it("stand even across a lesser mark; those of all but the first six do not", () => {
    expect(placedAfter(5)).toMatchObject({ side: "below", visible: true });
    expect(placedAfter(6)).toMatchObject({ visible: false });
  });

  it("never lie on other names or on what is reserved", () => {
    expect(placedAfter(0, [BELOW])).toMatchObject({ side: "above", visible: true });
    expect(placedAfter(0, [around(0, 0, 200, 200)])?.visible).toBe(false);
  });

  it("prefer a side that is clear", () => {
    const below = marks.slice(0, 1);
    expect(placeLabels([named("a", 0, 0), ...below], 1, measure).get("a")?.side).toBe("above");
  });
});

describe("the signs of links", () => {
  const sideOver = (...glyphs: readonly { readonly x: number; readonly y: number }[]) =>
    placeLabels([named("a", 0, 0)], 1, measure, glyphs).get("a");

  it("are avoided by names, as far as may be", () => {
    const sides = [
      { x: 0, y: 27 },
      { x: 0, y: -27 },
      { x: 34, y: 0 },
      { x: -34, y: 0 },
    ] as const;
    const [below, above, right, left] = sides;
    expect(sideOver(below)?.side).toBe("above");
    expect(sideOver(below, above)?.side).toBe("right");
    expect(sideOver(below, above, right)?.side).toBe("left");
    expect(sideOver(below, above, right, left)).toMatchObject({ side: "below", visible: true });
    expect(sideOver(below, ...sides)?.side).toBe("above");
  });

  it("are eighteen pixels wide and stand where the scale puts them", () => {
    const at = (y: number, scale = 1) =>
      placeLabels([named("a", 0, 0)], scale, measure, [{ x: 0, y }]).get("a")?.side;
    expect(at(48)).toBe("above");
    expect(at(49)).toBe("below");
    expect(at(24, 2)).toBe("above");
    expect(at(27, 4)).toBe("below");
  });
});

describe("a text that is clipped", () => {
  it("has at most so many letters, an ellipsis for those that are left out among them", () => {
    expect(clip("Mario Draghi", 12)).toBe("Mario Draghi");
    expect(clip("Mario Draghi", 11)).toBe("Mario Drag…");
  });
});

describe("names in any crowd", () => {
  const box = fc
    .record({
      left: fc.integer({ min: -300, max: 300 }),
      top: fc.integer({ min: -300, max: 300 }),
      width: fc.integer({ min: 1, max: 200 }),
      height: fc.integer({ min: 1, max: 200 }),
    })
    .map(({ left, top, width, height }) => ({
      left,
      top,
      right: left + width,
      bottom: top + height,
    }));
  const crowds = fc.record({
    actors: fc.uniqueArray(
      fc.record({
        id: fc.string({ maxLength: 3 }),
        place: fc.record({
          x: fc.integer({ min: -200, max: 200 }),
          y: fc.integer({ min: -200, max: 200 }),
        }),
        size: fc.integer({ min: 6, max: 36 }),
        text: fc.string({ minLength: 1, maxLength: 32 }),
        fontSize: fc.integer({ min: 11, max: 16 }),
        weight: fc.integer({ min: 0, max: 9 }),
      }),
      { selector: ({ id }) => id, maxLength: 25 },
    ),
    scale: fc.constantFrom(0.5, 1, 1.5),
    glyphs: fc.array(
      fc.record({
        x: fc.integer({ min: -200, max: 200 }),
        y: fc.integer({ min: -200, max: 200 }),
      }),
      { maxLength: 5 },
    ),
    bounds: fc.option(box, { nil: undefined }),
    reserved: fc.array(box, { maxLength: 3 }),
  });

  it("never overlap each other or what is reserved, and stay in sight where their marks are", () => {
    fc.assert(
      fc.property(crowds, ({ actors, scale, glyphs, bounds, reserved }) => {
        const labels = placeLabels(actors, scale, measure, glyphs, bounds, reserved);
        expect([...labels.keys()].toSorted()).toEqual(actors.map(({ id }) => id).toSorted());
        const seen = [...reserved];
        for (const actor of actors) {
          const label = labels.get(actor.id);
          if (!label?.visible) continue;
          const found = boxOf(actor, label, scale);
          expect(seen.filter((other) => areaShared(found, other) > 1e-6)).toEqual([]);
          seen.push(found);
          if (!bounds) continue;
          const mark = around(actor.place.x * scale, actor.place.y * scale, actor.size, actor.size);
          const isWithin = (inner: Box) =>
            inner.left >= bounds.left - 1e-6 &&
            inner.right <= bounds.right + 1e-6 &&
            inner.top >= bounds.top - 1e-6 &&
            inner.bottom <= bounds.bottom + 1e-6;
          expect(isWithin(found) || !isWithin(mark)).toBe(true);
        }
      }),
    );
  });

  it("are hidden, those of the weightiest actor, only where something is reserved on every side", () => {
    fc.assert(
      fc.property(crowds, ({ actors, scale, reserved }) => {
        const labels = placeLabels(actors, scale, measure, [], undefined, reserved);
        const [prominent] = actors.toSorted((a, b) => b.weight - a.weight);
        const label = prominent && labels.get(prominent.id);
        if (!label || label.visible) return;
        for (const side of ["below", "above", "right", "left"] as const) {
          const wish = boxOf(prominent, { ...label, side }, scale);
          expect(reserved.some((other) => areaShared(wish, other) > 0)).toBe(true);
        }
      }),
    );
  });
});
