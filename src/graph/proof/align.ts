import { findAltered, type TextRange } from "./find-altered";
import { findExact } from "./find-exact";
import { startWork, type Work } from "./work";

/** A quote and its position: the W3C's TextQuoteSelector and TextPositionSelector in one. */
export interface Selector {
  readonly exact: string;
  readonly start?: number | undefined;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/**
 * How a quote was found in a text: word for word at its offset (or anywhere, if it has no offset);
 * word for word elsewhere; with different words; or not at all. `not-searched`: it is not at its offset, and where else it
 * may be would have taken too long to find out.
 */
export type Standing = "verbatim" | "moved" | "altered" | "not-found" | "not-searched";

/** Where a quote was found in a text, in UTF-16 code units. */
export type Alignment =
  | {
      readonly standing: Exclude<Standing, "not-found" | "not-searched">;
      readonly start: number;
      readonly end: number;
    }
  | { readonly standing: "not-found" | "not-searched" };

/** Whether a quote was found somewhere in the text. */
export function isPlaced(alignment: Alignment): alignment is Extract<Alignment, TextRange> {
  return "start" in alignment;
}

/** The largest share of a quote's characters that may differ in an altered passage. */
const MOST_ALTERED = 0.25;
/** At most so long are prefix and suffix. */
const CONTEXT = 32;
/** As many places of the same words are compared. */
const MOST_PLACES = 1000;

/**
 * Finds a quote in a text that may have changed since (W3C Web Annotation Data Model, 4.2.4). Of several matches,
 * the one whose context best fits prefix and suffix wins, then the one nearest to the offset.
 * @param work what the search may take; several quotes may share it
 */
export function alignQuote(quote: Selector, text: string, work = startWork()): Alignment {
  const { exact, start } = quote;
  if (start !== undefined && text.startsWith(exact, start) && fitsContext(quote, text, start)) {
    return { standing: "verbatim", start, end: start + exact.length };
  }
  if (work.left < 0) return { standing: "not-searched" };
  const best = startBest(quote, text, work);
  for (const offset of findExact(exact, text, MOST_PLACES, work)) {
    best.offer({ start: offset, end: offset + exact.length }, 0);
  }
  const found = best.range();
  if (found) {
    const stays = start === undefined || start === found.start;
    return { standing: stays ? "verbatim" : "moved", ...found };
  }
  const most = Math.floor(exact.length * MOST_ALTERED);
  if (most > 0) findAltered(exact, text, most, work, best.offer);
  const altered = best.range();
  if (work.left < 0) return { standing: "not-searched" };
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

/** The best of the places of a quote that are offered: fewest differences, then context, then distance, then the first. */
function startBest(quote: Selector, text: string, work: Work) {
  let best: { readonly range: TextRange; readonly rank: readonly number[] } | undefined;
  return {
    offer(range: TextRange, differences: number): void {
      work.left -= 2 * CONTEXT;
      const distance = Math.abs(range.start - (quote.start ?? 0));
      const rank = [differences, -contextOf(quote, text, range), distance];
      if (!best || isLess(rank, best.rank)) best = { range, rank };
    },
    range: () => best?.range,
  };
}

function isLess(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, place) => value !== other[place]);
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0);
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
