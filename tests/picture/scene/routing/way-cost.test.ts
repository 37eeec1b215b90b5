import { describe, expect, it } from "vitest";
import {
  costOf,
  crossings,
  type Disc,
  NAMED,
  nearTo,
  TOUCHING,
  type Wayfarer,
} from "../../../../src/picture/scene/routing/way-cost";
import type { Bow } from "../../../../src/picture/scene/geometry/curve";

/** A way from left to right, 400 pixels long, that bows down so far in its middle. */
const way = (bow = 0): Bow => ({
  from: { x: 0, y: 0 },
  control: { x: 200, y: 2 * bow },
  to: { x: 400, y: 0 },
});
const disc = (x: number, y: number, radius = 10): Disc => ({
  id: `${x} ${y}`,
  centre: { x, y },
  radius,
});
const [source, target] = [disc(0, 0), disc(400, 0)];
const name = (left: number, top: number) => ({ left, top, right: left + 60, bottom: top + 16 });

/** The cost of a way, 2 pixels wide, past discs and names. */
function cost(
  bow: Bow,
  {
    discs = [],
    names = [],
  }: { discs?: readonly Disc[]; names?: readonly ReturnType<typeof name>[] },
  most = Infinity,
): number {
  return costOf(bow, 2, { discs: [...discs], names: [...names], bounds: undefined }, most);
}

describe("the cost of a way", () => {
  it("is nothing where it is clear of everything", () => {
    expect(cost(way(), {})).toBe(0);
    expect(cost(way(), { discs: [disc(200, 20)], names: [name(100, 10)] })).toBe(0);
  });

  it("rises with the nearness of a disc, from six pixels beside its edge", () => {
    const at = (y: number) => cost(way(), { discs: [disc(200, y)] });
    // The disc's radius and half the line's width leave so much between them.
    expect(at(17)).toBe(0);
    expect(at(16.5)).toBeCloseTo(10 + 10 * 0.5);
    expect(at(13)).toBeCloseTo(10 + 10 * 4);
    expect(at(12)).toBeCloseTo(10 + 10 * 5);
    expect(at(11.5)).toBeCloseTo(TOUCHING + 100 * 0.5);
    expect(at(0)).toBeCloseTo(TOUCHING + 100 * 12);
    expect(at(-13)).toBeCloseTo(at(13));
  });

  it("is that of each disc beside the way, and of none beyond its ends", () => {
    expect(cost(way(), { discs: [disc(100, 13), disc(300, -13)] })).toBeCloseTo(100);
    expect(cost(way(), { discs: [disc(-30, 0), disc(430, 0)] })).toBe(0);
    expect(cost(way(), { discs: [disc(-14, 0)] })).toBeCloseTo(10 + 10 * 3);
  });

  it("is taken along the curve, not along its ends", () => {
    expect(cost(way(50), { discs: [disc(200, 0)] })).toBe(0);
    expect(cost(way(50), { discs: [disc(200, 50)] })).toBeGreaterThan(TOUCHING);
    expect(cost(way(-50), { discs: [disc(200, -50)] })).toBeGreaterThan(TOUCHING);
  });

  it("is that of the length that runs under names, less than any disc's", () => {
    expect(cost(way(), { names: [name(100, -8)] })).toBeCloseTo(NAMED + 60);
    expect(cost(way(), { names: [name(380, -8)] })).toBeCloseTo(NAMED + 20);
    expect(cost(way(), { names: [name(100, -8), name(250, -8)] })).toBeCloseTo(2 * NAMED + 120);
    expect(cost(way(), { names: [name(100, 1), name(100, -17), name(410, -8)] })).toBe(0);
    expect(cost(way(60), { names: [name(170, 50)] })).toBeGreaterThan(NAMED);
  });

  it("is not counted further once it is more than is asked for", () => {
    const discs = [disc(100, 0), disc(300, 0)];
    const one = TOUCHING + 1200;
    expect(cost(way(), { discs })).toBeCloseTo(2 * one);
    expect(cost(way(), { discs }, 500)).toBeCloseTo(one);
    const names = [name(100, -8), name(250, -8)];
    expect(cost(way(), { names }, 50)).toBeCloseTo(NAMED + 60);
  });

  it("rises with each pixel by which the curve leaves the picture, whichever side it leaves by", () => {
    const bounds = { left: -20, right: 420, top: -40, bottom: 40 };
    const at = (bow: Bow) => costOf(bow, 2, { discs: [], names: [], bounds }, Infinity);
    expect([at(way(33)), at(way(-33))]).toEqual([0, 0]);
    expect([at(way(36)), at(way(-36))]).toEqual([110, 110]);
    expect([at(way(46)), at(way(-46))]).toEqual([160, 160]);
    // However far it leaves, and though it runs under names: less than touching a disc.
    expect([at(way(146)), at(way(-146))]).toEqual([TOUCHING / 4, TOUCHING / 4]);
    const upright = (x: number): Bow => ({
      from: { x: 0, y: -30 },
      control: { x: 2 * x, y: 0 },
      to: { x: 0, y: 30 },
    });
    expect([at(upright(-13)), at(upright(413))]).toEqual([0, 0]);
    expect(at(upright(-16))).toBeCloseTo(110);
    expect(at(upright(416))).toBeCloseTo(110);
  });

  it("is told from where the curve goes, not from its control point or its middle", () => {
    const bounds = { left: -20, right: 420, top: -40, bottom: 40 };
    const at = (control: Bow["control"], y: number) => {
      const bow = { from: { x: 0, y: 0 }, control, to: { x: 400, y } };
      return costOf(bow, 2, { discs: [], names: [], bounds }, Infinity);
    };
    expect(at({ x: 200, y: 60 }, 0)).toBe(0);
    // Its middle is at 33.5, and its furthest point at 34.6.
    expect(at({ x: 200, y: 57 }, 20)).toBeGreaterThan(0);
  });
});

