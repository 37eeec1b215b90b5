import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openDuckDb } from "../../src/database/duckdb/duckdb";
import { startGateway } from "../../src/database/gateway/gateway";
import { FRAMES_PATH } from "../../src/database/gateway/questions";
import { countableIn, type Links, prepareTable } from "../../src/database/prepare";
import { parquetSource } from "../../src/database/source/source";
import { has, type Purpose } from "../../src/database/table/build";
import { manifestOf } from "../../src/database/table/manifest-of";
import { exportParquet } from "../../src/formats/parquet/write-parquet";
import { DEFAULT_VIEW } from "../../src/frame/view/view";
import { firstTilesOf } from "../../src/tiles/first-tiles";
import { makeManyLinks } from "../fixtures/many-links";

const folder = mkdtempSync(join(tmpdir(), "readout-first-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function prepared(purpose: Purpose) {
  const { file } = makeManyLinks();
  const path = join(folder, "links.parquet");
  writeFileSync(path, exportParquet(file, new Map()));
  const database = await openDuckDb(":memory:", { memory: 500, temporary: join(folder, "tmp") });
  const head = { ...file, edges: [] };
  const made = await prepareTable(database, parquetSource(path, head), () => undefined, purpose);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return { database, head, made: made.value };
}

const LIMITS = { runs: 2, waiting: 8, time: 30_000 };

/** A gateway over the tables, whose parts are written so; with it, its manifest and the folder of its parts. */
async function gatewayOver(
  { database, head, made }: Awaited<ReturnType<typeof prepared>>,
  write: Links["write"],
) {
  const { parts, sums, values } = made;
  const manifest = manifestOf(head, "v", { parts, sums, values }, () => 0, FRAMES_PATH);
  const own = mkdtempSync(join(folder, "parts-"));
  const table = await countableIn(database, "v", made, folder);
  const gateway = startGateway(database, { manifest, parts, links: { write }, table }, own, LIMITS);
  return { gateway, manifest, own };
}

describe("a table that is served", () => {
  it("has the parts of a first view before anybody asks, and makes none twice", async () => {
    const tables = await prepared("frames");
    const written: string[] = [];
    const { gateway, manifest, own } = await gatewayOver(tables, (connection, part, path) => {
      written.push(part.name);
      return tables.made.links.write(connection, part, path);
    });
    const { signal } = new AbortController();
    await gateway.makeFirst(signal);
    const tiles = firstTilesOf(manifest, DEFAULT_VIEW).first;
    const first = tiles.map(({ path }) => path.slice("v/".length));
    expect(first.length).toBeGreaterThan(0);
    const names = ["actors.parquet", "totals.parquet", ...first];
    expect(readdirSync(own)).toEqual(expect.arrayContaining(names));
    const before = written.length;
    for (const name of names) expect(await gateway.fileOf(name, signal)).toBe(join(own, name));
    expect(written).toHaveLength(before);
    tables.database.close();
  });

  it.each([
    ["frames", [["draw", "7"]], [["draw", "8"]]],
    ["frames/rows", [["start", "1"]], [["start", "2"]]],
    ["frames/found", [["term", "call"]], [["term", "visit"]]],
  ] as const)(
    "counts what is asked of %s once, for whoever asks for it",
    async (path, asked, other) => {
      const tables = await prepared("frames");
      const { gateway } = await gatewayOver(tables, tables.made.links.write);
      const { signal } = new AbortController();
      const first = gateway.ask(path, asked);
      const answer = await first.answer(signal);
      expect(JSON.parse(answer)).not.toEqual({});
      // There is nothing left that could be counted.
      await tables.database.run("DROP TABLE link");
      const again = gateway.ask(path, asked);
      expect([again.tag, await again.answer(signal)]).toEqual([first.tag, answer]);
      const another = gateway.ask(path, other);
      expect(another.tag).not.toBe(first.tag);
      await expect(another.answer(signal)).rejects.toThrow();
      tables.database.close();
    },
  );

  it("stops making them when it is closed", async () => {
    const tables = await prepared("frames");
    const closing = new AbortController();
    const written: string[] = [];
    const { gateway } = await gatewayOver(tables, async (_own, part, path) => {
      written.push(part.name);
      writeFileSync(path, "");
      closing.abort();
    });
    await expect(gateway.makeFirst(closing.signal)).rejects.toThrow();
    expect(written).toHaveLength(1);
    tables.database.close();
  });

  it("has a copy of its links by actor, which tiles do without", async () => {
    for (const [purpose, isThere] of [
      ["frames", true],
      ["tiles", false],
    ] as const) {
      const { database } = await prepared(purpose);
      expect(await has(database, "by_actor")).toBe(isThere);
      database.close();
    }
  });
});
