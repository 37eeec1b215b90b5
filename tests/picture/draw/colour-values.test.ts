import { describe, expect, it } from "vitest";
import { COLOUR_VALUES, orHouse } from "../../../src/picture/draw/colour-values";
import { COLOURS } from "../../../src/picture/draw/colours";
import { sideMarkOf, standingMarkOf } from "../../../src/picture/scene/marks";
import { colourOfSide } from "../../../src/picture/scene/side-colours";

describe("a colour of the picture", () => {
  it("gives way to that of the house style, where there is one for it", () => {
    expect(orHouse("#fff", "paper")).toBe("var(--readout-paper,#fff)");
    expect(orHouse("#fff", undefined)).toBe("#fff");
  });

  it("is read from the page where it has a value, and has one where it is read", () => {
    expect(COLOURS.toSorted()).toEqual([...COLOUR_VALUES.keys()].toSorted());
  });

  it("has a value for each side, for what is compared, and for ink and paper", () => {
    const sides = [-1, 0, 1, 2, 3, 4, 5].map(colourOfSide);
    const compared = [
      ...(["first", "second", "both"] as const).map(sideMarkOf),
      ...(["new", "continued", "gone"] as const).map(standingMarkOf),
    ].map(({ colour }) => colour);
    for (const token of [...sides, ...compared, "--ink", "--paper"] as const)
      for (const theme of ["light", "dark"] as const)
        expect(COLOUR_VALUES.get(token)?.[theme], token).toMatch(/^#[0-9a-f]{6}$/);
  });
});
