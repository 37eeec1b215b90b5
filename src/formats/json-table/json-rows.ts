import { fieldOf } from "../../graph/parse/lists";
import { parseJson } from "../../graph/parse/parse-json";
import { pointerOf } from "../../graph/problem";
import { guessMapping } from "../csv/mapping";
import { MOST_ROWS, type Note } from "../draft/imported";
import type { Sheet } from "../workbook/sheet";
import { formOfJson } from "../json/json-form";
import { isObject, objectOf } from "../json/json-values";
import { noteOfPart } from "../json/part-of-more";

/** What programs and people call the list of rows in the object that they save: Airtable, OData, CKAN, search services, databases. */
const LISTS: ReadonlySet<string> = new Set(
  [
    "records rows results data items value values features",
    "events meetings calls contacts visits interactions messages entries entities hits docs list",
    "returns statements result response activities",
  ].flatMap((names) => names.split(" ")),
);
/** Objects that hold the cells of a row: those of Airtable, of GeoJSON and of Elasticsearch. */
const CELLS = ["fields", "properties", "_source"] as const;
/** So deep in others may the list stand: `data.result.records`. */
const DEEPEST = 3;
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
  /** What else the text has. */
  readonly notes: readonly Note[];
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
  const { rows, pointer, first, leftOut = [] } = found;
  const places = inLines ? { lines: inLines.lines } : { pointer, first };
  const notes = leftOut.map((what): Note => ({ code: "left-out", values: { what }, count: 1 }));
  const part = noteOfPart(value, rows.length - 1);
  return { name, rows, unreckoned: 0, places, notes: part ? [part, ...notes] : notes };
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
type Found = Extract<RowPlaces, { readonly pointer: string }> & {
  readonly rows: string[][];
  /** The names of lists beside it, which are not read. */
  readonly leftOut?: readonly string[];
};

/** The table in a value at a pointer; undefined where it holds none, or more than one. */
function rowsIn(value: unknown, pointer: string, depth = 0): Found | undefined {
  if (Array.isArray(value)) {
    const lists = rowsOfLists(value);
    if (lists) return { rows: lists, pointer, first: 1 };
    const objects = rowsOfObjects(value);
    return objects && { rows: objects, pointer, first: 0 };
  }
  const root = objectOf(value);
  const columns = root.get("columns");
  const found = [...root].flatMap(([key, list]): (readonly [string, Found])[] => {
    const at = pointerTo(pointer, key);
    if (!Array.isArray(list) || key === "columns") return [];
    const rows = Array.isArray(columns) ? rowsOfLists([columns, ...list]) : undefined;
    const table = rows ? { rows, pointer: at, first: 0 } : rowsIn(list, at);
    return table && (LISTS.has(key.toLowerCase()) || areLinks(table)) ? [[key, table]] : [];
  });
  if (found.length > 0) {
    const only = onlyOne(found.map(([, table]) => table));
    const own = found.find(([, table]) => table === only)?.[0];
    const others = [...root].filter(([key, list]) => key !== own && holdsObjects(list));
    return only && { ...only, leftOut: others.map(([key]) => key) };
  }
  if (depth >= DEEPEST) return undefined;
  const within = [...root].flatMap(([key, inner]): Found[] => {
    const table = isObject(inner) ? rowsIn(inner, pointerTo(pointer, key), depth + 1) : undefined;
    return table ? [table] : [];
  });
  return onlyOne(within);
}

/** The only table; of several, the only one whose headings say that it is of links. */
function onlyOne(found: readonly Found[]): Found | undefined {
  const ofLinks = found.length > 1 ? found.filter(areLinks) : found;
  return ofLinks.length === 1 ? ofLinks[0] : undefined;
}

function holdsObjects(list: unknown): boolean {
  return Array.isArray(list) && list.some(isObject);
}

function pointerTo(pointer: string, key: string): string {
  return `${pointer}${pointerOf([key])}`;
}

/** Whether the headings of a table, and its first rows, say that it is of links. */
function areLinks({ rows: [headings = [], ...rows] }: Found): boolean {
  const first = rows.slice(0, FIRST_ROWS).map((cells, at) => ({ line: at + 2, cells }));
  return guessMapping({ input: "", headings, rows: first })?.role === "links";
}

const FIRST_ROWS = 20;

function rowsOfLists(list: readonly unknown[]): string[][] | undefined {
  const [heading] = list;
  if (!Array.isArray(heading) || list.length < 2) return undefined;
  if (heading.length < 2 || heading.length > MOST_COLUMNS) return undefined;
  const rows: string[][] = [];
  for (const row of list) {
    if (!Array.isArray(row) || row.length > heading.length || !row.every(isPlain)) return undefined;
    rows.push(row.map(cellOf));
  }
  return rows;
}

function rowsOfObjects(list: readonly unknown[]): string[][] | undefined {
  const headings = new Set<string>();
  for (const item of list) {
    const row = rowOf(item);
    if (!row) return undefined;
    for (const heading of row.keys()) headings.add(heading);
    if (headings.size > MOST_COLUMNS) return undefined;
  }
  if (headings.size < 2) return undefined;
  const names = [...headings];
  // Each row is made twice: a map of each of a million would fill the memory.
  const cells = list.map((item) => {
    const row = rowOf(item);
    return names.map((name) => cellOf(row?.get(name)));
  });
  return [names, ...cells];
}

/** What holds the cells of an item: itself, or an object in it; objects within it as cells of their own. */
function rowOf(item: unknown): ReadonlyMap<string, unknown> | undefined {
  if (!isObject(item)) return undefined;
  const cells = CELLS.map((key) => fieldOf(item, key)).find(isObject) ?? item;
  const row = new Map<string, unknown>();
  addCells(row, cells, "", 0);
  return row;
}

/** Adds what is in an object to a row: `{ "minister": { "name": … } }` is a cell below `minister.name`. */
function addCells(row: Map<string, unknown>, given: object, before: string, depth: number): void {
  for (const [key, value] of Object.entries(given) as [string, unknown][]) {
    const name = `${before}${key}`;
    if (isObject(value) && depth < DEEPEST) addCells(row, value, `${name}.`, depth + 1);
    else if (isPlain(value)) row.set(name, value);
    else row.set(`${name} (json)`, JSON.stringify(value));
  }
}

/** Whether a value goes into a cell as it is: a text, a number, or a list of these. */
function isPlain(value: unknown): boolean {
  return Array.isArray(value) ? value.every((one) => !isNested(one)) : !isNested(value);
}

function isNested(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

/** What a value is in a cell. */
function cellOf(value: unknown): string {
  if (value === undefined || value === null) return "";
  return Array.isArray(value) ? value.map(cellOf).join(";") : String(value);
}
