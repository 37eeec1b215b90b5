import type { Link, Links } from "./types";

/** Links from a list that is in memory. */
export function listLinks(list: readonly Link[]): Links {
  // Only made once a link is asked for by its id: of a graph that is being written each step has a list of its own.
  let rows: Map<string, number> | undefined;
  const rowOf = (id: string) => {
    if (!rows) {
      rows = new Map();
      for (const [row, link] of list.entries()) rows.set(link.id, row);
    }
    return rows.get(id);
  };
  let quoted: Map<string, { readonly links: Link[]; quotes: number }> | undefined;
  const quotedFrom = (document: string) => {
    if (!quoted) {
      quoted = new Map();
      for (const link of list)
        for (const quote of link.quotes) {
          const own = quoted.get(quote.document) ?? { links: [], quotes: 0 };
          quoted.set(quote.document, own);
          if (own.links.at(-1) !== link) own.links.push(link);
          own.quotes++;
        }
    }
    return quoted.get(document);
  };
  const at = (row: number | undefined) => (row === undefined ? undefined : list[row]);
  const isQuoted = (row: number) => (list[row]?.quotes.length ?? 0) > 0;
  return {
    size: list.length,
    at,
    numberOf: rowOf,
    get: (id) => at(rowOf(id)),
    has: (id) => rowOf(id) !== undefined,
    values: () => list,
    isQuoted,
    quoted: () => list.filter((_, row) => isQuoted(row)),
    quoting: (document) => quotedFrom(document)?.links ?? [],
    quotesFrom: (document) => quotedFrom(document)?.quotes ?? 0,
  };
}
