import type { GraphIndex } from "../frame/index/graph-index";
import type { Frame } from "../frame/query/frame";
import type { Theme, View } from "../frame/view/view";
import { COLOUR_VALUES } from "../picture/draw/colour-values";
import type { Palette } from "../picture/draw/marks/palette";
import type { SvgWords } from "../picture/draw/svg";
import type { Words } from "../words/words";

/** What a picture is drawn from, whatever its size. */
export interface PictureInput {
  readonly index: GraphIndex;
  readonly frame: Frame;
  readonly view: View;
  readonly title: string;
  /** How many strokes a score has at most, where that is fewer than usual. */
  readonly strokes?: number | undefined;
}

/** In CSS pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The width of a letter as a share of the font size, in the sans-serif fonts that readers have. */
const LETTER = 0.56;
const FONT = "system-ui, -apple-system, 'Segoe UI', 'Liberation Sans', Arial, sans-serif";

/** Colours that a page may set, each with its own value where the page does not: the dark one in the dark theme. */
export function paletteOf(theme: Theme): Palette {
  const shade = theme === "dark" ? "dark" : "light";
  return {
    font: FONT,
    stroke: 1,
    weight: 400,
    // Nobody can lift what stands back in a figure that does not move.
    dimmed: 0.35,
    colour: (token) => `var(${token},${COLOUR_VALUES.get(token)?.[shade] ?? "currentColor"})`,
  };
}

/** The same as plain colours, for where no custom properties reach. */
export function fixedPaletteOf(theme: Theme): Palette {
  const shade = theme === "dark" ? "dark" : "light";
  return {
    ...paletteOf(theme),
    colour: (token) => COLOUR_VALUES.get(token)?.[shade] ?? "currentColor",
  };
}

/** How wide a text is where no browser measures it, in CSS pixels. */
export function measure(text: string, size: number): number {
  return text.length * size * LETTER;
}

/** What a picture says to those who do not see it. */
export function saidOf(words: Words, { frame, title }: PictureInput): SvgWords {
  return { title, description: sayPicture(words, frame) };
}

/** What a picture shows, for those who don't see it. */
export function sayPicture(words: Words, { actors, links }: Frame): string {
  return words.say("summary.counts", { actors: actors.length, links: links.length });
}
