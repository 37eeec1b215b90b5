import { createHash } from "node:crypto";
import { dirname } from "node:path";
import type { Outcome } from "../../graph/problem";
import type { DuckDb } from "../duckdb/duckdb";
import { finishTables, type Links, type Prepared } from "../prepare";
import type { TableMapping } from "../source/mapping";
import type { Head } from "../source/source";
import type { OnStep } from "../table/build";
import { writePart } from "../table/parts";
import { UNDATED } from "../table/tiles";
import { makeCatalogue, tableOf } from "./catalogue";
import { type Address, type ClickHouse, connectTo } from "./clickhouse";
import { cellsIn, describeLinks, type LinkTable } from "./columns";
import { readDates } from "./dates";
import { findInClickHouse } from "./find";
import { meetInClickHouse, openCounted } from "./meet";
import { ROW_COLUMNS, selectPart, startRows } from "./rows";
import { UnfitTable } from "./unfit";

/** More lists of topics than this make a query longer than ClickHouse reads. */
const MOST_TOPICS = 2000;

/** A table of ClickHouse that was looked at. */
export interface Given {
  readonly engine: ClickHouse;
  readonly name: string;
  readonly links: LinkTable;
  /** Of its links as they are now, and of how they are read. */
  readonly version: string;
}

/**
 * Looks at a table of ClickHouse: who asks, what its columns mean, and in which state it is.
 * @throws UnfitTable
 */
export async function lookAtClickHouse(
  address: Address,
  mapping: TableMapping,
  making: number,
): Promise<Outcome<Given>> {
  const engine = connectTo(address);
  const [[readonly] = []] = await engine.rows(
    "SELECT value FROM system.settings WHERE name = 'readonly'",
  );
  if (readonly !== "1" && readonly !== "2") throw new UnfitTable("writes");
  const described = await describeLinks(engine, address.database, mapping);
  if (!described.ok) return described;
  const links = described.value;
  const { from, cells, whole } = links;
  if (cells.quotes !== "''") {
    const [[quoted] = []] = await engine.rows(`SELECT countIf(${cells.quotes} != '') FROM ${from}`);
    if (quoted !== "0") throw new UnfitTable("quotes");
  }
  const [state = []] = await engine.rows(
    `SELECT version(), count(), toString(sum(${whole})) FROM ${from}`,
  );
  const version = createHash("sha256")
    .update(JSON.stringify([making, address.shown, mapping, state]))
    .digest("hex")
    .slice(0, 16);
  return { ok: true, value: { engine, name: address.database, links, version } };
}

/**
 * Prepares a table of ClickHouse: its catalogue in DuckDB, with a place for each actor. Its links stay where they are.
 * @param folder where answers are put on their way
 */
export async function prepareClickHouse(
  database: DuckDb,
  { engine, name, links }: Given,
  { head, folder }: { readonly head: Head; readonly folder: string },
  onStep: OnStep,
): Promise<Outcome<Prepared>> {
  const made = await makeCatalogue(database, { engine, links, name, head, folder }, onStep);
  if (!made.ok) return made;
  const [[topics] = []] = await database.rows("SELECT count(*)::INTEGER FROM topic_text");
  if (Number(topics) > MOST_TOPICS) throw new UnfitTable("topics");
  // Before anything is served of it.
  await readDates(database, links);
  return finishTables(database, head, linksOf({ engine, name, links }), onStep);
}

function linksOf({ engine, name, links }: Omit<Given, "version">): Links {
  return {
    byTile: `SELECT coalesce(day.tile, ${UNDATED}) AS tile, sum(total.links)::DOUBLE
      FROM total LEFT JOIN day ON day.text = total.date GROUP BY 1`,
    async meet(database, dictionary, folder) {
      return meetInClickHouse(
        await openCounted(database, { engine, links, name, dictionary, folder }),
      );
    },
    find: (folder) => findInClickHouse({ engine, links }, folder),
    async write(database, part, path, signal) {
      const { tile } = part;
      if (tile === undefined) return writePart(database, part, path);
      const dates = await readDates(database, links);
      await startRows(database, "tile_links");
      const asked = { engine, folder: dirname(path), signal };
      await tableOf(database, asked, {
        sql: `SELECT ${cellsIn(links)} FROM ${links.from} WHERE ${dates.inTile(tile.number, tile.days)}`,
        columns: ROW_COLUMNS,
        make: "INSERT INTO tile_links SELECT 0, * FROM answer",
      });
      const sql = await selectPart(database, "tile_links", links);
      await writePart(database, { ...part, sql }, path);
      return database.run("DROP TABLE tile_links");
    },
  };
}
