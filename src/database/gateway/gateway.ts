import { existsSync } from "node:fs";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { createHash } from "node:crypto";
import type { Parameter } from "../../frame/view/address";
import { DEFAULT_VIEW } from "../../frame/view/view";
import { tilesAhead } from "../../tiles/day-tiles";
import { firstTilesOf } from "../../tiles/first-tiles";
import type { Manifest } from "../../tiles/manifest";
import type { DuckDb } from "../duckdb/duckdb";
import type { Countable } from "../frames/codes";
import type { Links } from "../prepare";
import type { Part, Parts } from "../table/parts";
import { openConnections } from "./connections";
import { keepAnswers } from "./kept-answers";
import { questionOf } from "./questions";
import { type Limits, startRuns } from "./runs";

/** Characters of the answers that are kept for others who ask for the same: some hundred frames. */
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
  /**
   * What a path and its parameters ask of the table.
   * @throws {Unreadable} where they ask for what no view has
   */
  ask(path: string, parameters: readonly Parameter[]): Asked;
}

/** A question that a gateway can answer. */
export interface Asked {
  /** What stands for the question and this state of the table. */
  readonly tag: string;
  /** The answer as JSON. */
  answer(asker: AbortSignal): Promise<string>;
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
      const { all, first } = firstTilesOf(manifest, DEFAULT_VIEW);
      const [start, end] = [first[0], first.at(-1)];
      const beside = start && end ? tilesAhead(all, { first: start.first, last: end.last }, 0) : [];
      const always = [actors, totals, ...[long, undated].flatMap((part) => part ?? [])];
      const names = [...first, ...beside].map(({ path }) =>
        path.slice(manifest.version.length + 1),
      );
      for (const name of [...always.map((part) => part.name), ...names]) await fileOf(name, signal);
    },
    ask(path, parameters) {
      const { key, count } = questionOf(path, parameters);
      return {
        tag: createHash("sha256")
          .update(`${manifest.version} ${key}`)
          .digest("base64url")
          .slice(0, 24),
        answer: (asker) =>
          kept.of(key, () =>
            runs.share(key, asker, (signal) =>
              connections.use(signal, async (own) => {
                const counted = await count(own, table, signal);
                signal.throwIfAborted();
                return JSON.stringify(counted);
              }),
            ),
          ),
      };
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
