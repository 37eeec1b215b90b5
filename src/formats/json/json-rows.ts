import { parseJson } from "../../graph/parse/parse-json";
import type { Sheet } from "../workbook/sheet";
import { formOfJson } from "./json-form";
import { isObject, objectOf } from "./json-values";

/** What programs call the list of rows in the object that they save: Airtable, OData, CKAN, search services, databases. */
const LISTS = [
  "records",
  "rows",
  "results",
  "data",
  "items",
  "value",
  "values",
  "features",
] as const;
/** Objects that hold the cells of a row: those of Airtable and of GeoJSON. */
const CELLS = ["fields", "properties"] as const;
/** A table has no more columns, as in a spreadsheet: a list of lists may be anything. */
const MOST_COLUMNS = 16_384;

type Row = Readonly<Record<string, unknown>>;

/**
 * The table in a JSON text that is none of the forms of a graph: a list of objects, of lists of which the first is the
 * heading, one object on each line, or such a list in an object, as Airtable, spreadsheets and databases give it. Lists of
 * words in a cell are joined by a semicolon.
 * @returns undefined where the text is no such table
 */
export function sheetOfJson(text: string, name: string): Sheet | undefined {
  const parsed = parseJson(text);
  const value = parsed.ok ? parsed.value : valuesOfLines(text);
  if (value === undefined || formOfJson(value) !== undefined) return undefined;
  const rows = rowsIn(value);
  return rows && { name, rows, unreckoned: 0 };
}

/** The values of a text that has one on each line; undefined where a line has none. */
function valuesOfLines(text: string): readonly unknown[] | undefined {
  const values: unknown[] = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "") continue;
    const parsed = parseJson(line);
    if (!parsed.ok) return undefined;
    values.push(parsed.value);
  }
  return values;
}

/** The heading and the rows of a table; undefined where a value holds none, or more than one. */
function rowsIn(value: unknown): string[][] | undefined {
  if (Array.isArray(value)) return rowsOfLists(value) ?? rowsOfObjects(value);
  const root = objectOf(value);
  const lists = LISTS.filter((key) => Array.isArray(root.get(key)));
  const [key, ...others] = lists;
  // CKAN
  if (key === undefined && isObject(root.get("result"))) return rowsIn(root.get("result"));
  if (key === undefined || others.length > 0) return undefined;
  const list: unknown = root.get(key);
  const columns = root.get("columns");
  if (Array.isArray(columns) && Array.isArray(list)) return rowsOfLists([columns, ...list]);
  return rowsIn(list);
}

function rowsOfLists(list: readonly unknown[]): string[][] | undefined {
  const rows = list.map(cellsOf);
  const [heading] = rows;
  if (!heading || rows.length < 2 || heading.length < 2 || heading.length > MOST_COLUMNS)
    return undefined;
  return rows.every((row) => row !== undefined && row.length <= heading.length)
    ? rows.flatMap((row) => (row ? [row] : []))
    : undefined;
}

function cellsOf(row: unknown): string[] | undefined {
  if (!Array.isArray(row)) return undefined;
  const cells = row.map(cellOf);
  const texts = cells.flatMap((cell) => (cell === undefined ? [] : [cell]));
  return texts.length === cells.length ? texts : undefined;
}

function rowsOfObjects(list: readonly unknown[]): string[][] | undefined {
  const objects = list.map(rowOf);
  const headings = new Set<string>();
  for (const row of objects) {
    if (!row) return undefined;
    for (const key of Object.keys(row)) headings.add(key);
    if (headings.size > MOST_COLUMNS) return undefined;
  }
  if (headings.size < 2) return undefined;
  const names = [...headings];
  const rows: string[][] = [names];
  for (const row of objects) {
    const cells = names.map((name) => cellOf(row?.[name]));
    const texts = cells.flatMap((cell) => (cell === undefined ? [] : [cell]));
    if (texts.length < cells.length) return undefined;
    rows.push(texts);
  }
  return rows;
}

/** The cells of an object: its own, or those of the object in it that holds them. */
function rowOf(item: unknown): Row | undefined {
  if (!isObject(item)) return undefined;
  const row: Row = Object.fromEntries<unknown>(Object.entries(item));
  for (const key of CELLS) {
    const cells = row[key];
    if (isObject(cells)) return Object.fromEntries<unknown>(Object.entries(cells));
  }
  return row;
}

/** What a value is in a cell; undefined for an object, which is no cell. */
function cellOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) {
    const cells = value.map(cellOf);
    return cells.includes(undefined) || value.some(Array.isArray) ? undefined : cells.join(";");
  }
  return typeof value === "object" ? undefined : String(value);
}
