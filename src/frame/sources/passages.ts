import type { NumberedQuote } from "../query/details";

/** Where something is in a text, as far as that is known, in UTF-16 code units. */
export interface Placed {
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

/** A run of text covered by the same quotes throughout, or a gap of unknown text. Offsets are UTF-16 code units. */
export type Passage =
  | {
      readonly start: number;
      readonly text: string;
      /** Indices in {@link SourcePage.quotes}: of those that cover it, at most the last {@link MOST_COVERING} to begin. */
      readonly quotes: readonly number[];
    }
  | {
      readonly start: number;
      /** Length in UTF-16 code units; undefined if that is unknown. */
      readonly gap: number | undefined;
    };

/** Nobody can tell apart more quotes at one place, and twenty thousand of them at each would be a billion marks. */
export const MOST_COVERING = 12;
/** A longer run is split, so that a page can show a part of it. */
const LONGEST = 4000;

export interface Run {
  readonly start: number;
  readonly text: string;
}

/** Pieces a text together from quotes, prefixes and suffixes; where they contradict each other, the quotes win. */
export function runsOf(quotes: readonly (NumberedQuote & Placed)[]): readonly Run[] {
  const placed = quotes.flatMap(({ quote, start }) =>
    start === undefined ? [] : [{ quote, start }],
  );
  const pieces = placed.map(({ quote: { exact, prefix = "", suffix = "" }, start }): Run => ({
    start: Math.max(0, start - prefix.length),
    text: prefix.slice(Math.max(0, prefix.length - start)) + exact + suffix,
  }));
  const exacts = placed.map(({ quote, start }): Run => ({ start, text: quote.exact }));
  const stretches: { start: number; end: number; pieces: Run[]; exacts: Run[] }[] = [];
  for (const piece of pieces.toSorted((a, b) => a.start - b.start)) {
    const end = piece.start + piece.text.length;
    const last = stretches.at(-1);
    if (last && piece.start <= last.end) last.end = Math.max(last.end, end);
    else stretches.push({ start: piece.start, end, pieces: [], exacts: [] });
  }
  // Where they overlap, the last in the order of the quotes wins, and quotes over context.
  const within = (run: Run) => {
    let [low, high] = [0, stretches.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((stretches[middle]?.start ?? 0) <= run.start) low = middle;
      else high = middle - 1;
    }
    return stretches[low];
  };
  for (const piece of pieces) within(piece)?.pieces.push(piece);
  for (const exact of exacts) within(exact)?.exacts.push(exact);
  return stretches.map(({ start, end, ...own }) => {
    const letters = Array.from({ length: end - start }, () => " ");
    for (const piece of [...own.pieces, ...own.exacts]) {
      for (let offset = 0; offset < piece.text.length; offset++) {
        letters[piece.start - start + offset] = piece.text.charAt(offset);
      }
    }
    return { start, text: letters.join("") };
  });
}

/**
 * The passages of a text, each covered by the same quotes throughout, and the gaps between its runs.
 * @param quotes in the order of their places
 */
export function passagesOf(
  runs: readonly Run[],
  quotes: readonly Placed[],
  length: number | undefined,
): readonly Passage[] {
  const passages: Passage[] = [];
  const bounds = boundsOf(quotes);
  const cover = startCover(quotes);
  let [end, bound] = [0, 0];
  for (const { start, text } of runs) {
    if (start > end) passages.push({ start: end, gap: start - end });
    end = start + text.length;
    for (let from = start; from < end;) {
      cover.moveTo(from);
      while ((bounds[bound] ?? Infinity) <= from) bound++;
      const to = Math.min(bounds[bound] ?? Infinity, from + LONGEST, end);
      passages.push({
        start: from,
        text: text.slice(from - start, to - start),
        quotes: cover.covering(),
      });
      from = to;
    }
  }
  if (length === undefined) passages.push({ start: end, gap: undefined });
  else if (length > end) passages.push({ start: end, gap: length - end });
  return passages;
}

/** Where a quote begins or ends, in order. */
function boundsOf(quotes: readonly Placed[]): readonly number[] {
  const bounds = new Set<number>();
  for (const { start, end } of quotes) {
    if (start !== undefined && end !== undefined) bounds.add(start).add(end);
  }
  return [...bounds].sort((a, b) => a - b);
}

/** The quotes that cover a place, as it moves through the text: each is opened and closed once, however many are open. */
function startCover(quotes: readonly Placed[]) {
  const endOf = (number: number) => quotes[number]?.end ?? 0;
  const closing = quotes.map((_, number) => number).sort((a, b) => endOf(a) - endOf(b));
  // A list in the order in which they begin, linked both ways; the last place is its end.
  const { length } = quotes;
  const before = new Int32Array(length + 1).fill(length);
  const after = new Int32Array(length + 1).fill(length);
  let [next, closed] = [0, 0];
  const link = (first: number, second: number) => {
    after[first] = second;
    before[second] = first;
  };
  return {
    moveTo(at: number): void {
      for (; next < length && (quotes[next]?.start ?? Infinity) <= at; next++) {
        link(before[length] ?? length, next);
        link(next, length);
      }
      for (; closed < length && endOf(closing[closed] ?? 0) <= at; closed++) {
        const number = closing[closed] ?? 0;
        if (quotes[number]?.start === undefined) continue;
        link(before[number] ?? length, after[number] ?? length);
      }
    },
    covering(): readonly number[] {
      const found: number[] = [];
      for (let at = before[length] ?? length; at !== length; at = before[at] ?? length) {
        if (found.length === MOST_COVERING) break;
        found.push(at);
      }
      return found.reverse();
    },
  };
}
