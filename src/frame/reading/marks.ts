import { foldTerm, isUnparted, runsOf } from "./tokens";

/** A part of a text; `isMarked` where it is what a search has found. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

const WORDS = /[^\n\r\p{Z}\p{P}]+/gu;

/**
 * A text in pieces, with the words marked that begin with one of some terms, and the passages of unparted scripts that are one.
 * @param terms folded, as a hit has them
 */
export function piecesOf(text: string, terms: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  const push = (from: number, to: number, isMarked: boolean) => {
    if (to > from) pieces.push({ text: text.slice(from, to), isMarked });
  };
  for (const [from, to] of joined(rangesIn(text, terms))) {
    push(end, from, false);
    push(from, to, true);
    end = to;
  }
  push(end, text.length, false);
  return pieces;
}

/** So many characters may stand before the first mark of an excerpt. */
const BEFORE = 40;

/** The pieces from a little before the first that is marked, with an ellipsis for what is left out. */
export function excerptOf(pieces: readonly Piece[]): readonly Piece[] {
  const [first, ...rest] = pieces;
  if (!first || first.isMarked || rest.length === 0 || first.text.length <= BEFORE) return pieces;
  const tail = [...first.text].slice(-BEFORE).join("");
  // From a whole word on, where the script has any.
  const space = tail.search(/\s/);
  return [{ text: `…${space < 0 ? tail : tail.slice(space + 1)}`, isMarked: false }, ...rest];
}

type Range = readonly [from: number, to: number];

function rangesIn(text: string, terms: readonly string[]): Range[] {
  const inside = terms.filter(isUnparted);
  const whole = terms.filter((term) => !isUnparted(term));
  return [...text.matchAll(WORDS)].flatMap(({ 0: word, index }) => {
    let at = index;
    return runsOf(word).flatMap((run): Range[] => {
      const from = at;
      at += run.length;
      if (isUnparted(run)) return passagesIn(run, from, inside);
      const folded = foldTerm(run);
      return whole.some((term) => folded.startsWith(term)) ? [[from, at]] : [];
    });
  });
}

function passagesIn(run: string, offset: number, terms: readonly string[]): Range[] {
  const starts = [...run.matchAll(/\P{M}\p{M}*/gu)].map(({ index }) => index);
  const ends = [...starts.slice(1), run.length];
  return starts.flatMap((from, at) =>
    terms.flatMap((term): Range[] => {
      const to = ends.slice(at).find((end) => foldTerm(run.slice(from, end)).length >= term.length);
      return to !== undefined && foldTerm(run.slice(from, to)).startsWith(term)
        ? [[offset + from, offset + to]]
        : [];
    }),
  );
}

function joined(ranges: readonly Range[]): readonly Range[] {
  const found: Range[] = [];
  for (const range of ranges.toSorted(([a], [b]) => a - b)) {
    const last = found.at(-1);
    if (last && range[0] <= last[1])
      found[found.length - 1] = [last[0], Math.max(last[1], range[1])];
    else found.push(range);
  }
  return found;
}
