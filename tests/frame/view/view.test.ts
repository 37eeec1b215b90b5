import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWhole, windowOf } from "../../../src/frame/query/frame-of";
import { spanAround } from "../../../src/frame/view/span";
import {
  compareWith,
  DEFAULT_VIEW,
  FILTERS,
  isFiltered,
  moveWindow,
  resetFilters,
  seeFrom,
  select,
  setChoice,
  setDraw,
  setMode,
  setTab,
  setTheme,
  setUndated,
  setWindow,
  setWindowWithin,
  showDocument,
  toggle,
} from "../../../src/frame/view/view";

const day = fc.integer({ min: -50, max: 50 });
const spans = fc.tuple(day, day).map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) }));
/** A span, and another within it. */
const nested = fc
  .tuple(day, day, day, day)
  .map((days) => days.toSorted((a, b) => a - b))
  .map(([a = 0, b = 0, c = 0, d = 0]) => ({
    outer: { first: a, last: d },
    inner: { first: b, last: c },
  }));

describe("a step from one view to the next", () => {
  it.each([
    ["setWindow", setWindow(1, 2), { from: 1, to: 2 }],
    ["setMode", setMode("until"), { mode: "until" }],
    ["compareWith", compareWith({ first: 1, last: 2 }), { with: { first: 1, last: 2 } }],
    ["setDraw", setDraw(7), { draw: 7 }],
    ["setChoice", setChoice("recent"), { by: "recent" }],
    ["setUndated", setUndated(false), { undated: false }],
    ["select", select("a", 2), { select: "a", quote: 2 }],
    ["setTab", setTab("table"), { tab: "table" }],
    ["setTheme", setTheme("dark"), { theme: "dark" }],
  ])("%s changes what it is named after, and nothing else", (_, step, change) => {
    expect(step(DEFAULT_VIEW)).toEqual({ ...DEFAULT_VIEW, ...change });
  });

  it("to a window within an extent has no end of its own where the extent ends", () => {
    fc.assert(
      fc.property(nested, ({ outer, inner }) => {
        const view = setWindowWithin(inner, outer)({ ...DEFAULT_VIEW, from: -99, tab: "table" });
        expect(view).toEqual({
          ...DEFAULT_VIEW,
          tab: "table",
          from: inner.first === outer.first ? undefined : inner.first,
          to: inner.last === outer.last ? undefined : inner.last,
        });
        const until = { ...DEFAULT_VIEW, mode: "until", from: -99 } as const;
        expect(setWindowWithin(inner, outer)(until)).toEqual({
          ...until,
          to: inner.last === outer.last ? undefined : inner.last,
        });
      }),
    );
  });

  it.each([
    ["window", 5, 3, undefined],
    ["window", 3, 5, 3],
    ["window", 4, 4, 4],
    ["window", undefined, 3, undefined],
    ["window", 5, undefined, 5],
    ["until", 5, 3, 5],
  ] as const)("to the mode %s of %s to %s begins at %s", (mode, from, to, expected) => {
    expect(setMode(mode)({ ...DEFAULT_VIEW, from, to })).toEqual({
      ...DEFAULT_VIEW,
      mode,
      from: expected,
      to,
    });
  });

  it("to a document leaves the selected link, which would show its own", () => {
    const view = showDocument("d")(select("a", 1)(DEFAULT_VIEW));
    expect(view).toMatchObject({
      tab: "source",
      document: "d",
      select: undefined,
      quote: undefined,
    });
  });

  it("to the accounts of some replaces those asked for, each once", () => {
    const view = seeFrom("b", "b")(toggle("kind", "call")(seeFrom("a")(DEFAULT_VIEW)));
    expect(view.filters).toEqual({ ...DEFAULT_VIEW.filters, kind: ["call"], account: ["b"] });
  });

  it("that checks a value adds it to those checked, and a second time takes it away", () => {
    const one = toggle("topic", "gas")(DEFAULT_VIEW);
    const two = toggle("topic", "oil")(one);
    expect(two.filters.topic).toEqual(["gas", "oil"]);
    expect(toggle("topic", "oil")(two)).toEqual(one);
    expect(toggle("topic", "gas")(two).filters.topic).toEqual(["oil"]);
  });

  it("back from all filters shows all again, and keeps the rest", () => {
    const view = setUndated(false)(toggle("topic", "gas")(setWindow(1, 2)(DEFAULT_VIEW)));
    expect(resetFilters(view)).toEqual({ ...DEFAULT_VIEW, from: 1, to: 2 });
  });
});

describe("a view is filtered", () => {
  it("by any of the filters, or where what has no date is left out, but not by a window", () => {
    for (const name of FILTERS) expect(isFiltered(toggle(name, "x")(DEFAULT_VIEW))).toBe(true);
    expect(isFiltered(setUndated(false)(DEFAULT_VIEW))).toBe(true);
    expect(isFiltered(setWindow(1, 2)(DEFAULT_VIEW))).toBe(false);
  });
});

describe("a window that is moved", () => {
  it("keeps its length, stays within the extent, and moves as far as it can", () => {
    fc.assert(
      fc.property(nested, fc.integer({ min: -120, max: 120 }), ({ outer, inner }, days) => {
        const { from = NaN, to = NaN } = moveWindow(inner, outer, days)(DEFAULT_VIEW);
        expect(to - from).toBe(inner.last - inner.first);
        expect(from).toBeGreaterThanOrEqual(outer.first);
        expect(to).toBeLessThanOrEqual(outer.last);
        if (days < 0) expect([inner.first + days, outer.first]).toContain(from);
        else expect([inner.last + days, outer.last]).toContain(to);
      }),
    );
  });
});

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
