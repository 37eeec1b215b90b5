import { isFileQuote } from "../model/quotes";
import { byteTexts, bytesAsText, type Texts } from "./texts";

/** Which links of a column of quotes quote which documents, without making a link or a quote of any. */
export interface QuotedDocuments {
  /** The rows that quote a document, in their order. */
  rowsOf(document: string): Iterable<number>;
  /** How many quotes are from a document. */
  quotesFrom(document: string): number;
}

interface Quoted {
  readonly codes: Set<number>;
  quotes: number;
}

/**
 * Looks once through all quotes.
 * @param column by row the code of its quotes, and by code their text
 */
export function quotedDocuments({
  codes,
  texts,
}: {
  readonly codes: Uint32Array;
  readonly texts: Texts;
}): QuotedDocuments {
  const all = byteTexts(texts);
  const uses = new Uint32Array(all.length);
  for (const code of codes) if (code < uses.length) uses[code] = (uses[code] ?? 0) + 1;
  const byDocument = new Map<string, Quoted>();
  for (const [code, text] of all.entries()) {
    for (const document of documentsIn(text)) {
      const known = byDocument.get(document) ?? { codes: new Set(), quotes: 0 };
      byDocument.set(document, known);
      known.codes.add(code);
      known.quotes += uses[code] ?? 0;
    }
  }
  const quoted = (document: string) => byDocument.get(bytesAsText(document));
  return {
    *rowsOf(document) {
      const found = quoted(document)?.codes;
      if (!found) return;
      for (let row = 0; row < codes.length; row++) if (found.has(codes[row] ?? -1)) yield row;
    },
    quotesFrom: (document) => quoted(document)?.quotes ?? 0,
  };
}

function documentsIn(text: string): readonly string[] {
  const quotes: unknown = JSON.parse(text);
  return Array.isArray(quotes) ? quotes.filter(isFileQuote).map(({ document }) => document) : [];
}
