import { foldTerm, isUnparted, runsOf } from "./tokens";

/** A part of a text; `isMarked` where it is what a search has found. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

const WORDS = /[^\n\r\p{Z}\p{P}]+/gu;
/** So many characters of a text are looked through for marks. */
const MOST_READ = 5000;

/**
 * A text in pieces, with the words marked that begin with one of some terms, and the passages of unparted scripts that are one.
 * Of a very long text the beginning alone is looked through.
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
/** So many characters of a text are shown: texts of usual length are whole. */
const MOST_SHOWN = 1000;

/** The first pieces of a long text, with an ellipsis for what is left out. */
export function beginningOf(pieces: readonly Piece[]): readonly Piece[] {
  const found: Piece[] = [];
  let room = MOST_SHOWN;
  for (const piece of pieces) {
    if (piece.text.length > room) {
      const text = `${[...piece.text.slice(0, room + 1)].slice(0, -1).join("")}…`;
      return [...found, { ...piece, text }];
    }
    found.push(piece);
    room -= piece.text.length;
  }
  return found;
}

/** The pieces from a little before the first that is marked, with an ellipsis for what is left out. */
export function excerptOf(pieces: readonly Piece[]): readonly Piece[] {
  const [first, ...rest] = pieces;
  if (!first || first.isMarked || rest.length === 0 || first.text.length <= BEFORE) return pieces;
  const tail = [...first.text.slice(-2 * BEFORE)].slice(-BEFORE).join("");
  // From a whole word on, where the script has any.
  const space = tail.search(/\s/);
  return [{ text: `…${space < 0 ? tail : tail.slice(space + 1)}`, isMarked: false }, ...rest];
}

type Range = readonly [from: number, to: number];

/** Those of some terms that a text would have marked. Each of its words is looked at once, however many terms there are. */
export function termsIn(text: string, terms: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { run } of runsIn(text)) {
    const folded = isUnparted(run) ? undefined : foldTerm(run);
    for (const term of terms) {
      const isHere =
        folded === undefined
          ? isUnparted(term) && passagesIn(run, 0, [term]).length > 0
          : !isUnparted(term) && folded.startsWith(term);
      if (isHere) found.add(term);
    }
  }
  return found;
}

function rangesIn(text: string, terms: readonly string[]): Range[] {
  const inside = terms.filter(isUnparted);
  const whole = terms.filter((term) => !isUnparted(term));
  return [...runsIn(text)].flatMap(({ run, from }): Range[] => {
    if (isUnparted(run)) return passagesIn(run, from, inside);
    const folded = foldTerm(run);
    return whole.some((term) => folded.startsWith(term)) ? [[from, from + run.length]] : [];
  });
}

/** The words of the beginning of a text, in runs of parted and unparted scripts, each with its place. */
function* runsIn(text: string): Generator<{ readonly run: string; readonly from: number }> {
  for (const { 0: word, index } of text.slice(0, MOST_READ).matchAll(WORDS)) {
    let from = index;
    for (const run of runsOf(word)) {
      yield { run, from };
      from += run.length;
    }
  }
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
