import { linkedAddress } from "../graph/address";
import type { Actor, Quote, SourceDocument } from "../graph/model/types";
import { sayDays } from "./dates";
import type { Words } from "./words";

/** A quote with its source in one line of text, ready to be pasted. */
export function citeQuote(
  words: Words,
  quote: Quote,
  document: SourceDocument,
  account?: Actor,
): string {
  const source = [
    account && words.say("details.according", { name: account.name }),
    document.publisher,
    document.title,
    document.published && sayDays(words, document.published),
    document.url !== undefined && linkedAddress(document.url),
  ];
  return `${words.say("quote.marked", { text: quote.exact })} (${source.filter(Boolean).join(words.say("names.comma"))})`;
}
