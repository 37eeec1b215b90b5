import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWhole, windowOf } from "../../../src/frame/query/window";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";

const day = fc.integer({ min: -50, max: 50 });
const spans = fc.tuple(day, day).map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) }));

describe("the window in force", () => {
  it("is the days asked for that the file has, or the nearest that it has", () => {
    const ends = fc.record({ from: fc.option(day, { nil: undefined }), to: day });
    fc.assert(
      fc.property(spans, ends, (extent, { from, to }) => {
        const window = windowOf(extent, { ...DEFAULT_VIEW, from, to });
        const days = Array.from({ length: 101 }, (_, at) => at - 50);
        const asked = days.filter((at) => at >= (from ?? -50) && at <= to);
        const has = asked.filter((at) => at >= extent.first && at <= extent.last);
        if (has.length > 0) expect(window).toEqual({ first: has[0], last: has.at(-1) });
        else expect(window?.first).toBe(window?.last);
        if (asked.length > 0 && has.length === 0) {
          expect(window?.first).toBe(to < extent.first ? extent.first : extent.last);
        }
      }),
    );
  });

  it("begins with the file where everything up to a day is asked for", () => {
    const view = { ...DEFAULT_VIEW, mode: "until", from: 5, to: 7 } as const;
    expect(windowOf({ first: 0, last: 9 }, view)).toEqual({ first: 0, last: 7 });
  });

  it("is whole where it is the extent, and there is none where nothing has a date", () => {
    const extent = { first: 0, last: 9 };
    expect(windowOf(extent, DEFAULT_VIEW)).toEqual(extent);
    expect(windowOf(undefined, DEFAULT_VIEW)).toBeUndefined();
    expect(isWhole({ first: 0, last: 9 }, extent)).toBe(true);
    expect(isWhole({ first: 1, last: 9 }, extent)).toBe(false);
    expect(isWhole({ first: 0, last: 8 }, extent)).toBe(false);
    expect(isWhole(undefined, undefined)).toBe(true);
  });
});
