import { PLAIN_LINK } from "../../formats/draft/draft";
import { LINK_CELLS, type LinkCell } from "../../formats/parquet/link-cells";
import type { Outcome } from "../../graph/problem";
import { columnsOfTable, type LinkField, type TableMapping, Unmapped } from "../source/mapping";
import { type ClickHouse, nameIn } from "./clickhouse";

/** The status of a link that names none. */
const HELD = "held";
/** What stands between the values of a list while it is a text: no text of people has it. */
export const BETWEEN = "\u001f";
/** Rows are whole numbers of 31 bits in a part; a text that has more digits is no place in a table. */
const MOST_DIGITS = 9;
const MOST_ROW = 2 ** 31 - 1;

/** How a table of ClickHouse has its links, in SQL. Texts are "" where there is none. */
export interface LinkTable {
  /** The table. */
  readonly from: string;
  /** Each field as a text. */
  readonly cells: Readonly<Record<LinkField, string>>;
  /** Hashes of the ids of both ends, the lower first. */
  readonly ends: { readonly source: string; readonly target: string };
  readonly lower: string;
  readonly higher: string;
  /** The same number for the two ends of a pair, whichever of them acted. */
  readonly pair: string;
  /** A number for each event, 0 for none; undefined where the table has none. */
  readonly event: string | undefined;
  /** The place of a link in the table, as far as it has one. */
  readonly row: string;
  /** The column of dates, where it is of a type of dates. */
  readonly day: { readonly column: string; readonly isDate: boolean } | undefined;
  /** A hash of all that is read of a link. */
  readonly whole: string;
  /** What DuckDB makes of the cells as texts. */
  readonly mapping: TableMapping;
  /** Whether the table names its links, or has a place for each to name it by. */
  readonly hasOwnIds: boolean;
}

/**
 * Looks at a table: which of its columns mean what, as a mapping says or as they are called.
 * @throws Unmapped where there is no such table, or it lacks the ends of links
 */
