import { type ActorIndex, indexActors } from "../frame/index/actor-index";
import type { GraphIndex } from "../frame/index/graph-index";
import { headOfParts, indexOfPart, type PartHead, type Whole } from "../frame/index/index-graph";
import { indexLinks } from "../frame/index/index-links";
import type { LinkIndex } from "../frame/index/link-index";
import type { Span } from "../frame/view/span";
import { type BitByBit, doAtOnce } from "../graph/bit-by-bit";
import { edgesInBits } from "../graph/columns/file-columns";
import { joinColumns, joinNumbers } from "../graph/columns/join-columns";
import { type LinkColumns, linksOfColumns } from "../graph/columns/link-columns";
import { textAt } from "../graph/columns/texts";
import type { GraphFile } from "../graph/model/file";
import type { Graph } from "../graph/model/types";
import type { TilesHead } from "./read-head";
import type { KnownGraph, TileLinks } from "./read-tile";

/** What all parts of a tiled graph share, made once. */
export interface TilesBase {
  readonly known: KnownGraph & { readonly actorIndex: ActorIndex };
  readonly whole: Whole;
  readonly head: PartHead;
  readonly graphOf: (columns: LinkColumns) => Graph;
}

/** The links of some parts, numbered as one; a worker can transfer them. */
export interface PartLinks {
  readonly columns: LinkColumns;
  readonly links: LinkIndex;
}

/** A place further out than this tells no place but a mistake: with it, nothing else would be seen. */
const FURTHEST = 1e6;

/** Makes the head of a tiled graph ready. */
export function openHead({ head, file, places, whole }: TilesHead): TilesBase {
  const actors = new Map(head.actors.map((actor) => [actor.id, actor]));
  const documents = new Map(head.documents.map((document) => [document.id, document]));
  const actorIndex = indexActors({ actors });
  const ids = [...actors.keys()];
  const known = ids.map((id, row) => {
    const [x = Number.NaN, y = Number.NaN] = places.subarray(2 * row, 2 * row + 2);
    const isPlace = Math.abs(x) <= FURTHEST && Math.abs(y) <= FURTHEST;
    return [id, isPlace ? { x, y } : { x: 0, y: 0 }] as const;
  });
  return {
    known: { actors, documents, rowOfActor: actorIndex.rows, actorIndex },
    whole,
    head: headOfParts(actorIndex, whole, new Map(known)),
    graphOf(columns) {
      const makeFile = function* (): BitByBit<GraphFile> {
        const value: GraphFile = JSON.parse(textAt(file, 0));
        return { ...value, edges: yield* edgesInBits(columns, ids) };
      };
      return {
        ...head,
        actors,
        documents,
        links: linksOfColumns(columns, ids, documents),
        get file() {
          return doAtOnce(makeFile());
        },
        makeFile,
      };
    },
  };
}

/** Joins the links of some parts and numbers them. Slow for many links, so a worker does it. */
export function joinTiles(tiles: readonly TileLinks[], { known, whole }: TilesBase): PartLinks {
  const columns = joinColumns(tiles.map((tile) => tile.columns));
  const links = indexLinks(columns, known.actorIndex, known.documents, {
    places: joinNumbers(tiles.map(({ places }) => places)),
    pairContacts: joinNumbers(tiles.map(({ pairContacts }) => pairContacts)),
    contacts: whole.contacts,
    hasAccounts: whole.values.account.length > 0,
  });
  return { columns, links };
}

/**
 * The index of the links of some parts.
 * @param days those of which all links are among them, in order
 */
export function openPart(
  { head, graphOf }: TilesBase,
  { columns, links }: PartLinks,
  days: readonly Span[],
): GraphIndex {
  return indexOfPart(head, graphOf(columns), links, days);
}
