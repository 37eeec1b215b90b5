import type { FaceToFace } from "../frame/query/face-to-face";
import type { GraphIndex } from "../frame/index/graph-index";
import { isolate } from "../words/intl/isolate";
import { sideOfActor } from "../words/sides";
import type { Words } from "../words/words";
import { type Markup, write } from "./markup";
import { quoteOf } from "./quote";

/** The accounts of one occasion: each end's beside the other's, then those of others. */
export function accountsMarkup(
  words: Words,
  index: GraphIndex,
  { ends, occasion }: FaceToFace,
): Markup {
  const { graph } = index;
  const columns = ends.map(({ actor, quotes, denies }) => {
    const name = isolate(sideOfActor(words, index, actor)?.name ?? actor.name);
    // Attributes and not style: they hold where a system takes all style away.
    return write`<td width="50%" valign="top">
      <p><b>${name}</b></p>
      ${denies ? write`<p>${words.say("accounts.denies")}</p>` : undefined}
      ${quotes.length === 0 ? write`<p>${words.say("accounts.none", { name })}</p>` : undefined}
      ${quotes.map(({ quote }) => quoteOf(words, graph, quote, false))}
    </td>
`;
  });
  const others = occasion.others.map(({ quote }) => quoteOf(words, graph, quote, false));
  return write`<table><tbody><tr>${columns}</tr></tbody></table>
    ${
      others.length > 0
        ? write`<p><b>${words.say("accounts.others")}</b></p>
    ${others}`
        : undefined
    }`;
}
