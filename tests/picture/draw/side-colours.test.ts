import { describe, expect, it } from "vitest";
import { COLOUR_VALUES } from "../../../src/picture/draw/colour-values";
import { colourOfSide } from "../../../src/picture/scene/side-colours";
import { contrastOf, differenceOf, EYES } from "../../support/colours";

/** Six times what is just noticeable. */
const LEAST_DIFFERENCE = 14;

const SIDES = [0, 1, 2, 3, 4, 5].map(colourOfSide);
const PAIRS = SIDES.flatMap((one, at) => SIDES.slice(at + 1).map((other) => [one, other] as const));

describe.each(["light", "dark"] as const)("the colours of the sides in the %s theme", (theme) => {
  const valueOf = (token: string) =>
    [...COLOUR_VALUES].find(([name]) => name === token)?.[1][theme] ?? "";

  it.each(Object.entries(EYES))("are apart for eyes %s", (_, eyes) => {
    const near = PAIRS.filter(
      ([one, other]) => !(differenceOf(valueOf(one), valueOf(other), eyes) >= LEAST_DIFFERENCE),
    );
    expect(near).toEqual([]);
  });

  it("can be read as text on paper, and bear the letters of a country", () => {
    for (const side of SIDES)
      for (const other of ["--paper", "--code"])
        expect(contrastOf(valueOf(side), valueOf(other)), `${side} and ${other}`).toBeGreaterThan(
          4.5,
        );
  });

  it("are five, and one for all other sides and for actors without any", () => {
    expect(new Set(SIDES.map(valueOf)).size).toBe(6);
    for (const side of [-1, 5, 6, 100]) expect(colourOfSide(side)).toBe("--side-other");
  });
});
