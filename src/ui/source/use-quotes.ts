import { useCallback } from "react";
import type { NumberedQuote } from "../../frame/query/details";
import { quotesBitByBit } from "../../frame/sources/source";
import type { Graph } from "../../graph/model/types";
import { useInTasks } from "../parts/panel/use-in-tasks";

/** More quotes of one document are read in several tasks. */
const MOST_AT_ONCE = 2_000;

/** All quotes from a document, in the order of the file; undefined while they are still read. */
export function useQuotes(
  graph: Graph,
  document: string | undefined,
): readonly NumberedQuote[] | undefined {
  const id = document ?? "";
  const start = useCallback(() => quotesBitByBit(graph, id), [graph, id]);
  return useInTasks(start, graph.links.quotesFrom(id) > MOST_AT_ONCE);
}
