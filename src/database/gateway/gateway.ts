import { existsSync } from "node:fs";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { createHash } from "node:crypto";
import { LONGEST_TERM, wordsToFind } from "../../frame/reading/search-rows";
import { parseAddress, printAddress } from "../../frame/view/address";
import type { Parameter } from "../../frame/view/address";
import { DEFAULT_VIEW, type View } from "../../frame/view/view";
import { dayTilesOf, tilesAhead } from "../../tiles/day-tiles";
import { firstTilesOf } from "../../tiles/first-tiles";
import type { Manifest } from "../../tiles/manifest";
import type { DuckDb } from "../duckdb/duckdb";
import type { Countable } from "../frames/codes";
import { countFrame, rowsOf } from "../frames/count-frame";
import type { Links } from "../prepare";
import { findIn, MOST_WORDS } from "../search/find";
import type { Part, Parts } from "../table/parts";
import { openConnections } from "./connections";
import { keepAnswers } from "./kept-answers";
import { type Limits, startRuns } from "./runs";

/** Where a gateway answers for views, beside its manifest, and for the rows of their tables. */
export const FRAMES_PATH = "frames";
export const ROWS_PATH = `${FRAMES_PATH}/rows`;
/** Where it answers for a term that a reader searches for. */
export const FOUND_PATH = `${FRAMES_PATH}/found`;
const TERM = "term";
/** Parameters that ask for rows of a table, beside those of its view. */
const START = "start";
const ORDER = "order";

/** Characters of the frames that are kept for others who ask for the same: some hundred frames. */
const MOST_KEPT = 32_000_000;

/** Answers for a table: its parts as files that are made when they are first asked for, and frames. */
export interface Gateway {
  readonly manifest: Manifest;
  /** The path of a part's file; undefined for a name that no part has. */
  fileOf(name: string, asker: AbortSignal): Promise<string | undefined>;
  /**
   * Makes the parts that a page first asks for, then those beside them, before anybody asks: one at a time, so that a
   * reader never waits for it.
   */
  makeFirst(signal: AbortSignal): Promise<void>;
  /** Closes the connections to the database that it has opened. */
  close(): void;
  /** What stands for a view and this state of the table. */
  tagOf(parameters: readonly Parameter[]): string;
  /** The frame of a view as JSON. */
  frameOf(parameters: readonly Parameter[], asker: AbortSignal): Promise<string>;
  /** Some rows of the table of a view as JSON: from the one at `start` on, `order` being `newest` or nothing. */
  rowsOf(parameters: readonly Parameter[], asker: AbortSignal): Promise<string>;
  /** The links and quotes of the whole table that a term finds, as JSON. */
  foundOf(parameters: readonly Parameter[], asker: AbortSignal): Promise<string>;
}

/** What a gateway answers with. */
export interface Answering {
  readonly manifest: Manifest;
  readonly parts: Parts;
  readonly links: Pick<Links, "write">;
  readonly table: Countable;
}

/**
 * Starts a gateway over tables that are prepared.
 * @param database opened to be read alone
 * @param folder where the files of parts are put
 */
