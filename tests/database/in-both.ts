import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDuckDb } from "../../src/database/duckdb/duckdb";
import { countFrame } from "../../src/database/frames/count-frame";
import { countableIn, prepareTable } from "../../src/database/prepare";
import { parquetSource } from "../../src/database/source/source";
import { exportParquet } from "../../src/formats/parquet/write-parquet";
import { indexGraph } from "../../src/frame/index/index-graph";
import type { GraphIndex } from "../../src/frame/index/graph-index";
import { bitsOfEnds, tellingsOf } from "../../src/frame/index/tellings";
import type { Frame } from "../../src/frame/query/frame";
import { FILTERS } from "../../src/frame/view/parameter-names";
import { recordOf } from "../../src/frame/view/record-of";
import type { View } from "../../src/frame/view/view";
import type { Graph } from "../../src/graph/model/types";
import type { CountedFrame } from "../../src/tiles/counted-frame";

let files = 0;

/** A graph in the page's index and in the tables of DuckDB. */
export async function inBoth(graph: Graph, folder: string) {
  const index = indexGraph(graph);
  const path = join(folder, `${++files}.parquet`);
  writeFileSync(path, exportParquet(graph.file, new Map()));
  const database = await openDuckDb(":memory:", { memory: 500, temporary: join(folder, "tmp") });
  const source = parquetSource(path, { ...graph.file, edges: [] });
  const prepared = await prepareTable(database, source, () => undefined);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  const { values } = prepared.value;
  const table = await countableIn(database, "test", prepared.value, folder);
  const { signal } = new AbortController();
  return {
    index,
    database,
    count: (view: View) => countFrame(database, table, view, signal),
    values,
  };
}

/** What a page says of a frame, without the numbers that its index gives. */
export function ofPage(index: GraphIndex, frame: Frame) {
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
export function ofEngine(index: GraphIndex, frame: CountedFrame) {
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
