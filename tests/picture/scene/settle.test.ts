import { describe, expect, it } from "vitest";
import type { Point } from "../../../src/graph/model/types";
import { settle, type Setting } from "../../../src/picture/scene/settle";
import { call, makeGraph, people } from "../../fixtures/make-graph";
import { frameFor, measure } from "../../fixtures/make-scene";

/** A ring of so many actors, each with one link to the next but where it is told otherwise. */
function ring(count: number, links = count) {
  const ids = Array.from({ length: count }, (_, at) => `p${at}`);
  const edges = Array.from({ length: links }, (_, at) =>
    call(`l${at}`, `p${at % count}-p${(at + 1) % count}`),
  );
  const graph = makeGraph({ nodes: people(ids.join(" ")), edges });
  return frameFor(graph, (view) => ({ ...view, draw: Infinity })).drawn;
}

/** Places on a line, so far apart. */
const along = (count: number, step: number): ReadonlyMap<string, Point> =>
  new Map(Array.from({ length: count }, (_, at) => [`p${at}`, { x: at * step, y: at * step }]));

const setting = (more: Partial<Setting> = {}): Setting => ({
  places: along(10, 1000),
  scale: 1,
  isNarrow: false,
  measure,
  isMoving: false,
  ...more,
});
const sizesIn = (count: number, more: Partial<Setting> = {}) => {
  const places = along(count, 1000);
  const { actors } = settle(ring(count), setting({ places, isMoving: true, ...more }));
  return [...new Set(actors.map(({ size }) => size))];
};

describe("the marks of actors", () => {
  it("are as large as their weight lets them be: smaller in a crowd, smaller still on a narrow picture", () => {
    // All have the same weight, which is the most there is.
    expect(sizesIn(60)).toEqual([36]);
    expect(sizesIn(61)).toEqual([36]);
    expect(sizesIn(60, { isNarrow: true })).toEqual([36]);
    expect(sizesIn(61, { isNarrow: true })).toEqual([22]);
  });

  it("of no weight are half as large, and less in a crowd", () => {
    const least = (count: number, isNarrow: boolean) => {
      const drawn = ring(count);
      const light = { ...drawn, actors: drawn.actors.map((one) => ({ ...one, weight: 0 })) };
      const { actors } = settle(light, setting({ places: along(count, 1000), isNarrow }));
      return actors[0]?.size;
    };
    expect([least(60, false), least(61, false), least(61, true)]).toEqual([18, 10, 6]);
  });

  it("are smaller where all places lie close, but never too small to be met", () => {
    const close = (step: number, scale = 1) => sizesIn(10, { places: along(10, step), scale });
    // Nine steps and what lies beside them, in both directions, for ten actors of 12,000 square pixels.
    expect(close(20)).toEqual([Math.round(36 * Math.sqrt((320 * 320) / 10 / 12_000))]);
    expect(close(10, 2)).toEqual(close(20));
    expect(close(0)).toEqual([20]);
    expect(close(1000)).toEqual([36]);
  });

  it("are told from all places of a file with few actors, and of larger files from those drawn", () => {
    const among = (count: number) => sizesIn(10, { places: along(count, 1) });
    expect(among(240)).not.toEqual([36]);
    expect(among(241)).toEqual([36]);
  });

  it("stand at their places on the screen, in the middle where they have none", () => {
    const places = new Map([["p0", { x: 3, y: -4 }]]);
    const { actors } = settle(ring(2), setting({ places, scale: 2 }));
    expect(actors.map(({ place, centre }) => [place, centre])).toEqual([
      [
        { x: 3, y: -4 },
        { x: 6, y: -8 },
      ],
      [
        { x: 0, y: 0 },
        { x: 0, y: 0 },
      ],
    ]);
  });
});

describe("the lines of links", () => {
  const linesOf = (count: number, isNarrow = false) => {
    const { bundles, isCrowded, widths } = settle(
      ring(10, count),
      setting({ isNarrow, isMoving: true }),
    );
    return { lines: bundles.length, isCrowded, widths };
  };

  it("have no signs among more than sixty", () => {
    const isCrowded = (count: number) =>
      settle(ring(count), setting({ places: along(count, 400), isMoving: true })).isCrowded;
    expect([isCrowded(60), isCrowded(61)]).toEqual([false, true]);
  });

  it("of one pair are one on a narrow picture with more than forty, which then is no crowd", () => {
    expect(linesOf(40, true)).toMatchObject({ lines: 40, isCrowded: false });
    expect(linesOf(41, true)).toMatchObject({ lines: 10, isCrowded: false });
    expect(linesOf(70, true)).toMatchObject({ lines: 10, isCrowded: false });
    expect(linesOf(41).lines).toBe(41);
  });

  it("are in a crowd as wide as they are strong among each other, from four contacts on", () => {
    const drawn = ring(70);
    const { pairs } = drawn;
    const widthsFor = (...contacts: readonly number[]) => {
      const strong = pairs.map((pair, at) => ({ ...pair, apart: [], contacts: contacts[at] ?? 1 }));
      const { widths } = settle({ ...drawn, pairs: strong }, setting({ isMoving: true }));
      return widths.slice(0, 3).map((width) => Number(width.toFixed(2)));
    };
    expect(widthsFor(16, 4, 1)).toEqual([5, 2.9, 1.85]);
    expect(widthsFor(2, 1, 1)).toEqual([3.77, 2.9, 2.9]);
  });
});

describe("what was settled", () => {
  it("is not settled anew while everything that decides it stays", () => {
    const drawn = ring(4);
    const now = setting();
    const found = settle(drawn, now);
    expect(settle(drawn, { ...now })).toBe(found);
    expect(settle(ring(4), now)).not.toBe(found);
    const changes: readonly Partial<Setting>[] = [
      { places: along(10, 900) },
      { scale: 2 },
      { isNarrow: true },
      { measure: (text, size) => measure(text, size) },
    ];
    for (const change of changes) {
      settle(drawn, now);
      expect(settle(drawn, { ...now, ...change }), Object.keys(change).join()).not.toBe(
        settle(drawn, now),
      );
    }
  });

  it("in a hurry while the window moves is settled well once that rests", () => {
    const count = 121;
    const drawn = ring(count);
    const places = along(count, 200);
    const moving = settle(drawn, setting({ isMoving: true, places }));
    expect(moving.isRough).toBe(true);
    expect(settle(drawn, setting({ isMoving: true, places }))).toBe(moving);
    const fine = settle(drawn, setting({ places }));
    expect(fine.isRough).toBe(false);
    expect(settle(drawn, setting({ isMoving: true, places }))).toBe(fine);
    const few = settle(ring(count - 1), setting({ isMoving: true, places }));
    expect(few.isRough).toBe(false);
  });
});
