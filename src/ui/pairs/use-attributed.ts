import { useEffect, useMemo, useState } from "react";
import { type NumberedQuote, quotesOfAccount } from "../../frame/query/details";
import type { GraphIndex } from "../../frame/index/graph-index";

/**
 * So many quotes, or so many characters of them, are looked for in one task: reading those of very many links takes longer than
 * a reader should wait.
 */
const PORTION = 2000;
const PORTION_CHARACTERS = 1_000_000;

/**
 * The quotes attributed to an actor: the first at once, the rest portion by portion, and shown when all are found.
 */
export function useAttributed(index: GraphIndex, actor: string): readonly NumberedQuote[] {
  const first = useMemo(() => take(quotesOfAccount(index, actor)), [index, actor]);
  const [all, setAll] = useState<{ readonly first: object; readonly quotes: NumberedQuote[] }>();
  useEffect(() => {
    if (first.isLast) return;
    // Begun anew for each effect, since what was taken of one is gone.
    const links = quotesOfAccount(index, actor);
    let quotes: NumberedQuote[] = [];
    let timer = setTimeout(goOn);
    function goOn() {
      const found = take(links);
      quotes = quotes.concat(found.quotes);
      if (found.isLast) setAll({ first, quotes });
      else timer = setTimeout(goOn);
    }
    return () => clearTimeout(timer);
  }, [first, index, actor]);
  return all?.first === first ? all.quotes : first.quotes;
}

/** The next quotes, of as many links as it takes to have a portion, and whether they are the last. */
function take(links: Iterator<readonly NumberedQuote[]>) {
  const quotes: NumberedQuote[] = [];
  let characters = 0;
  while (quotes.length < PORTION && characters < PORTION_CHARACTERS) {
    const next = links.next();
    if (next.done === true) return { quotes, isLast: true };
    for (const item of next.value) {
      quotes.push(item);
      characters += item.quote.exact.length;
    }
  }
  return { quotes, isLast: false };
}
