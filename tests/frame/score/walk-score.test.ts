import { describe, expect, it } from "vitest";
import { moveInScore } from "../../../src/frame/score/walk-score";
import type { Stroke } from "../../../src/frame/score/strokes";

/** A stroke on a day between two staves. */
function stroke(day: number, source: number, target: number, count = 1): Stroke {
  return {
    row: day,
    count,
    source,
    target,
    first: day,
    last: day,
    isToldBySource: false,
    isToldByTarget: false,
    isDeniedBySource: false,
    isDeniedByTarget: false,
    isDirected: false,
  };
}

const STROKES = [stroke(1, 0, 2), stroke(2, 2, 3), stroke(3, 0, 3), stroke(9, 2, 5)];

describe("the keys of the score", () => {
  it("go home to the first stroke of the busiest stave", () => {
    expect(moveInScore(STROKES, undefined, "home")).toEqual({ stroke: 0, stave: 2 });
    expect(moveInScore([], undefined, "home")).toBeUndefined();
  });

  it("go to the stroke after and before on the same stave, and no further than there are any", () => {
    expect(moveInScore(STROKES, { stroke: 0, stave: 0 }, "after")).toEqual({ stroke: 2, stave: 0 });
    expect(moveInScore(STROKES, { stroke: 2, stave: 0 }, "before")).toEqual({
      stroke: 0,
      stave: 0,
    });
    expect(moveInScore(STROKES, { stroke: 2, stave: 0 }, "after")).toBeUndefined();
    expect(moveInScore(STROKES, { stroke: 0, stave: 0 }, "before")).toBeUndefined();
  });

  it("go up and down to the next stave that has strokes, there to the nearest in time", () => {
    expect(moveInScore(STROKES, { stroke: 0, stave: 0 }, "down")).toEqual({ stroke: 0, stave: 2 });
    expect(moveInScore(STROKES, { stroke: 3, stave: 2 }, "down")).toEqual({ stroke: 2, stave: 3 });
    expect(moveInScore(STROKES, { stroke: 2, stave: 3 }, "down")).toEqual({ stroke: 3, stave: 5 });
    expect(moveInScore(STROKES, { stroke: 3, stave: 5 }, "down")).toBeUndefined();
    expect(moveInScore(STROKES, { stroke: 3, stave: 5 }, "up")).toEqual({ stroke: 2, stave: 3 });
    expect(moveInScore(STROKES, { stroke: 0, stave: 0 }, "up")).toBeUndefined();
  });

  it("go home from wherever they are, and to the upper of two staves that are as busy", () => {
    expect(moveInScore(STROKES, { stroke: 3, stave: 5 }, "home")).toEqual({ stroke: 0, stave: 2 });
    const even = [stroke(1, 4, 3), stroke(2, 1, 3), stroke(3, 1, 4)];
    expect(moveInScore(even, undefined, "home")).toEqual({ stroke: 1, stave: 1 });
    const joined = [stroke(1, 0, 1), stroke(2, 1, 2, 5)];
    expect(moveInScore(joined, undefined, "home")).toEqual({ stroke: 0, stave: 1 });
  });

  it("go up to the uppermost stave, and to the earlier of two strokes that are as near", () => {
    expect(moveInScore(STROKES, { stroke: 1, stave: 2 }, "up")).toEqual({ stroke: 0, stave: 0 });
  });
});
