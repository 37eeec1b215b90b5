import type { GraphFile } from "../model/file";
import { quoteOf } from "../model/quotes";
import type { Quote, SourceDocument } from "../model/types";
import { createDaysParser } from "../parse/parts/days-parser";
import { documentOf } from "../parse/parts/document-of";

/** What the quotes of a file are proved by: its documents, and the quotes of one link after another. A graph is one, too. */
export interface QuotedFile {
  readonly file: GraphFile;
  readonly documents: ReadonlyMap<string, SourceDocument>;
  readonly links: { values(): Iterable<{ readonly quotes: readonly Quote[] }> };
}

const NONE = { quotes: [] } as const;

/**
 * A file that was checked, for who proves its quotes and needs no graph: of four million links, the links of a graph would
 * take half a gigabyte.
 */
export function quotedFile(file: GraphFile): QuotedFile {
  const daysOf = createDaysParser();
  const documents = new Map<string, SourceDocument>();
  for (const document of file.documents ?? [])
    documents.set(document.id, documentOf(document, daysOf));
  return {
    file,
    documents,
    links: {
      *values() {
        for (const { quotes } of file.edges)
          yield quotes ? { quotes: quotes.map((quote) => quoteOf(quote, documents)) } : NONE;
      },
    },
  };
}
