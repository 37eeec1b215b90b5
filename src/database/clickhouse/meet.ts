import { ABSENT } from "../../graph/columns/coded-texts";
import { type FilterName, FILTERS } from "../../frame/view/parameter-names";
import type { Meet } from "../frames/codes";
import { packed, type Question } from "../frames/conditions";
import type { Met } from "../frames/met";
import { type DuckDb, numberIn, type Row, textIn } from "../duckdb/duckdb";
import { ACTORS_TABLE } from "../source/mapping";
import { type ClickHouse, nameIn, textInSql } from "./clickhouse";
import { PAIR_OF_HASHES, sumOfPairs, tableOf } from "./catalogue";
import { conditionOf, type Counted } from "./filters";
import { cellsIn, columnsOf, type LinkTable, tablesIn, textOf } from "./columns";
import { readDates } from "./dates";
import { readLinks, ROW_COLUMNS, startRows } from "./rows";

/** How many pairs are asked for at a time: a query is not longer than 256 KB. */
const MOST_KEYS = 4000;

/** Reads from the catalogue of a table how it is asked. */
export async function openCounted(
  database: DuckDb,
  {
    name,
    ...given
  }: Pick<Counted, "engine" | "links" | "dictionary" | "folder"> & {
    readonly name: string;
  },
): Promise<Counted> {
  const topics = new Map<number, string[]>();
  for (const [text, n] of await database.rows("SELECT text, n FROM topic_text"))
    topics.set(numberIn(n), [...(topics.get(numberIn(n)) ?? []), textIn(text) ?? ""]);
  const dates = await readDates(database, given.links);
  return { ...given, dates, topics, actors: await actorsIn(given.engine, name) };
}

async function actorsIn(engine: ClickHouse, name: string): Promise<Counted["actors"]> {
  if (!(await tablesIn(engine, name)).includes(ACTORS_TABLE)) return undefined;
  const from = `${nameIn(name)}.${nameIn(ACTORS_TABLE)}`;
  const types = await columnsOf(engine, from);
  const cells = new Map([...types].map(([column, type]) => [column, textOf(nameIn(column), type)]));
  return cells.has("id") ? { from, cells } : undefined;
}