export function startGateway(
  database: DuckDb,
  { manifest, parts, links, table }: Answering,
  folder: string,
  limits: Limits,
): Gateway {
  const { tiles, long, undated, actors, totals } = parts;
  const named = new Map<string, Part>(
    [...tiles, ...[long, undated].flatMap((part) => part ?? []), actors, totals].map((part) => [
      part.name,
      part,
    ]),
  );
  const runs = startRuns<string>(limits);
  const connections = openConnections(database);
  const kept = keepAnswers(MOST_KEPT);
  return {
    manifest,
    fileOf,
    close: () => connections.close(),
    async makeFirst(signal) {
      const first = firstTilesOf(manifest, DEFAULT_VIEW);
      const [start, end] = [first[0], first.at(-1)];
      const beside =
        start && end
          ? tilesAhead(dayTilesOf(manifest), { first: start.first, last: end.last }, 0)
          : [];
      const always = [actors, totals, ...[long, undated].flatMap((part) => part ?? [])];
      const names = [...first, ...beside].map(({ path }) =>
        path.slice(manifest.version.length + 1),
      );
      for (const name of [...always.map((part) => part.name), ...names]) await fileOf(name, signal);
    },
    tagOf: (parameters) =>
      createHash("sha256")
        .update(`${manifest.version} ${keyOf(viewIn(parameters))}`)
        .digest("base64url")
        .slice(0, 24),
    frameOf(parameters, asker) {
      const view = viewIn(parameters);
      const key = keyOf(view);
      return kept.of(key, () =>
        runs.share(`view ${key}`, asker, (signal) =>
          connections.use(signal, async (own) => {
            const frame = await countFrame(own, table, view, signal);
            signal.throwIfAborted();
            return JSON.stringify(frame);
          }),
        ),
      );
    },
    rowsOf(parameters, asker) {
      const asked = rowsIn(parameters);
      const view = viewIn(parameters.filter(([name]) => name !== START && name !== ORDER));
      const key = `rows ${asked.start} ${asked.isDescending} ${keyOf(view)}`;
      return runs.share(key, asker, (signal) =>
        connections.use(signal, async (own) => {
          const rows = await rowsOf(own, table, view, asked, signal);
          signal.throwIfAborted();
          return JSON.stringify(rows);
        }),
      );
    },
    foundOf(parameters, asker) {
      const words = wordsIn(parameters);
      const key = `found ${words.join(" ")}`;
      return kept.of(key, () =>
        runs.share(key, asker, (signal) =>
          connections.use(signal, async (own) => {
            const found = await findIn(own, table, words, signal);
            signal.throwIfAborted();
            return JSON.stringify(found);
          }),
        ),
      );
    },
  };

  async function fileOf(name: string, asker: AbortSignal): Promise<string | undefined> {
    const part = named.get(name);
    if (!part) return undefined;
    const path = join(folder, name);
    if (existsSync(path)) return path;
    return runs.share(`part ${name}`, asker, (signal) =>
      connections.use(signal, async (own) => {
        await links.write(own, part, `${path}.part`, signal);
        await rename(`${path}.part`, path);
        return path;
      }),
    );
  }
}

/** Which rows of a table are asked for. */
function rowsIn(parameters: readonly Parameter[]) {
  const [starts, orders] = [START, ORDER].map((asked) =>
    parameters.flatMap(([name, value]) => (name === asked ? [value] : [])),
  );
  const [start = "0", ...more] = starts ?? [];
  if (more.length > 0 || !/^\d{1,10}$/.test(start)) throw new Unreadable(START);
  if (orders?.some((order) => order !== "newest")) throw new Unreadable(ORDER);
  return { start: Number(start), isDescending: orders?.[0] === "newest" };
}

/** The words of the term that is searched for, folded: equal searches are one. */
function wordsIn(parameters: readonly Parameter[]): readonly string[] {
  const [[name, term] = ["", ""], ...more] = parameters;
  if (name !== TERM || more.length > 0 || term.length > LONGEST_TERM) throw new Unreadable(TERM);
  const words = wordsToFind(term).toSorted();
  if (words.length === 0 || words.length > MOST_WORDS) throw new Unreadable(TERM);
  return words;
}

/** What a frame depends on: nothing of it is left that only the page shows. */
function viewIn(parameters: readonly Parameter[]): View {
  const { view, ignored } = parseAddress(parameters);
  if (ignored.length > 0) throw new Unreadable(ignored.map(({ name }) => name).join(", "));
  // Two windows are compared by the page alone: an answer about one of them would pass for both.
  if (view.with) throw new Unreadable("with");
  const { data, quote, event, tab, document, theme, lang } = DEFAULT_VIEW;
  return { ...view, data, quote, event, tab, document, theme, lang };
}

/** An address that asks for what no view has. */
export class Unreadable extends Error {}

/** The same for equal views. */
function keyOf(view: View): string {
  return new URLSearchParams(
    printAddress(view, []).map(([name, value]) => [name, value]),
  ).toString();
}
