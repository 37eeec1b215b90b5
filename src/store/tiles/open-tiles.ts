import type { StoreApi } from "zustand/vanilla";
import type { Note } from "../../formats/draft/imported";
import type { GraphIndex } from "../../frame/index/graph-index";
import { fitView } from "../../frame/opening/fit-view";
import type { View } from "../../frame/view/view";
import { decodeBytes } from "../../graph/parse/decode-bytes";
import type { fetchBytes } from "../../reader/files/fetch-bytes";
import type { Spare } from "../../reader/open-files";
import { openShelf } from "../../reader/open-shelf";
import type { DayTile } from "../../tiles/day-tiles";
import { firstTilesOf } from "../../tiles/first-tiles";
import { parseManifest } from "../../tiles/manifest";
import type { Cells } from "../session/cells";
import { type Failure, isFailure } from "../session/requests";
import { type CountedView, mayAnswerLater } from "../session/counted-view";
import { createEngine } from "./ask-engine";
import { keepTiles } from "./keep-tiles";
import { openBase } from "./open-base";
import { createTiles } from "./tiles";

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
  const shelf = openShelf(spare);
  const base = openBase({ manifest, address, shelf, load, signal });
  const { all, opened, isTooWide, view, first } = firstTilesOf(manifest, asked);
  const tiles = createTiles({ manifest, list: all, address, base, shelf, load });
  const { end } = tiles;
  signal.addEventListener("abort", end);
  const mayCount = manifest.frames !== undefined && isTooWide && !opened.with;
  const atHand = await bring(mayCount ? [] : first);
  if (isFailure(atHand)) return leave(atHand);
  const known = await base;
  if (isFailure(known)) return leave(known);
  const engine =
    manifest.frames === undefined
      ? undefined
      : createEngine({
          address: new URL(manifest.frames, address).href,
          version: manifest.version,
          base: known,
          load,
        });
  const keep = (cells: StoreApi<Cells>) => keepTiles(cells, tiles, engine);
  let index = atHand;
  if (engine && mayCount) {
    const fitted = fitView(opened, atHand);
    const counted = await engine.count(fitted.view, atHand, signal);
    if (typeof counted !== "string")
      return opening({ index, counted, view: opened, notes: [], keep });
    // It is asked again once the page is open: another period in its place would pass for the one that was asked for.
    if (mayAnswerLater(counted)) return opening({ index, view: opened, notes: [], keep });
    const brought = await bring(first);
    if (isFailure(brought)) return leave(brought);
    index = brought;
  }
  const note: Note = { code: "tiles-window", values: { links: manifest.links }, count: 1 };
  return opening({ index, view, notes: view === opened ? [] : [note], keep });

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
