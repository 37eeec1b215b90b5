import { useEffect, useMemo, useState } from "react";
import { type BitByBit, doAtOnce } from "../../../graph/bit-by-bit";
import { inTasks } from "../../../reader/next-task";
import { useRaise } from "./use-raise";

/**
 * What some work comes to: at once, or, where there is much of it, in several tasks, so that the page answers meanwhile.
 * @param start begins the work: another function is other work
 * @param kept what a result is about: until other work about the same is done, its former result stands
 * @returns undefined while there is none
 */
export function useInTasks<T>(
  start: () => BitByBit<T>,
  isMuch: boolean,
  kept: unknown = start,
): T | undefined {
  const raise = useRaise();
  const now = useMemo(() => (isMuch ? undefined : { result: doAtOnce(start()) }), [isMuch, start]);
  const [later, setLater] = useState<{ readonly kept: unknown; readonly result: T }>();
  useEffect(() => {
    if (!isMuch) return undefined;
    const ending = new AbortController();
    const { signal } = ending;
    inTasks(start(), signal).then(
      (result) => setLater({ kept, result }),
      (error: unknown) => {
        if (!signal.aborted) raise(error);
      },
    );
    return () => ending.abort();
  }, [isMuch, start, kept, raise]);
  if (now) return now.result;
  return later && later.kept === kept ? later.result : undefined;
}
