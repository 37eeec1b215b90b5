import { useEffect, useState } from "react";
import { wordsToFind } from "../../frame/reading/search-rows";
import { useCell } from "../../store/hooks";
import { type FoundLinks, mayAnswerLater, type NoAnswer } from "../../store/session/counted-view";
import { createRetry } from "../../store/tiles/retry";

/** A term that rests so long is asked for: not each letter of it. */
const REST_MILLISECONDS = 250;

/** What an engine has found for a term: nothing yet, all of it, or why it gave no answer. */
export interface EngineFound {
  readonly found?: FoundLinks | undefined;
  readonly trouble?: NoAnswer | undefined;
}

interface Answered extends EngineFound {
  readonly term: string;
  readonly language: string;
}

/** What the engine behind a graph in tiles finds for a term among all links; undefined where there is no engine, or nothing to be asked. */
export function useEngineFound(term: string, language: string): EngineFound | undefined {
  const find = useCell("findLinks");
  const [answered, setAnswered] = useState<Answered>();
  const isAsked = find !== undefined && wordsToFind(term).length > 0;
  useEffect(() => {
    if (!find || wordsToFind(term).length === 0) return undefined;
    const asking = new AbortController();
    const retry = createRetry();
    const ask = async () => {
      const answer = await find(term, language, asking.signal).catch((): NoAnswer => "engine");
      if (asking.signal.aborted) return;
      if (typeof answer !== "string") return setAnswered({ term, language, found: answer });
      setAnswered({ term, language, trouble: answer });
      if (mayAnswerLater(answer)) retry.later(() => void ask());
    };
    const rest = setTimeout(() => void ask(), REST_MILLISECONDS);
    return () => {
      clearTimeout(rest);
      retry.reset();
      asking.abort();
    };
  }, [find, term, language]);
  if (!isAsked) return undefined;
  return answered?.term === term && answered.language === language ? answered : {};
}
