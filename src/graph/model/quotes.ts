import type { FileQuote } from "./file";
import type { Link, Quote } from "./types";

/** A quote of a file, with defaults filled in. */
export function quoteOf(quote: FileQuote): Quote {
  return { ...quote, direct: quote.direct ?? false, stance: quote.stance ?? "asserts" };
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

/** The ids of the actors that a link's quotes are attributed to, each once, in the order of the quotes. */
export function accountsOf(link: Link): readonly string[] {
  return [...new Set(link.quotes.flatMap((quote) => quote.attributedTo ?? []))];
}
