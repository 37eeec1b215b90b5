import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  HOUSE_COLOURS,
  HOUSE_FONTS,
  HOUSE_LENGTHS,
  houseProperty,
} from "../../../src/picture/draw/house-style";

const DOCUMENT = readFileSync(join(import.meta.dirname, "../../../docs/theming.md"), "utf8");
const NAMES = [...HOUSE_COLOURS, ...HOUSE_FONTS, ...HOUSE_LENGTHS].map(houseProperty);
const EXAMPLES = [...DOCUMENT.matchAll(/```css\n(.*?)```/gs)].map(
  ([, css = ""]) =>
    new Map(
      [...css.matchAll(/(--[\w-]+): (.+);/g)].map(([, name = "", value = ""]) => [name, value]),
    ),
);

/** Relative luminance as WCAG 2.2 defines it. */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminanceOf(a), luminanceOf(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const MARKS = ["person", "country", "institution", "group", "contact", "statement"] as const;
const PAIRS: readonly (readonly [over: string, under: string, least: number])[] = [
  ...["ink", "muted", "accent"].flatMap((over) =>
    ["paper", "panel"].map((under) => [over, under, 4.5] as const),
  ),
  ["ink", "mark", 4.5],
  ...MARKS.map((mark) => [mark, "paper", 3] as const),
  ["code", "country", 4.5],
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
          ? "#10120f"
          : (example.get(`--readout-${name}`)?.match(/#[0-9a-f]{6}/g)?.[theme] ?? "");
      return PAIRS.filter(
        ([over, under, least]) => !(contrastOf(colourOf(over), colourOf(under)) >= least),
      ).map((pair) => [at, ...pair]);
    });
    expect(weak).toEqual([]);
  });
});
