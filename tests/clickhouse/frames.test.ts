import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { parseAddress } from "../../src/database/clickhouse/clickhouse";
import { lookAtClickHouse, prepareClickHouse } from "../../src/database/clickhouse/prepare";
import { openDuckDb } from "../../src/database/duckdb/duckdb";
import { countFrame, rowsOf } from "../../src/database/frames/count-frame";
import { countableIn } from "../../src/database/prepare";
import { findIn, MOST_FOUND } from "../../src/database/search/find";
import { frameOf } from "../../src/frame/query/frame-of";
import { searchRows, wordsToFind } from "../../src/frame/reading/search-rows";
import { FILTERS } from "../../src/frame/view/parameter-names";
import type { View } from "../../src/frame/view/view";
import { doAtOnce } from "../../src/graph/bit-by-bit";
import type { Graph } from "../../src/graph/model/types";
import { parseGraph } from "../../src/graph/parse/parse-graph";
import { MOST_ROWS } from "../../src/tiles/counted-frame";
import { inBoth, ofEngine, ofPage } from "../database/in-both";
import { termsOf } from "../database/any-term";
import { oddGraph } from "../database/odd-graph";
import { viewsOf } from "../fixtures/any-view";
import { smallGraphs } from "../fixtures/make-graph";
import { makeManyLinks } from "../fixtures/many-links";
import { readExample } from "../read-example";
import { putGraph } from "./tables";
import { HAS_CLICKHOUSE, NO_CLICKHOUSE, READER, startShards } from "./two-shards";

/** How many views are asked in all: `VIEWS=50 npm run test:clickhouse` for a quick look. */
const VIEWS = Number(process.env.VIEWS ?? 1000);
const folder = mkdtempSync(join(tmpdir(), "readout-frames-"));
let servers: Awaited<ReturnType<typeof startShards>> | undefined;
let graphs = 0;

beforeAll(async () => {
  if (HAS_CLICKHOUSE) servers = await startShards();
});
afterAll(async () => {
  await servers?.stop();
  rmSync(folder, { recursive: true });
});

/** A table of ClickHouse has no quotes. */
function withoutQuotes({ file }: Graph): Graph {
  const edges = file.edges.map(({ quotes: _quotes, ...edge }) => edge);
  const parsed = parseGraph({ ...file, edges, documents: [] });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

async function inClickHouse(http: number, database: string) {
  const address = parseAddress(
    `clickhouse://${READER.user}:${READER.password}@127.0.0.1:${http}/${database}`,
  );
  if (!address) throw new Error("no address");
  const given = await lookAtClickHouse(address, { table: "links" }, 1);
  if (!given.ok) throw new Error(JSON.stringify(given.problems));
  const own = join(folder, database);
  mkdirSync(own);
  const catalogue = await openDuckDb(":memory:", { memory: 500, temporary: join(own, "tmp") });
  const head = { format: "readout/1" as const, title: "Made", nodes: [], edges: [] };
  const prepared = await prepareClickHouse(
    catalogue,
    given.value,
    { head, folder: own },
    () => undefined,
  );
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  const table = await countableIn(catalogue, "test", prepared.value, own);
  const { signal } = new AbortController();
  return {
    values: prepared.value.values,
    count: (view: View) => countFrame(catalogue, table, view, signal),
    rows: async (view: View, start: number, isDescending: boolean) =>
      (await rowsOf(catalogue, table, view, { start, isDescending }, signal)).rows.map(
        ({ link }) => link.id,
      ),
    find: (term: string) => findIn(catalogue, table, wordsToFind(term), signal),
    close: () => catalogue.close(),
  };
}

/** Asks the page, DuckDB, one ClickHouse and two of them the same views of one file. */
async function expectEqualFrames(given: Graph, runs: number): Promise<void> {
  if (!servers) throw new Error(NO_CLICKHOUSE);
  const graph = withoutQuotes(given);
  const name = `graph${++graphs}`;
  await putGraph(servers.shards, name, graph.file);
  const [{ http }] = servers.shards;
  const duckDb = await inBoth(graph, folder);
  const { index } = duckDb;
  const [one, two] = [await inClickHouse(http, `${name}_one`), await inClickHouse(http, name)];
  for (const filter of FILTERS) {
    const values = index.values[filter];
    for (const engine of [duckDb, one, two])
      expect(engine.values[filter].map(({ value }) => value)).toEqual(values);
  }
  await fc.assert(
    fc.asyncProperty(viewsOf(index), async (asked) => {
      const view = { ...asked, with: undefined };
      const page = ofPage(index, frameOf(index, view), view);
      expect(ofEngine(index, await duckDb.count(view))).toEqual(page);
      expect(ofEngine(index, await two.count(view))).toEqual(page);
      expect(ofEngine(index, await one.count(view))).toEqual(page);
      const all = Array.from(frameOf(index, view).links, ({ id }) => id);
      const start = Math.floor(all.length / 3);
      expect(await two.rows(view, start, false)).toEqual(all.slice(start, start + MOST_ROWS));
      const newest = all.toReversed().slice(start, start + MOST_ROWS);
      expect(await one.rows(view, start, true)).toEqual(newest);
    }),
    { numRuns: runs },
  );
  const search = doAtOnce(searchRows(index));
  await fc.assert(
    fc.asyncProperty(termsOf(index), async (term) => {
      if (wordsToFind(term).length === 0) return;
      const { hits, count } = search(term, MOST_FOUND);
      const page = [count, ...hits.map(({ select }) => select)];
      for (const engine of [duckDb, two, one]) {
        const { links } = await engine.find(term);
        const found = [links.count, ...links.newest.map(({ link }) => link.id)];
        expect([term, found]).toEqual([term, page]);
      }
    }),
    { numRuns: Math.ceil(runs / 4) },
  );
  for (const engine of [one, two, duckDb.database]) engine.close();
}

describe("the same views, asked of the page, of DuckDB, of one ClickHouse and of two shards", () => {
  beforeEach(({ skip }) => skip(!HAS_CLICKHOUSE, NO_CLICKHOUSE));

  it("give the same frames and finds of an example", async () => {
    await expectEqualFrames(readExample("winter-2022"), Math.ceil(VIEWS * 0.5));
  });

  it("give the same frames and finds of a file of odd texts and dates", async () => {
    await expectEqualFrames(oddGraph(), Math.ceil(VIEWS * 0.2));
  });

  it("give the same frames of a large file, with its ties", async () => {
    await expectEqualFrames(makeManyLinks(), Math.ceil(VIEWS * 0.2));
  });

  it("give the same frames of small files: open intervals, events of several days", async ({
    skip,
  }) => {
    skip(!HAS_CLICKHOUSE, NO_CLICKHOUSE);
    for (const graph of fc.sample(smallGraphs, 12)) {
      if (graph.links.size > 0) await expectEqualFrames(graph, Math.ceil(VIEWS * 0.02));
    }
  });
});
