import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { openDuckDb } from "../../src/database/duckdb/duckdb";
import { readDictionary } from "../../src/database/frames/codes";
import { countFrame } from "../../src/database/frames/count-frame";
import { prepareTable } from "../../src/database/prepare";
import { parquetSource } from "../../src/database/source/source";
import { exportParquet } from "../../src/formats/parquet/write-parquet";
import { indexGraph } from "../../src/frame/index/index-graph";
import type { GraphIndex } from "../../src/frame/index/graph-index";
import { bitsOfEnds, tellingsOf } from "../../src/frame/index/tellings";
import type { Frame } from "../../src/frame/query/frame";
import { frameOf } from "../../src/frame/query/frame-of";
import { FILTERS } from "../../src/frame/view/parameter-names";
import { recordOf } from "../../src/frame/view/record-of";
import type { View } from "../../src/frame/view/view";
import type { Graph } from "../../src/graph/model/types";
import type { CountedFrame } from "../../src/tiles/counted-frame";
import { viewsOf } from "../fixtures/any-view";
import { smallGraphs } from "../fixtures/make-graph";
import { makeManyLinks } from "../fixtures/many-links";
import { readExample } from "../read-example";

const folder = mkdtempSync(join(tmpdir(), "readout-database-"));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

/** A graph in the page's index and in the tables of DuckDB. */
async function inBoth(graph: Graph) {
  const index = indexGraph(graph);
  const path = join(folder, `${++files}.parquet`);
  writeFileSync(path, exportParquet(graph.file, new Map()));
  const database = await openDuckDb(":memory:", { memory: 500, temporary: join(folder, "tmp") });
  const source = parquetSource(path, { ...graph.file, edges: [] });
  const prepared = await prepareTable(database, source, () => undefined);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  const { sums, values } = prepared.value;
  const table = {
    version: "test",
    extent:
      sums.first === undefined || sums.last === undefined
        ? undefined
        : { first: sums.first, last: sums.last },
    contacts: sums.contacts,
    values,
    dictionary: await readDictionary(database),
  };
  return { index, database, count: (view: View) => countFrame(database, table, view), values };
}

/** What a page says of a frame, without the numbers that its index gives. */
function ofPage(index: GraphIndex, frame: Frame) {
  const rowOf = (id: string) => index.actorIndex.rows.get(id) ?? -1;
  const { drawn, facets } = frame;
  return {
    links: frame.links.length,
    actors: frame.actors.length,
    pairTotal: drawn.pairTotal,
    unlinkedLeft: drawn.unlinkedLeft,
    pairs: drawn.pairs.map((pair) => ({
      ends: [rowOf(pair.source), rowOf(pair.target)],
      links: pair.links,
      contacts: pair.contacts,
      kind: pair.kind,
      newest: pair.newest.id,
      apart: pair.apart.map(({ id }) => id),
      tellings: pair.tellings,
      tellingsApart: pair.tellingsApart,
    })),
    drawn: drawn.actors.map(({ actor, links }) => [rowOf(actor.id), links]),
    facets: recordOf(FILTERS, (name) => facets[name].map(({ count }) => count)),
  };
}

/** The same, as an engine counted it. */
function ofEngine(index: GraphIndex, frame: CountedFrame) {
  const rowOf = (id: string) => index.actorIndex.rows.get(id) ?? -1;
  const { links, actors, pairTotal, unlinkedLeft, drawn, facets } = frame;
  return {
    links,
    actors,
    pairTotal,
    unlinkedLeft,
    pairs: frame.pairs.map((pair) => {
      const { link } = pair.newest;
      const ends = [rowOf(link.source), rowOf(link.target)];
      return {
        ends,
        links: pair.links,
        contacts: pair.contacts,
        kind: pair.kind,
        newest: link.id,
        apart: pair.apart.map(({ link: { id } }) => id),
        tellings: tellingsOf(pair.told, ends[0] !== pair.one),
        tellingsApart: pair.apart.map(({ told }) => tellingsOf(bitsOfEnds(told, false), false)),
      };
    }),
    drawn,
    facets,
  };
}

async function expectEqualFrames(graph: Graph, runs: number): Promise<void> {
  const { index, database, count, values } = await inBoth(graph);
  for (const name of FILTERS)
    expect(values[name].map(({ value }) => value)).toEqual(index.values[name]);
  await fc.assert(
    fc.asyncProperty(viewsOf(index), async (asked) => {
      const view = { ...asked, with: undefined };
      expect(ofEngine(index, await count(view))).toEqual(ofPage(index, frameOf(index, view)));
    }),
    { numRuns: runs },
  );
  database.close();
}

describe("frames counted by DuckDB", () => {
  it("are those of the page, whatever is asked for", async () => {
    await expectEqualFrames(readExample("winter-2022"), 25);
  });

  it("are those of the page for a large file, with its ties", async () => {
    await expectEqualFrames(makeManyLinks(), 12);
  });

  it("are those of the page for small files: open intervals, occasions of several days, accounts", async () => {
    for (const graph of fc.sample(smallGraphs, 12)) {
      if (graph.links.size > 0) await expectEqualFrames(graph, 5);
    }
  });
});
