import { faceToFaceOf } from "../frame/query/face-to-face";
import type { GraphIndex } from "../frame/index/graph-index";
import { isolate } from "../words/isolate";
import { sideOfActor } from "../words/sides";
import type { Words } from "../words/words";
import { type Markup, write } from "./markup";
import { quoteOf } from "./quote";

/** The accounts of one occasion, each end's beside the other's; undefined where the graph has no such occasion. */
export function accountsMarkup(words: Words, index: GraphIndex, event: string): Markup | undefined {
  const found = faceToFaceOf(index, event);
  if (!found) return undefined;
  const columns = found.ends.map(({ actor, quotes, denies }) => {
    const name = isolate(sideOfActor(words, index, actor)?.name ?? actor.name);
    return write`<td>
      <p><b>${name}</b></p>
      ${denies ? write`<p>${words.say("accounts.denies")}</p>` : undefined}
      ${quotes.length === 0 ? write`<p>${words.say("accounts.none", { name })}</p>` : undefined}
      ${quotes.map(({ quote }) => quoteOf(words, index.graph, quote, false))}
    </td>
`;
  });
  return write`<table><tbody><tr>${columns}</tr></tbody></table>`;
}
