/** A piece of a line on a page of a PDF; y grows upwards, in points. */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The height of its letters. */
  readonly size: number;
  /** Whether a line ends with it. */
  readonly isEnd: boolean;
}

interface TextLine {
  readonly text: string;
  readonly y: number;
  readonly size: number;
  /** Where it ends on the page, from the left. */
  readonly end: number;
}

/** Lines that stand further apart than this, in usual distances, are of two paragraphs. */
const APART = 1.4;
/** How far lines of letters stand apart at least, in their height. */
const LEADING = 1.15;
/** A line that ends so far before the others ends its paragraph. */
const SHORT = 0.85;
/** How much letters of headings differ in height from those of a text. */
const OTHER_SIZE = 0.12;
/** Beginnings that keep their hyphen at the end of a line: "de-" of "de-escalation". */
const HYPHENED =
  /(?:^|[\s(«“"])(?:anti|co|cross|de|ex|far|left|mid|non|post|pre|pro|re|right|self|semi|vice|well)-$/iu;

/** The text of pages, in the order in which a PDF has it: lines joined to paragraphs, hyphens at their ends taken away. */
export function textOfPages(pages: readonly (readonly PdfPiece[])[]): string {
  const lined = pages.map((pieces) => linesOf(pieces));
  const repeated = repeatedIn(lined);
  const lines = lined.map((page) => page.filter((line, at) => !isMargin(page, line, at, repeated)));
  const words = wordsIn(lines);
  const paragraphs: string[] = [];
  for (const page of lines) {
    const pitch = medianOf(page.slice(1).map(({ y }, at) => (page[at]?.y ?? y) - y));
    const width = page.reduce((most, { end }) => Math.max(most, end), 1);
    for (const [at, line] of page.entries()) {
      const before = page[at - 1];
      const last = paragraphs.at(-1);
      const isNew = before
        ? isParagraph(before, line, pitch, width)
        : last === undefined || /[.!?:”"»]$/u.test(last);
      if (last === undefined || isNew) paragraphs.push(line.text);
      else paragraphs[paragraphs.length - 1] = join(last, line.text, words);
    }
  }
  return paragraphs.join("\n\n");
}

function linesOf(pieces: readonly PdfPiece[]): TextLine[] {
  const lines: TextLine[] = [];
  let now: PdfPiece[] = [];
  const close = () => {
    const text = now
      .map((piece) => piece.text)
      .join("")
      .replaceAll(/\s+/g, " ")
      .trim();
    const [first] = now.filter((piece) => piece.text.trim() !== "");
    if (text !== "" && first) {
      const end = now.reduce((most, { x, width }) => Math.max(most, x + width), 0);
      const size = now.reduce((most, piece) => Math.max(most, piece.size), 0);
      lines.push({ text, y: first.y, size, end });
    }
    now = [];
  };
  for (const piece of pieces) {
    const former = now.at(-1);
    // A piece far above or below is of another line, though none was said to end.
    const isApart = former !== undefined && Math.abs(former.y - piece.y) > former.size;
    if (isApart && piece.text.trim() !== "" && former.text.trim() !== "") close();
    now.push(piece);
    if (piece.isEnd) close();
  }
  close();
  return lines;
}

/** First and last lines that several pages share but for their numbers: the name of a paper, the number of a page. */
function repeatedIn(pages: readonly (readonly TextLine[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const ends = new Set(
      [page[0], page.at(-1)].flatMap((line) => (line ? plainOf(line.text) : [])),
    );
    for (const text of ends) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 2).map(([text]) => text));
}

function isMargin(
  page: readonly TextLine[],
  { text }: TextLine,
  at: number,
  repeated: ReadonlySet<string>,
): boolean {
  if (at > 0 && at < page.length - 1) return false;
  return (
    /^[\s\p{P}]*(?:page )?\d{1,4}(?:\s?(?:\/|of|von|sur|de|di|з|из)\s?\d{1,4})?[\s\p{P}]*$/iu.test(
      text,
    ) || repeated.has(plainOf(text))
  );
}

function plainOf(text: string): string {
  return text.replaceAll(/\d+/g, "0");
}

function isParagraph(before: TextLine, line: TextLine, pitch: number, width: number): boolean {
  if (Math.abs(line.size - before.size) > OTHER_SIZE * before.size) return true;
  const gap = before.y - line.y;
  // The next column goes on with the paragraph.
  if (gap > APART * Math.max(pitch, line.size * LEADING)) return true;
  return before.end < SHORT * width && /[.!?:”"»]$/u.test(before.text);
}

function join(before: string, after: string, words: ReadonlySet<string>): string {
  if (/\u00AD$/.test(before)) return before.slice(0, -1) + after;
  if (!/[\p{L}\p{N}][-‐]$/u.test(before) || !/^[\p{L}\p{N}]/u.test(after))
    return `${before} ${after}`;
  // Only a word that goes on in small letters may be one that was cut.
  if (!/\p{L}.$/u.test(before) || !/^\p{Ll}/u.test(after)) return before + after;
  const head = before.slice(before.lastIndexOf(" ") + 1, -1).replaceAll(/[^\p{L}\p{M}-]/gu, "");
  const tail = /^[\p{L}\p{M}]+/u.exec(after)?.[0] ?? "";
  // "Ki-moon", "US-led"
  const isName = /^(?:\p{Lu}\p{Ll}?|\p{Lu}{2,9})$/u.test(head);
  const isWhole = words.has(`${head}${tail}`.toLowerCase());
  const isHyphened = words.has(`${head}-${tail}`.toLowerCase()) || HYPHENED.test(before) || isName;
  return isHyphened && !isWhole ? before + after : before.slice(0, -1) + after;
}

/** What goes on for longer is no line of words. */
const LONGEST_LINE = 10_000;

/** The words that stand within lines, by which one that a line cuts is told. */
function wordsIn(pages: readonly (readonly TextLine[])[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text } of pages.flat()) {
    const line = text.slice(0, LONGEST_LINE).toLowerCase();
    for (const [word] of line.matchAll(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+){0,20}/gu)) words.add(word);
  }
  return words;
}

function medianOf(values: readonly number[]): number {
  const own = values.filter((value) => value > 0).toSorted((one, other) => one - other);
  return own[Math.floor((own.length - 1) / 2)] ?? 0;
}
