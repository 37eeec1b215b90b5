import { type DuckDb, numberIn, textIn } from "../duckdb/duckdb";
import { type Field, FIELDS } from "../table/folded";
import type { Find } from "../frames/sought";
import { type ClickHouse, textInSql } from "./clickhouse";
import type { External } from "./external";
import { tableOf } from "./catalogue";
import { cellsIn, type LinkTable } from "./columns";
import { readLinks, ROW_COLUMNS, startRows } from "./rows";

/** What the matching texts of each field are in ClickHouse, as a query of `n` and `key`. */
const KEYS: Readonly<Record<Field, string>> = {
  actor: "SELECT n, hash::VARCHAR AS key FROM actor_hash",
  kind: "SELECT n, value AS key FROM kind",
  topic: "SELECT n, text AS key FROM topic_text",
  label: "SELECT n, text AS key FROM label",
};

/**
 * Finds links in a table of ClickHouse. What the words are found in is sent along as tables, so that no query grows with it.
 * It counts by date first: of the newest dates alone, links are read.
 */
export function findInClickHouse(
  { engine, links }: { readonly engine: ClickHouse; readonly links: LinkTable },
  folder: string,
): Find {
  return async (database, { matches: { counts, isEverywhere }, most }, signal) => {
    const external: External[] = [];
    const conditions: string[] = [];
    for (const [word, count] of counts.entries()) {
      if (isEverywhere[word] === true) continue;
      const either: string[] = [];
      for (const field of FIELDS.filter((one) => count[one] > 0)) {
        const name = `${field}_${word}`;
        const type = field === "actor" ? "UInt64" : "String";
        external.push({ name, type, values: await keysOf(database, field, word) });
        for (const cell of cellsOf(links, field)) either.push(`${cell} GLOBAL IN ${name}`);
      }
      conditions.push(either.length === 0 ? "0" : `(${either.join(" OR ")})`);
    }
    if (conditions.includes("0")) return { count: 0, newest: [] };
    const where = `${links.from} WHERE ${["1", ...conditions].join(" AND ")}`;
    const asked = { engine, folder, signal, external };
    await tableOf(database, asked, {
      sql: `SELECT ${links.cells.date}, count() FROM ${where} GROUP BY ${links.cells.date}`,
      columns: { date: "VARCHAR", links: "UINTEGER" },
      make: `CREATE OR REPLACE TEMP TABLE found_dates AS
        SELECT coalesce(found.date, '') AS date, found.links,
          coalesce(day.place, ${UNDATED_PLACE})::UBIGINT AS place
        FROM answer found LEFT JOIN day ON day.text = found.date`,
    });
    const [[count] = []] = await database.rows(
      "SELECT coalesce(sum(links), 0)::DOUBLE FROM found_dates",
    );
    if (numberIn(count) === 0) return { count: 0, newest: [] };
    const dates = await database.rows(`SELECT date FROM (
        SELECT date, sum(links) OVER (ORDER BY place DESC) - sum(links) OVER (PARTITION BY place) AS later
        FROM found_dates)
      WHERE later < ${most}`);
    const among = dates.map(([date]) => textInSql(textIn(date) ?? "")).join(", ");
    await startRows(database, "found_links");
    await tableOf(database, asked, {
      sql: `SELECT ${cellsIn(links)} FROM ${where} AND ${links.cells.date} IN (${among})
        ORDER BY ${links.row} DESC LIMIT ${most} BY ${links.cells.date}`,
      columns: ROW_COLUMNS,
      make: `INSERT INTO found_links SELECT 0, * FROM answer`,
    });
    await database.run(`UPDATE found_links SET seq = (row::UBIGINT
      | (coalesce((SELECT place FROM day WHERE day.text = found_links.date), ${UNDATED_PLACE})::UBIGINT << 32))`);
    const newest = await readLinks(database, "found_links", links);
    return { count: numberIn(count), newest: newest.toReversed().slice(0, most) };
  };
}

/** After each date, as in the tables of DuckDB. */
const UNDATED_PLACE = 0xffff_ffff;

function cellsOf({ cells, ends }: LinkTable, field: Field): readonly string[] {
  if (field === "actor") return [ends.source, ends.target];
  return [cells[field === "topic" ? "topics" : field]];
}

/** What the texts that a word is found in are in ClickHouse. */
async function keysOf(database: DuckDb, field: Field, word: number): Promise<readonly string[]> {
  const rows = await database.rows(`SELECT key FROM hit JOIN (${KEYS[field]}) USING (n)
    WHERE field = ${FIELDS.indexOf(field)} AND bits & (1::UBIGINT << ${word}) > 0`);
  return rows.map(([key]) => textIn(key) ?? "");
}
