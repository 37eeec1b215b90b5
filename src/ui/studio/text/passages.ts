import type { Draft } from "../../../edit/types";
import { waitingIn } from "../../../edit/draft";
import { rangesOf, type TextRange } from "../../../edit/passages";
import type { FileLink } from "../../../graph/model/file";
import type { Piece } from "./pieces";

/**
 * What a passage is marked for: only this one of two texts tells it, a proof of the file, a proposal that waits, the other
 * text tells it too, the one at hand, what the writer has marked.
 */
export const MARKS = ["only", "proof", "waiting", "paired", "current", "marked"] as const;
export type Mark = (typeof MARKS)[number];

export interface MarkedPassage extends TextRange {
  readonly mark: Mark;
}

/** What of a document is marked for more than its links. */
export interface Marked {
  /** The link or proposal at hand. */
  readonly current: string | undefined;
  /** What the writer has marked. */
  readonly marked: TextRange | undefined;
  /** What the text beside it does not tell. */
  readonly only: readonly TextRange[];
  /** What the text beside it tells too, and is at hand. */
  readonly paired: TextRange | undefined;
}

/** The passages of a document that are marked. */
export function passagesIn(
  draft: Draft,
  document: string,
  { current, marked, only, paired }: Marked,
): readonly MarkedPassage[] {
  const of = (links: readonly FileLink[], mark: Mark) =>
    links.flatMap((link) => rangesOf(link, document).map((range) => ({ ...range, mark })));
  const waiting = waitingIn(draft);
  const isCurrent = ({ id }: FileLink) => id === current;
  const own = (mark: Mark) => (range: TextRange) => ({ ...range, mark });
  return [
    ...only.map(own("only")),
    ...(paired ? [paired].map(own("paired")) : []),
    ...of(draft.file.edges, "proof"),
    ...of(waiting, "waiting"),
    ...of([...waiting, ...draft.file.edges].filter(isCurrent), "current"),
    ...(marked ? [marked].map(own("marked")) : []),
  ];
}

/** So many runs of one mark are painted in a piece. */
const MOST_RUNS = 1000;
/** Where there are more, runs so near each other are marked as one: they are a few letters each. */
const NEAR = 20;

/** What is marked in a piece of a text, in the order of the text; each letter once for each mark, however often it is quoted. */
export function marksIn(
  { start, text }: Piece,
  passages: readonly MarkedPassage[],
): readonly MarkedPassage[] {
  const end = start + text.length;
  const within = passages
    .filter((passage) => passage.start < end && start < passage.end)
    .toSorted((a, b) => a.start - b.start);
  return MARKS.flatMap((mark) => {
    const own = within.filter((passage) => passage.mark === mark);
    const runs = joined(own, 0);
    return (runs.length > MOST_RUNS ? joined(runs, NEAR) : runs).map((run) => ({
      mark,
      start: Math.max(start, run.start),
      end: Math.min(end, run.end),
    }));
  });
}

/** Ranges in their order, those that overlap or are not further apart than this as one. */
function joined(ranges: readonly TextRange[], apart: number): readonly TextRange[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of ranges) {
    const last = runs.at(-1);
    if (last && start <= last.end + apart) last.end = Math.max(last.end, end);
    else runs.push({ start, end });
  }
  return runs;
}

/** A run of text with the marks on it, where the browser cannot mark ranges by itself. */
export interface Run {
  readonly start: number;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A piece of a text in runs of the same marks throughout. */
export function runsIn(piece: Piece, passages: readonly MarkedPassage[]): readonly Run[] {
  const { start, text } = piece;
  const turns = new Map<number, Mark[]>([[start, []]]);
  for (const { mark, start: from, end: to } of marksIn(piece, passages))
    for (const at of [from, to]) turns.set(at, [...(turns.get(at) ?? []), mark]);
  const on = new Set<Mark>();
  const places = [...turns].sort(([a], [b]) => a - b);
  return places.flatMap(([from, turned], at): Run[] => {
    for (const mark of turned) if (!on.delete(mark)) on.add(mark);
    const part = text.slice(from - start, (places[at + 1]?.[0] ?? Infinity) - start);
    return part === ""
      ? []
      : [{ start: from, text: part, marks: MARKS.filter((mark) => on.has(mark)) }];
  });
}
