import { alignQuote, isPlaced } from "../../graph/proof/align";
import { digestOf } from "../../graph/proof/digest";
import { contextAt } from "../../graph/proof/quote-at";
import { startWork, type Work } from "../../graph/proof/work";
import type { FileDocument, FileQuote, GraphFile } from "../../graph/model/file";
import { type Outcome, type Problem, pointerOf } from "../../graph/problem";
import { startProblems } from "../../graph/problem-list";

/** A file with the positions of its quotes, and problems for quotes that were not found. */
export interface Located {
  readonly file: GraphFile;
  readonly problems: readonly Problem[];
}

/**
 * Fills in the missing fields that prove quotes: length and digest of each document whose text is available, and start,
 * prefix and suffix of its quotes. A quote that is not in the text word for word is a problem.
 * @param textOf the text of a document by its id, if available
 */
export function locateQuotes(
  file: GraphFile,
  textOf: (document: string) => string | undefined,
): Located {
  const problems = startProblems();
  const work = startWork();
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
    const quotes = link.quotes.map((quote, quoteIndex): FileQuote => {
      const text = texts.get(quote.document);
      if (text === undefined || quote.start !== undefined || problems.isFull()) return quote;
      const located = locate(quote, text, work);
      if (located.ok) return located.value;
      const pointer = pointerOf(["edges", index, "quotes", quoteIndex, "exact"]);
      for (const problem of located.problems) problems.add({ ...problem, pointer });
      return quote;
    });
    return { ...link, quotes };
  });
  return { file: { ...file, edges, documents }, problems: problems.all() };
}

function locate(quote: FileQuote, text: string, work: Work): Outcome<FileQuote> {
  const alignment = alignQuote(quote, text, work);
  if (!isPlaced(alignment)) {
    const code = alignment.standing === "not-found" ? "quote-not-found" : "quote-not-searched";
    return { ok: false, problems: [{ code, values: {} }] };
  }
  const { start, end } = alignment;
  if (alignment.standing === "altered") {
    const values = { found: text.slice(start, end) };
    return { ok: false, problems: [{ code: "quote-altered", values }] };
  }
  const { prefix, suffix } = contextAt(text, start, end);
  return {
    ok: true,
    value: { ...quote, start, prefix: quote.prefix ?? prefix, suffix: quote.suffix ?? suffix },
  };
}
