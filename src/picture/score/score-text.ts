import { clip } from "../scene/naming/names";
import { FONT, type ScoreInput } from "./score-types";

/** How much wider bold letters are. */
export const BOLD = 1.1;

/** Less than this is left of no text. */
const LEAST = 4;

/** A text as long as there is room for it, found by halves: each measuring takes as long as what is measured. */
export function fit(text: string, room: number, measure: ScoreInput["measure"]): string {
  if (measure(text, FONT) <= room) return text;
  let [fits, tooLong] = [Math.min(LEAST, text.length), text.length];
  while (tooLong - fits > 1) {
    const length = Math.floor((fits + tooLong) / 2);
    if (measure(clip(text, length), FONT) > room) tooLong = length;
    else fits = length;
  }
  return clip(text, fits);
}
