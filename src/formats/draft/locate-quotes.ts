import { alignQuote } from "../../graph/proof/align";
import { digestOf } from "../../graph/proof/digest";
import type { FileDocument, FileQuote, GraphFile } from "../../graph/model/file";
import { type Outcome, type Problem, pointerOf } from "../../graph/problem";

/** How much of the text beside a quote is kept, in UTF-16 code units (as the form allows). */
const CONTEXT = 32;

/** A file whose quotes say where they stand, and those that stand nowhere. */
export interface Located {
  readonly file: GraphFile;
  readonly problems: readonly Problem[];
}

/**
 * Fills in what proves quotes, as far as it is missing: length and digest of each document whose text is at hand,
 * start, prefix and suffix of each of its quotes. A quote that is not in the text word for word is a problem.
 * @param textOf the text of a document by its id, where it is at hand
 */
export function locateQuotes(
  file: GraphFile,
  textOf: (document: string) => string | undefined,
): Located {
  const problems: Problem[] = [];
  const texts = new Map<string, string>();
  const documents = (file.documents ?? []).map((document): FileDocument => {
    const text = textOf(document.id);
    if (text === undefined) return document;
    texts.set(document.id, text);
    const { length = text.length, sha256 = digestOf(text) } = document;
    return { ...document, length, sha256 };
  });
  const edges = file.edges.map((link, index) => {
    if (!link.quotes) return link;
    const quotes = link.quotes.map((quote, number): FileQuote => {
      const text = texts.get(quote.document);
      if (text === undefined || quote.start !== undefined) return quote;
      const located = locate(quote, text);
      if (located.ok) return located.value;
      const pointer = pointerOf(["edges", index, "quotes", number, "exact"]);
      for (const problem of located.problems) problems.push({ ...problem, pointer });
      return quote;
    });
    return { ...link, quotes };
  });
  return { file: { ...file, edges, documents }, problems };
}

function locate(quote: FileQuote, text: string): Outcome<FileQuote> {
  const alignment = alignQuote(quote, text);
  if (alignment.standing === "not-found") {
    return { ok: false, problems: [{ code: "quote-not-found", values: {} }] };
  }
  const { start, end } = alignment;
  if (alignment.standing === "altered") {
    const values = { found: text.slice(start, end) };
    return { ok: false, problems: [{ code: "quote-altered", values }] };
  }
  const prefix = text.slice(Math.max(0, start - CONTEXT), start).replace(/^[\uDC00-\uDFFF]/, "");
  const suffix = text.slice(end, end + CONTEXT).replace(/[\uD800-\uDBFF]$/, "");
  return {
    ok: true,
    value: { ...quote, start, prefix: quote.prefix ?? prefix, suffix: quote.suffix ?? suffix },
  };
}
