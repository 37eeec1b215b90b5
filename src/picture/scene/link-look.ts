import type { Frame } from "../../frame/query/frame";
import type { Link } from "../../graph/model/types";
import type { Bundle } from "./bundles";
import {
  type ColourToken,
  glyphOf,
  type LetterMarkStyle,
  sideMarkOf,
  standingMarkOf,
} from "./marks";

/** What stands in the middle of a line. */
export interface Sign {
  readonly text?: string | undefined;
  /** Path data in a box of 16 × 16. */
  readonly glyph?: string | undefined;
}

/** How far what is long past fades, and the share of the window after which it has. */
const FADED = 0.25;
const TRAIL = 1 / 3;

/** What stands in the middle of a line: a number, the letter of what is compared, or the glyph of its kind. */
export function signOf(
  { count, kind }: Bundle,
  side: LetterMarkStyle | undefined,
): Sign | undefined {
  const text = count > 1 ? String(count) : side?.letter;
  const glyph = glyphOf(kind);
  return text === undefined && glyph === undefined ? undefined : { text, glyph };
}

/** Which of two windows or accounts a line is from. */
export function sideOf(
  { links, pair, newest, standing }: Bundle,
  { sides }: Frame,
): LetterMarkStyle | undefined {
  if (standing) return standingMarkOf(standing);
  const side = links.length === 0 ? sides?.byPair.get(pair) : sides?.byLink.ofLink(newest.id);
  return side && sideMarkOf(side);
}

/** Where everything up to a day is shown, what is long before it fades. */
export function freshnessOf({ days }: Link, { window, accumulates }: Frame): number {
  if (!accumulates || !window || !days) return 1;
  const trail = Math.max(7, (window.last - window.first) * TRAIL);
  const age = Math.max(0, window.last - Math.min(days.last, window.last));
  return Math.max(FADED, 1 - ((1 - FADED) * age) / trail);
}

/** The colour that a link is drawn in. */
export function colourOf({ side }: { readonly side?: LetterMarkStyle | undefined }): ColourToken {
  return side?.colour ?? "--ink";
}
