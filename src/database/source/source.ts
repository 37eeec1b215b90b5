import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { createHash } from "node:crypto";
import { LINK_CELLS } from "../../formats/parquet/link-cells";
import type { GraphFile } from "../../graph/model/file";
import type { Outcome } from "../../graph/problem";
import { type DuckDb, orLocked, quoteName, quoteText, type Row, textIn } from "../duckdb/duckdb";
import {
  ACTORS_TABLE,
  columnsOfTable,
  type LinkField,
  LINKS_TABLE,
  type TableMapping,
  Unmapped,
} from "./mapping";

/** A file of which the links stand in a table, and are none of its own. */
export type Head = GraphFile;

/** A table of links, ready to be read by DuckDB. */
export interface Source {
  /** What DuckDB reads from, in SQL. */
  readonly from: string;
  /** The number of a row, in SQL. */
  readonly row: string;
  readonly mapping: TableMapping;
  readonly head: Head;
  /** A table of actors beside it, in SQL. */
  readonly actors?: string | undefined;
}

/** A Parquet file in our own form, or in any by a mapping. */
export function parquetSource(path: string, head: Head, mapping?: TableMapping): Source {
  return {
    from: `read_parquet(${quoteText(path)}, file_row_number = true)`,
    row: "file_row_number",
    mapping: mapping ?? { table: LINKS_TABLE },
    head,
  };
}

/** A table with headings, larger than a page reads itself: all its cells are texts. */
export function csvSource(path: string, head: Head, mapping: TableMapping): Source {
  return {
    from: `read_csv(${quoteText(path)}, header = true, all_varchar = true, skip = ${(mapping.headingRow ?? 1) - 1})`,
    row: "row_number() OVER () - 1",
    mapping,
    head,
  };
}

/** The name under which the database of the user is open, to be read alone. */
const GIVEN = "given_database";

/**
 * A table of a DuckDB file, which is opened to be read alone.
 * @throws Unmapped where the file has no such table, LockedDuckDb
 */
export async function databaseSource(
  database: DuckDb,
  path: string,
  head: Head,
  mapping: TableMapping = { table: LINKS_TABLE },
): Promise<Source> {
  await orLocked(path, database.run(`ATTACH ${quoteText(path)} AS ${GIVEN} (READ_ONLY)`));
  const tables = (
    await database.rows(
      `SELECT table_schema, table_name FROM information_schema.tables WHERE table_catalog = '${GIVEN}'`,
    )
  ).map(([schema, table]) => [textIn(schema) ?? "", textIn(table) ?? ""] as const);
  const find = (asked: string) =>
    tables.find(([schema, table]) => asked === table || asked === `${schema}.${table}`);
  const found = find(mapping.table);
  if (!found)
    throw new Unmapped(
      "table",
      [mapping.table],
      tables.map(([, table]) => table),
    );
  const nameOf = (names: readonly string[]) => [GIVEN, ...names].map(quoteName).join(".");
  const actors = find(ACTORS_TABLE);
  const isView = (
    await database.rows(
      `SELECT table_type FROM information_schema.tables
       WHERE table_catalog = '${GIVEN}' AND table_schema = $1 AND table_name = $2`,
      [...found],
    )
  ).some(([type]) => type === "VIEW");
  return {
    from: nameOf(found),
    row: isView ? "row_number() OVER () - 1" : "rowid",
    mapping,
    head,
    actors: actors && actors !== found ? nameOf(actors) : undefined,
  };
}

/**
 * The links of a source as texts, in SQL: one column for each field, and `row`. Days of a type of dates are written out;
 * lists are JSON.
 * @throws Unmapped
 */
export async function selectLinks(database: DuckDb, source: Source): Promise<Outcome<string>> {
  const { from, row, mapping } = source;
  const described = await database.rows(`DESCRIBE SELECT * FROM ${from}`);
  const types = new Map(described.map(([name, type]) => [textIn(name) ?? "", textIn(type) ?? ""]));
  const found = columnsOfTable(mapping, types);
  if (!found.ok) return found;
  const columns = found.value;
  const account = columns.get("account");
  const cells = LINK_CELLS.map((field) => {
    const column = columns.get(field);
    // As an import keeps the account of a row that has no quote.
    if (field === "more" && column === undefined && account !== undefined)
      return `CASE WHEN ${quoteName(account)} IS NOT NULL THEN json_object('attributed_to', ${quoteName(account)}::VARCHAR)::VARCHAR END AS more`;
    if (column === undefined) return `NULL::VARCHAR AS ${field}`;
    return `${cellOf(field, quoteName(column), types.get(column) ?? "", mapping)} AS ${field}`;
  });
  return { ok: true, value: `SELECT ${row} AS row, ${cells.join(", ")} FROM ${from}` };
}

/** A cell as a text, in SQL: days of a type of dates written out, lists as JSON; null for none. */
export function cellOf(
  field: LinkField,
  column: string,
  type: string,
  { split, columns }: TableMapping,
): string {
  if (field === "date" && /^(DATE|TIMESTAMP)/.test(type))
    return `strftime(${column}::DATE, '%Y-%m-%d')`;
  if (type.endsWith("[]"))
    return `CASE WHEN len(${column}) > 0 THEN to_json(${column})::VARCHAR END`;
  const text = `nullif(${column}::VARCHAR, '')`;
  // In our own form topics are a JSON list; in a table of another, what stands in the cell is a topic.
  if (field !== "topics" || columns === undefined) return text;
  if (split === undefined)
    return `CASE WHEN ${text} IS NOT NULL THEN to_json([${text}])::VARCHAR END`;
  const parts = `list_filter(list_transform(string_split(${column}::VARCHAR, ${quoteText(split)}), lambda part: trim(part)), lambda part: part <> '')`;
  return `CASE WHEN len(${parts}) > 0 THEN to_json(${parts})::VARCHAR END`;
}

/** What a table of actors may say of one. */
export const ACTOR_FIELDS = [
  "id",
  "kind",
  "name",
  "role",
  "country",
  "side",
  "description",
  "shortName",
] as const;
export type ListedActor = Readonly<Partial<Record<(typeof ACTOR_FIELDS)[number], string>>>;

/** The actors of a table of actors: the fields of a node that it has columns for. */
export async function readActors(database: DuckDb, table: string): Promise<readonly ListedActor[]> {
  const names = (await database.rows(`DESCRIBE SELECT * FROM ${table}`)).map(
    ([name]) => textIn(name) ?? "",
  );
  const kept = ACTOR_FIELDS.filter((field) => names.includes(field));
  if (!kept.includes("id")) return [];
  const cells = kept.map((field) => `nullif(${quoteName(field)}::VARCHAR, '')`).join(", ");
  const rows = await database.rows(`SELECT ${cells} FROM ${table} WHERE id IS NOT NULL`);
  return rows.map((row: Row) =>
    Object.fromEntries(
      kept.flatMap((field, at) => {
        const text = textIn(row[at]);
        return text === undefined ? [] : [[field, text] as const];
      }),
    ),
  );
}

/** What tells one state of a file from another, and one way to read it from another. */
export async function fingerprintOf(path: string, ...more: readonly unknown[]): Promise<string> {
  const { size, mtimeMs } = await stat(path);
  const text = JSON.stringify([resolve(path), size, mtimeMs, ...more]);
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
