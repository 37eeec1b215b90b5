import { useEffect, useMemo, useState } from "react";
import { type NumberedQuote, quotesOfAccount } from "../../frame/query/details";
import type { GraphIndex } from "../../frame/index/graph-index";

/** So many quotes are looked for in one task: reading those of very many links takes longer than a reader should wait. */
const PORTION = 2000;

/**
 * The quotes attributed to an actor: the first at once, the rest portion by portion, and shown when all are found.
 */
export function useAttributed(index: GraphIndex, actor: string): readonly NumberedQuote[] {
  const first = useMemo(() => ({ quotes: take(quotesOfAccount(index, actor)) }), [index, actor]);
  const [all, setAll] = useState<{ readonly first: object; readonly quotes: NumberedQuote[] }>();
  useEffect(() => {
    if (first.quotes.length < PORTION) return;
    // Begun anew for each effect, since what was taken of one is gone.
    const links = quotesOfAccount(index, actor);
    let quotes: NumberedQuote[] = [];
    let timer = setTimeout(goOn);
    function goOn() {
      const found = take(links);
      quotes = quotes.concat(found);
      if (found.length > 0) timer = setTimeout(goOn);
      else setAll({ first, quotes });
    }
    return () => clearTimeout(timer);
  }, [first, index, actor]);
  return all?.first === first ? all.quotes : first.quotes;
}

/** The next quotes, of as many links as it takes to have {@link PORTION}; none at the end. */
function take(links: Iterator<readonly NumberedQuote[]>): NumberedQuote[] {
  const quotes: NumberedQuote[] = [];
  while (quotes.length < PORTION) {
    const next = links.next();
    if (next.done === true) break;
    for (const quote of next.value) quotes.push(quote);
  }
  return quotes;
}
