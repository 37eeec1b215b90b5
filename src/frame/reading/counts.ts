import type { Link } from "../../graph/model/types";
import type { GraphIndex } from "../index/graph-index";
import { at, flagAt } from "../index/column";
import type { Drawn, DrawnPair } from "../query/drawn";
import type { Frame } from "../query/frame";

/** How many of the links shown an actor is an end of, and to how many others. */
export function countOfActor(
  { actorIndex, links }: GraphIndex,
  { links: list, drawn, counted }: Frame,
  id: string,
) {
  if (counted) {
    const own = drawn.actors.find(({ actor }) => actor.id === id);
    return { links: own?.links ?? 0, others: counted.others.get(id) ?? 0 };
  }
  const actor = actorIndex.rows.get(id);
  const isMet = new Uint8Array(links.pairs.count);
  let count = 0;
  let others = 0;
  for (const row of list.rows) {
    if (at(links.source, row) !== actor && at(links.target, row) !== actor) continue;
    count++;
    const pair = at(links.pair, row);
    if (flagAt(isMet, pair) === 1) continue;
    isMet[pair] = 1;
    others++;
  }
  return { links: count, others };
}

/** How many of the links shown are between the same two actors as one is. */
export function countOfPair({ graph, links }: GraphIndex, frame: Frame, link: Link): number {
  const { links: list, drawn, counted } = frame;
  const { id, source, target } = link;
  // The pair of a selected link is drawn, if it has links here.
  if (counted) return pairOf(drawn, [source, target])?.links ?? 0;
  const pair = links.pair[links.number.indexOf(graph.links.numberOf(id) ?? -1)];
  return list.rows.reduce((count, row) => count + (links.pair[row] === pair ? 1 : 0), 0);
}

/** Two actors as they are drawn, whichever of them acted; undefined where they are not. */
export function pairOf(
  { pairs }: Drawn,
  [one, other]: readonly [string, string],
): DrawnPair | undefined {
  return pairs.find(
    ({ source, target }) =>
      (source === one && target === other) || (source === other && target === one),
  );
}
