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
  ["--actor-person", { light: "#0072b2", dark: "#3c9fdc", forced: MARK, house: "person" }],
  ["--actor-country", { light: "#009e73", dark: "#21b98d", forced: MARK, house: "country" }],
  [
    "--actor-institution",
    { light: "#c67f00", dark: "#f0b429", forced: MARK, house: "institution" },
  ],
  ["--actor-group", { light: "#c56f9f", dark: "#dc95bc", forced: MARK, house: "group" }],
  ["--code", { light: "#10120f", dark: "#10120f", forced: "Canvas" }],
  ["--actor-other", { light: "#8b9097", dark: "#8b9097", forced: MARK }],
  ["--link-call", { light: "#0b5d8f", dark: "#6cb8ea", forced: LINE, house: "contact" }],
  ["--link-video-call", { light: "#2f7fb5", dark: "#8fcbf0", forced: LINE, house: "contact" }],
  ["--link-meeting", { light: "#00694d", dark: "#45cfa4", forced: LINE, house: "contact" }],
  ["--link-visit", { light: "#3c8a5e", dark: "#7fd6a4", forced: LINE, house: "contact" }],
  ["--link-letter", { light: "#8f5a00", dark: "#e8b24d", forced: LINE, house: "statement" }],
  ["--link-statement", { light: "#6a6e75", dark: "#a9aeb6", forced: LINE, house: "statement" }],
  ["--link-announcement", { light: "#a04a00", dark: "#f0965a", forced: LINE, house: "statement" }],
  ["--link-agreement", { light: "#8a3f6c", dark: "#e3a3c8", forced: LINE, house: "contact" }],
  ["--link-talk", { light: "#3b7ea1", dark: "#7fb6d6", forced: LINE, house: "contact" }],
  ["--link-support", { light: "#2e8b6f", dark: "#68c9a8", forced: LINE, house: "contact" }],
  ["--link-dispute", { light: "#c07a00", dark: "#efb54a", forced: LINE }],
  ["--link-protest", { light: "#9a5b8f", dark: "#d79fcb", forced: LINE }],
  ["--link-force", { light: "#a3241c", dark: "#f2877a", forced: LINE }],
  ["--link-other", { light: "#8b7f6d", dark: "#b8ac98", forced: LINE, house: "statement" }],
  ["--side-1", { light: "#b3261e", dark: "#ff8f80", forced: MARK }],
  ["--side-2", { light: "#0b5d8f", dark: "#6cb8ea", forced: MARK }],
  ["--side-3", { light: "#2f7360", dark: "#74cbae", forced: MARK }],
  ["--side-4", { light: "#8a6500", dark: "#e8bf4a", forced: MARK }],
  ["--side-5", { light: "#76479b", dark: "#c9a3ea", forced: MARK }],
  ["--side-other", { light: "#6a6e75", dark: "#a9aeb6", forced: MARK }],
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
