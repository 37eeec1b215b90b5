import { startColumns } from "../../graph/columns/link-columns";
import type { FileActor } from "../../graph/model/file";
import type { Outcome } from "../../graph/problem";
import { parseGraph } from "../../graph/parse/parse-graph";
import { prepareGraph } from "../../frame/layout/prepare";
import { type DuckDb, numberIn, textIn } from "../duckdb/duckdb";
import type { Head } from "../source/source";

/** Up to so many links, places are those that a page would give; of more, so many are looked at. */
export const MOST_LINKS = 300_000;
/** The most actors that are laid out: those with the most links. The others stand by their strongest partner. */
const MOST_ACTORS = 100_000;

export interface Place {
  readonly n: number;
  readonly x: number;
  readonly y: number;
}

/**
 * The places of actors, made once for the whole period by the layout of the page: of all links where a page could hold
 * them, else of an even sample, to which each actor's strongest pair is added.
 */
export async function placeActors(
  database: DuckDb,
  head: Head,
): Promise<Outcome<readonly Place[]>> {
  const [[total, known] = []] = await database.rows(
    "SELECT (SELECT sum(links)::DOUBLE FROM total), (SELECT count(*)::DOUBLE FROM link)",
  );
  const isWhole = numberIn(total) <= MOST_LINKS;
  await database.run(`CREATE OR REPLACE TEMP TABLE tie AS
    SELECT a AS actor, arg_max(b, (contacts, -b)) AS other, sum(links) AS links FROM (
      SELECT (pair >> 32)::INTEGER AS a, (pair & 4294967295)::INTEGER AS b, contacts, links FROM pair
      UNION ALL
      SELECT (pair & 4294967295)::INTEGER, (pair >> 32)::INTEGER, contacts, links FROM pair)
    GROUP BY a`);
  const listed = await database.rows(`SELECT n, node FROM actor LEFT JOIN tie ON tie.actor = n
    ORDER BY coalesce(links, 0) DESC, n LIMIT ${MOST_ACTORS}`);
  const ordered = listed
    .map(([n, node]) => ({ n: numberIn(n), node: textIn(node) ?? "" }))
    .sort((a, b) => a.n - b.n);
  const rowOf = new Map(ordered.map(({ n }, row) => [n, row]));
  const nodes = ordered.map(({ node }): FileActor => JSON.parse(node));
  const graph = parseGraph({ ...head, nodes, edges: [] });
  if (!graph.ok) return graph;
  const columns = startColumns();
  const add = (
    id: string,
    from: number,
    to: number,
    date?: string,
    event?: string,
    quotes?: string,
  ) => {
    const [source, target] = [rowOf.get(from), rowOf.get(to)];
    if (source !== undefined && target !== undefined)
      columns.add({ id, source, target, kind: "", date, event, quotes });
  };
  // What is counted elsewhere has a sample here already.
  const share = Math.max(1, Math.round(numberIn(known) / MOST_LINKS));
  const sample = isWhole ? "" : `WHERE hash(row) % ${share} = 0`;
  const quotes = isWhole ? "quotes" : "NULL";
  for await (const rows of database.chunks(
    `SELECT row, source, target, date, event_id, ${quotes} FROM link ${sample} ORDER BY row`,
  )) {
    for (const [row, source, target, date, event, own] of rows) {
      const id = `link ${numberIn(row)}`;
      add(id, numberIn(source), numberIn(target), textIn(date), textIn(event), textIn(own));
    }
  }
  if (!isWhole) {
    for (const [actor, other] of await database.rows("SELECT actor, other FROM tie ORDER BY actor"))
      add(`tie ${numberIn(actor)}`, numberIn(actor), numberIn(other));
  }
  const { file, links: _links, actors, documents, ...rest } = graph.value;
  const lists = { actors: [...actors.values()], documents: [...documents.values()] };
  const { places } = prepareGraph({ ...rest, ...lists }, file, columns.finish());
  const placed = new Map<number, Place>();
  ordered.forEach(({ n }, row) => {
    const [x = Number.NaN, y = Number.NaN] = places.subarray(2 * row, 2 * row + 2);
    if (!Number.isNaN(x)) placed.set(n, { n, x, y });
  });
  await placeBeside(database, placed);
  return { ok: true, value: [...placed.values()] };
}

/** Puts each actor that was too many to be laid out where its strongest partner stands. */
async function placeBeside(database: DuckDb, placed: Map<number, Place>): Promise<void> {
  const others = await database.rows(`SELECT n, coalesce(other, n) FROM actor
    LEFT JOIN tie ON tie.actor = n
    WHERE n NOT IN (SELECT n FROM actor LEFT JOIN tie ON tie.actor = n
      ORDER BY coalesce(links, 0) DESC, n LIMIT ${MOST_ACTORS})`);
  for (const [cell, other] of others) {
    const n = numberIn(cell);
    const { x, y } = placed.get(numberIn(other)) ?? { x: 0, y: 0 };
    placed.set(n, { n, x, y });
  }
}
