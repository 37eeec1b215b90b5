import { useEffect, useMemo, useState } from "react";
import type { GraphIndex } from "../../frame/index/graph-index";
import { doAtOnce } from "../../graph/bit-by-bit";
import { inTasks } from "../../reader/next-task";
import type { Words } from "../../words/words";
import { useRaise } from "../parts/panel/use-raise";
import { type Column, keysOf } from "./columns";

/** The rows of a graph with more links or actors are sorted in several tasks: the page answers meanwhile. */
const MOST_AT_ONCE = 10_000;
const NO_KEYS = new Uint32Array();

/** What a column sorts links by; while that is found for a large graph, what they were sorted by before, if anything. */
export function useKeys(column: Column, words: Words, index: GraphIndex): Uint32Array | undefined {
  const raise = useRaise();
  const isLarge = Math.max(index.links.count, index.actorIndex.list.length) > MOST_AT_ONCE;
  const now = useMemo(
    () => (isLarge ? undefined : doAtOnce(keysOf(column, words, index))),
    [isLarge, column, words, index],
  );
  const [later, setLater] = useState<{ readonly index: GraphIndex; readonly keys: Uint32Array }>();
  useEffect(() => {
    if (!isLarge) return undefined;
    const work = keysOf(column, words, index);
    let isWanted = true;
    inTasks(work).then((keys) => isWanted && setLater({ index, keys }), raise);
    return () => {
      isWanted = false;
      work.return(NO_KEYS);
    };
  }, [isLarge, column, words, index, raise]);
  return now ?? (later?.index === index ? later.keys : undefined);
}
