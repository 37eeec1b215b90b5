import { countOfActor, countOfPair } from "../../frame/reading/counts";
import { isSymmetric } from "../../graph/model/kinds";
import type { PictureInput, PreviewText } from "../../picture/stage/Picture";
import { sayFacts } from "../../words/facts";
import { nameOfKind } from "../../words/names";
import type { Words } from "../../words/words";

/**
 * What the card beside a mark tells: who an actor is and how many links it has; what a link is, when, and in which words.
 * @param isCounted whether the frame is that of the view: numbers of another one are not told
 */
export function previewOf(
  words: Words,
  id: string,
  { index, frame }: PictureInput,
  isCounted: boolean,
): PreviewText | undefined {
  const { actors, links } = index.graph;
  const actor = actors.get(id);
  if (actor) {
    const counts = words.say("picture.preview.counts", countOfActor(index, frame, id));
    return {
      title: actor.name,
      lines: [
        join(words, [nameOfKind(words, actor.kind, index.graph), actor.role]),
        ...(isCounted ? [counts] : []),
      ],
    };
  }
  const link = links.get(id);
  if (!link) return undefined;
  const [source, target] = [link.source, link.target].map((end) => actors.get(end)?.name ?? end);
  const count = countOfPair(index, frame, link);
  const text = link.label ?? link.summary;
  return {
    title: `${source} ${isSymmetric(link.kind) ? "–" : "→"} ${target}`,
    lines: [
      join(words, [nameOfKind(words, link.kind, index.graph), sayFacts(words, index, link)]),
      ...(text === undefined ? [] : [text]),
      ...(isCounted && count > 1 ? [words.say("picture.preview.pair", { count })] : []),
    ],
  };
}

function join(words: Words, parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(words.say("names.comma"));
}
