import type { Outcome, Problem } from "../../graph/problem";
import { PLAIN_LINK } from "../../formats/draft/draft";
import { type DuckDb, numberIn, type Row, textIn } from "../duckdb/duckdb";
import { foldLinks } from "./folded";
import { readActors, selectLinks, type Source } from "../source/source";
import type { DateOrder } from "../../formats/csv/dates/date-values";
import { enterActors } from "./actors";
import { sortByActor } from "./by-actor";
import { compareDates, type DateRow, dateRowOf } from "./days";
import { divide, LONG, UNDATED } from "./tiles";
import { tellAccounts } from "./accounts";

/** What the command line says while a table is prepared. */
export type OnStep = (step: PrepareStep, done: number, of: number) => void;
export type PrepareStep = "reading" | "pairing" | "sorting" | "placing" | "writing";

/** What tables are made for: tiles of a static host, or frames that are counted as well. */
export type Purpose = "tiles" | "frames";

/** How many problems of one kind are looked for. */
const MOST_ALIKE = 20;

/** The status of a link that names none. */
const HELD = "held";

/**
 * Makes of any table of links the tables that tiles are written from and frames are counted in, all whole numbers where
 * something is counted:
 *
 * - `actor`: `n` (its place in the file), `id`, `node` (JSON), `kind`, `country`, `side`
 * - `trait`, `trait_value`: kind, country and side of each actor in numbers, and what these stand for
 * - `total`: `date` (as the table has it), `kind`, `status`, `links`
 * - `day`: the dates of the table as intervals of days, with their `tile` and their `place` in order of time
 * - `kind`, `status`, `topic`: `n`, `value`; those of most links first
 * - `pair`: `pair` (the lower actor in the upper 32 bits), `links`, `contacts`
 * - `link`: one row each, in order of its tile and of time; `seq` is its place in order of time, `event` a hash of 64 bits:
 *   it is compared within one pair only
 *
 * - `by_actor`, for frames alone: see `sortByActor`
 * - `label` (`n`, `text`), `folded`, `said`, for frames alone: see `foldTexts`
 *
 * Each is made whole or not at all, so that what was broken off goes on where it was.
 */
export async function buildTables(
  database: DuckDb,
  source: Source,
  onStep: OnStep,
  purpose: Purpose,
): Promise<Outcome<undefined>> {
  const select = await selectLinks(database, source);
  if (!select.ok) return select;
  await database.run(`CREATE OR REPLACE TEMP VIEW source AS ${select.value}`);
  const isForFrames = purpose === "frames";
  if (await has(database, isForFrames ? "folded" : "link")) return DONE;
  const steps: [PrepareStep, () => Promise<Outcome<undefined>>][] = [
    ["reading", () => once(database, "total", () => countTotals(database, source))],
    ["reading", () => once(database, "actor", () => nameActors(database, source))],
    ["pairing", () => once(database, "pair", () => countPairs(database))],
    ["pairing", () => once(database, "telling", () => tellAccounts(database, source.head))],
    ["sorting", () => once(database, "link", () => sortLinks(database))],
  ];
  if (isForFrames) {
    steps.push(
      ["sorting", () => once(database, "by_actor", () => sortByActor(database))],
      ["sorting", () => once(database, "folded", () => foldLinks(database).then(() => DONE))],
    );
  }
  for (const [at, [step, run]] of steps.entries()) {
    onStep(step, at, steps.length);
    const outcome = await run();
    if (!outcome.ok) return outcome;
  }
  return DONE;
}

export const DONE = { ok: true, value: undefined } as const;

