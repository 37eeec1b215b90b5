import { windowOf } from "../../frame/query/window";
import type { View } from "../../frame/view/view";
import { type CountedFrame, type CountedRows, MOST_ROWS } from "../../tiles/counted-frame";
import { type DuckDb, numberIn } from "../duckdb/duckdb";
import { actorOf, rowOf } from "./actor-rows";
import { actorsOf } from "./actors-in";
import { choose } from "./choose-in";
import type { Countable } from "./codes";
import { describe } from "./describe-in";
import { facetsIn } from "./facets-in";
import { alongIn, linksIn } from "./links-in";

/** Finds the links that a view asks for. */
async function meet(database: DuckDb, table: Countable, view: View, signal: AbortSignal) {
  const window = windowOf(table.extent, view);
  const between = view.pair && [
    await rowOf(database, view.pair[0]),
    await rowOf(database, view.pair[1]),
  ];
  const [from, to] = between ?? [];
  // A pair of which one is not known: a number that no pair has.
  const pair =
    between && ([from ?? 0xffff_ffff, to ?? 0xffff_ffff] as const satisfies readonly number[]);
  return { window, met: await table.meet(database, { view, window, pair }, signal) };
}

/** Some rows of the table of a view, by time. */
export async function rowsOf(
  database: DuckDb,
  table: Countable,
  view: View,
  asked: { readonly start: number; readonly isDescending: boolean },
  signal: AbortSignal,
): Promise<CountedRows> {
  const { met } = await meet(database, table, view, signal);
  const rows = await linksIn(met, table.dictionary, { ...asked, count: MOST_ROWS });
  return { version: table.version, rows: asked.isDescending ? rows.toReversed() : rows };
}

/**
 * Counts what is shown for a view, by the rules of the page: the same view gives the same frame. What the page chooses
 * and draws is chosen by its own code, among the few pairs that it could choose.
 * @param database a connection that nothing else uses meanwhile
 */
export async function countFrame(
  database: DuckDb,
  table: Countable,
  view: View,
  signal: AbortSignal,
): Promise<CountedFrame> {
  const { window, met } = await meet(database, table, view, signal);
  await met.find();
  await database.run(`CREATE OR REPLACE TEMP TABLE shown AS
    SELECT n, sum(links)::UINTEGER AS links, count(*)::UINTEGER AS others FROM (
      SELECT one AS n, links FROM found UNION ALL SELECT other, links FROM found WHERE one <> other)
    GROUP BY n`);
  const [sums = []] = await database.rows(
    "SELECT count(*)::DOUBLE, sum(links)::DOUBLE, sum(contacts)::DOUBLE FROM found",
  );
  const [pairTotal, linkCount, contacts] = sums.map(numberIn);
  const selected = view.select === undefined ? undefined : await actorOf(database, view.select);
  const chosen = await choose(database, { table, met, view, selected }, contacts ?? 0);
  const pairs = await describe(met, table.dictionary, chosen);
  const actors = await actorsOf(database, table, view, {
    window,
    selected,
    isEverythingDrawn: chosen.length === pairTotal,
    ends: new Set(chosen.flatMap(({ one, other }) => [one, other])),
  });
  return {
    version: table.version,
    links: linkCount ?? 0,
    contacts: contacts ?? 0,
    pairTotal: pairTotal ?? 0,
    pairs,
    ...actors.counts,
    facets: await facetsIn(database, { table, met, view }, actors.kinds),
    ...(await alongIn(database, met, table.dictionary, { view, selected })),
  };
}
