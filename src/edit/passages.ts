import type { FileLink, FileQuote } from "../graph/model/file";
import { contextAt } from "../graph/proof/quote-at";

/** A passage of a text: offsets in UTF-16 code units, the end not included. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Segmenting looks at so much around a place: words are shorter. */
const AROUND = 200;

/**
 * A passage grown to whole words, without blanks at its ends; undefined where it holds none.
 * @param language of the text (BCP 47), where it is known
 */
export function snapToWords(
  text: string,
  range: TextRange,
  language: string | undefined,
): TextRange | undefined {
  const [from, to] = [Math.min(range.start, range.end), Math.max(range.start, range.end)];
  const picked = text.slice(from, to);
  const inner = picked.trim();
  if (inner === "") return undefined;
  const first = from + picked.length - picked.trimStart().length;
  const last = first + inner.length;
  return {
    start: wordAt(text, first, language)?.start ?? first,
    end: wordAt(text, last - 1, language)?.end ?? last,
  };
}

/** The word that covers a place of a text; undefined between words. */
function wordAt(text: string, at: number, language: string | undefined): TextRange | undefined {
  const offset = Math.max(0, at - AROUND);
  const words = new Intl.Segmenter(language, { granularity: "word" });
  const found = words.segment(text.slice(offset, at + AROUND)).containing(at - offset);
  if (!found) return undefined;
  const start = offset + found.index;
  return { start, end: start + found.segment.length };
}

/** The quote of a passage: its words as they stand in the text, and what stands around them. */
export function quoteAt(document: string, text: string, { start, end }: TextRange): FileQuote {
  const exact = text.slice(start, end);
  const { prefix, suffix } = contextAt(text, start, end);
  return {
    document,
    exact,
    start,
    ...(prefix !== "" && { prefix }),
    ...(suffix !== "" && { suffix }),
    ...(isDirect(exact, prefix, suffix) && { direct: true }),
  };
}

const OPENING = /["“”„«‹‘'‚]\s?$/u;
const CLOSING = /^\s?["“”»›’']/u;

/** Whether a passage stands in quotation marks, which may be part of it. */
function isDirect(exact: string, prefix: string, suffix: string): boolean {
  return OPENING.test(prefix + exact.slice(0, 1)) && CLOSING.test(exact.slice(-1) + suffix)
    ? true
    : OPENING.test(prefix) && CLOSING.test(suffix);
}

/** The sentence around a place: what is proposed as a passage where only a caret stands. */
export function sentenceAt(text: string, at: number, language: string | undefined): TextRange {
  const sentences = new Intl.Segmenter(language, { granularity: "sentence" });
  const found = sentences.segment(text).containing(Math.min(at, Math.max(0, text.length - 1)));
  if (!found) return { start: 0, end: 0 };
  const blank = found.segment.length - found.segment.trimEnd().length;
  return { start: found.index, end: found.index + found.segment.length - blank };
}

/** Where the quotes of a link stand in a document. */
export function rangesOf({ quotes = [] }: FileLink, document: string): readonly TextRange[] {
  return quotes.flatMap(({ document: own, start, exact }) =>
    own === document && start !== undefined ? [{ start, end: start + exact.length }] : [],
  );
}
