import type { GraphFile } from "../../graph/model/file";
import { edgesOfColumns } from "../../graph/columns/file-columns";
import { type LinkColumns, linksOfColumns } from "../../graph/columns/link-columns";
import { packTexts, textAt, type Texts } from "../../graph/columns/texts";
import type { Actor, Graph, Point, SourceDocument } from "../../graph/model/types";
import type { GraphIndex } from "../index/graph-index";
import { indexActors } from "../index/actor-index";
import { completeIndex } from "../index/index-graph";
import { layoutOf } from "./layout";
import { type LinkIndex, indexLinks } from "../index/link-index";

/** A graph without its links, which are in columns. */
export type GraphHead = Omit<Graph, "links" | "file" | "actors" | "documents"> & {
  readonly actors: readonly Actor[];
  readonly documents: readonly SourceDocument[];
};

/** A large graph as a worker posts it: the typed arrays are transferred without a copy, and all else is small. */
export interface Prepared {
  readonly head: GraphHead;
  /** The file without its links, as one JSON text. */
  readonly file: Texts;
  readonly columns: LinkColumns;
  readonly links: LinkIndex;
  readonly values: GraphIndex["values"];
  /** x and y of each actor, in CSS pixels, in the order of the file; NaN for an actor that is never drawn. */
  readonly places: Float64Array;
}

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
  return { head, file: text, columns, links, values: index.values, places };
}

/** The buffers of a prepared graph, for a worker to transfer. */
export function buffersOf({ file, columns, links, places }: Prepared): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const collect = (value: unknown) => {
    if (ArrayBuffer.isView(value)) {
      if (value.buffer instanceof ArrayBuffer) buffers.add(value.buffer);
    } else if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      Object.values(value).forEach(collect);
    }
  };
  for (const part of [file, columns, links, places]) collect(part);
  return [...buffers];
}

/** Completes the index of a prepared graph on the page; fast. */
export function openPrepared({ head, file, columns, links, values, places }: Prepared): GraphIndex {
  const graph = graphOf(head, columns, () => {
    const value: GraphFile = JSON.parse(textAt(file, 0));
    return value;
  });
  const actorIndex = indexActors(graph);
  const known = actorIndex.list.flatMap(({ id }, row) => {
    const [x = Number.NaN, y = Number.NaN] = places.subarray(2 * row, 2 * row + 2);
    return Number.isNaN(x) ? [] : [[id, { x, y }] as const];
  });
  return { ...completeIndex(graph, actorIndex, links, values), places: new Map(known) };
}

function graphOf(head: GraphHead, columns: LinkColumns, fileOf: () => GraphFile): Graph {
  const { actors, documents } = head;
  const ids = actors.map(({ id }) => id);
  const documentsById = new Map(documents.map((document) => [document.id, document]));
  return {
    ...head,
    actors: new Map(actors.map((actor) => [actor.id, actor])),
    documents: documentsById,
    links: linksOfColumns(columns, ids, documentsById),
    get file() {
      return { ...fileOf(), edges: edgesOfColumns(columns, ids) };
    },
  };
}
