import type { Draft } from "../../../edit/types";
import { waitingIn } from "../../../edit/draft";
import { rangesOf, type TextRange } from "../../../edit/passages";
import type { FileLink } from "../../../graph/model/file";

/**
 * What a passage is marked for: only this one of two texts tells it, a proof of the file, a proposal that waits, the other
 * text tells it too, the one at hand, what the writer has marked.
 */
export const MARKS = ["only", "proof", "waiting", "paired", "current", "marked"] as const;
export type Mark = (typeof MARKS)[number];

export interface MarkedPassage extends TextRange {
  readonly mark: Mark;
  /** The link or proposal that it belongs to. */
  readonly link: string | undefined;
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
    links.flatMap((link) =>
      rangesOf(link, document).map((range) => ({ ...range, mark, link: link.id })),
    );
  const waiting = waitingIn(draft);
  const isCurrent = ({ id }: FileLink) => id === current;
  const own = (mark: Mark) => (range: TextRange) => ({ ...range, mark, link: undefined });
  return [
    ...only.map(own("only")),
    ...(paired ? [paired].map(own("paired")) : []),
    ...of(draft.file.edges, "proof"),
    ...of(waiting, "waiting"),
    ...of([...waiting, ...draft.file.edges].filter(isCurrent), "current"),
    ...(marked ? [marked].map(own("marked")) : []),
  ];
}

/** A run of text with the marks on it, where the browser cannot mark ranges by itself. */
export interface Run {
  readonly start: number;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A text in runs of the same marks throughout. */
export function runsIn(text: string, passages: readonly MarkedPassage[]): readonly Run[] {
  const bounds = new Set([0, text.length]);
  for (const { start, end } of passages) bounds.add(start).add(end);
  const places = [...bounds].filter((at) => at <= text.length).sort((a, b) => a - b);
  return places.slice(0, -1).map((start, at): Run => {
    const end = places[at + 1] ?? text.length;
    const on = passages.filter((passage) => passage.start < end && start < passage.end);
    return {
      start,
      text: text.slice(start, end),
      marks: MARKS.filter((mark) => on.some((one) => one.mark === mark)),
    };
  });
}
