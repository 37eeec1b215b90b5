import { countOfActor, countOfPair } from "../../frame/query/details";
import { isSymmetric } from "../../graph/model/kinds";
import type { PictureInput, PreviewText } from "../../picture/stage/Picture";
import { sayDays } from "../../words/dates";
import { nameOfKind, nameOfStatus, say } from "../../words/say";

/** What the card beside a mark tells: who an actor is and how many links it has; what a link is, when, and in which words. */
export function previewOf(id: string, { index, frame }: PictureInput): PreviewText | undefined {
  const { actors, links } = index.graph;
  const actor = actors.get(id);
  if (actor) {
    const counts = say("picture.preview.counts", countOfActor(index, frame.links, id));
    return { title: actor.name, lines: [join([nameOfKind(actor.kind), actor.role]), counts] };
  }
  const link = links.get(id);
  if (!link) return undefined;
  const [source, target] = [link.source, link.target].map((end) => actors.get(end)?.name ?? end);
  const count = countOfPair(index, frame.links, link);
  const text = link.label ?? link.summary;
  return {
    title: `${source} ${isSymmetric(link.kind) ? "–" : "→"} ${target}`,
    lines: [
      join([nameOfKind(link.kind), sayDays(link.days), nameOfStatus(link.status)]),
      ...(text === undefined ? [] : [text]),
      ...(count > 1 ? [say("picture.preview.pair", { count })] : []),
    ],
  };
}

function join(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(say("names.comma"));
}
