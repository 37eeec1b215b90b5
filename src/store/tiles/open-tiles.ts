import type { StoreApi } from "zustand/vanilla";
import type { Note } from "../../formats/draft/imported";
import type { GraphIndex } from "../../frame/index/graph-index";
import { fitView } from "../../frame/opening/fit-view";
import { openedView } from "../../frame/opening/opening";
import { daysAsked } from "../../frame/opening/at-hand";
import type { View } from "../../frame/view/view";
import { decodeBytes } from "../../graph/parse/decode-bytes";
import type { fetchBytes } from "../../reader/files/fetch-bytes";
import type { Spare } from "../../reader/open-files";
import { openShelf } from "../../reader/open-shelf";
import { type DayTile, firstWindowOf, linksOf, MOST_LINKS, tilesIn } from "../../tiles/day-tiles";
import { firstTilesOf } from "../../tiles/first-tiles";
import { parseManifest } from "../../tiles/manifest";
import { openHead, openPart } from "../../tiles/open-part";
import type { Cells } from "../session/cells";
import type { Failure } from "../session/requests";
import { type CountedView, mayAnswerLater } from "../session/counted-view";
import { createEngine } from "./ask-engine";
import { keepTiles } from "./keep-tiles";
import { loadFirst } from "./load-first";
import { createTiles, fetchPart, isFailure } from "./tiles";

/** A tiled graph with the links of its first view. */
export interface OpenedTiles {
  readonly index: GraphIndex;
  readonly view: View;
  /** The first view, where an engine counted it. */
  readonly counted?: CountedView | undefined;
  readonly notes: readonly Note[];
  /** Keeps the tiles at hand that the view asks for. Gives a function that ends it. */
  readonly keep: (cells: StoreApi<Cells>) => () => void;
}

export interface AskedTiles {
  /** The bytes of the manifest, and its address. */
  readonly bytes: Uint8Array;
  readonly address: string;
  readonly view: View;
  readonly load: typeof fetchBytes;
  readonly signal: AbortSignal;
  /** A worker that has been started already. */
  readonly spare?: Spare | undefined;
}

/**
 * Opens the graph of a manifest: what is always at hand, and the tiles that the view asks for. Where these are more than a
 * page can hold, the engine behind the manifest counts them. Where it asks for no days, or for too many and no engine
 * counts them, it gets the last days in which much happened, and a note that says so. While the engine cannot be reached or has
 * too much to do, nothing but what is always at hand is there, and the engine is asked again.
 */
export async function openTiles({
  bytes,
  address,
  view: asked,
  load,
  signal,
  spare,
}: AskedTiles): Promise<OpenedTiles | Failure> {
  const text = decodeBytes(bytes);
  if (!text.ok) return text;
  const parsed = parseManifest(text.value);
  if (!parsed.ok) return parsed;
  const manifest = parsed.value;
  const { actors, totals, documents } = manifest;
  // All of it is on its way before the first of it is read.
  const coming = [actors.path, totals.path, documents?.path].map((path) =>
    path === undefined ? undefined : fetchPart(load, address, path, signal),
  );
  const loadTile = loadFirst(firstTilesOf(manifest, asked), address, load, signal);
  const shelf = await openShelf(spare);
  const { end } = shelf;
  signal.addEventListener("abort", end);
  const parts = await Promise.all(coming);
  const [ofActors, ofTotals, ofDocuments] = parts;
  for (const part of parts) {
    if (part && !(part instanceof Uint8Array)) return leave(part);
  }
  if (!(ofActors instanceof Uint8Array) || !(ofTotals instanceof Uint8Array))
    throw new Error("A part of the head is missing.");
  const head = await shelf.shelf.open(manifest, {
    actors: ofActors,
    totals: ofTotals,
    documents: ofDocuments instanceof Uint8Array ? ofDocuments : undefined,
  });
  if (!head.ok) return leave({ problems: head.problems, name: actors.path });
  const base = openHead(head.value);
  const { extent } = base.whole;
  const tiles = createTiles({ manifest, address, base, shelf, load: loadTile });
  const none = openPart(base, await shelf.shelf.join([]), []);
  const opened = openedView(asked, none);
  const links = (view: View) =>
    tiles.alwaysLinks + linksOf(tilesIn(tiles.list, daysAsked(extent, view)));
  const isUnasked = opened.from === undefined && opened.to === undefined;
  const isWide = links(opened) > MOST_LINKS;
  const engine =
    manifest.frames === undefined
      ? undefined
      : createEngine({
          address: new URL(manifest.frames, address).href,
          version: manifest.version,
          base,
          load,
        });
  const keep = (cells: StoreApi<Cells>) => keepTiles(cells, tiles, engine);
  if (engine && isWide && !isUnasked && !opened.with) {
    const index = await bring([]);
    if (isFailure(index)) return leave(index);
    const { view } = fitView(opened, index);
    const counted = await engine.count(view, index, signal);
    if (typeof counted !== "string")
      return opening({ index, counted, view: opened, notes: [], keep });
    // It is asked again once the page is open: another period in its place would pass for the one that was asked for.
    if (mayAnswerLater(counted)) return opening({ index, view: opened, notes: [], keep });
  }
  const first = isUnasked || isWide ? firstWindowOf(tiles.list, extent) : undefined;
  const view: View = first
    ? { ...opened, from: first.first, to: first.last, mode: "window" }
    : opened;
  const index = await bring(tilesIn(tiles.list, daysAsked(extent, view)));
  if (isFailure(index)) return leave(index);
  const note: Note = { code: "tiles-window", values: { links: manifest.links }, count: 1 };
  return opening({ index, view, notes: first ? [note] : [], keep });

  async function bring(asked: readonly DayTile[]): Promise<GraphIndex | Failure> {
    const index = await tiles.bring(asked, [], signal);
    signal.throwIfAborted();
    if (!index) throw new Error("Nobody has given up the first tiles.");
    return index;
  }

  function opening(opened: OpenedTiles): OpenedTiles {
    signal.removeEventListener("abort", end);
    return opened;
  }

  function leave(failure: Failure): Failure {
    end();
    return failure;
  }
}