/** Finds the links of views in a table of ClickHouse: it counts them, DuckDB puts the sums together. */
export function meetInClickHouse(counted: Counted): Meet {
  return async (database, question, signal) => {
    const { engine, links, dates, topics, dictionary, folder } = counted;
    const place = `bitOr(bitShiftLeft(${dates.place}, 32), toUInt64(${links.row}))`;
    const between = await pairIn(database, links, question.pair);
    const { view, window } = question;
    const met = dates.meets(window, view.undated);
    /** The links that all filters but one let through; with `isKept`, of these those that it does not. */
    const where = (but?: FilterName, isKept = false) => {
      const others = FILTERS.filter((name) => name !== but && view.filters[name].length > 0);
      const all = [met, ...between, ...others.map((name) => conditionOf(name, view, counted))];
      if (but && isKept) all.push(`NOT ${conditionOf(but, view, counted)}`);
      return `${links.from} WHERE ${all.join(" AND ")}`;
    };
    const ask = (
      sql: string,
      columns: Readonly<Record<string, "VARCHAR" | "UBIGINT" | "UINTEGER">>,
      make: string,
    ) => tableOf(database, { engine, folder, signal }, { sql, columns, make });
    const keptOut = new Map<FilterName, Promise<string>>();
    const keptOutBy = (filter: FilterName) => {
      const known = keptOut.get(filter) ?? makeKeptOut(filter);
      keptOut.set(filter, known);
      return known;
    };
    const makeKeptOut = async (filter: FilterName) => {
      const table = `kept_out_by_${filter}`;
      await ask(
        `SELECT ${links.ends.source}, ${links.ends.target}, count() FROM ${where(filter, true)}
          GROUP BY ${links.ends.source}, ${links.ends.target}`,
        { from: "UBIGINT", to: "UBIGINT", links: "UINTEGER" },
        `CREATE OR REPLACE TEMP TABLE ${table} AS
          SELECT a.n AS source, b.n AS target, s.kind AS from_kind, t.kind AS to_kind, links
          FROM answer kept JOIN actor_hash a ON a.hash = kept."from" JOIN actor_hash b ON b.hash = kept."to"
            JOIN trait s ON s.n = a.n JOIN trait t ON t.n = b.n`,
      );
      return table;
    };
    const numbers = {
      kind: new Map(dictionary.kinds.map((value, n) => [value, n])),
      status: new Map(dictionary.statuses.map((value, n) => [value, n])),
      topic: new Map([...topics].flatMap(([n, texts]) => texts.map((text) => [text, n] as const))),
    };
    /** Sides and countries are of actors: what counts them are pairs. */
    const codesOfEnds = async (filter: "side" | "country") => {
      const also = view.filters[filter].length > 0 ? await keptOutBy(filter) : undefined;
      return database.rows(`SELECT sum(links)::DOUBLE, s.${filter}, t.${filter} FROM (
          SELECT one, other, links FROM found
          ${also === undefined ? "" : `UNION ALL SELECT source, target, links FROM ${also}`})
        JOIN trait s ON s.n = one JOIN trait t ON t.n = other GROUP BY ALL`);
    };
    const hashes = async (pairs: readonly string[]) => {
      const found = new Map<string, string>();
      for (const [pair, sum] of await database.rows(`
        SELECT pair, ((a.hash::UHUGEINT + b.hash::UHUGEINT) % 18446744073709551616)::VARCHAR
        FROM (SELECT unnest([${pairs.join(", ")}])::UBIGINT AS pair)
          JOIN actor_hash a ON a.n = pair >> 32 JOIN actor_hash b ON b.n = pair & 4294967295`))
        found.set(String(pair), textIn(sum) ?? "");
      return found;
    };
    return {
      async find() {
        await ask(
          sumOfPairs(where(), links, place),
          {
            low: "UBIGINT",
            high: "UBIGINT",
            links: "UINTEGER",
            contacts: "UINTEGER",
            newest: "UBIGINT",
          },
          `CREATE OR REPLACE TEMP TABLE found AS
            SELECT pair, sums.links, sums.contacts, newest, pair.contacts AS total,
              (pair >> 32)::UINTEGER AS one, (pair & 4294967295)::UINTEGER AS other
            FROM (SELECT ${PAIR_OF_HASHES} AS pair, links, contacts, newest FROM answer sums
              JOIN actor_hash a ON a.hash = low JOIN actor_hash b ON b.hash = high) sums JOIN pair USING (pair)`,
        );
      },
      async codesUnder(filter) {
        switch (filter) {
          case "told":
          case "account":
            // A table of ClickHouse has no quotes, so nothing that these could be.
            return [];
          case "side":
          case "country":
            return codesOfEnds(filter);
          default: {
            const cell = links.cells[COLUMNS[filter]];
            const rows = await engine.rows(
              `SELECT toString(count()), ${cell} AS cell FROM ${where(filter)} GROUP BY ${cell}`,
              signal,
            );
            return rows.map(([count, text = ""]) => [
              Number(count),
              numbers[filter].get(text) ?? (filter === "topic" ? 0 : ABSENT),
            ]);
          }
        }
      },
      keptOutBy,
      async pairOf(id) {
        const wanted = `${links.cells.id} = ${textInSql(id)}`;
        await ask(
          `SELECT ${links.lower}, ${links.higher} FROM ${where()} AND ${wanted} LIMIT 1`,
          { low: "UBIGINT", high: "UBIGINT" },
          `CREATE OR REPLACE TEMP TABLE kept AS SELECT ${PAIR_OF_HASHES} AS pair FROM answer
            JOIN actor_hash a ON a.hash = low JOIN actor_hash b ON b.hash = high`,
        );
        const [[pair] = []] = await database.rows("SELECT pair FROM kept");
        return typeof pair === "bigint" ? String(pair) : undefined;
      },
      async kindsAndTold(pairs) {
        const keys = [...(await hashes(pairs)).values()];
        await database.run(
          "CREATE OR REPLACE TEMP TABLE kinds (pair UBIGINT, kind VARCHAR, links UINTEGER)",
        );
        for (const some of inParts(keys)) {
          await ask(
            `SELECT ${links.lower}, ${links.higher}, ${links.cells.kind}, count()
              FROM ${where()} AND ${links.pair} IN (${some.join(", ")})
              GROUP BY ${links.lower}, ${links.higher}, ${links.cells.kind}`,
            { low: "UBIGINT", high: "UBIGINT", kind: "VARCHAR", links: "UINTEGER" },
            `INSERT INTO kinds SELECT ${PAIR_OF_HASHES}, kind, links FROM answer
              JOIN actor_hash a ON a.hash = low JOIN actor_hash b ON b.hash = high`,
          );
        }
        const rows = await database.rows(`SELECT pair, kind.n, links::DOUBLE
          FROM kinds JOIN kind ON kind.value = kinds.kind`);
        return rows.map(([pair = null, kind = null, count = null]): Row => [
          pair,
          kind,
          null,
          null,
          count,
        ]);
      },
      async linksOf(chosen, pairs) {
        const known = await hashes(chosen.map(({ pair }) => pair));
        const keysOf = (some: readonly string[]) => some.flatMap((pair) => known.get(pair) ?? []);
        await startRows(database, "told_links");
        for (const some of inParts(chosen)) {
          const own = new Set(some.map(({ pair }) => pair));
          const newest = `${links.pair} IN (${keysOf([...own]).join(", ")})
            AND ${place} IN (${some.map((one) => String(one.newest)).join(", ")})`;
          const whole = keysOf(pairs.filter((pair) => own.has(pair)));
          const wanted =
            whole.length > 0
              ? `(${newest} OR ${links.pair} IN (${whole.join(", ")}))`
              : `(${newest})`;
          await ask(
            `SELECT ${place}, ${cellsIn(links)} FROM ${where()} AND ${wanted}`,
            { seq: "UBIGINT", ...ROW_COLUMNS },
            `INSERT INTO told_links SELECT * FROM answer`,
          );
        }
        return readLinks(database, "told_links", links);
      },
      async placesOf({ isDescending, start, count, actor }) {
        const order = isDescending ? "DESC" : "ASC";
        const { lower, higher, whole } = links;
        await ask(
          `SELECT ${lower}, ${higher}, ${place} AS seq FROM ${where()}
            ${actor === undefined ? "" : await endsIn(database, links, actor)}
            ORDER BY seq ${order}, ${whole} LIMIT ${count} OFFSET ${start}`,
          { low: "UBIGINT", high: "UBIGINT", seq: "UBIGINT" },
          `CREATE OR REPLACE TEMP TABLE stretch AS SELECT ${PAIR_OF_HASHES} AS pair, seq FROM answer
            JOIN actor_hash a ON a.hash = low JOIN actor_hash b ON b.hash = high`,
        );
        const rows = await database.rows(`SELECT pair, seq FROM stretch ORDER BY seq ${order}`);
        return rows.map(([pair, seq]) => ({
          pair: String(pair),
          newest: typeof seq === "bigint" ? seq : 0n,
        }));
      },
      async occasionOf(id, most) {
        const { cells, event, from } = links;
        const own = `${cells.id} = ${textInSql(id)}`;
        const together =
          event === undefined
            ? own
            : `(${own} OR (${event} != 0 AND ${event} GLOBAL IN (SELECT ${event} FROM ${from} WHERE ${own})))`;
        await startRows(database, "occasion");
        await ask(
          `SELECT ${place}, ${cellsIn(links)} FROM ${from} WHERE ${together}
            ORDER BY ${own} DESC, ${place} LIMIT ${most + 1}`,
          { seq: "UBIGINT", ...ROW_COLUMNS },
          `INSERT INTO occasion SELECT * FROM answer`,
        );
        return readLinks(database, "occasion", links);
      },
    } satisfies Met;
  };
}

