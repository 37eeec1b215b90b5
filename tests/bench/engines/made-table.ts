import type { DuckDb } from "../../../src/database/duckdb/duckdb";

/** Days of a made table, from 2005-01-01: eleven years. */
export const FIRST_DAY = 12_784;
export const DAYS = 4018;

/**
 * Makes a table of links that grows towards its end: 20,000 actors of which few are strong, half of the targets from a set
 * of partners of the source, 12 kinds, four statuses, 40 % of the rows in events of three.
 */
export async function makeTable(database: DuckDb, rows: number): Promise<void> {
  await database.run(`CREATE TABLE links AS
    SELECT 'e' || i AS id, 'Actor ' || own AS source,
      'Actor ' || CASE WHEN b < 0.5 THEN (own * 31 + floor(b * 40)::INTEGER * 17) % 20000
        ELSE floor(20000 * pow((b - 0.5) * 2, 3))::INTEGER END AS target,
      'kind ' || floor(12 * k * k)::INTEGER AS kind,
      DATE '2005-01-01' + floor(${DAYS} * sqrt(i / ${rows}.0))::INTEGER AS date,
      ['held', 'planned', 'cancelled', 'postponed'][1 + floor(4 * pow(s, 8))::INTEGER] AS status,
      CASE WHEN e < 0.4 THEN 'ev' || (i // 3) END AS event
    FROM (SELECT i, floor(20000 * pow(random(), 3))::INTEGER AS own, random() AS b, random() AS k,
      random() AS e, random() AS s FROM range(${rows}) t(i))`);
}
