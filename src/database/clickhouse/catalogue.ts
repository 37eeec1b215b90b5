import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Outcome } from "../../graph/problem";
import { type DuckDb, numberIn, quoteText } from "../duckdb/duckdb";
import { ACTORS_TABLE } from "../source/mapping";
import { ACTOR_FIELDS, cellOf, type Head, type ListedActor } from "../source/source";
import { enterActors } from "../table/actors";
import { DONE, numberTotals, once, type OnStep } from "../table/build";
import { MOST_LINKS } from "../table/places";
import { foldTexts, MOST_LABELS } from "../table/folded";
import { type ClickHouse, nameIn } from "./clickhouse";
import type { External } from "./external";
import { columnsOf, type LinkTable, tablesIn, textOf } from "./columns";
import { UnfitTable } from "./unfit";

/** What of a table of ClickHouse is made into tables of DuckDB: all but its links. */
export interface Making {
  readonly engine: ClickHouse;
  readonly links: LinkTable;
  /** The database of the table. */
  readonly name: string;
  readonly head: Head;
  /** Where answers are put on their way. */
  readonly folder: string;
}

/** Links counted at a time for their pairs: what a server of few gigabytes can group. */
const PART = 5_000_000;

/**
 * Makes the tables of `buildTables` from sums that ClickHouse counts, but for `link`, which has a sample of the links alone;
 * and `actor_hash` (`n`, `hash`) and `topic_text` (`text` as the engine has it, `n`), by which its answers are read.
 */
export async function makeCatalogue(
  database: DuckDb,
  making: Making,
  onStep: OnStep,
): Promise<Outcome<undefined>> {
  const steps = [
    ["reading", "total", countTotals],
    ["reading", "actor", nameActors],
    ["pairing", "pair", countPairs],
    ["pairing", "topic", nameTopics],
    ["sorting", "link", takeSample],
    ["sorting", "folded", foldNames],
  ] as const;
  for (const [at, [step, table, make]] of steps.entries()) {
    onStep(step, at, steps.length);
    const outcome = await once(database, table, () => make(database, making));
    if (!outcome.ok) return outcome;
  }
  return DONE;
}

/**
 * Makes a table of the answer to a query.
 * @param columns names with types, in the order of the query
 */
export async function tableOf(
  database: DuckDb,
  {
    engine,
    folder,
    signal,
    external,
  }: Pick<Making, "engine" | "folder"> & {
    readonly signal?: AbortSignal | undefined;
    readonly external?: readonly External[] | undefined;
  },
  {
    sql,
    columns,
    make,
  }: {
    readonly sql: string;
    readonly columns: Readonly<Record<string, "VARCHAR" | "UBIGINT" | "UINTEGER">>;
    /** A statement that has `answer` for the rows. */
    readonly make: string;
  },
): Promise<void> {
  const path = join(folder, `answer-${++answers}.csv`);
  try {
    await engine.toFile(sql, path, signal, external);
    const types = Object.entries(columns).map(([name, type]) => `${quoteText(name)}: '${type}'`);
    const answer = `read_csv(${quoteText(path)}, auto_detect = false, header = false, delim = ',', quote = '"', escape = '"',
      new_line = '\\n', columns = {${types.join(", ")}})`;
    await database.run(make.replace(/\banswer\b/g, answer));
  } finally {
    await rm(path, { force: true });
  }
}
let answers = 0;

async function countTotals(database: DuckDb, making: Making): Promise<Outcome<undefined>> {
  const { from, cells, mapping } = making.links;
  await tableOf(database, making, {
    sql: `SELECT ${cells.date}, ${cells.kind}, ${cells.status}, count() FROM ${from}
      GROUP BY ${cells.date}, ${cells.kind}, ${cells.status}`,
    columns: { date: "VARCHAR", kind: "VARCHAR", status: "VARCHAR", links: "UINTEGER" },
    make: "CREATE TABLE total AS SELECT * FROM answer",
  });
  return numberTotals(database, mapping.dates);
}

