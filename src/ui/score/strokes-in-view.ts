import type { GraphIndex } from "../../frame/index/graph-index";
import type { Stroke } from "../../frame/score/strokes";
import type { Link } from "../../graph/model/types";
import { clip } from "../../picture/scene/naming/names";
import type { PreviewText } from "../../picture/stage/PreviewCard";
import { sayStroke } from "../../words/score";
import { sayTie } from "../../words/names";
import type { Words } from "../../words/words";

/** So much of an account is told before it is opened. */
const MOST_LETTERS = 90;
const MOST_ACCOUNTS = 2;

/** The link that a stroke opens. */
export function linkOfStroke({ graph, links }: GraphIndex, { row }: Stroke): Link | undefined {
  return graph.links.at(links.number[row] ?? -1);
}

/** What the card beside a stroke says: who, how and when, and the first words of the accounts. */
export function strokePreview(
  words: Words,
  index: GraphIndex,
  stroke: Stroke,
): PreviewText | undefined {
  const link = linkOfStroke(index, stroke);
  if (!link) return undefined;
  const { actors } = index.graph;
  const [source, target] = [link.source, link.target].map((end) => actors.get(end)?.name ?? end);
  const accounts = link.quotes.slice(0, MOST_ACCOUNTS).map(({ exact }) => {
    return words.say("quote.marked", { text: clip(exact, MOST_LETTERS) });
  });
  return {
    title: `${source} ${sayTie(words, link)} ${target}`,
    lines: [sayStroke(words, index, stroke), ...accounts],
  };
}
