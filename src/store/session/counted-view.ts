import type { GraphIndex } from "../../frame/index/graph-index";
import type { Frame } from "../../frame/query/frame";
import type { HitGroup } from "../../frame/reading/hit";
import type { Graph, Link } from "../../graph/model/types";

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

/** What an engine found for a term in all links, whatever is shown. */
export interface FoundLinks {
  /** A graph of the links that were found. */
  readonly graph: Graph;
  readonly links: HitGroup;
  readonly quotes: HitGroup;
  /** Whether labels were left out, since there are too many different ones. */
  readonly isWithoutLabels: boolean;
}

/** Asks an engine for the links that a term finds, the newest first. */
export type FindLinks = (
  term: string,
  language: string,
  signal: AbortSignal,
) => Promise<FoundLinks | NoAnswer>;
