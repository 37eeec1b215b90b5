import { type BitByBit, doAtOnce } from "../../graph/bit-by-bit";
import { alignQuote, type Alignment, isPlaced, type Selector } from "../../graph/proof/align";
import { startWork, type Work } from "../../graph/proof/work";
import { passagesOf, type Passage, type Placed, runsOf } from "./passages";
import { digestOf } from "../../graph/proof/digest";
import type { Graph, Links, SourceDocument } from "../../graph/model/types";
import type { NumberedQuote } from "../query/details";

/** A quote of a document, and its position in the document's text, as far as that is known. */
export interface SourceQuote extends NumberedQuote, Placed {
  /** Undefined if there is no text to compare it with. */
  readonly alignment?: Alignment | undefined;
  /** From 0; quotes that overlap have different lanes. */
  readonly lane: number;
}

/** A document with its quotes marked. */
export interface SourcePage {
  readonly document: SourceDocument;
  /** In the order of the text; quotes without a position last. */
  readonly quotes: readonly SourceQuote[];
  readonly passages: readonly Passage[];
}

const kept = new WeakMap<Links, Map<string, readonly NumberedQuote[]>>();

/** All quotes from a document, in the order of the file. Made once: each link that quotes it is read for it. */
export function quotesOfDocument(graph: Graph, document: string): readonly NumberedQuote[] {
  return doAtOnce(quotesBitByBit(graph, document));
}

/** So many links are read in one bit. */
const PORTION = 1_000;

/** The same, in bits; those that are known in none. */
export function* quotesBitByBit(
  { links }: Graph,
  document: string,
): BitByBit<readonly NumberedQuote[]> {
  const known = kept.get(links) ?? new Map<string, readonly NumberedQuote[]>();
  kept.set(links, known);
  const found = known.get(document) ?? (yield* quotesIn(links, document));
  known.set(document, found);
  return found;
}

function* quotesIn(links: Links, document: string): BitByBit<readonly NumberedQuote[]> {
  const found: NumberedQuote[] = [];
  let read = 0;
  for (const link of links.quoting(document)) {
    if (read++ % PORTION === PORTION - 1) yield;
    for (const [at, quote] of link.quotes.entries()) {
      if (quote.document === document) found.push({ link, quote, number: at + 1 });
    }
  }
  return found;
}

/** How a text loaded by the reader compares with the length and digest in the file. */
export type Fit = "same" | "other" | "unknown";

/** Whether a text is the one that the offsets refer to, by length and digest. */
export function fitOf({ length, sha256 }: SourceDocument, text: string): Fit {
  if (length !== undefined && length !== text.length) return "other";
  if (sha256 === undefined) return "unknown";
  return sha256.toLowerCase() === digestOf(text) ? "same" : "other";
}

/** What may be compared while somebody waits for the page to answer: a few hundredths of a second. */
const QUICK = 8_000_000;

/**
 * How each quote of a document stands in a text.
 * @param work what that may take; quotes for which there is none left are not searched for
 */
export function alignQuotes(
  quotes: readonly { readonly quote: Selector }[],
  text: string,
  work: Work = startWork(QUICK),
): readonly Alignment[] {
  return quotes.map(({ quote }) => alignQuote(quote, text, work));
}

/**
 * Marks the quotes of a document. If its text is known, each quote is aligned with it (verbatim, moved, altered or not
 * found). Otherwise the text is pieced together from the quotes with their prefixes and suffixes.
 * @param text loaded by the reader; default: the text in the file, if any
 * @param aligned how its quotes stand in the text, in the order of the file, where that is known already
 */
export function sourceOf(
  graph: Graph,
  document: SourceDocument,
  text = document.text,
  aligned?: readonly Alignment[],
): SourcePage {
  const own = quotesOfDocument(graph, document.id);
  const alignments = text === undefined ? undefined : (aligned ?? alignQuotes(own, text));
  const placed = own.map((item, at) => ({ ...item, ...placeOf(item, alignments?.[at]) }));
  const quotes = withLanes(
    placed.toSorted((a, b) => compare(a.start, b.start) || compare(a.end, b.end)),
  );
  const runs = text === undefined ? runsOf(quotes) : [{ start: 0, text }];
  const length = text === undefined ? document.length : text.length;
  return { document, quotes, passages: passagesOf(runs, quotes, length) };
}

interface Located extends Placed {
  readonly alignment?: Alignment | undefined;
}

function placeOf({ quote }: NumberedQuote, alignment: Alignment | undefined): Located {
  if (alignment === undefined) {
    const { start, exact } = quote;
    return start === undefined ? {} : { start, end: start + exact.length };
  }
  return isPlaced(alignment)
    ? { alignment, start: alignment.start, end: alignment.end }
    : { alignment };
}

function compare(a = Infinity, b = Infinity): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** So many lanes can be told apart; with more quotes at one place, some share one. */
const LANES = 4;

function withLanes(quotes: readonly (NumberedQuote & Located)[]): readonly SourceQuote[] {
  const ends: number[] = [];
  return quotes.map((item): SourceQuote => {
    const { start, end } = item;
    if (start === undefined || end === undefined) return { ...item, lane: 0 };
    const free = ends.findIndex((last) => last <= start);
    const soonest = ends.reduce((best, last, at) => (last < (ends[best] ?? 0) ? at : best), 0);
    const lane = free >= 0 ? free : ends.length < LANES ? ends.length : soonest;
    ends[lane] = end;
    return { ...item, lane };
  });
}
