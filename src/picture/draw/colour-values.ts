import { type HouseColour, houseProperty } from "./house-style";
import type { ColourToken } from "../scene/marks";

/** What a colour of the picture is in each case. */
export interface ColourValue {
  readonly light: string;
  readonly dark: string;
  /** Where the reader asks for more contrast; else as it is. */
  readonly strong?: readonly [light: string, dark: string] | undefined;
  /** The system's colour, where the reader has the system's colours forced upon all pages. */
  readonly forced: string;
  /** The colour of a newsroom's house style that is taken in its place. */
  readonly house?: HouseColour | undefined;
}

/** In the system's own colours marks are told by their shapes, glyphs and patterns. */
const LINE = "CanvasText";
const MARK = "LinkText";

/**
 * Each colour of the picture, for where no style sheet of ours reaches: a poster in another's page. They are those of
 * `src/ui/shell/tokens.css`; a test holds both alike.
 */
export const COLOUR_VALUES: ReadonlyMap<ColourToken, ColourValue> = new Map<
  ColourToken,
  ColourValue
>([
  [
    "--paper",
    {
      light: "#fdfcfa",
      dark: "#16181b",
      strong: ["#ffffff", "#000000"],
      forced: "Canvas",
      house: "paper",
    },
  ],
  [
    "--ink",
    {
      light: "#1c1e21",
      dark: "#eceae6",
      strong: ["#000000", "#ffffff"],
      forced: "CanvasText",
      house: "ink",
    },
  ],
  [
    "--muted",
    {
      light: "#5c6066",
      dark: "#a6abb2",
      strong: ["#2b2e32", "#dcdfe3"],
      forced: "CanvasText",
      house: "muted",
    },
  ],
  [
    "--rule",
    {
      light: "#dcd9d3",
      dark: "#363b41",
      strong: ["#5c6066", "#a6abb2"],
      forced: "CanvasText",
      house: "rule",
    },
  ],
  [
    "--accent",
    {
      light: "#b3261e",
      dark: "#ff9d8a",
      strong: ["#8a1109", "#ffb9ab"],
      forced: "Highlight",
      house: "accent",
    },
  ],
  // Around the marks: in the paper's colour it parts those that touch, in the ink's it lifts pale ones off the paper.
  [
    "--outline",
    {
      light: "#fdfcfa",
      dark: "#16181b",
      strong: ["#000000", "#ffffff"],
      forced: "Canvas",
      house: "paper",
    },
  ],
  // The letters in an actor's mark.
  ["--code", { light: "#ffffff", dark: "#10120f", forced: "Canvas" }],
  ["--side-1", { light: "#a5101a", dark: "#f78576", forced: MARK, house: "side-1" }],
  ["--side-2", { light: "#0d4972", dark: "#559ec7", forced: MARK, house: "side-2" }],
  ["--side-3", { light: "#32785a", dark: "#7fd4b3", forced: MARK, house: "side-3" }],
  ["--side-4", { light: "#916b02", dark: "#efbf4a", forced: MARK, house: "side-4" }],
  ["--side-5", { light: "#7c50a3", dark: "#ceadfb", forced: MARK, house: "side-5" }],
  ["--side-other", { light: "#66707a", dark: "#a5b0bc", forced: MARK, house: "side-other" }],
  ["--side-first", { light: "#0b5d8f", dark: "#6cb8ea", forced: MARK }],
  ["--side-second", { light: "#b0460e", dark: "#f0965a", forced: LINE }],
  ["--side-both", { light: "#3c4046", dark: "#c9ced4", forced: LINE }],
  ["--standing-new", { light: "#0b5d8f", dark: "#6cb8ea", forced: MARK }],
  ["--standing-continued", { light: "#6a6e75", dark: "#a9aeb6", forced: LINE }],
  ["--standing-gone", { light: "#b0460e", dark: "#f0965a", forced: LINE }],
]);

/** A value that gives way to that of the house style, where there is one. */
export function orHouse(value: string, house: HouseColour | undefined): string {
  return house === undefined ? value : `var(${houseProperty(house)},${value})`;
}
