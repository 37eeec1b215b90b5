import { describe, expect, it } from "vitest";
import { FILTERS } from "../../../src/frame/view/parameter-names";
import { setEnds, setPair, setUndated, setWindow, toggle } from "../../../src/frame/view/steps";
import { DEFAULT_VIEW, isFiltered } from "../../../src/frame/view/view";

describe("a view is filtered", () => {
  it("by any of the filters, by a pair, or where what has no date is left out, but not by a window", () => {
    for (const name of FILTERS) expect(isFiltered(toggle(name, "x")(DEFAULT_VIEW))).toBe(true);
    expect(isFiltered(setUndated(false)(DEFAULT_VIEW))).toBe(true);
    expect(isFiltered(setPair(["a", "b"])(DEFAULT_VIEW))).toBe(true);
    expect(isFiltered(setEnds("both")(DEFAULT_VIEW))).toBe(false);
    expect(isFiltered(setWindow(1, 2)(DEFAULT_VIEW))).toBe(false);
  });
});
