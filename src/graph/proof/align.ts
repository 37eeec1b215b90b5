import search from "approx-string-match";

/** What a quote says of its place: the W3C's TextQuoteSelector and TextPositionSelector in one. */
export interface Selector {
  readonly exact: string;
  readonly start?: number | undefined;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/**
 * How a quote stands in a text: word for word where it says (or anywhere, where it does not say);
 * word for word elsewhere; with other words; or not at all.
 */
export type Standing = "verbatim" | "moved" | "altered" | "not-found";

/** Where a quote stands in a text, in UTF-16 code units. */
export type Alignment =
  | {
      readonly standing: Exclude<Standing, "not-found">;
      readonly start: number;
      readonly end: number;
    }
  | { readonly standing: "not-found" };

/** An altered passage shares at least three quarters of its letters with the quote. */
const MOST_ALTERED = 0.25;
/** No passage is repeated so often but in a text made for it. */
const MOST_PLACES = 1000;

/**
 * Finds a quote in a text that may have changed since (W3C Web Annotation Data Model, 4.2.4): where several
 * places would do, the one with the prefix and suffix beside it, then the one nearest to its offset.
 */
export function alignQuote(quote: Selector, text: string): Alignment {
  const { exact, start } = quote;
  if (start !== undefined && text.startsWith(exact, start) && fitsContext(quote, text, start)) {
    return { standing: "verbatim", start, end: start + exact.length };
  }
  const places = placesOf(exact, text).map((at) => ({ start: at, end: at + exact.length }));
  const found = bestOf(quote, text, places);
  if (found) {
    const stays = start === undefined || start === found.start;
    return { standing: stays ? "verbatim" : "moved", ...found };
  }
  // The search gives those with the fewest edits alone.
  const altered = bestOf(quote, text, search(text, exact, Math.floor(exact.length * MOST_ALTERED)));
  if (!altered) return { standing: "not-found" };
  return { standing: "altered", ...wholeWords(text, altered) };
}

/** A longer run of letters is no word, but a script without spaces. */
const LONGEST_REST = 12;

/** The fewest edits may end in the middle of a word: a reader wants the words. */
function wholeWords(text: string, { start, end }: Stretch): Stretch {
  // eslint-disable-next-line regexp/no-super-linear-move -- of forty letters
  const before = /[\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? "";
  const after = /^[\p{L}\p{N}]*/u.exec(text.slice(end, end + 40))?.[0] ?? "";
  const isWithin = (at: number) => /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));
  const takes = (rest: string, at: number) => isWithin(at) && rest.length <= LONGEST_REST;
  return {
    start: takes(before, start) ? start - before.length : start,
    end: takes(after, end) ? end + after.length : end,
  };
}

function fitsContext({ exact, prefix = "", suffix = "" }: Selector, text: string, at: number) {
  return text.slice(0, at).endsWith(prefix) && text.startsWith(suffix, at + exact.length);
}

function placesOf(exact: string, text: string): readonly number[] {
  const places: number[] = [];
  let at = text.indexOf(exact);
  while (at >= 0 && places.length < MOST_PLACES) {
    places.push(at);
    at = text.indexOf(exact, at + 1);
  }
  return places;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function bestOf(quote: Selector, text: string, places: readonly Stretch[]): Stretch | undefined {
  const distance = ({ start }: Stretch) => Math.abs(start - (quote.start ?? 0));
  const ranked = places.map((place) => ({ place, context: contextOf(quote, text, place) }));
  ranked.sort((a, b) => b.context - a.context || distance(a.place) - distance(b.place));
  return ranked[0]?.place;
}

/** How many letters of prefix and suffix stand beside a place. */
function contextOf({ prefix = "", suffix = "" }: Selector, text: string, place: Stretch): number {
  let before = 0;
  while (
    before < prefix.length &&
    prefix[prefix.length - 1 - before] === text[place.start - 1 - before]
  ) {
    before++;
  }
  let after = 0;
  while (after < suffix.length && suffix[after] === text[place.end + after]) after++;
  return before + after;
}
