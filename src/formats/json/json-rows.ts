import { fieldOf } from "../../graph/parse/lists";
import { parseJson } from "../../graph/parse/parse-json";
import { MOST_ROWS } from "../draft/imported";
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

/** Where the rows of a table stand in the JSON that it is read from. */
export type RowPlaces =
  | {
      /** To the list of rows (RFC 6901). */
      readonly pointer: string;
      /** Which of its items, from 0, is the first one below the heading. */
      readonly first: number;
    }
  /** Of one object on each line, the line of each. */
  | { readonly lines: readonly number[] };

/** A table in JSON. */
export interface JsonSheet extends Sheet {
  readonly places: RowPlaces;
}

/**
 * The table in a JSON text that is none of the forms of a graph: a list of objects, of lists of which the first is the
 * heading, one object on each line, or such a list in an object, as Airtable, spreadsheets and databases give it. Lists of
 * words in a cell are joined by a semicolon.
 * @returns undefined where the text is no such table
 */
export function sheetOfJson(text: string, name: string): JsonSheet | undefined {
  const parsed = parseJson(text);
  const inLines = parsed.ok ? undefined : valuesOfLines(text);
  const value = parsed.ok ? parsed.value : inLines?.values;
  if (value === undefined || formOfJson(value) !== undefined) return undefined;
  const found = rowsIn(value, "");
  if (!found) return undefined;
  const { rows, ...place } = found;
  return { name, rows, unreckoned: 0, places: inLines ? { lines: inLines.lines } : place };
}

/** The values of a text that has one on each line; undefined where a line has none, or where there are too many. */
function valuesOfLines(
  text: string,
): { readonly values: readonly unknown[]; readonly lines: readonly number[] } | undefined {
  const values: unknown[] = [];
  const lines: number[] = [];
  for (const [at, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const parsed = parseJson(line);
    if (!parsed.ok) return undefined;
    values.push(parsed.value);
    lines.push(at + 1);
    if (values.length > MOST_ROWS) return undefined;
  }
  return { values, lines };
}

/** The heading and the rows of a table, and where they stand. */
type Found = Extract<RowPlaces, { readonly pointer: string }> & { readonly rows: string[][] };

/** The table in a value at a pointer; undefined where it holds none, or more than one. */
function rowsIn(value: unknown, pointer: string): Found | undefined {
  if (Array.isArray(value)) {
    const lists = rowsOfLists(value);
    if (lists) return { rows: lists, pointer, first: 1 };
    const objects = rowsOfObjects(value);
    return objects && { rows: objects, pointer, first: 0 };
  }
  const root = objectOf(value);
  const lists = LISTS.filter((key) => Array.isArray(root.get(key)));
  const [key, ...others] = lists;
  // CKAN
  if (key === undefined && isObject(root.get("result")))
    return rowsIn(root.get("result"), `${pointer}/result`);
  if (key === undefined || others.length > 0) return undefined;
  const list: unknown = root.get(key);
  const at = `${pointer}/${key}`;
  const columns = root.get("columns");
  if (!Array.isArray(columns) || !Array.isArray(list)) return rowsIn(list, at);
  const rows = rowsOfLists([columns, ...list]);
  return rows && { rows, pointer: at, first: 0 };
}

function rowsOfLists(list: readonly unknown[]): string[][] | undefined {
  const [heading] = list;
  if (!Array.isArray(heading) || list.length < 2) return undefined;
  if (heading.length < 2 || heading.length > MOST_COLUMNS) return undefined;
  return rowsBy(list, (row) =>
    Array.isArray(row) && row.length <= heading.length ? cellsOf(row) : undefined,
  );
}

function rowsOfObjects(list: readonly unknown[]): string[][] | undefined {
  const headings = new Set<string>();
  for (const item of list) {
    const row = rowOf(item);
    if (!row) return undefined;
    for (const heading of Object.keys(row)) headings.add(heading);
    if (headings.size > MOST_COLUMNS) return undefined;
  }
  if (headings.size < 2) return undefined;
  const names = [...headings];
  const rows = rowsBy(list, (item) => cellsOf(names.map((name) => fieldOf(rowOf(item), name))));
  return rows && [names, ...rows];
}

/** The rows that are made of the items of a list; undefined where one of them is none. */
function rowsBy(
  list: readonly unknown[],
  read: (item: unknown) => string[] | undefined,
): string[][] | undefined {
  const rows: string[][] = [];
  for (const item of list) {
    const row = read(item);
    if (!row) return undefined;
    rows.push(row);
  }
  return rows;
}

function cellsOf(values: readonly unknown[]): string[] | undefined {
  const cells: string[] = [];
  for (const value of values) {
    const cell = cellOf(value);
    if (cell === undefined) return undefined;
    cells.push(cell);
  }
  return cells;
}

/** What holds the cells of an item: itself, or an object in it. */
function rowOf(item: unknown): object | undefined {
  if (!isObject(item)) return undefined;
  return CELLS.map((key) => fieldOf(item, key)).find(isObject) ?? item;
}

/** What a value is in a cell; undefined for an object, which is no cell. */
function cellOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value))
    return value.some(Array.isArray) ? undefined : cellsOf(value)?.join(";");
  return typeof value === "object" ? undefined : String(value);
}
