import type { FileQuote } from "./file";
import type { Link, Quote } from "./types";

/** A quote as a file writes it, with what it leaves out filled in. */
export function quoteOf(quote: FileQuote): Quote {
  return { ...quote, direct: quote.direct ?? false, stance: quote.stance ?? "asserts" };
}

/**
 * Whether a quote stands in the text of its document just where it says, its prefix and suffix beside it
 * (W3C TextPositionSelector and TextQuoteSelector). Without an offset it proves nothing.
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

/** The ids of the actors whose accounts the quotes of a link are, each once, in the order of the quotes. */
export function accountsOf(link: Link): readonly string[] {
  return [...new Set(link.quotes.flatMap((quote) => quote.attributedTo ?? []))];
}
