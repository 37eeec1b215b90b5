import { at } from "../frame/index/column";
import type { GraphIndex } from "../frame/index/graph-index";
import type { Frame } from "../frame/query/frame";
import type { View } from "../frame/view/view";
import type { Link } from "../graph/model/types";

/**
 * So many links of a frame, to be listed under its picture: those of what is selected before all others, of each the
 * latest. In order of time.
 */
export function listedOf(
  index: GraphIndex,
  { links }: Frame,
  { select }: View,
  most: number,
): readonly Link[] {
  const places = new Set<number>();
  const add = (isWanted: (row: number) => boolean) => {
    for (let place = links.length - 1; place >= 0 && places.size < most; place--) {
      if (isWanted(at(links.rows, place))) places.add(place);
    }
  };
  if (select !== undefined) add(testOf(index, select));
  add(() => true);
  return [...places]
    .toSorted((one, other) => one - other)
    .flatMap((place) => links.at(place) ?? []);
}

/** Whether the link of a row is the selected one, or one of the selected actor's. */
function testOf({ graph, links, actorIndex }: GraphIndex, id: string): (row: number) => boolean {
  const link = graph.links.numberOf(id);
  const actor = actorIndex.rows.get(id);
  return (row) =>
    (link !== undefined && at(links.number, row) === link) ||
    (actor !== undefined && (at(links.source, row) === actor || at(links.target, row) === actor));
}
