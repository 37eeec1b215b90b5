import type { Actor, Quote, SourceDocument } from "../graph/model/types";
import { sayDays } from "./dates";
import { say } from "./say";

/** A quote with its source in one line of text, ready to be pasted. */
export function citeQuote(quote: Quote, document: SourceDocument, account?: Actor): string {
  const source = [
    account && say("details.according", { name: account.name }),
    document.publisher,
    document.title,
    document.published && sayDays(document.published),
    document.url,
  ];
  return `${say("quote.marked", { text: quote.exact })} (${source.filter(Boolean).join(say("names.comma"))})`;
}
