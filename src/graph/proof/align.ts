import search from "approx-string-match";

/** A quote and its position: the W3C's TextQuoteSelector and TextPositionSelector in one. */
export interface Selector {
  readonly exact: string;
  readonly start?: number | undefined;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/**
 * How a quote was found in a text: word for word at its offset (or anywhere, if it has no offset);
 * word for word elsewhere; with different words; or not at all.
 */
export type Standing = "verbatim" | "moved" | "altered" | "not-found";

/** Where a quote was found in a text, in UTF-16 code units. */
export type Alignment =
  | {
      readonly standing: Exclude<Standing, "not-found">;
      readonly start: number;
      readonly end: number;
    }
  | { readonly standing: "not-found" };

/** The largest share of a quote's characters that may differ in an altered passage. */
const MOST_ALTERED = 0.25;
/** A limit against texts that were made to slow the search down. */
const MOST_PLACES = 1000;

/**
 * Finds a quote in a text that may have changed since (W3C Web Annotation Data Model, 4.2.4). Of several matches,
 * the one whose context best fits prefix and suffix wins, then the one nearest to the offset.
 */
export function alignQuote(quote: Selector, text: string): Alignment {
  const { exact, start } = quote;
  if (start !== undefined && text.startsWith(exact, start) && fitsContext(quote, text, start)) {
    return { standing: "verbatim", start, end: start + exact.length };
  }
  const places = placesOf(exact, text).map((offset) => ({
    start: offset,
    end: offset + exact.length,
  }));
  const found = bestOf(quote, text, places);
  if (found) {
    const stays = start === undefined || start === found.start;
    return { standing: stays ? "verbatim" : "moved", ...found };
  }
  // The search returns only the matches with the fewest edits.
  const altered = bestOf(quote, text, search(text, exact, Math.floor(exact.length * MOST_ALTERED)));
  if (!altered) return { standing: "not-found" };
  return { standing: "altered", ...wholeWords(text, altered) };
}

/** A longer run of letters is not the rest of a word, but a script without spaces. */
const LONGEST_REST = 12;

/** Extends a range to whole words, because the match with the fewest edits may end within one. */
function wholeWords(text: string, { start, end }: TextRange): TextRange {
  // eslint-disable-next-line regexp/no-super-linear-move -- at most forty characters
  const before = /[\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? "";
  const after = /^[\p{L}\p{N}]*/u.exec(text.slice(end, end + 40))?.[0] ?? "";
  const isInsideWord = (offset: number) =>
    /^[\p{L}\p{N}]{2}$/u.test(text.slice(offset - 1, offset + 1));
  const isRestOfWord = (rest: string, offset: number) =>
    isInsideWord(offset) && rest.length <= LONGEST_REST;
  return {
    start: isRestOfWord(before, start) ? start - before.length : start,
    end: isRestOfWord(after, end) ? end + after.length : end,
  };
}

function fitsContext({ exact, prefix = "", suffix = "" }: Selector, text: string, offset: number) {
  return text.slice(0, offset).endsWith(prefix) && text.startsWith(suffix, offset + exact.length);
}

function placesOf(exact: string, text: string): readonly number[] {
  const places: number[] = [];
  let offset = text.indexOf(exact);
  while (offset >= 0 && places.length < MOST_PLACES) {
    places.push(offset);
    offset = text.indexOf(exact, offset + 1);
  }
  return places;
}

interface TextRange {
  readonly start: number;
  readonly end: number;
}

function bestOf(
  quote: Selector,
  text: string,
  places: readonly TextRange[],
): TextRange | undefined {
  const distance = ({ start }: TextRange) => Math.abs(start - (quote.start ?? 0));
  const ranked = places.map((place) => ({ place, context: contextOf(quote, text, place) }));
  ranked.sort((a, b) => b.context - a.context || distance(a.place) - distance(b.place));
  return ranked[0]?.place;
}

/** How many characters of the prefix and suffix match the text around a place. */
function contextOf({ prefix = "", suffix = "" }: Selector, text: string, place: TextRange): number {
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
