import type { GraphFile } from "../../graph/model/file";
import { edgesOfColumns } from "../../graph/columns/file-columns";
import { type LinkColumns, linksOfColumns } from "../../graph/columns/link-columns";
import { textAt, type Texts } from "../../graph/columns/texts";
import type { Actor, Graph, Point, SourceDocument } from "../../graph/model/types";
import type { GraphIndex, Places } from "../index/graph-index";
import { indexActors } from "../index/actor-index";
import { completeIndex } from "../index/index-graph";
import type { LinkIndex } from "../index/link-index";

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

/** Completes the index of a prepared graph on the page; fast. */
export function openPrepared({ head, file, columns, links, values, places }: Prepared): GraphIndex {
  const graph = graphOf(head, columns, () => {
    const value: GraphFile = JSON.parse(textAt(file, 0));
    return value;
  });
  const actorIndex = indexActors(graph);
  let found: Places | undefined;
  return {
    ...completeIndex(graph, actorIndex, links, values),
    // Where no picture is shown, nobody asks for it.
    get places() {
      return (found ??= placesOf(actorIndex.list, places));
    },
  };
}

function placesOf(actors: readonly Actor[], places: Float64Array): Places {
  const found = new Map<string, Point>();
  for (const [row, { id }] of actors.entries()) {
    const [x = Number.NaN, y = Number.NaN] = [places[2 * row], places[2 * row + 1]];
    if (!Number.isNaN(x)) found.set(id, { x, y });
  }
  return found;
}

/** A graph whose links stay in columns. */
export function graphOf(head: GraphHead, columns: LinkColumns, fileOf: () => GraphFile): Graph {
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
