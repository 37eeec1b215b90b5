import { alignQuote } from "./align";
import { digestOf } from "./digest";
import { startWork, type Work } from "./work";
import { type Problem, pointerOf } from "../problem";
import { startProblems } from "../problem-list";
import { isVerbatim } from "../model/quotes";
import type { Quote, SourceDocument } from "../model/types";
import type { QuotedFile } from "./quoted-file";

/** The result of comparing the quotes of a graph with the texts of its documents. */
export interface Proof {
  /** How many quotes were found at their offset in a text with the right digest. */
  readonly proved: number;
  /** Quotes that could neither be proved nor refuted. */
  readonly unproved: readonly QuotePlace[];
  readonly problems: readonly Problem[];
}

export interface QuotePlace {
  readonly quote: Quote;
  readonly pointer: string;
}

/**
 * Compares every quote with the text of its document, and every text with its length and digest.
 * @param textOf the text of a document, if available; otherwise the text in the file is used
 * @param work what the search for quotes that are not where they should be may take
 */
export function proveQuotes(
  graph: Pick<QuotedFile, "documents" | "links">,
  textOf: (document: SourceDocument) => string | undefined,
  work = startWork(),
): Proof {
  const problems = startProblems();
  const texts = new Map<string, string>();
  [...graph.documents.values()].forEach((document, index) => {
    const text = textOf(document) ?? document.text;
    if (text === undefined) return;
    texts.set(document.id, text);
    for (const problem of problemsOfText(document, text, index)) problems.add(problem);
  });

  let proved = 0;
  const unproved: QuotePlace[] = [];
  let index = -1;
  for (const { quotes } of graph.links.values()) {
    index++;
    quotes.forEach((quote, quoteIndex) => {
      const pointer = pointerOf(["edges", index, "quotes", quoteIndex]);
      const text = texts.get(quote.document);
      const document = graph.documents.get(quote.document);
      if (text !== undefined && quote.start !== undefined && !isVerbatim(quote, text)) {
        problems.each([quote], () => problems.add(problemOfQuote(quote, text, pointer, work)));
      } else if (text !== undefined && quote.start !== undefined && canProve(document)) {
        proved++;
      } else unproved.push({ quote, pointer });
    });
  }
  return { proved, unproved, problems: problems.all() };
}

/** A text proves a quote only if it is in the file, or the file has its digest: otherwise it could be any text. */
function canProve(document: SourceDocument | undefined): boolean {
  return document?.text !== undefined || document?.sha256 !== undefined;
}

function problemsOfText(
  { length, sha256 }: SourceDocument,
  text: string,
  index: number,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (length !== undefined && length !== text.length) {
    const pointer = pointerOf(["documents", index, "length"]);
    problems.push({ code: "text-length", values: { length, found: text.length }, pointer });
  }
  if (sha256 !== undefined && sha256.toLowerCase() !== digestOf(text)) {
    const pointer = pointerOf(["documents", index, "sha256"]);
    problems.push({ code: "text-digest", values: { found: digestOf(text) }, pointer });
  }
  return problems;
}

function problemOfQuote(quote: Quote, text: string, pointer: string, work: Work): Problem {
  const alignment = alignQuote(quote, text, work);
  switch (alignment.standing) {
    case "not-found":
      return { code: "quote-not-found", values: {}, pointer: `${pointer}/exact` };
    case "not-searched":
      return { code: "quote-not-searched", values: {}, pointer: `${pointer}/start` };
    case "moved":
      return {
        code: "quote-moved",
        values: { found: alignment.start },
        pointer: `${pointer}/start`,
      };
    case "altered": {
      const found = text.slice(alignment.start, alignment.end);
      return { code: "quote-altered", values: { found }, pointer: `${pointer}/exact` };
    }
    case "verbatim": {
      const { start, end } = alignment;
      const { prefix = "", suffix = "" } = quote;
      const isBefore = !text.slice(0, start).endsWith(prefix);
      const found = isBefore
        ? text.slice(Math.max(0, start - prefix.length), start)
        : text.slice(end, end + suffix.length);
      const field = isBefore ? "prefix" : "suffix";
      return { code: "quote-context", values: { found }, pointer: `${pointer}/${field}` };
    }
  }
}
