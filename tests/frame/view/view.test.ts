import { describe, expect, it } from "vitest";
import { FILTERS } from "../../../src/frame/view/parameter-names";
import {
  compareWith,
  openEvent,
  select,
  setChoice,
  setDraw,
  setEnds,
  setLanguage,
  setMode,
  setPair,
  setTab,
  setTheme,
  setUndated,
  setWindow,
  type Step,
  toggle,
  toggleExpanded,
} from "../../../src/frame/view/steps";
import { asksTheSame, DEFAULT_VIEW, isFiltered } from "../../../src/frame/view/view";

describe("a view is filtered", () => {
  it("by any of the filters, by a pair, or where what has no date is left out, but not by a window", () => {
    for (const name of FILTERS) expect(isFiltered(toggle(name, "x")(DEFAULT_VIEW))).toBe(true);
    expect(isFiltered(setUndated(false)(DEFAULT_VIEW))).toBe(true);
    expect(isFiltered(setPair(["a", "b"])(DEFAULT_VIEW))).toBe(true);
    expect(isFiltered(setEnds("both")(DEFAULT_VIEW))).toBe(false);
    expect(isFiltered(setWindow(1, 2)(DEFAULT_VIEW))).toBe(false);
  });
});

describe("two views show the same links and actors", () => {
  const isSame = (step: Step) => {
    const view = step(DEFAULT_VIEW);
    expect(asksTheSame(view, view)).toBe(true);
    expect(asksTheSame(DEFAULT_VIEW, view)).toBe(asksTheSame(view, DEFAULT_VIEW));
    return asksTheSame(view, DEFAULT_VIEW);
  };

  it("where they differ only in how and where these are shown", () => {
    const document: Step = (view) => ({ ...view, document: "d", data: "other", quote: 2 });
    const steps = [openEvent("e"), setTab("table"), setTheme("dark"), setLanguage("it"), document];
    for (const step of steps) expect(isSame(step)).toBe(true);
    expect(openEvent("e")(DEFAULT_VIEW)).toEqual({ ...DEFAULT_VIEW, event: "e" });
  });

  it("and do not where anything else differs, or is there in one of them alone", () => {
    for (const name of FILTERS) expect(isSame(toggle(name, "x"))).toBe(false);
    const steps = [
      ...[setWindow(1, undefined), setWindow(undefined, 2), setMode("until"), setUndated(false)],
      ...[compareWith({ first: 1, last: 2 }), setEnds("both"), setPair(["a", "b"]), setDraw(7)],
      ...[setChoice("recent"), toggleExpanded("a"), select("a")],
    ];
    for (const step of steps) expect(isSame(step)).toBe(false);
    const { select: _none, ...without } = DEFAULT_VIEW;
    expect(asksTheSame(without, select("a")(DEFAULT_VIEW))).toBe(false);
    expect(asksTheSame(select("a")(DEFAULT_VIEW), without)).toBe(false);
    expect(asksTheSame(without, DEFAULT_VIEW)).toBe(true);
  });
});
