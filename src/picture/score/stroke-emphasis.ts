import type { GraphIndex } from "../../frame/index/graph-index";
import { rowOfLink } from "../../frame/query/occasion";
import type { Score } from "../../frame/score/score";
import type { Stroke } from "../../frame/score/strokes";
import type { Emphasis } from "../scene/emphasis";

/** How the strokes stand while one is pointed at, or an actor or a link is selected. */
export function strokeEmphasis(
  index: GraphIndex,
  { staves }: Score,
  selected: string | undefined,
  pointed: Stroke | undefined,
): (stroke: Stroke) => Emphasis {
  const { links, actorIndex } = index;
  if (pointed) return (stroke) => (stroke === pointed ? "chosen" : "dimmed");
  const actor = selected === undefined ? undefined : actorIndex.rows.get(selected);
  const stave = actor === undefined ? undefined : staves.ofActor[actor];
  if (stave !== undefined && stave >= 0) {
    return ({ row, count, source, target }) => {
      // Others may share the stave: a stroke of one contact says whose it is.
      const isOwn =
        count > 1
          ? source === stave || target === stave
          : links.source[row] === actor || links.target[row] === actor;
      return isOwn ? "lifted" : "dimmed";
    };
  }
  const row = selected === undefined ? undefined : rowOfLink(index, selected);
  if (row === undefined) return () => "plain";
  const contact = links.contact[row];
  return (stroke) => (links.contact[stroke.row] === contact ? "chosen" : "dimmed");
}
