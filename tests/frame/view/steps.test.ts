import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compareWith,
  letGo,
  moveWindow,
  openPair,
  resetFilters,
  setEnds,
  setPair,
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
  toggleExpanded,
} from "../../../src/frame/view/steps";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";

const day = fc.integer({ min: -50, max: 50 });
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
    ["toggleExpanded", toggleExpanded("a"), { expand: ["a"] }],
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

  it("that expands an actor adds it to those expanded, and a second time takes it away", () => {
    const two = toggleExpanded("b")(toggleExpanded("a")(DEFAULT_VIEW));
    expect(two.expand).toEqual(["a", "b"]);
    expect(toggleExpanded("a")(two).expand).toEqual(["b"]);
  });

  it("back from all filters shows all again, and keeps the rest", () => {
    const steps = [setWindow(1, 2), toggle("topic", "gas"), setUndated(false)];
    steps.push(setEnds("both"), setPair(["a", "b"]));
    const view = steps.reduce((seen, step) => step(seen), DEFAULT_VIEW);
    expect(resetFilters(view)).toEqual({ ...DEFAULT_VIEW, from: 1, to: 2 });
  });
});

describe("letting go", () => {
  it("goes from what is selected back to the pair, and from the pair to all", () => {
    const pair = openPair(["a", "b"])({ ...DEFAULT_VIEW, select: "c", quote: 1 });
    expect(pair).toEqual({ ...DEFAULT_VIEW, pair: ["a", "b"] });
    expect(letGo(select("one")(pair))).toEqual(pair);
    expect(letGo(pair)).toEqual(DEFAULT_VIEW);
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
