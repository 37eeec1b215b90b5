import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { openDuckDb, quoteText } from "../database/duckdb/duckdb";
import { startGateway } from "../database/gateway/gateway";
import { FRAMES_PATH } from "../database/gateway/questions";
import { countableIn } from "../database/prepare";
import { manifestOf } from "../database/table/manifest-of";
import type { Outcome } from "../graph/problem";
import { MANIFEST_NAME, parseManifest } from "../tiles/manifest";
import type { Served } from "./server/answers";
import { servedGateway, servedTiles } from "./server/tiles";
import { say } from "./say/words";
import type { World } from "./say/world";
import { unreadable } from "./files/files";
import { lookAt } from "./open-source";
import { orRefuse, withTables } from "./prepare";

/** Something that is served, and what is to be done when it is no longer. */
export interface Opened {
  readonly served: Served;
  readonly close: () => Promise<void> | void;
}

/** Two frames at a time, as many as there are threads to count them; what takes longer than thirty seconds is given up. */
const LIMITS = { runs: 2, waiting: 64, time: 30_000 };
/** Megabytes that DuckDB may take while it serves. */
const MEMORY = 1000;

/** A folder of tiles, by its manifest. */
export function openTiles(folder: string): Outcome<Opened> {
  const path = join(folder, MANIFEST_NAME);
  if (!existsSync(path)) return unreadable(say("cli.serve.noManifest"));
  const manifest = parseManifest(readFileSync(path, "utf8"));
  if (!manifest.ok) return manifest;
  return {
    ok: true,
    value: { served: servedTiles(folder, manifest.value), close: () => undefined },
  };
}

/**
 * A table of DuckDB or ClickHouse. What is counted in is prepared beside it, once for each state of it, in the user's folder
 * of caches; that is opened to be read alone, and shut off from all else. Links of ClickHouse stay there.
 */
export async function openTable(
  input: string,
  mapping: string | undefined,
  world: World,
): Promise<Outcome<Opened>> {
  const found = await lookAt(input, mapping);
  if (!found.ok) return found;
  const { version } = found.value;
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "readout");
  mkdirSync(cache, { recursive: true, mode: 0o700 });
  const prepared = await withTables(
    "frames",
    found.value,
    cache,
    world,
    async (_database, head, all) => ({
      head,
      ...all,
    }),
  );
  if (!prepared.ok) return prepared;
  const { head, parts, sums, values, links } = prepared.value;
  const folder = mkdtempSync(join(tmpdir(), "readout-tiles-"));
  const temporary = join(folder, "temporary");
  mkdirSync(temporary);
  const database = await orRefuse(
    openDuckDb(
      join(cache, `${version}.duckdb`),
      { memory: MEMORY, temporary },
      { access_mode: "READ_ONLY" },
    ),
  );
  await database.run(`SET allowed_directories = [${quoteText(`${folder}/`)}]`);
  await database.run("SET enable_external_access = false");
  await database.run("SET lock_configuration = true");
  const gateway = startGateway(
    database,
    {
      manifest: manifestOf(head, version, { parts, sums, values }, () => 0, FRAMES_PATH),
      parts,
      links,
      table: await countableIn(database, version, { sums, values, links }, folder),
    },
    folder,
    LIMITS,
  );
  const closing = new AbortController();
  // What does not come now comes, or is said, when a page asks for it.
  const made = gateway.makeFirst(closing.signal).catch(() => undefined);
  return {
    ok: true,
    value: {
      served: servedGateway(gateway, JSON.stringify(head.documents ?? [])),
      async close() {
        closing.abort();
        // What still runs would keep the file open.
        await made;
        gateway.close();
        database.close();
        rmSync(folder, { recursive: true, force: true });
      },
    },
  };
}
