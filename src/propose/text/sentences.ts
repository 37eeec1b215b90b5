/** A part of a text, by offsets in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Sentence extends Span {
  /** The number of its paragraph, from 0. */
  readonly paragraph: number;
  /** Whether it is a line of its own without a full stop, as headlines are. */
  readonly isHeadline: boolean;
}

/** What goes on for more characters is cut: reading a sentence takes up to the square of its length. */
const MOST = 1000;
const ENDS = /[.!?…:]["”’»“)\]]*$/u;

/**
 * The sentences of a text, without the space around them. No full stop after an abbreviation ends one; what never ends is cut.
 * @param openers small words that begin a sentence even after an abbreviation such as "U.S."
 */
export function sentencesOf(
  text: string,
  language: string,
  abbreviations: ReadonlySet<string>,
  openers: ReadonlySet<string>,
): Sentence[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const line of linesOf(text)) {
    const parts: { start: number; end: number }[] = [];
    for (const { segment, index } of segmenter.segment(text.slice(line.start, line.end))) {
      const start = line.start + index;
      const end = start + segment.length;
      const last = parts.at(-1);
      if (
        last &&
        end - last.start <= MOST &&
        isUnended(text.slice(last.start, last.end), segment, { language, abbreviations, openers })
      ) {
        last.end = end;
      } else {
        parts.push({ start, end });
      }
    }
    for (const part of parts.flatMap((whole) => cut(text, whole))) {
      const { start, end } = trim(text, part);
      if (start === end) continue;
      const isHeadline = parts.length === 1 && !ENDS.test(text.slice(start, end));
      sentences.push({ start, end, paragraph, isHeadline });
    }
    paragraph++;
  }
  return sentences;
}

/** A part of a text in pieces of a length that can be read: between words, where there are any. */
function cut(text: string, { start, end }: Span): readonly Span[] {
  const pieces: Span[] = [];
  let from = start;
  while (end - from > MOST) {
    const space = text.lastIndexOf(" ", from + MOST);
    const isInCharacter = /[\uDC00-\uDFFF]/.test(text.charAt(from + MOST));
    const to = space > from ? space : from + MOST - (isInCharacter ? 1 : 0);
    pieces.push({ start: from, end: to });
    from = to;
  }
  return [...pieces, { start: from, end }];
}

function* linesOf(text: string): Iterable<Span> {
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    if (match[0].trim() === "") continue;
    yield { start: match.index, end: match.index + match[0].length };
  }
}

/** No abbreviation is longer. */
const LONGEST = 20;

interface Rules {
  readonly language: string;
  readonly abbreviations: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
}

function isUnended(
  before: string,
  after: string,
  { language, abbreviations, openers }: Rules,
): boolean {
  const trimmed = before.trimEnd();
  // "Am 20. Mai"
  if (language === "de" && /(?<!\d)\d{1,2}\.$/.test(trimmed)) return true;
  // A quotation goes on, or a name after an initial or an abbreviation.
  if (/^\p{Ll}/u.test(after)) return true;
  // "U.S. Secretary of State", but not "… in the U.S. He …".
  const last = trimmed.slice(Math.max(trimmed.lastIndexOf(" "), trimmed.length - LONGEST) + 1);
  if (/^(?:\p{L}\.){2,}$/u.test(last)) {
    return !openers.has(/^\p{L}+/u.exec(after)?.[0].toLowerCase() ?? "");
  }
  const word = /^[("«“]*([\p{L}.]+)\.$/u.exec(last)?.[1];
  if (word === undefined) return false;
  if (abbreviations.has(word.toLowerCase())) return true;
  return /^\p{Lu}$/u.test(word) && /^\p{Lu}/u.test(after);
}

function trim(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end);
  const from = start + part.length - part.trimStart().length;
  return { start: from, end: Math.max(from, start + part.trimEnd().length) };
}
