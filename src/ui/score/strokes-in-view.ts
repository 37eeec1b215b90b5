import type { GraphIndex } from "../../frame/index/graph-index";
import type { Score } from "../../frame/score/score";
import type { Stroke } from "../../frame/score/strokes";
import type { Link } from "../../graph/model/types";
import type { Emphasis } from "../../picture/scene/emphasis";
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

/** How the strokes stand while one is pointed at, or an actor or a link is selected. */
export function strokeEmphasis(
  { links, actorIndex, graph }: GraphIndex,
  { staves, strokes }: Score,
  selected: string | undefined,
  pointed: number | undefined,
): (stroke: Stroke) => Emphasis {
  const lifted = strokes.list[pointed ?? -1];
  if (lifted) return (stroke) => (stroke === lifted ? "chosen" : "dimmed");
  const actor = selected === undefined ? undefined : actorIndex.rows.get(selected);
  const stave = actor === undefined ? undefined : staves.ofActor[actor];
  if (stave !== undefined && stave >= 0) {
    return ({ source, target }) => (source === stave || target === stave ? "lifted" : "dimmed");
  }
  const number = selected === undefined ? undefined : graph.links.numberOf(selected);
  if (number === undefined) return () => "plain";
  const row = links.number.indexOf(number);
  const contact = links.contact[row];
  return (stroke) => (links.contact[stroke.row] === contact ? "chosen" : "dimmed");
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
    const text = exact.length > MOST_LETTERS ? `${exact.slice(0, MOST_LETTERS)}…` : exact;
    return words.say("quote.marked", { text });
  });
  return {
    title: `${source} ${sayTie(words, link)} ${target}`,
    lines: [sayStroke(words, index, stroke), ...accounts],
  };
}