describe("what is near to a way", () => {
  const near = (discs: readonly Disc[], names: readonly ReturnType<typeof name>[] = []) => {
    const found = nearTo(source, target, 50, { discs: [source, target, ...discs], names });
    return { discs: found.discs.map(({ id }) => id), names: found.names };
  };

  it("is every disc but its own that it may reach, before, beside and after it", () => {
    const reached = [disc(200, 60), disc(200, -60), disc(-10, 0), disc(410, 0)];
    expect(near(reached).discs).toEqual(reached.map(({ id }) => id));
    expect(near([disc(200, 70), disc(200, -70), disc(-20, 0), disc(420, 0)]).discs).toEqual([]);
  });

  it("is every name that it may reach", () => {
    const reached = [name(170, 40), name(170, -56), name(-50, -8), name(400, -8)];
    expect(near([], reached).names).toEqual(reached);
    expect(near([], [name(170, 80), name(170, -100), name(-120, -8), name(480, -8)]).names).toEqual(
      [],
    );
  });

  it("is told along a way that leans, too", () => {
    const leaning = [disc(0, 0), disc(300, 300)] as const;
    const found = (one: Disc) => nearTo(...leaning, 20, { discs: [...leaning, one] }).discs.length;
    expect([found(disc(160, 140)), found(disc(250, 50)), found(disc(-40, -40))]).toEqual([1, 0, 0]);
  });
});

describe("the lines that a way crosses", () => {
  const line = (from: string, to: string): Wayfarer => ({
    ...{ pair: 0, source: from, target: to, width: 2, swing: 0 },
  });
  const straight = (ax: number, ay: number, bx: number, by: number): Bow => ({
    from: { x: ax, y: ay },
    control: { x: (ax + bx) / 2, y: (ay + by) / 2 },
    to: { x: bx, y: by },
  });
  const across = (x: number, from = "c", to = "d") => ({
    line: line(from, to),
    bow: straight(x, -30, x + 5, 30),
  });
  const own = line("a", "b");

  it("are counted one by one", () => {
    expect(crossings(way(), own, [across(100), across(190), across(300)])).toBe(3);
    expect(
      crossings(way(), own, [undefined, { line: line("c", "d"), bow: straight(0, 9, 400, 9) }]),
    ).toBe(0);
    expect(crossings(way(), own, [across(-50), across(450)])).toBe(0);
    expect(crossings(way(), own, [{ line: line("c", "d"), bow: straight(100, 5, 105, 60) }])).toBe(
      0,
    );
  });

  it("are those of others: lines that begin where it does or end where it does are left out", () => {
    const ends = [across(100, "a", "d"), across(100, "c", "a"), across(190, "b", "d")];
    expect(crossings(way(), own, [...ends, across(300, "c", "b")])).toBe(0);
  });

  it("are told along its curve", () => {
    const short = { line: line("c", "d"), bow: straight(200, 40, 201, 60) };
    expect(crossings(way(), own, [short])).toBe(0);
    expect(crossings(way(50), own, [short])).toBe(1);
  });
});