/** A condition for the links that an actor is an end of. */
async function endsIn(database: DuckDb, { ends }: LinkTable, actor: number): Promise<string> {
  const [[hash] = []] = await database.rows(
    `SELECT hash::VARCHAR FROM actor_hash WHERE n = ${actor}::UINTEGER`,
  );
  const own = textIn(hash) ?? "0";
  return `AND (${ends.source} = ${own} OR ${ends.target} = ${own})`;
}

const COLUMNS = { kind: "kind", status: "status", topic: "topics" } as const;

/** Conditions for the links between two actors. */
async function pairIn(
  database: DuckDb,
  { lower, higher }: LinkTable,
  pair: Question["pair"],
): Promise<readonly string[]> {
  if (!pair) return [];
  const key = packed(pair);
  const [[low, high] = []] = await database.rows(`
    SELECT least(a.hash, b.hash)::VARCHAR, greatest(a.hash, b.hash)::VARCHAR FROM actor_hash a, actor_hash b
    WHERE a.n = ${key}::UBIGINT >> 32 AND b.n = ${key}::UBIGINT & 4294967295`);
  return low === undefined
    ? ["0"]
    : [`${lower} = ${textIn(low) ?? "0"}`, `${higher} = ${textIn(high) ?? "0"}`];
}

function inParts<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / MOST_KEYS) }, (_, at) =>
    all.slice(at * MOST_KEYS, (at + 1) * MOST_KEYS),
  );
}
