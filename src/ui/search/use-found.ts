import { useEffect, useMemo, useState } from "react";
import type { GraphIndex } from "../../frame/index/graph-index";
import type { HitGroup } from "../../frame/reading/hit";
import { searchOf } from "../../frame/reading/search";

interface Found {
  readonly groups: readonly HitGroup[];
  /** Whether all texts were looked through: until then there may be more. */
  readonly isComplete: boolean;
}

/**
 * What a term finds. The texts are taken in bit by bit, so that the page goes on; it is asked again whenever there are twice as
 * many, and when there are all.
 */
export function useFound(index: GraphIndex | undefined, term: string): Found {
  const search = useMemo(() => (index ? searchOf(index) : undefined), [index]);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (!search || search.isComplete()) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let [portions, next] = [0, 1];
    const takeIn = () => {
      search.addMore();
      portions++;
      if (portions === next || search.isComplete()) {
        next = portions * 2;
        setAsked((count) => count + 1);
      }
      if (!search.isComplete()) timer = setTimeout(takeIn);
    };
    // The first bit, the actors, at once: there are hits for the first letter.
    takeIn();
    return () => clearTimeout(timer);
  }, [search]);
  return useMemo(
    () => ({
      groups: search && term.trim() !== "" ? search.find(term) : [],
      isComplete: asked >= 0 && (search?.isComplete() ?? false),
    }),
    [search, term, asked],
  );
}
