import type { GraphIndex } from "../../frame/index/graph-index";
import type { Frame } from "../../frame/query/frame";
import type { Link } from "../../graph/model/types";

/**
 * Why an engine gave no answer: it cannot be reached, is asked too much, took too long, has other data now, would send more
 * than can be drawn, or cannot count this.
 */
export type NoAnswer = "engine" | "busy" | "slow" | "changed" | "many" | "refused";

/** Whether the same question may be answered if it is asked again. */
export function mayAnswerLater(answer: NoAnswer): boolean {
  return answer === "engine" || answer === "busy";
}

/** Some rows of the table of a view, with the index that says more of them. */
export interface RowsAsked {
  readonly index: GraphIndex;
  readonly links: readonly Link[];
}

/** A view as an engine counted it. */
export interface CountedView {
  /** The same for all views that have the same frame. */
  readonly key: string;
  readonly answerIn: (language: string) => { readonly index: GraphIndex; readonly frame: Frame };
  /** Rows of its table from a place on, by time; fewer than asked for at its end. */
  readonly rowsOf: (
    start: number,
    isDescending: boolean,
    language: string,
    signal: AbortSignal,
  ) => Promise<RowsAsked | NoAnswer>;
}