/** Makes a table that is not there yet, and what belongs to it, in one transaction. */
export async function once(
  database: DuckDb,
  table: string,
  make: () => Promise<Outcome<undefined>>,
): Promise<Outcome<undefined>> {
  if (await has(database, table)) return DONE;
  await database.run("BEGIN");
  try {
    const outcome = await make();
    await database.run(outcome.ok ? "COMMIT" : "ROLLBACK");
    return outcome;
  } catch (error) {
    await database.run("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

/** Whether a database has a table of its own of this name. */
export async function has(database: DuckDb, table: string): Promise<boolean> {
  const sql =
    "SELECT 1 FROM duckdb_tables() WHERE table_name = $1 AND database_name = current_database()";
  return (await database.rows(sql, [table])).length > 0;
}

/** How many links there are of each date, kind and status; and what these are. */
async function countTotals(database: DuckDb, { mapping }: Source): Promise<Outcome<undefined>> {
  await database.run(`CREATE TABLE total AS
    SELECT date, coalesce(kind, '${PLAIN_LINK}') AS kind, coalesce(status, '${HELD}') AS status,
      count(*)::UINTEGER AS links
    FROM source GROUP BY ALL`);
  const numbered = await numberTotals(database, mapping.dates);
  if (numbered.ok) return numbered;
  return { ok: false, problems: await withLines(database, "date", numbered.problems) };
}

/** Makes of `total` what its dates, kinds and statuses are: `day`, `tile`, `kind`, `status`. */
export async function numberTotals(
  database: DuckDb,
  order: DateOrder | undefined,
): Promise<Outcome<undefined>> {
  const counted = await database.rows(
    "SELECT date, sum(links)::DOUBLE FROM total WHERE date IS NOT NULL GROUP BY date",
  );
  const dates: (DateRow & { readonly links: number })[] = [];
  const problems: Problem[] = [];
  for (const [cell, links] of counted) {
    const text = textIn(cell) ?? "";
    const date = dateRowOf(text, order);
    if (date) dates.push({ ...date, links: numberIn(links) });
    else if (problems.length < MOST_ALIKE) problems.push({ code: "date", values: { text } });
  }
  if (problems.length > 0) return { ok: false, problems };
  if (dates.length === 0 && (await database.rows("SELECT 1 FROM total LIMIT 1")).length === 0)
    return { ok: false, problems: [{ code: "empty-file", values: {} }] };
  dates.sort(compareDates);
  const { tiles, tileOf } = divide(
    dates,
    dates.map(({ links }) => links),
  );
  await database.run("CREATE TABLE tile (n INTEGER, first INTEGER, last INTEGER)");
  await database.append(
    "tile",
    tiles.map(({ first, last }, n) => [n, first, last]),
  );
  await database.run(`CREATE TABLE day (text VARCHAR, edtf VARCHAR, first INTEGER, last INTEGER,
    "from" INTEGER, "to" INTEGER, open BOOLEAN, place UINTEGER, tile INTEGER)`);
  let place = 0;
  await database.append(
    "day",
    dates.map(({ text, edtf, first, last, from, to, isOpen, ...date }, at) => {
      const before = dates[at - 1];
      if (before && compareDates(before, { text, edtf, first, last, from, to, isOpen, ...date }))
        place++;
      return [text, edtf, first, last, from, to, isOpen, place, tileOf[at] ?? LONG];
    }),
  );
  for (const field of ["kind", "status"]) {
    const values = await database.rows(
      `SELECT ${field}, sum(links)::DOUBLE FROM total GROUP BY ${field}`,
    );
    await database.run(`CREATE TABLE ${field} (n UINTEGER, value VARCHAR)`);
    await database.append(
      field,
      sortValues(values).map(({ value }, n) => [n, value]),
    );
  }
  return DONE;
}

/** Values with their counts: those of most links first, equals by UTF-16 code units. */
export function sortValues(rows: Iterable<Row>): { value: string; count: number }[] {
  return [...rows]
    .map(([value, count]) => ({ value: textIn(value) ?? "", count: numberIn(count) }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

async function withLines(
  database: DuckDb,
  field: string,
  problems: readonly Problem[],
): Promise<readonly Problem[]> {
  const found: Problem[] = [];
  for (const problem of problems) {
    const { text = "" } = problem.values;
    const [row] = await database.rows(
      `SELECT min(row)::DOUBLE, count(*)::DOUBLE FROM source WHERE ${field} = $1`,
      [text],
    );
    found.push({ ...problem, line: numberIn(row?.[0]) + 1 });
  }
  return found.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

/** The actors: those of the file, those of a table of actors, and those that links name besides. */
async function nameActors(database: DuckDb, { head, actors }: Source): Promise<Outcome<undefined>> {
  for (const field of ["source", "target"]) {
    const [empty] = await database.rows(
      `SELECT row::DOUBLE FROM source WHERE ${field} IS NULL LIMIT 1`,
    );
    if (empty) {
      const line = numberIn(empty[0]) + 1;
      return { ok: false, problems: [{ code: "missing-cell", values: { field }, line }] };
    }
  }
  for (const field of ["topics", "quotes", "more"]) {
    const [broken] = await database.rows(
      `SELECT row::DOUBLE FROM source WHERE NOT json_valid(${field}) LIMIT 1`,
    );
    if (broken) {
      const line = numberIn(broken[0]) + 1;
      return { ok: false, problems: [{ code: "cell-json", values: { field }, line }] };
    }
  }
  const listed = actors === undefined ? [] : await readActors(database, actors);
  // As the page makes them of a Parquet file: those of the column of sources first.
  const named = await database.rows(`
    SELECT id FROM (
      SELECT source AS id, 0 AS which, min(row) AS first FROM source GROUP BY source
      UNION ALL SELECT target, 1, min(row) FROM source GROUP BY target)
    GROUP BY id ORDER BY min(which), min(first) FILTER (WHERE which = 0), min(first)`);
  await enterActors(database, head, listed, named);
  const [twice] = await database.rows(`SELECT id, min(row)::DOUBLE, max(row)::DOUBLE FROM source
    WHERE id IS NOT NULL GROUP BY id HAVING count(*) > 1 LIMIT 1`);
  if (twice) {
    const [id, first, last] = twice;
    const values = { id: textIn(id) ?? "", first: numberIn(first) + 1 };
    return { ok: false, problems: [{ code: "duplicate-id", values, line: numberIn(last) + 1 }] };
  }
  const [clash] = await database.rows(
    "SELECT id, row::DOUBLE FROM source SEMI JOIN actor USING (id) LIMIT 1",
  );
  if (!clash) return DONE;
  const values = { id: textIn(clash[0]) ?? "", first: "nodes" };
  const line = numberIn(clash[1]) + 1;
  return { ok: false, problems: [{ code: "duplicate-id", values, line }] };
}

/** The two ends of a link, whichever of them acted, in one number. */
const PAIR = "(least(s.n, t.n)::UBIGINT << 32) | greatest(s.n, t.n)";
const ENDS = "JOIN actor s ON s.id = source.source JOIN actor t ON t.id = source.target";
/** An event in a whole number; none for none. */
const EVENT = "CASE WHEN event IS NOT NULL THEN hash(event) END";

async function countPairs(database: DuckDb): Promise<Outcome<undefined>> {
  await database.run(`CREATE TABLE pair AS
    SELECT pair, sum(n)::UINTEGER AS links,
      sum(CASE WHEN event IS NULL THEN n ELSE 1 END)::UINTEGER AS contacts
    FROM (
      SELECT ${PAIR} AS pair, ${EVENT} AS event, count(*) AS n
      FROM source ${ENDS} GROUP BY ALL)
    GROUP BY pair ORDER BY pair`);
  await database.run(`CREATE TABLE topic AS
    SELECT (row_number() OVER (ORDER BY text))::UINTEGER AS n, text, links FROM (
      SELECT topics AS text, count(*)::UINTEGER AS links FROM source
      WHERE topics IS NOT NULL AND topics <> '[]' GROUP BY topics)`);
  return DONE;
}

async function sortLinks(database: DuckDb): Promise<Outcome<undefined>> {
  // Accounts of one occasion are told together: where its links lie in several parts, they stand where all are loaded.
  await database.run(`CREATE OR REPLACE TEMP TABLE spread AS
    SELECT event FROM source LEFT JOIN day ON day.text = source.date
    WHERE event IN (SELECT event FROM source WHERE quotes IS NOT NULL AND event IS NOT NULL)
    GROUP BY event HAVING count(DISTINCT coalesce(day.tile, ${UNDATED})) > 1`);
  await database.run(`CREATE TABLE link AS
    SELECT * FROM (
      SELECT source.row::UINTEGER AS row,
        CASE WHEN day.tile IS NULL THEN ${UNDATED} WHEN spread.event IS NOT NULL THEN ${LONG}
          ELSE day.tile END AS tile,
        (coalesce(day.place, 4294967295)::UBIGINT << 32) | source.row::UBIGINT AS seq,
        day.first, day.last, s.n AS source, t.n AS target, ${PAIR} AS pair,
        pair.contacts AS pair_contacts, ${EVENT.replaceAll("event", "source.event")} AS event,
        kind.n AS kind, status.n AS status, coalesce(topic.n, 0)::UINTEGER AS topics,
        coalesce(telling.accounts, 0)::UINTEGER AS accounts,
        coalesce(telling.told, 0)::UTINYINT AS told, coalesce(telling.told_by, 0)::UTINYINT AS told_by,
        coalesce(source.id, 'link-' || (source.row + 1)) AS id, source.event AS event_id,
        day.edtf AS date, source.label, source.summary, source.quotes, source.more
      FROM source ${ENDS}
        LEFT JOIN day ON day.text = source.date
        LEFT JOIN spread ON spread.event = source.event
        JOIN kind ON kind.value = coalesce(source.kind, '${PLAIN_LINK}')
        JOIN status ON status.value = coalesce(source.status, '${HELD}')
        LEFT JOIN topic ON topic.text = source.topics
        LEFT JOIN telling ON telling.row = source.row
        JOIN pair ON pair.pair = ${PAIR})
    ORDER BY tile, seq`);
  return DONE;
}