async function nameActors(database: DuckDb, making: Making): Promise<Outcome<undefined>> {
  const { from, cells, ends, row } = making.links;
  const [[sources, targets] = []] = await making.engine.rows(
    `SELECT countIf(${cells.source} = ''), countIf(${cells.target} = '') FROM ${from}`,
  );
  if (sources !== "0" || targets !== "0") {
    const field = sources === "0" ? "target" : "source";
    return { ok: false, problems: [{ code: "missing-cell", values: { field } }] };
  }
  await database.run(
    "CREATE TEMP TABLE named (id VARCHAR, hash UBIGINT, which UTINYINT, first UINTEGER)",
  );
  for (const [which, end] of (["source", "target"] as const).entries()) {
    await tableOf(database, making, {
      sql: `SELECT ${cells[end]}, ${ends[end]}, min(${row}) FROM ${from} GROUP BY ${cells[end]}, ${ends[end]}`,
      columns: { id: "VARCHAR", hash: "UBIGINT", first: "UINTEGER" },
      make: `INSERT INTO named SELECT id, hash, ${which}, first FROM answer`,
    });
  }
  const named = await database.rows(`SELECT id FROM named
    GROUP BY id ORDER BY min(which), min(first) FILTER (WHERE which = 0), min(first), id`);
  await enterActors(database, making.head, await listedActors(making), named);
  await database.run(`CREATE TABLE actor_hash AS SELECT DISTINCT n, hash
    FROM named JOIN actor USING (id) ORDER BY hash`);
  const [[twice] = []] = await database.rows(
    "SELECT count(*)::DOUBLE - count(DISTINCT hash)::DOUBLE FROM actor_hash",
  );
  await database.run("DROP TABLE named");
  if (numberIn(twice) > 0) throw new UnfitTable("hashes");
  return DONE;
}

/** The actors of the table of actors, where there is one. */
async function listedActors({ engine, name }: Making): Promise<readonly ListedActor[]> {
  if (!(await tablesIn(engine, name)).includes(ACTORS_TABLE)) return [];
  const from = `${nameIn(name)}.${nameIn(ACTORS_TABLE)}`;
  const types = await columnsOf(engine, from);
  const fields = ACTOR_FIELDS.filter((field) => types.has(field));
  if (!fields.includes("id")) return [];
  const cells = fields.map((field) => textOf(nameIn(field), types.get(field) ?? ""));
  // Without an order of its own a table has that of its ids, "Actor 9" before "Actor 10".
  const order = types.has("row") ? "row" : "length(toString(id)), id";
  const rows = await engine.rows(`SELECT ${cells.join(", ")} FROM ${from} ORDER BY ${order}`);
  return rows.map((row) =>
    Object.fromEntries(fields.flatMap((field, at) => (row[at] ? [[field, row[at]]] : []))),
  );
}

async function countPairs(database: DuckDb, making: Making): Promise<Outcome<undefined>> {
  const { from, lower, higher, pair, event } = making.links;
  const [[sum] = []] = await database.rows("SELECT sum(links)::DOUBLE FROM total");
  const parts = Math.ceil(numberIn(sum) / PART);
  await database.run(`CREATE TEMP TABLE counted
    (low UBIGINT, high UBIGINT, links UINTEGER, contacts UINTEGER)`);
  for (let part = 0; part < parts; part++) {
    const where = parts === 1 ? "" : `WHERE ${pair} % ${parts} = ${part}`;
    await tableOf(database, making, {
      sql: sumOfPairs(`${from} ${where}`, { lower, higher, event }),
      columns: { low: "UBIGINT", high: "UBIGINT", links: "UINTEGER", contacts: "UINTEGER" },
      make: "INSERT INTO counted SELECT * FROM answer",
    });
  }
  await database.run(`CREATE TABLE pair AS SELECT ${PAIR_OF_HASHES} AS pair, links, contacts
    FROM counted JOIN actor_hash a ON a.hash = low JOIN actor_hash b ON b.hash = high ORDER BY pair`);
  await database.run("DROP TABLE counted");
  return DONE;
}

/** A pair by the numbers of its actors, from two rows of `actor_hash`. */
export const PAIR_OF_HASHES = "(least(a.n, b.n)::UBIGINT << 32) | greatest(a.n, b.n)";

/**
 * Links and contacts by pair: links of one event between two actors are one contact.
 * @param from a table with its condition
 * @param most besides, the greatest of this
 */
