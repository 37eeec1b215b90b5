import { useCallback } from "react";
import type { GraphIndex } from "../../frame/index/graph-index";
import type { Words } from "../../words/words";
import { useInTasks } from "../parts/panel/use-in-tasks";
import { type Column, keysOf } from "./columns";

/** The rows of a graph with more links or actors are sorted in several tasks. */
const MOST_AT_ONCE = 10_000;

/** What a column sorts links by; while that is found for a large graph, what they were sorted by before, if anything. */
export function useKeys(column: Column, words: Words, index: GraphIndex): Uint32Array | undefined {
  const isLarge = Math.max(index.links.count, index.actorIndex.list.length) > MOST_AT_ONCE;
  const start = useCallback(() => keysOf(column, words, index), [column, words, index]);
  return useInTasks(start, isLarge, index);
}
