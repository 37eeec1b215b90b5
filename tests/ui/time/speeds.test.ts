import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { speedsFor } from "../../../src/ui/time/speeds";

describe("the speeds of playback", () => {
  it("are four for a file of some months", () => {
    expect(speedsFor({ first: 0, last: 90 })).toEqual([1, 3, 7, 14]);
  });

  test("come to the end of any file within a minute at the fastest, and each is faster than the last", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000 }), (days) => {
        const speeds = speedsFor({ first: -1000, last: days - 1000 });
        expect(days / (speeds.at(-1) ?? 0)).toBeLessThanOrEqual(60);
        expect(speeds.toSorted((a, b) => a - b)).toEqual(speeds);
      }),
    );
  });
});
