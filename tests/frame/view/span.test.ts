import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spanAround } from "../../../src/frame/view/span";

const day = fc.integer({ min: -50, max: 50 });
/** A span, and another within it. */
const nested = fc
  .tuple(day, day, day, day)
  .map((days) => days.toSorted((a, b) => a - b))
  .map(([a = 0, b = 0, c = 0, d = 0]) => ({
    outer: { first: a, last: d },
    inner: { first: b, last: c },
  }));

describe("a span around another", () => {
  it("has the length asked for as far as there is room, and the other in its middle as far as that is possible", () => {
    fc.assert(
      fc.property(nested, fc.integer({ min: 1, max: 120 }), ({ outer, inner }, length) => {
        const { first, last } = spanAround(inner, length, outer);
        const room = outer.last - outer.first + 1;
        expect(last - first + 1).toBe(Math.min(length, room));
        expect(first).toBeGreaterThanOrEqual(outer.first);
        expect(last).toBeLessThanOrEqual(outer.last);
        const off = Math.abs((first + last - inner.first - inner.last) / 2);
        const isAtEnd = first === outer.first || last === outer.last;
        expect(off <= 0.5 || isAtEnd).toBe(true);
        // A day to either side would not bring it nearer to the middle.
        for (const by of [-1, 1]) {
          const fits = first + by >= outer.first && last + by <= outer.last;
          const other = Math.abs((first + last + 2 * by - inner.first - inner.last) / 2);
          if (fits) expect(other).toBeGreaterThanOrEqual(off);
        }
      }),
    );
  });
});
