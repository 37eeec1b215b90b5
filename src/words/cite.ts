import type { CitedView } from "../formats/cite/citations";
import { linkedAddress } from "../graph/address";
import { parseDays } from "../graph/dates";
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

/** What a citation says of the graph that a view is of. */
export interface CitedGraph {
  readonly title?: string | undefined;
  /** The day of its data, as ISO 8601 writes it. */
  readonly date?: string | undefined;
}

/** A view in one line of text, with the date of its data: as a footnote has it. */
export function citeView(words: Words, graph: CitedGraph, view: CitedView): string {
  const { title, address, accessed } = view;
  const told = (word: "cite.data" | "cite.accessed", date: string | undefined) => {
    const days = date === undefined ? undefined : parseDays(date);
    return days?.ok && words.say(word, { day: sayDays(words, days.value) });
  };
  return [
    `${title}.`,
    graph.title !== undefined && graph.title !== title && `${graph.title}.`,
    told("cite.data", graph.date),
    address,
    address !== undefined && told("cite.accessed", accessed),
  ]
    .filter(Boolean)
    .join(" ");
}
