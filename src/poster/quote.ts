import { sourceAddressOf } from "../frame/sources/citation";
import type { Graph, Quote } from "../graph/model/types";
import { isolate } from "../words/intl/isolate";
import type { Words } from "../words/words";
import { type Markup, write } from "./markup";

/** One passage, whose account it is, and the way to its source. */
export function quoteOf(words: Words, graph: Graph, quote: Quote, isMarked: boolean): Markup {
  const document = graph.documents.get(quote.document);
  const cite = document && sourceAddressOf(document);
  const language = quote.language ?? document?.language;
  const attributes = [
    ...(cite === undefined ? [] : [write` cite="${cite}"`]),
    ...(language === undefined ? [] : [write` lang="${language}"`]),
  ];
  const text = words.say("quote.marked", { text: quote.exact });
  return write`<blockquote${attributes}>${isMarked ? write`<mark>${text}</mark>` : text}</blockquote><small>${originOf(words, graph, quote)}</small>`;
}

/** Whose account a passage is, and where it was published: once, where that is the same. */
function originOf(words: Words, graph: Graph, quote: Quote): readonly Markup[] {
  const document = graph.documents.get(quote.document);
  const address = document && sourceAddressOf(document, quote);
  const linked = (shown: string) =>
    address === undefined ? write`${shown}` : write`<a href="${address}">${shown}</a>`;
  const publisher = document?.publisher ?? document?.title ?? quote.document;
  const teller =
    quote.attributedTo === undefined
      ? undefined
      : (graph.actors.get(quote.attributedTo)?.name ?? quote.attributedTo);
  const account =
    teller === undefined ? undefined : words.say("details.according", { name: teller });
  const isOwn = account !== undefined && teller === publisher;
  return [
    isOwn ? linked(account) : account === undefined ? undefined : write`${account}`,
    quote.stance === "denies" ? write`${words.say("details.denies")}` : undefined,
    isOwn ? undefined : linked(isolate(publisher)),
  ]
    .flatMap((part) => part ?? [])
    .map((part, at) => (at === 0 ? part : write`${words.say("names.comma")}${part}`));
}
