import { useEffect, useMemo, useState } from "react";
import type { NumberedQuote } from "../../frame/query/details";
import { quotesBitByBit } from "../../frame/sources/source";
import { doAtOnce } from "../../graph/bit-by-bit";
import type { Graph } from "../../graph/model/types";
import { inTasks } from "../../reader/next-task";
import { useRaise } from "../parts/panel/use-raise";

/** More quotes of one document are read in several tasks: the page answers meanwhile. */
const MOST_AT_ONCE = 2_000;
const NONE: readonly NumberedQuote[] = [];

interface Read {
  readonly graph: Graph;
  readonly document: string;
  readonly quotes: readonly NumberedQuote[];
}

/** All quotes from a document, in the order of the file; undefined while they are still read. */
export function useQuotes(
  graph: Graph,
  document: string | undefined,
): readonly NumberedQuote[] | undefined {
  const raise = useRaise();
  const isMany = document !== undefined && graph.links.quotesFrom(document) > MOST_AT_ONCE;
  const now = useMemo(() => {
    if (document === undefined) return NONE;
    return isMany ? undefined : doAtOnce(quotesBitByBit(graph, document));
  }, [graph, document, isMany]);
  const [read, setRead] = useState<Read>();
  useEffect(() => {
    if (document === undefined || !isMany) return undefined;
    const work = quotesBitByBit(graph, document);
    let isWanted = true;
    inTasks(work).then((quotes) => isWanted && setRead({ graph, document, quotes }), raise);
    return () => {
      isWanted = false;
      work.return(NONE);
    };
  }, [graph, document, isMany, raise]);
  const isRead = read?.graph === graph && read.document === document;
  return now ?? (isRead ? read.quotes : undefined);
}
