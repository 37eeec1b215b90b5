import type { GraphFile } from "../../graph/model/file";
import { edgesInBits } from "../../graph/columns/file-columns";
import { type LinkColumns, linksOfColumns } from "../../graph/columns/link-columns";
import { textAt, type Texts } from "../../graph/columns/texts";
import { type BitByBit, doAtOnce } from "../../graph/bit-by-bit";
import type { Actor, Graph, Point, SourceDocument } from "../../graph/model/types";
import type { GraphIndex, Places } from "../index/graph-index";
import { type ActorCodes, type ActorIndex, rowsOf } from "../index/actor-index";
import { completeIndex, type Counted } from "../index/index-graph";
import type { LinkIndex } from "../index/link-index";

/** A graph without its links, which are in columns. */
export type GraphHead = Omit<Graph, "links" | "file" | "makeFile" | "actors" | "documents"> & {
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
  readonly codes: ActorCodes;
  readonly counted: Counted;
  /** x and y of each actor, in CSS pixels, in the order of the file; NaN for an actor that is never drawn. */
  readonly places: Float64Array;
}

/** Completes the index of a prepared graph on the page; fast. */
export function openPrepared(prepared: Prepared): GraphIndex {
  return doAtOnce(openBitByBit(prepared));
}

/** The same in bits that take a page as long as a step of its slider, however many actors there are. */
export function* openBitByBit(prepared: Prepared): BitByBit<GraphIndex> {
  const { head, file, columns, links, codes, counted, places } = prepared;
  const graph = graphOf(head, columns, () => {
    const value: GraphFile = JSON.parse(textAt(file, 0));
    return value;
  });
  yield;
  const actorIndex: ActorIndex = { ...codes, list: head.actors, rows: rowsOf(head.actors) };
  yield;
  let found: Places | undefined;
  return {
    ...completeIndex(graph, actorIndex, links, counted),
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
  const makeFile = function* (): BitByBit<GraphFile> {
    return { ...fileOf(), edges: yield* edgesInBits(columns, ids) };
  };
  return {
    ...head,
    actors: new Map(actors.map((actor) => [actor.id, actor])),
    documents: documentsById,
    links: linksOfColumns(columns, ids, documentsById),
    get file() {
      return doAtOnce(makeFile());
    },
    makeFile,
  };
}
