import { sourceAddressOf } from "../frame/sources/citation";
import type { Graph, Quote } from "../graph/model/types";
import { isolate } from "../words/isolate";
import type { Words } from "../words/words";
import { type Markup, write } from "./markup";

/** One passage, whose account it is, and the way to its source. */
export function quoteOf(words: Words, graph: Graph, quote: Quote, isMarked: boolean): Markup {
  const document = graph.documents.get(quote.document);
  const account =
    quote.attributedTo === undefined
      ? undefined
      : words.say("details.according", {
          name: graph.actors.get(quote.attributedTo)?.name ?? quote.attributedTo,
        });
  const address = document && sourceAddressOf(document, quote);
  const name = isolate(document?.publisher ?? document?.title ?? quote.document);
  const source = address === undefined ? write`${name}` : write`<a href="${address}">${name}</a>`;
  const cite = document && sourceAddressOf(document);
  const language = quote.language ?? document?.language;
  const attributes = [
    ...(cite === undefined ? [] : [write` cite="${cite}"`]),
    ...(language === undefined ? [] : [write` lang="${language}"`]),
  ];
  const denies = quote.stance === "denies" ? words.say("details.denies") : undefined;
  const said = [account, denies].filter(Boolean).join(words.say("names.comma"));
  const text = words.say("quote.marked", { text: quote.exact });
  return write`<blockquote${attributes}>${isMarked ? write`<mark>${text}</mark>` : text}</blockquote><small>${said}${said && words.say("names.comma")}${source}</small>`;
}