export function sumOfPairs(
  from: string,
  { lower, higher, event }: Pick<LinkTable, "lower" | "higher" | "event">,
  most?: string,
): string {
  const [greatest, outer] = most === undefined ? ["", ""] : [`, max(${most}) AS g`, ", max(g)"];
  if (event === undefined)
    return `SELECT ${lower}, ${higher}, count(), count()${greatest} FROM ${from} GROUP BY ${lower}, ${higher}`;
  return `SELECT l, h, sum(n), sum(if(e = 0, n, 1))${outer} FROM (
      SELECT ${lower} AS l, ${higher} AS h, ${event} AS e, count() AS n${greatest}
      FROM ${from} GROUP BY ${lower}, ${higher}, ${event})
    GROUP BY l, h`;
}

async function nameTopics(database: DuckDb, making: Making): Promise<Outcome<undefined>> {
  const { from, cells, mapping } = making.links;
  await database.run("CREATE TEMP TABLE told_topics (topics VARCHAR, links UINTEGER)");
  if (cells.topics !== "''") {
    await tableOf(database, making, {
      sql: `SELECT ${cells.topics}, count() FROM ${from} GROUP BY ${cells.topics}`,
      columns: { topics: "VARCHAR", links: "UINTEGER" },
      make: "INSERT INTO told_topics SELECT * FROM answer",
    });
  }
  await database.run(`CREATE TEMP TABLE read_topics AS
    SELECT topics, links, ${cellOf("topics", "topics", "VARCHAR", mapping)} AS text FROM told_topics`);
  const [broken] = await database.rows(
    "SELECT 1 FROM read_topics WHERE NOT json_valid(text) LIMIT 1",
  );
  if (broken) return { ok: false, problems: [{ code: "cell-json", values: { field: "topics" } }] };
  await database.run(`CREATE TABLE topic AS
    SELECT (row_number() OVER (ORDER BY text))::UINTEGER AS n, text, sum(links)::UINTEGER AS links
    FROM read_topics WHERE text IS NOT NULL AND text <> '[]' GROUP BY text`);
  await database.run(`CREATE TABLE topic_text AS
    SELECT coalesce(topics, '') AS text, n FROM read_topics JOIN topic USING (text)`);
  await database.run("DROP TABLE told_topics");
  await database.run("DROP TABLE read_topics");
  await database.run("CREATE TABLE telling (row UINTEGER, accounts UINTEGER)");
  await database.run("CREATE TABLE account_set (n UINTEGER, accounts VARCHAR)");
  return DONE;
}

/** What a search looks through: names, kinds, topics and labels. The links of ClickHouse have no quotes. */
async function foldNames(database: DuckDb, making: Making): Promise<Outcome<undefined>> {
  const { from, cells } = making.links;
  await database.run("CREATE TABLE label (n UINTEGER, text VARCHAR)");
  if (cells.label !== "''") {
    await tableOf(database, making, {
      sql: `SELECT DISTINCT ${cells.label} FROM ${from} WHERE ${cells.label} != '' LIMIT ${MOST_LABELS + 1}`,
      columns: { text: "VARCHAR" },
      make: "INSERT INTO label SELECT (row_number() OVER ())::UINTEGER, text FROM answer",
    });
  }
  await foldTexts(database, undefined);
  return DONE;
}

/** The links that places are found by: all where a page could hold them, else an even sample. */
async function takeSample(database: DuckDb, making: Making): Promise<Outcome<undefined>> {
  const { from, cells, ends, row, whole } = making.links;
  const [[sum] = []] = await database.rows("SELECT sum(links)::DOUBLE FROM total");
  const share = Math.ceil(numberIn(sum) / MOST_LINKS);
  await tableOf(database, making, {
    sql: `SELECT ${row}, ${ends.source}, ${ends.target}, ${cells.date}, ${cells.event} FROM ${from}
      ${share > 1 ? `WHERE ${whole} % ${share} = 0` : ""}`,
    columns: { row: "UINTEGER", from: "UBIGINT", to: "UBIGINT", date: "VARCHAR", event: "VARCHAR" },
    make: `CREATE TABLE link AS
      SELECT taken.row, a.n AS source, b.n AS target, day.edtf AS date, taken.event AS event_id, NULL::VARCHAR AS quotes
      FROM answer taken JOIN actor_hash a ON a.hash = taken."from" JOIN actor_hash b ON b.hash = taken."to"
        LEFT JOIN day ON day.text = taken.date
      ORDER BY taken.row`,
  });
  return DONE;
}
