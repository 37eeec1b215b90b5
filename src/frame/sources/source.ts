import { alignQuote, type Alignment, isPlaced } from "../../graph/proof/align";
import { digestOf } from "../../graph/proof/digest";
import type { Graph, SourceDocument } from "../../graph/model/types";
import { type NumberedQuote, quotesOfLink } from "../query/details";

/** A quote of a document, and its position in the document's text, as far as that is known. */
export interface SourceQuote extends NumberedQuote {
  /** Undefined if there is no text to compare it with. */
  readonly alignment?: Alignment | undefined;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  /** From 0; quotes that overlap have different lanes. */
  readonly lane: number;
}

/** A run of text covered by the same quotes throughout, or a gap of unknown text. Offsets are UTF-16 code units. */
export type Passage =
  | {
      readonly start: number;
      readonly text: string;
      /** Indices in {@link SourcePage.quotes}. */
      readonly quotes: readonly number[];
    }
  | {
      readonly start: number;
      /** Length in UTF-16 code units; undefined if that is unknown. */
      readonly gap: number | undefined;
    };

/** A document with its quotes marked. */
export interface SourcePage {
  readonly document: SourceDocument;
  /** In the order of the text; quotes without a position last. */
  readonly quotes: readonly SourceQuote[];
  readonly passages: readonly Passage[];
}

/** All quotes from a document, in the order of the file. */
export function quotesOfDocument(graph: Graph, document: string): readonly NumberedQuote[] {
  return [...graph.links.quoted()]
    .flatMap(quotesOfLink)
    .filter(({ quote }) => quote.document === document);
}

/** How a text loaded by the reader compares with the length and digest in the file. */
export type Fit = "same" | "other" | "unknown";

/** Whether a text is the one that the offsets refer to, by length and digest. */
export function fitOf({ length, sha256 }: SourceDocument, text: string): Fit {
  if (length !== undefined && length !== text.length) return "other";
  if (sha256 === undefined) return "unknown";
  return sha256.toLowerCase() === digestOf(text) ? "same" : "other";
}

/**
 * Marks the quotes of a document. If its text is known, each quote is aligned with it (verbatim, moved, altered or not
 * found). Otherwise the text is pieced together from the quotes with their prefixes and suffixes.
 * @param text loaded by the reader; default: the text in the file, if any
 */
export function sourceOf(graph: Graph, document: SourceDocument, text?: string): SourcePage {
  const known = text ?? document.text;
  const placed = quotesOfDocument(graph, document.id).map((item) => ({
    ...item,
    ...placeOf(item, known),
  }));
  const quotes = withLanes(
    placed.toSorted((a, b) => compare(a.start, b.start) || compare(a.end, b.end)),
  );
  const runs = known === undefined ? runsOf(quotes) : [{ start: 0, text: known }];
  const length = known === undefined ? document.length : known.length;
  return { document, quotes, passages: passagesOf(runs, quotes, length) };
}

interface Located {
  readonly alignment?: Alignment | undefined;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

function placeOf({ quote }: NumberedQuote, text: string | undefined): Located {
  if (text === undefined) {
    const { start, exact } = quote;
    return start === undefined ? {} : { start, end: start + exact.length };
  }
  const alignment = alignQuote(quote, text);
  return isPlaced(alignment)
    ? { alignment, start: alignment.start, end: alignment.end }
    : { alignment };
}

function compare(a = Infinity, b = Infinity): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function withLanes(quotes: readonly (NumberedQuote & Located)[]): readonly SourceQuote[] {
  const ends: number[] = [];
  return quotes.map((item): SourceQuote => {
    const { start, end } = item;
    if (start === undefined || end === undefined) return { ...item, lane: 0 };
    const free = ends.findIndex((last) => last <= start);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = end;
    return { ...item, lane };
  });
}

interface Run {
  readonly start: number;
  readonly text: string;
}

/** Pieces a text together from quotes, prefixes and suffixes; where they contradict each other, the quotes win. */
function runsOf(quotes: readonly SourceQuote[]): readonly Run[] {
  const pieces = quotes.flatMap(({ quote: { exact, prefix = "", suffix = "" }, start }): Run[] =>
    start === undefined
      ? []
      : [
          {
            start: Math.max(0, start - prefix.length),
            text: prefix.slice(Math.max(0, prefix.length - start)) + exact + suffix,
          },
        ],
  );
  const exacts = quotes.flatMap(({ quote, start }): Run[] =>
    start === undefined ? [] : [{ start, text: quote.exact }],
  );
  const stretches: { start: number; end: number }[] = [];
  for (const { start, text } of pieces.toSorted((a, b) => a.start - b.start)) {
    const last = stretches.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, start + text.length);
    else stretches.push({ start, end: start + text.length });
  }
  return stretches.map(({ start, end }) => {
    const letters = Array.from({ length: end - start }, () => " ");
    for (const piece of [...pieces, ...exacts]) {
      if (piece.start < start || piece.start >= end) continue;
      for (let offset = 0; offset < piece.text.length; offset++) {
        letters[piece.start - start + offset] = piece.text.charAt(offset);
      }
    }
    return { start, text: letters.join("") };
  });
}

function passagesOf(
  runs: readonly Run[],
  quotes: readonly SourceQuote[],
  length: number | undefined,
): readonly Passage[] {
  const passages: Passage[] = [];
  let end = 0;
  for (const run of runs) {
    if (run.start > end) passages.push({ start: end, gap: run.start - end });
    for (const passage of splitRun(run, quotes)) passages.push(passage);
    end = run.start + run.text.length;
  }
  if (length === undefined) passages.push({ start: end, gap: undefined });
  else if (length > end) passages.push({ start: end, gap: length - end });
  return passages;
}

/** Splits a run where a quote begins or ends. */
function splitRun({ start, text }: Run, quotes: readonly SourceQuote[]): readonly Passage[] {
  const end = start + text.length;
  const within = quotes.flatMap((quote, index) =>
    quote.start === undefined || quote.end === undefined || quote.end <= start || quote.start >= end
      ? []
      : [{ index, start: quote.start, end: quote.end }],
  );
  const bounds = new Set([start, end, ...within.flatMap((quote) => [quote.start, quote.end])]);
  const sorted = [...bounds]
    .filter((bound) => bound >= start && bound <= end)
    .sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, index) => {
    const to = sorted[index + 1] ?? end;
    const covering = within.filter((quote) => quote.start <= from && quote.end >= to);
    return {
      start: from,
      text: text.slice(from - start, to - start),
      quotes: covering.map((quote) => quote.index),
    };
  });
}
