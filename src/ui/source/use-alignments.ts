import { useEffect, useMemo, useState } from "react";
import type { NumberedQuote } from "../../frame/query/details";
import { alignQuotes } from "../../frame/sources/source";
import type { Alignment } from "../../graph/proof/align";

/** How the quotes of a document stand in a text. */
export interface Alignments {
  /** In the order of the quotes; undefined where there is no text. */
  readonly alignments: readonly Alignment[] | undefined;
  /** Gives up the search for those that are not found yet; undefined where there is none. */
  readonly cancel?: (() => void) | undefined;
}

/** What was asked for, and what came of it. */
interface Searched {
  readonly quick: readonly Alignment[];
  readonly result: readonly Alignment[];
}

/** Aligns quotes at once as far as that is quick; a worker searches for the rest. */
export function useAlignments(
  quotes: readonly NumberedQuote[] | undefined,
  text: string | undefined,
): Alignments {
  const quick = useMemo(
    () => (quotes && text !== undefined ? alignQuotes(quotes, text) : undefined),
    [quotes, text],
  );
  const [searched, setSearched] = useState<Searched>();
  const isLeft = quick?.some(({ standing }) => standing === "not-searched") === true;
  useEffect(() => {
    if (!quotes || !quick || text === undefined || !isLeft) return;
    let isOver = false;
    let stop: (() => void) | undefined;
    void import("../../reader/align-quotes").then(
      async ({ alignInWorker }) => {
        if (isOver) return;
        const { result, cancel } = alignInWorker(quotes, text);
        stop = cancel;
        const found = await result;
        if (!isOver) setSearched({ quick, result: found });
      },
      () => undefined,
    );
    return () => {
      isOver = true;
      stop?.();
    };
  }, [quick, isLeft, quotes, text]);
  const result = searched && searched.quick === quick ? searched.result : undefined;
  return {
    alignments: result ?? quick,
    cancel: quick && isLeft && !result ? () => setSearched({ quick, result: quick }) : undefined,
  };
}
