import { alignQuote, type Alignment } from "../../graph/proof/align";
import { digestOf } from "../../graph/proof/digest";
import type { Graph, SourceDocument } from "../../graph/model/types";
import { type NumberedQuote, quotesOfLink } from "../query/details";

/** A quote of a document, and where it stands in what is known of the document's text. */
export interface SourceQuote extends NumberedQuote {
  /** Undefined where no text is at hand to compare it with. */
  readonly alignment?: Alignment | undefined;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  /** Quotes that overlap have different lanes, counted from 0. */
  readonly lane: number;
}

/** A run of text that the same quotes cover, or a gap in what is known of it. */
export type Passage =
  | {
      readonly start: number;
      readonly text: string;
      /** Places in the list of quotes. */
      readonly quotes: readonly number[];
    }
  | {
      readonly start: number;
      /** UTF-16 code units that are not known; undefined: nobody says how many. */
      readonly gap: number | undefined;
    };

/** A document as it was quoted. */
export interface SourcePage {
  readonly document: SourceDocument;
  /** In the order of the text; those that stand nowhere last. */
  readonly quotes: readonly SourceQuote[];
  readonly passages: readonly Passage[];
}

/** All quotes from a document, in the order of the file. */
export function quotesOfDocument(graph: Graph, document: string): readonly NumberedQuote[] {
  return [...graph.links.quoted()]
    .flatMap(quotesOfLink)
    .filter(({ quote }) => quote.document === document);
}

/** How a text that the reader brings compares with what the file says of it. */
export type Fit = "same" | "other" | "unknown";

/** Whether a text is the one that the offsets count in, by its length and digest. */
export function fitOf({ length, sha256 }: SourceDocument, text: string): Fit {
  if (length !== undefined && length !== text.length) return "other";
  if (sha256 === undefined) return "unknown";
  return sha256.toLowerCase() === digestOf(text) ? "same" : "other";
}

/**
 * A document with its quotes marked: in its whole text, where that is at hand, and each quote then told to be
 * verbatim, moved, altered or not found; else as far as the quotes with their prefixes and suffixes tell it.
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
  if (alignment.standing === "not-found") return { alignment };
  return { alignment, start: alignment.start, end: alignment.end };
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

/** What quotes, prefixes and suffixes tell of a text; where they contradict each other, a quote's own words stand. */
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
      for (let at = 0; at < piece.text.length; at++) {
        letters[piece.start - start + at] = piece.text.charAt(at);
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
  let at = 0;
  for (const run of runs) {
    if (run.start > at) passages.push({ start: at, gap: run.start - at });
    for (const passage of cut(run, quotes)) passages.push(passage);
    at = run.start + run.text.length;
  }
  if (length === undefined) passages.push({ start: at, gap: undefined });
  else if (length > at) passages.push({ start: at, gap: length - at });
  return passages;
}

/** A run in pieces, each covered by the same quotes from end to end. */
function cut({ start, text }: Run, quotes: readonly SourceQuote[]): readonly Passage[] {
  const end = start + text.length;
  const within = quotes.flatMap((quote, number) =>
    quote.start === undefined || quote.end === undefined || quote.end <= start || quote.start >= end
      ? []
      : [{ number, start: quote.start, end: quote.end }],
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
      quotes: covering.map(({ number }) => number),
    };
  });
}
