import type { GraphIndex } from "../../frame/index/graph-index";
import type { Score } from "../../frame/score/score";
import type { Stroke } from "../../frame/score/strokes";
import type { Emphasis } from "../scene/emphasis";

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
