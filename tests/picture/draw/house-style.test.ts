import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COLOUR_VALUES } from "../../../src/picture/draw/colour-values";
import {
  HOUSE_COLOURS,
  HOUSE_FONTS,
  HOUSE_LENGTHS,
  houseProperty,
} from "../../../src/picture/draw/house-style";
import { contrastOf } from "../../support/colours";

const DOCUMENT = readFileSync(join(import.meta.dirname, "../../../docs/theming.md"), "utf8");
const NAMES = [...HOUSE_COLOURS, ...HOUSE_FONTS, ...HOUSE_LENGTHS].map(houseProperty);
const EXAMPLES = [...DOCUMENT.matchAll(/```css\n(.*?)```/gs)].map(
  ([, css = ""]) =>
    new Map(
      [...css.matchAll(/(--[\w-]+): (.+);/g)].map(([, name = "", value = ""]) => [name, value]),
    ),
);

const SIDES = ["side-1", "side-2", "side-3", "side-4", "side-5", "side-other"] as const;
const PAIRS: readonly (readonly [over: string, under: string, least: number])[] = [
  ...["ink", "muted", "accent"].flatMap((over) =>
    ["paper", "panel"].map((under) => [over, under, 4.5] as const),
  ),
  ["ink", "mark", 4.5],
  ...SIDES.flatMap((side) => [
    [side, "paper", 4.5] as const,
    // The letters of a country.
    ["code", side, 4.5] as const,
  ]),
];

describe("the description of the house style", () => {
  it("names every property that is read, and no other", () => {
    const rows = [...DOCUMENT.matchAll(/^\| `(--readout-[\w-]+)` \|/gm)].map(([, name]) => name);
    expect(rows.toSorted()).toEqual(NAMES.toSorted());
  });

  it("has two whole examples", () => {
    expect(EXAMPLES).toHaveLength(2);
    for (const example of EXAMPLES) expect([...example.keys()]).toEqual(NAMES);
  });

  it.each([0, 1])("has examples whose pairs contrast as it asks for: theme %i", (theme) => {
    const weak = EXAMPLES.flatMap((example, at) => {
      const colourOf = (name: string) =>
        name === "code"
          ? (COLOUR_VALUES.get("--code")?.[theme === 0 ? "light" : "dark"] ?? "")
          : (example.get(`--readout-${name}`)?.match(/#[0-9a-f]{6}/g)?.[theme] ?? "");
      return PAIRS.filter(
        ([over, under, least]) => !(contrastOf(colourOf(over), colourOf(under)) >= least),
      ).map((pair) => [at, ...pair]);
    });
    expect(weak).toEqual([]);
  });
});