export async function describeLinks(
  engine: ClickHouse,
  database: string,
  mapping: TableMapping,
): Promise<Outcome<LinkTable>> {
  const tables = await tablesIn(engine, database);
  if (!tables.includes(mapping.table)) throw new Unmapped("table", [mapping.table], tables);
  const from = `${nameIn(database)}.${nameIn(mapping.table)}`;
  const types = await columnsOf(engine, from);
  const found = columnsOfTable(mapping, types);
  if (!found.ok) return found;
  const columns = found.value;
  const typeOf = (field: LinkField) => types.get(columns.get(field) ?? "") ?? "";
  const cell = (field: LinkField) => {
    const column = columns.get(field);
    return column === undefined ? "''" : textOf(nameIn(column), typeOf(field));
  };
  const or = (text: string, none: string) =>
    text === "''" ? `materialize('${none}')` : `if(${text} = '', '${none}', ${text})`;
  const dateColumn = columns.get("date");
  const isList = typeOf("topics").startsWith("Array");
  const cells: Record<LinkField, string> = {
    id: cell("id"),
    source: cell("source"),
    target: cell("target"),
    kind: or(cell("kind"), PLAIN_LINK),
    status: or(cell("status"), HELD),
    date: cell("date"),
    event: cell("event"),
    label: cell("label"),
    summary: cell("summary"),
    topics: cell("topics"),
    quotes: cell("quotes"),
    more: cell("more"),
    account: cell("account"),
  };
  const whole = `cityHash64(${[...new Set(Object.values(cells))].filter((text) => text !== "''").join(", ")})`;
  const row = await rowOf(engine, from, { types, id: cells.id, whole });
  if (columns.get("id") === undefined) {
    cells.id =
      row.column === undefined
        ? `concat('link-', toString(${whole}))`
        : `concat('link-', toString(${row.column} + 1))`;
  }
  const ends = { source: `cityHash64(${cells.source})`, target: `cityHash64(${cells.target})` };
  return {
    ok: true,
    value: {
      from,
      cells,
      ends,
      lower: `least(${ends.source}, ${ends.target})`,
      higher: `greatest(${ends.source}, ${ends.target})`,
      pair: `(${ends.source} + ${ends.target})`,
      event:
        cells.event === "''" ? undefined : `if(${cells.event} = '', 0, cityHash64(${cells.event}))`,
      row: row.sql,
      day:
        dateColumn !== undefined && /^(Nullable\()?Date/.test(typeOf("date"))
          ? {
              column: nameIn(dateColumn),
              isDate: /^(Nullable\()?Date\)?$/.test(typeOf("date")),
            }
          : undefined,
      whole,
      mapping: localMapping(mapping, isList),
      hasOwnIds: columns.get("id") !== undefined || row.column !== undefined,
    },
  };
}

/** The names of the tables of a database. */
export async function tablesIn(engine: ClickHouse, database: string): Promise<readonly string[]> {
  return (await engine.rows(`SHOW TABLES FROM ${nameIn(database)}`)).map(([name]) => name ?? "");
}

/** The columns of a table, each with its type. */
export async function columnsOf(
  engine: ClickHouse,
  from: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await engine.rows(`DESCRIBE TABLE ${from}`);
  return new Map(rows.map(([name = "", type = ""]) => [name, plainType(type)]));
}

/** A type without what only says how it is stored. */
function plainType(type: string): string {
  return /^LowCardinality\((.*)\)$/.exec(type)?.[1] ?? type;
}

/** A column as a text; "" for none. */
export function textOf(column: string, type: string): string {
  if (type.startsWith("Array"))
    return `arrayStringConcat(arrayMap(x -> toString(x), ${column}), unhex('1f'))`;
  const isDay = /^(Nullable\()?Date/.test(type);
  const text = isDay
    ? `toString(toDate(${column}))`
    : type === "String"
      ? column
      : `toString(${column})`;
  return type.startsWith("Nullable") ? `ifNull(${text}, '')` : text;
}

/**
 * What stands for the place of a link in a table that has no order: the column `row`, as the parts of a folder of tiles
 * have it, else the number at the end of each id, else a hash.
 */
async function rowOf(
  engine: ClickHouse,
  from: string,
  {
    types,
    id,
    whole,
  }: { types: ReadonlyMap<string, string>; readonly id: string; readonly whole: string },
): Promise<{ readonly sql: string; readonly column?: string }> {
  if (/^U?Int(8|16|32|64)$/.test(types.get("row") ?? ""))
    return { sql: `toUInt32(${nameIn("row")})`, column: `toUInt32(${nameIn("row")})` };
  if (id === "''") return { sql: `toUInt32(${whole} % ${MOST_ROW})` };
  const digits = `extract(${id}, '[0-9]+$')`;
  const [[without] = []] = await engine.rows(
    `SELECT countIf(length(${digits}) = 0 OR length(${digits}) > ${MOST_DIGITS}) FROM ${from}`,
  );
  if (without === "0") return { sql: `toUInt32(${digits})` };
  return { sql: `toUInt32(cityHash64(${id}) % ${MOST_ROW})` };
}

/** The same mapping for cells that are named by their fields, and texts. */
function localMapping({ columns, split, dates, table }: TableMapping, isList: boolean) {
  const own = columns ?? (isList ? Object.fromEntries(LINK_CELLS.map((name) => [name, name])) : {});
  const fields = Object.keys(own).map((field): [string, string] => [field, field]);
  return {
    table,
    dates,
    split: isList ? BETWEEN : split,
    columns: columns || isList ? Object.fromEntries(fields) : undefined,
  };
}

/** All cells of a link, in the order of {@link LINK_CELLS} after its place; then its account. */
export function cellsIn({ row, cells }: LinkTable): string {
  const fields: readonly (LinkCell | "account")[] = [...LINK_CELLS, "account"];
  return [row, ...fields.map((field) => cells[field])].join(", ");
}
