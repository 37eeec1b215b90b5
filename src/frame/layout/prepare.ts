import type { GraphFile } from "../../graph/model/file";
import type { LinkColumns } from "../../graph/columns/link-columns";
import { packTexts } from "../../graph/columns/texts";
import type { Point } from "../../graph/model/types";
import { indexActors } from "../index/actor-index";
import { completeIndex } from "../index/index-graph";
import { indexLinks } from "../index/index-links";
import { layoutOf } from "./layout";
import { type GraphHead, graphOf, type Prepared } from "./prepared";

/**
 * Indexes and lays out a graph whose links are in columns. Slow for large graphs, so a worker does it.
 * @param known places of actors that came with the file, in its order; used if none is missing
 */
export function prepareGraph(
  head: GraphHead,
  file: GraphFile,
  columns: LinkColumns,
  known: readonly (Point | undefined)[] = [],
): Prepared {
  const graph = graphOf(head, columns, () => file);
  const actorIndex = indexActors(graph);
  const links = indexLinks(columns, actorIndex, graph.documents);
  const index = completeIndex(graph, actorIndex, links);
  const isKnown = index.actors.every(({ id }) => known[actorIndex.rows.get(id) ?? 0]);
  const found = isKnown ? undefined : layoutOf(index);
  const places = new Float64Array(2 * actorIndex.list.length).fill(Number.NaN);
  actorIndex.list.forEach(({ id }, row) => {
    const place = found ? found.get(id) : known[row];
    if (place) places.set([place.x, place.y], 2 * row);
  });
  const text = packTexts([JSON.stringify({ ...file, edges: [] })]);
  const { list: _list, rows: _rows, ...codes } = actorIndex;
  const { valueNumbers, degrees, sides } = index;
  return {
    head,
    file: text,
    columns,
    links,
    codes,
    counted: { valueNumbers, degrees, sides },
    places,
  };
}

/** The buffers of a prepared graph, for a worker to transfer. */
export function buffersOf({ head: _head, ...rest }: Prepared): ArrayBuffer[] {
  return buffersIn(rest);
}

/** The buffers of all columns in an object or a list. */
export function buffersIn(parts: object): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const collect = (value: unknown) => {
    if (ArrayBuffer.isView(value)) {
      if (value.buffer instanceof ArrayBuffer) buffers.add(value.buffer);
    } else if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      Object.values(value).forEach(collect);
    }
  };
  Object.values(parts).forEach(collect);
  return [...buffers];
}
