import { clip } from "../scene/naming/names";
import { FONT, type ScoreInput } from "./score-types";

/** How much wider bold letters are. */
export const BOLD = 1.1;

/** A text as long as there is room for it. */
export function fit(text: string, room: number, measure: ScoreInput["measure"]): string {
  let length = text.length;
  let found = text;
  while (length > 4 && measure(found, FONT) > room) found = clip(text, --length);
  return found;
}
