import type { ResvgRenderOptions } from "@resvg/resvg-js";
import { codeOf } from "../files/open-file";
import { say } from "../say/words";
import { Refusal } from "../say/world";

/** The painter, which is installed beside Readout by those who want pictures without a browser. */
const PAINTER = "@resvg/resvg-js";
/** Taken where none of the fonts that a picture names is there. */
const SANS = "Liberation Sans";
const SERIF = "Liberation Serif";
/** A letter of no script: what is drawn for it is what is drawn for every letter that no font has. */
const NO_LETTER = "\u{10FFFE}";

/**
 * Paints the text of an SVG file as PNG.
 * @param fontFiles fonts to draw letters from, beside those of the system
 * @throws Refusal where the painter is not installed, or no font has the letters
 */
export async function paintSvg(svg: string, fontFiles: readonly string[]): Promise<Uint8Array> {
  const { Resvg } = await loadPainter();
  const font: ResvgRenderOptions["font"] = {
    loadSystemFonts: true,
    fontFiles: [...fontFiles],
    defaultFontFamily: SANS,
    sansSerifFamily: SANS,
    serifFamily: SERIF,
  };
  /** The outlines of letters that stand each for itself. */
  const outlinesOf = (letters: readonly string[]): readonly string[] => {
    const texts = letters.map((letter) => `<text y="9">${letter}</text>`).join("");
    const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" font-family="sans-serif">${texts}</svg>`;
    return new Resvg(sheet, { font }).toString().match(/ d="[^"]+"/g) ?? [];
  };
  const [unknown] = outlinesOf([NO_LETTER]);
  const isMissing = (letters: readonly string[]) => {
    const outlines = outlinesOf(letters);
    return outlines.length === 0 || outlines.some((outline) => outline === unknown);
  };
  const letters = lettersOf(svg);
  if (letters.length > 0 && isMissing(letters)) {
    const missing = letters.filter((letter) => isMissing([letter])).slice(0, 20);
    throw new Refusal(say("cli.noLetters", { letters: missing.join(" ") }));
  }
  return new Resvg(svg, { font }).render().asPng();
}

/** Each letter and digit of the texts of a picture, and each letter of somebody's own, once. */
function lettersOf(svg: string): readonly string[] {
  const texts = [...svg.matchAll(/<text [^>]*>([^<]*)/g)].map(([, text = ""]) => text).join("");
  return [...new Set(texts.match(/[\p{L}\p{N}\p{Co}]/gu) ?? [])];
}

async function loadPainter() {
  try {
    return await import("@resvg/resvg-js");
  } catch (error) {
    if (codeOf(error) !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new Refusal(say("cli.noPainter", { command: `npm install ${PAINTER}` }));
  }
}
