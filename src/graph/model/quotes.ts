import type { FileQuote } from "./file";
import type { Link, Quote, SourceDocument } from "./types";

/** The documents of a graph by id, as far as quotes need them: whose own account each is. */
export type Voices = ReadonlyMap<string, Pick<SourceDocument, "voice">>;

/**
 * A quote of a file, with defaults filled in: one that is attributed to nobody is the account of its document's voice. What else
 * the file says of it is left to the file.
 */
export function quoteOf(quote: FileQuote, documents: Voices): Quote {
  const { attributedTo = documents.get(quote.document)?.voice } = quote;
  return {
    document: quote.document,
    exact: quote.exact,
    start: quote.start,
    prefix: quote.prefix,
    suffix: quote.suffix,
    attributedTo,
    direct: quote.direct ?? false,
    stance: quote.stance ?? "asserts",
    language: quote.language,
    translation: quote.translation,
  };
}

/** Enough to narrow the type: quotes are fully checked before they are put into a column. */
export function isFileQuote(value: unknown): value is FileQuote {
  return typeof value === "object" && value !== null && "exact" in value && "document" in value;
}

/**
 * Whether the text of a document has the quote exactly at its offset, between its prefix and suffix
 * (W3C TextPositionSelector and TextQuoteSelector). False for a quote without an offset.
 */
export function isVerbatim(quote: Quote, text: string): boolean {
  const { start, exact, prefix = "", suffix = "" } = quote;
  if (start === undefined) return false;
  const end = start + exact.length;
  return (
    text.slice(start, end) === exact &&
    text.slice(0, start).endsWith(prefix) &&
    text.slice(end).startsWith(suffix)
  );
}

/** The ids of the actors whose accounts a link's quotes are, each once, in the order of the quotes. */
export function accountsOf(link: Link): readonly string[] {
  return [...new Set(link.quotes.flatMap((quote) => quote.attributedTo ?? []))];
}
