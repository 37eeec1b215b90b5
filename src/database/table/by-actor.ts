import type { Outcome } from "../../graph/problem";
import type { DuckDb } from "../duckdb/duckdb";

/** What a copy of a link has besides its ends. */
export const BY_ACTOR_CELLS =
  "seq, tile, first, last, kind, status, topics, accounts, told, told_by, id, event_id, date, label, summary, quotes";

/**
 * Makes `by_actor`: each link once for each of its ends (`actor`; the `other` end; `is_source`), in order of actors and of time.
 * In `link` those of one actor are scattered over all years, and reading the newest of one with few means reading nearly all.
 */
export async function sortByActor(database: DuckDb): Promise<Outcome<undefined>> {
  await database.run(`CREATE TABLE by_actor AS
    SELECT * FROM (
      SELECT source AS actor, target AS other, true AS is_source, ${BY_ACTOR_CELLS} FROM link
      UNION ALL
      SELECT target, source, false, ${BY_ACTOR_CELLS} FROM link WHERE source <> target)
    ORDER BY actor, seq`);
  return { ok: true, value: undefined };
}
