import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysAstray, isWhole, windowOf, windowWith } from "../../../src/frame/query/window";
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

  it("is said to be another than was asked for only where the file has none of those days", () => {
    const extent = { first: 0, last: 9 };
    const said = (view: Partial<typeof DEFAULT_VIEW>) =>
      daysAstray(extent, { ...DEFAULT_VIEW, ...view }).map(({ name, value }) => `${name}=${value}`);
    expect(said({})).toEqual([]);
    expect(said({ from: -5, to: 0 })).toEqual([]);
    expect(said({ from: 9, to: 30 })).toEqual([]);
    expect(said({ from: -5, to: 30 })).toEqual([]);
    expect(said({ from: -5, to: -1 })).toEqual(["from=1969-12-27", "to=1969-12-31"]);
    expect(said({ from: 10 })).toEqual(["from=1970-01-11"]);
    expect(said({ to: -1 })).toEqual(["to=1969-12-31"]);
    expect(said({ mode: "until", from: 20, to: 5 })).toEqual([]);
    expect(said({ mode: "until", from: 0, to: -1 })).toEqual(["to=1969-12-31"]);
    expect(daysAstray(undefined, { ...DEFAULT_VIEW, from: 3 })).toEqual([]);
  });
});

describe("the window moved to some days", () => {
  const extent = { first: 0, last: 100 };
  const view = { ...DEFAULT_VIEW, from: 40, to: 49 };

  it.each([
    ["days before it: at its beginning", { first: 10, last: 12 }, { from: 12, to: 21 }],
    ["days after it: at its end", { first: 70, last: 80 }, { from: 61, to: 70 }],
    ["days that it meets: it stays", { first: 30, last: 40 }, { from: 40, to: 49 }],
    ["no days: it stays", undefined, { from: 40, to: 49 }],
    [
      "an open interval, by its end within the file",
      { first: -Infinity, last: 5 },
      { from: 5, to: 14 },
    ],
  ])("the window moves to %s", (_what, days, expected) => {
    expect(windowWith(extent, days)(view)).toMatchObject(expected);
  });

  it("the window of all up to a day ends with the first of the days", () => {
    const until = { ...view, from: undefined, mode: "until" as const };
    expect(windowWith(extent, { first: 70, last: 80 })(until)).toEqual({ ...until, to: 70 });
  });
});
