import type { Link, Quote } from "../../graph/model/types";

/** A quote as a numbered note; numbers run through the whole text, from 1. */
export interface Note {
  readonly number: number;
  readonly quote: Quote;
  /** The number of the first note on the same document, which gives the full reference. */
  readonly first: number;
}

export interface AnnotatedLink {
  readonly link: Link;
  readonly notes: readonly Note[];
}

/**
 * Numbers the quotes of links consecutively, in the order given.
 * @param most how many are numbered at most
 */
export function annotate(links: readonly Link[], most = Infinity): readonly AnnotatedLink[] {
  let count = 0;
  const named = new Map<string, number>();
  const noteOf = (quote: Quote): Note => {
    const number = ++count;
    const first = named.get(quote.document) ?? number;
    named.set(quote.document, first);
    return { number, quote, first };
  };
  return links.map((link) => ({ link, notes: link.quotes.slice(0, most - count).map(noteOf) }));
}
