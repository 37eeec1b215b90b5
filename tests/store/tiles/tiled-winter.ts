import { afterEach, beforeEach, vi } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { frameOf } from "../../../src/frame/query/frame-of";
import { parseAddress } from "../../../src/frame/view/address";
import { DEFAULT_VIEW, type View } from "../../../src/frame/view/view";
import { parseDay } from "../../../src/graph/dates";
import type { Fetched, FetchTrouble } from "../../../src/reader/files/fetch-bytes";
import { countView, rowsOfView } from "../../fixtures/count-view";
import { cutTiles } from "../../fixtures/cut-tiles";
import { readExample } from "../../read-example";
import { createEnglishReadout } from "../../english-readout";

export const FOLDER = "https://tiles.example/winter/";
const GRAPH = readExample("winter-2022");
export const WHOLE = indexGraph(GRAPH);
export const TILES = cutTiles(GRAPH, 7);
/** So many links a tile: three of them are more than a page can hold. */
const HEAVY_LINKS = 900_000;

/** What becomes of a request; undefined: it is answered as a server that has it all would. */
export type Refusal = FetchTrouble | Fetched | Promise<undefined> | undefined;

interface Options {
  /** Tiles up to this day claim to hold more links than three of them may. Nobody can fetch them. */
  readonly heavyUpTo?: string;
  /** Whether an engine stands behind the manifest. */
  readonly hasEngine?: boolean;
  /** The version of which the engine's answers are. */
  readonly version?: string;
  /** The version of which the rows are that it gives. */
  readonly rowsVersion?: string;
}

/** A readout that opens winter-2022 from a server that has it in tiles of a week. */
export function openTiledWinter({
  heavyUpTo,
  hasEngine = false,
  version = "v1",
  rowsVersion = version,
}: Options = {}) {
  const { manifest } = TILES;
  const tiles = manifest.tiles.map((tile) =>
    heavyUpTo !== undefined && tile.first <= heavyUpTo ? { ...tile, links: HEAVY_LINKS } : tile,
  );
  const told = { ...manifest, tiles, ...(hasEngine ? { frames: "frames" } : {}) };
  const files = new Map(TILES.files).set("manifest.json", bytesOf(told));
  const asked: string[] = [];
  const aborted: string[] = [];
  const server = { refuse: (_path: string): Refusal => undefined };
  const readout = createEnglishReadout({
    async load(address, signal) {
      const path = address.slice(FOLDER.length);
      asked.push(path);
      signal.addEventListener("abort", () => aborted.push(path));
      const refused = await server.refuse(path);
      if (refused) return refused;
      const bytes =
        files.get(path) ?? answerOf(path, path.startsWith("frames/rows") ? rowsVersion : version);
      if (!bytes) return { code: "http", status: 404, type: "text/html" };
      return { bytes, address, status: 200, type: "application/json", isPublic: true };
    },
  });
  const { cells, frameOf: frameIn } = readout;
  // As a page does, which draws each of its states.
  cells.subscribe((state) => void frameIn(state));
  return {
    readout,
    /** The paths that were asked for, in order, and those that were given up. */
    asked,
    aborted,
    server,
    open: (view: View) =>
      readout.openAddress({ ...view, data: `${FOLDER}manifest.json` }, undefined),
    waiting: () => cells.getState().waiting,
    /** The ids of the links that are shown. */
    shown: () => Array.from(frameIn(cells.getState())?.links ?? [], ({ id }) => id),
    counts: () => frameIn(cells.getState())?.counts,
  };
}

/** Puts a page with an address and a language in the place of the browser's for each test of a file, and timers that wait. */
export function standInPage(): void {
  beforeEach(() => {
    vi.stubGlobal("location", new URL("https://page.example/"));
    vi.stubGlobal("navigator", { languages: ["en"] });
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
}

/** A view of some days. */
export function daysFrom(from: string, to: string, change: Partial<View> = {}): View {
  return { ...DEFAULT_VIEW, from: parseDay(from), to: parseDay(to), ...change };
}

/** The ids of the links that a page shows of a view which holds the whole file. */
export function wanted(view: View): string[] {
  return Array.from(frameOf(WHOLE, view).links, ({ id }) => id);
}

/** What an engine answers. */
function answerOf(path: string, version: string): Uint8Array | undefined {
  if (!path.startsWith("frames")) return undefined;
  const { pathname, searchParams } = new URL(path, FOLDER);
  const start = Number(searchParams.get("start"));
  const isDescending = searchParams.get("order") === "newest";
  searchParams.delete("start");
  searchParams.delete("order");
  const { view } = parseAddress([...searchParams]);
  return bytesOf(
    pathname.endsWith("/rows")
      ? rowsOfView(WHOLE, view, version, { start, isDescending })
      : countView(WHOLE, view, version),
  );
}

function bytesOf(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value));
}
