import { guessLink } from "../../../edit/write/guess-link";
import { quoteAt, type TextRange } from "../../../edit/passages";
import type { Draft } from "../../../edit/types";
import { nameOfAccount } from "../../../edit/write/write-link";
import type { FileDocument, FileLink, FileQuote } from "../../../graph/model/file";
import { plainText } from "../../../graph/model/local-text";
import { nameIn } from "./tell-link";

/** What the form of a link begins with. */
export interface LinkStart {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly status: string;
  readonly date: string;
  readonly account: string;
  readonly topics: readonly string[];
  readonly quotes: readonly FileQuote[];
}

/** The form of a link that is written or proposed begins with what it says. */
export function startOfLink(draft: Draft, link: FileLink): LinkStart {
  const { quotes = [], topics = [] } = link;
  const [first] = quotes;
  return {
    from: nameIn(draft, link.source),
    to: nameIn(draft, link.target),
    kind: link.kind,
    status: link.status ?? "held",
    date: link.date ?? "",
    account: first ? nameOfAccount(draft, first) : "",
    topics: topics.map(plainText),
    quotes,
  };
}

/** The form of a new link begins with what its passage says. */
export function startOfPassage(
  draft: Draft,
  { id, text = "" }: FileDocument,
  range: TextRange,
): LinkStart {
  const quote = quoteAt(id, text, range);
  return {
    ...guessLink(draft, id, text, range),
    account: nameOfAccount(draft, quote),
    topics: [],
    quotes: [quote],
  };
}
