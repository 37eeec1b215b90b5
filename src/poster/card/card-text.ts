import { svgNode, type SvgNode } from "../../picture/draw/svg-node";

/** Where a text is set, in the units of its sheet. */
export interface TextBox {
  readonly x: number;
  readonly top: number;
  readonly width: number;
  /** At most so many lines. */
  readonly most: number;
  /** Whether lines begin at the right. */
  readonly isFromRight: boolean;
}

export interface TextLook {
  readonly font: string;
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
  /** How wide the letters of the font are, as a share of those of Liberation Sans. */
  readonly spread: number;
}

/** A text in lines. */
export interface SetText {
  readonly nodes: readonly SvgNode[];
  readonly height: number;
  /** Where what stands below it may begin. */
  readonly bottom: number;
}

/** Of the font size. */
const LINE = 1.3;
const BASELINE = 0.98;
/** How much wider bold letters are. */
const BOLD = 1.07;

/** Sets a text into a box, broken between words; what there is no room for is told by an ellipsis. */
export function setText(text: string, box: TextBox, look: TextLook): SetText {
  const { x, top, width, isFromRight } = box;
  const { size, font, weight, fill } = look;
  const lines = breakLines(text, roomIn(width, look), box.most);
  const opens = isWrittenFromRight(text) ? "\u2067" : "\u2066";
  const nodes = lines.map((line, at) =>
    svgNode(
      "text",
      {
        x: isFromRight ? x + width : x,
        y: Math.round(10 * (top + (at * LINE + BASELINE) * size)) / 10,
        "text-anchor": isFromRight ? "end" : undefined,
        "font-family": font,
        "font-size": size,
        "font-weight": weight === 400 ? undefined : weight,
        fill,
      },
      // Each line keeps the direction of its whole text.
      `${opens}${line}\u2069`,
    ),
  );
  const height = lines.length * LINE * size;
  return { nodes, height, bottom: top + height };
}

/** The width of a box in usual letters. */
function roomIn(width: number, { size, weight, spread }: TextLook): number {
  return width / (size * spread * (weight > 400 ? BOLD : 1));
}

/** How high a text stands in a width, however many lines it takes. */
export function heightOf(text: string, width: number, look: TextLook): number {
  return breakLines(text, roomIn(width, look), Infinity).length * LINE * look.size;
}

/** How many lines of a size there is room for. */
export function linesIn(height: number, size: number): number {
  return Math.max(0, Math.floor(height / (LINE * size)));
}

/** @param room the width of a line, in font sizes */
function breakLines(text: string, room: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.trim().split(/\s+/).filter(Boolean)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (widthOf(longer) <= room) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    // Scripts without spaces between words break anywhere.
    let rest = word;
    while (widthOf(rest) > room) {
      const part = headOf(rest, room);
      lines.push(part);
      rest = rest.slice(part.length);
    }
    line = rest;
  }
  if (line !== "") lines.push(line);
  if (lines.length <= most) return lines;
  const last = headOf(lines.slice(most - 1).join(" "), room - widthOf("…"));
  // Not within a word, where one has begun not long before.
  return [...lines.slice(0, most - 1), `${last.replace(/\s\S{0,14}$/, "")}…`];
}

const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** As much of a text as there is room for, at least one letter. */
function headOf(text: string, room: number): string {
  let end = 0;
  let width = 0;
  for (const { segment, index } of letters.segment(text)) {
    width += widthOf(segment);
    if (width > room && end > 0) return text.slice(0, end);
    end = index + segment.length;
  }
  return text;
}

/** Widths of letters as a share of the font size, in the fonts that systems have: the first that fits. */
const WIDTHS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/^[\p{Cf}\p{Mn}]/u, 0],
  [/^[iljtfr.,:;'’!|()[\]\s]/u, 0.31],
  [/^[mwMWЖШЩЮФжшщюф—…%@]/u, 0.85],
  [/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uFF01-\uFF60]/u, 1],
  [/^\p{Lu}/u, 0.7],
];
const USUAL = 0.54;

/** The width of a text in font sizes, near enough to break lines by. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += WIDTHS.find(([set]) => set.test(letter))?.[1] ?? USUAL;
  return width;
}

function isWrittenFromRight(text: string): boolean {
  const [first = ""] = /\p{L}/u.exec(text) ?? [];
  return /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u.test(first);
}
