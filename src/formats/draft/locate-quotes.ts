import { alignQuote, isPlaced } from "../../graph/proof/align";
import { digestOf } from "../../graph/proof/digest";
import { contextAt } from "../../graph/proof/quote-at";
import { findRetyped, type Reading, readingOf } from "../../graph/proof/retyped";
import { startWork, type Work } from "../../graph/proof/work";
import type { FileDocument, FileQuote, GraphFile } from "../../graph/model/file";
import { type Outcome, type Problem, pointerOf } from "../../graph/problem";
import { startProblems } from "../../graph/problem-list";
import type { Note, Place } from "./imported";

/** A file with the positions of its quotes, and problems for quotes that were not found. */
export interface Located {
  readonly file: GraphFile;
  readonly problems: readonly Problem[];
  /** Quotes that were put right: how they were typed, and how the text has them. */
  readonly mended: readonly Mended[];
}

export interface Mended {
  readonly pointer: string;
  readonly given: string;
  readonly found: string;
}

/**
 * Fills in the missing fields that prove quotes: length and digest of each document whose text is available, and start,
 * prefix and suffix of its quotes. A quote that differs from the text only in how it was typed is put right; one that is
 * not in the text word for word is a problem.
 * @param textOf the text of a document by its id, if available
 */
export function locateQuotes(
  file: GraphFile,
  textOf: (document: string) => string | undefined,
): Located {
  const problems = startProblems();
  const work = startWork();
  const texts = new Map<string, Text>();
  const mended: Mended[] = [];
  const documents = (file.documents ?? []).map((document): FileDocument => {
    const text = textOf(document.id);
    if (text === undefined) return document;
    texts.set(document.id, { text });
    const { length = text.length, sha256 = digestOf(text) } = document;
    return { ...document, length, sha256 };
  });
  const edges = file.edges.map((link, index) => {
    if (!link.quotes) return link;
    const quotes = link.quotes.map((quote, quoteIndex): FileQuote => {
      const text = texts.get(quote.document);
      if (text === undefined || quote.start !== undefined || problems.isFull()) return quote;
      const located = locate(quote, text, work);
      const pointer = pointerOf(["edges", index, "quotes", quoteIndex, "exact"]);
      if (located.ok) {
        const { exact } = located.value;
        if (exact !== quote.exact) mended.push({ pointer, given: quote.exact, found: exact });
        return located.value;
      }
      for (const problem of located.problems) problems.add({ ...problem, pointer });
      return quote;
    });
    return { ...link, quotes };
  });
  return { file: { ...file, edges, documents }, problems: problems.all(), mended };
}

/** The text of a document, and how it reads, once that was asked for. */
interface Text {
  readonly text: string;
  reading?: Reading;
}

/** Longer texts than any book are not read for how they were typed. */
const LONGEST_TEXT = 2_000_000;

function locate(quote: FileQuote, source: Text, work: Work): Outcome<FileQuote> {
  const { text } = source;
  const alignment = alignQuote(quote, text, work);
  const isElse = alignment.standing === "altered" || alignment.standing === "not-found";
  if (isElse && text.length <= LONGEST_TEXT) {
    source.reading ??= readingOf(text);
    const range = findRetyped(quote.exact, text, source.reading, work);
    if (range) return locate({ ...quote, exact: text.slice(range.start, range.end) }, source, work);
  }
  if (!isPlaced(alignment)) {
    const code = alignment.standing === "not-found" ? "quote-not-found" : "quote-not-searched";
    return { ok: false, problems: [{ code, values: {} }] };
  }
  const { start, end } = alignment;
  if (alignment.standing === "altered") {
    const values = { found: text.slice(start, end) };
    return { ok: false, problems: [{ code: "quote-altered", values }] };
  }
  const { prefix, suffix } = contextAt(text, start, end);
  return {
    ok: true,
    value: { ...quote, start, prefix: quote.prefix ?? prefix, suffix: quote.suffix ?? suffix },
  };
}

/** The note that says of a quote that it was put right. */
export function noteOfMended({ given, found }: Mended, place: Place = {}): Note {
  const at = Math.max(0, firstDifference(given, found) - AROUND);
  const values = { given: excerptAt(given, at), found: excerptAt(found, at) };
  return { code: "quote-mended", values, count: 1, ...place };
}

/** So much of a quote is shown before the first sign that differs, and twice as much after it. */
const AROUND = 20;

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

function excerptAt(text: string, start: number): string {
  const end = start + 3 * AROUND;
  return `${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
}
