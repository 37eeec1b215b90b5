import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDuckDb } from "../../src/database/duckdb/duckdb";
import { countFrame, rowsOf } from "../../src/database/frames/count-frame";
import { countableIn, prepareTable } from "../../src/database/prepare";
import { findIn } from "../../src/database/search/find";
import { parquetSource } from "../../src/database/source/source";
import { exportParquet } from "../../src/formats/parquet/write-parquet";
import { indexGraph } from "../../src/frame/index/index-graph";
import type { GraphIndex } from "../../src/frame/index/graph-index";
import { bitsOfEnds, tellingsOf } from "../../src/frame/index/tellings";
import { linksOfOccasion } from "../../src/frame/query/accounts";
import { countOfActor } from "../../src/frame/reading/counts";
import type { Frame } from "../../src/frame/query/frame";
import { wordsToFind } from "../../src/frame/reading/search-rows";
import { partnersOf } from "../../src/frame/reading/partners";
import { FILTERS } from "../../src/frame/view/parameter-names";
import { recordOf } from "../../src/frame/view/record-of";
import type { View } from "../../src/frame/view/view";
import type { Graph, Link } from "../../src/graph/model/types";
import { type CountedFrame, MOST_ALONG } from "../../src/tiles/counted-frame";

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
    rows: async (view: View, start: number, isDescending: boolean) =>
      (await rowsOf(database, table, view, { start, isDescending }, signal)).rows.map(
        ({ link }) => link.id,
      ),
    find: (term: string) => findIn(database, table, wordsToFind(term), signal),
    values,
  };
}

/** What a page says of a frame, without the numbers that its index gives. */
export function ofPage(index: GraphIndex, frame: Frame, { select = "" }: View) {
  const rowOf = (id: string) => index.actorIndex.rows.get(id) ?? -1;
  const { drawn, facets } = frame;
  const ofLink = ({ id }: Link) => {
    const place = index.graph.links.numberOf(id) ?? -1;
    const row = index.links.row[place] ?? -1;
    return [id, place, index.links.told[row], index.links.toldBy[row]];
  };
  const isShown = drawn.actors.some(({ actor }) => actor.id === select);
  const selected = index.graph.links.get(select);
  return {
    partners: isShown
      ? [...partnersOf(index, frame, select)]
          .map(({ actor, links, contacts }) => [rowOf(actor.id), links.length, contacts])
          .sort(([a = 0, ...one], [b = 0, ...other]) => {
            const [links = 0, contacts = 0] = one.map((count, at) => (other[at] ?? 0) - count);
            return contacts || links || a - b;
          })
      : undefined,
    newestOfActor: isShown
      ? Array.from(frame.links)
          .filter(({ source, target }) => source === select || target === select)
          .slice(-MOST_ALONG)
          .map(({ id }) => id)
      : undefined,
    occasion: selected ? [...linksOfOccasion(index, selected)].map(({ id }) => id) : [],
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
    drawn: drawn.actors.map(({ actor, links }) => [
      rowOf(actor.id),
      links,
      countOfActor(index, frame, actor.id).others,
    ]),
    newest: frame.links.slice(frame.links.length - MOST_ALONG, frame.links.length).map(ofLink),
    facets: recordOf(FILTERS, (name) => facets[name].map(({ count }) => count)),
  };
}

/** The same, as an engine counted it. */
export function ofEngine(index: GraphIndex, frame: CountedFrame) {
  const rowOf = (id: string) => index.actorIndex.rows.get(id) ?? -1;
  const { links, actors, pairTotal, unlinkedLeft, drawn, facets } = frame;
  return {
    partners: frame.actor?.partners,
    newestOfActor: frame.actor?.newest.map(({ link }) => link.id),
    occasion: frame.occasion.map(({ link }) => link.id),
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
    newest: frame.newest.map(({ link, place, told, toldBy }) => [link.id, place, told, toldBy]),
    facets,
  };
}
