import type { CitedView } from "../formats/cite/citations";
import { dateOfData } from "../formats/cite/time-of-data";
import { linkedAddress } from "../graph/address";
import { parseDays } from "../graph/dates";
import type { GraphFile } from "../graph/model/file";
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

/** A view in one line of text, with the date of its data: as a footnote has it. */
export function citeView(words: Words, file: GraphFile, view: CitedView): string {
  const { title, address, accessed } = view;
  const told = (word: "cite.data" | "cite.accessed", date: string | undefined) => {
    const days = date === undefined ? undefined : parseDays(date);
    return days?.ok && words.say(word, { day: sayDays(words, days.value) });
  };
  return [
    `${title}.`,
    file.title !== undefined && file.title !== title && `${file.title}.`,
    told("cite.data", dateOfData(file)),
    address,
    address !== undefined && told("cite.accessed", accessed),
  ]
    .filter(Boolean)
    .join(" ");
}
