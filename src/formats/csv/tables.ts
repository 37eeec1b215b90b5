import Papa from "papaparse";
import { decodeBytes } from "../../graph/parse/decode-bytes";
import type { Outcome, Problem } from "../../graph/problem";
import { MOST_PROBLEMS, startKinds } from "../../graph/problem-list";
import { MOST_FIELDS, MOST_ROWS, type Note, TOO_MANY_ROWS } from "../draft/imported";
import { decodeAs } from "../draft/decode-as";
import { distinctHeadings, notesOfHeadings } from "./distinct-headings";
import { explainsColumns, findHeading, joinHeadings } from "./heading-rows";
import type { Row, Table, TableForm } from "./table";
import { detectEncoding } from "./encoding/detect";
import { unmarkedUtf16 } from "./encoding/unmarked-utf16";

/** So many headings, or cells of a row, are told. */
const MOST_TOLD = 8;

/** Told how many rows have been read, every few thousand. */
export type OnRows = (rows: number) => void;

export const ROWS_BETWEEN = 5000;

/** A table from its bytes: {@link decodeTable} and {@link parseTable}, problems with the name of the file. */
export function readTable(
  input: string,
  bytes: Uint8Array,
  form: TableForm,
  onRows?: OnRows,
): Outcome<Table> {
  const plain = form.encoding === undefined ? decodeBytes(bytes) : undefined;
  const detected = plain && otherEncoding(plain, bytes);
  const encoding = detected ?? form.encoding;
  const text = encoding === undefined && plain ? plain : decodeTable(bytes, { encoding });
  if (!text.ok)
    return { ok: false, problems: text.problems.map((problem) => ({ ...problem, input })) };
  const table = parseTable(input, text.value, form, onRows);
  if (!table.ok || detected === undefined) return table;
  const note = noteOfEncoding(table.value, detected);
  return { ok: true, value: { ...table.value, notes: [note, ...(table.value.notes ?? [])] } };
}

/** The encoding that is detected where a table is not UTF-8, or UTF-16 that says so. */
function otherEncoding(decoded: Outcome<string>, bytes: Uint8Array): string | undefined {
  if (decoded.ok) return decoded.value.includes("\0") ? unmarkedUtf16(bytes) : undefined;
  if (decoded.problems[0]?.code !== "encoding") return undefined;
  return unmarkedUtf16(bytes) ?? detectEncoding(bytes);
}

/** In which encoding a table was read that is not UTF-8, with a word that shows whether that is right: a broken one if there is any. */
function noteOfEncoding({ input, headings, rows }: Table, encoding: string): Note {
  let found: { readonly line: number; readonly example: string } | undefined;
  for (const { line, cells } of [{ line: 1, cells: headings }, ...rows]) {
    const other = cells.find((cell) => /[\u0080-\u009F]/.test(cell));
    const example = other ?? (found ? undefined : cells.find((cell) => /[^\0-\x7F]/.test(cell)));
    if (example !== undefined) found = { line, example };
    if (other !== undefined) break;
  }
  const { line = 1, example = "" } = found ?? {};
  return { code: "encoding-read", values: { encoding, example }, count: 1, input, line };
}

/** The text of a table: UTF-8 or UTF-16 if it is that, else in the encoding that is given or detected. */
export function decodeTable(bytes: Uint8Array, { encoding }: TableForm): Outcome<string> {
  if (encoding === undefined) {
    const decoded = decodeBytes(bytes);
    const detected = otherEncoding(decoded, bytes);
    return detected === undefined ? decoded : decodeTable(bytes, { encoding: detected });
  }
  try {
    return { ok: true, value: decodeAs(bytes, encoding) };
  } catch {
    return { ok: false, problems: [{ code: "table-encoding", values: { encoding } }] };
  }
}

/**
 * The rows of a table with a heading (RFC 4180, with any delimiter and line ending). Rows may be
 * short, empty ones are left out; one with more cells than headings is a problem of its own, a quotation mark left open one of
 * the whole table.
 */
export function parseTable(
  input: string,
  text: string,
  { delimiter, headingRow, isOfRows = false }: TableForm,
  onRows?: OnRows,
): Outcome<Table> {
  if (text.trim() === "")
    return { ok: false, problems: [{ code: "empty-file", values: {}, input }] };
  const fatal: Problem[] = [];
  const broken = startKinds();
  const above: string[] = [];
  const notes: Note[] = [];
  const rows: Row[] = [];
  const lines = lineCounter(text);
  const beginning = firstRows(text, delimiter);
  const heading =
    headingRow === undefined ? findHeading(beginning.rows) : { row: headingRow, isOfTwo: false };
  let headings = heading.row === 0 ? numbered(beginning) : undefined;
  let upper: readonly string[] | undefined;
  /** Whether a row, from 1, stands right below the heading. */
  const isFirst = (row: number) => row === heading.row + (heading.isOfTwo ? 2 : 1);
  let line = 1;
  let filled = 0;
  // papaparse drops columns called `__proto__` where it makes objects: lists of cells lose nothing.
  Papa.parse<string[]>(text, {
    delimiter: beginning.delimiter,
    step: ({ data, errors, meta }, parser) => {
      const start = line;
      line = isOfRows ? line + 1 : lines(meta.cursor);
      const quotes = errors.find(({ type }) => type === "Quotes");
      if (quotes) fatal.push({ code: "csv-quote", values: {}, input, line: start });
      if (fatal.length >= MOST_PROBLEMS) parser.abort();
      if (data.every((cell) => cell.trim() === "")) return;
      filled++;
      const cells = (beginning.isByBlanks ? data.filter((cell) => cell !== "") : data).map(unguard);
      if (!headings && filled < heading.row) above.push(cells.filter(Boolean).join(" "));
      else if (!headings && cells.length > MOST_FIELDS) {
        const values = { found: cells.length, maximum: MOST_FIELDS };
        fatal.push({ code: "too-many-columns", values, input, line: start });
        parser.abort();
      } else if (!headings && heading.isOfTwo && !upper) upper = cells;
      else if (!headings) {
        const given = upper ? joinHeadings(upper, cells) : cells;
        headings = distinctHeadings(given);
        for (const note of notesOfHeadings(given, headings))
          notes.push({ ...note, input, line: start });
        if (upper) {
          const value = given.slice(0, MOST_TOLD).join(", ");
          notes.push({ code: "headings-joined", values: { value }, count: 1, input, line: start });
        }
        const values = { line: start, above: above.join(" / ") };
        if (above.length > 0 && headingRow === undefined)
          notes.push({ code: "heading-found", values, count: 1, input, line: start });
      } else if (cells.length > headings.length && cells.slice(headings.length).some(Boolean)) {
        const isTypographic = cells.some((cell) => /^\s*[“„«”]/.test(cell));
        const values = { found: cells.length, expected: headings.length };
        broken.add({
          code: isTypographic ? "row-quotes" : "row-cells",
          values,
          input,
          line: start,
        });
      } else if (isFirst(filled) && explainsColumns(cells, beginning.rows.slice(filled))) {
        const value = cells.filter(Boolean).slice(0, MOST_TOLD).join(", ");
        notes.push({ code: "row-explains", values: { value }, count: 1, input, line: start });
      } else if (rows.length >= MOST_ROWS) {
        fatal.push({ ...TOO_MANY_ROWS, input });
        parser.abort();
      } else {
        rows.push({ line: start, cells: cells.slice(0, headings.length) });
        if (rows.length % ROWS_BETWEEN === 0) onRows?.(rows.length);
      }
    },
  });
  if (fatal.length === 0 && !headings) fatal.push({ code: "empty-file", values: {}, input });
  const problems = [...fatal, ...broken.all()];
  if (fatal.length > 0 || !headings) return { ok: false, problems };
  return { ok: true, value: { input, headings, rows, problems, notes } };
}

/** How many rows, and of so many characters at most, are looked at to find the delimiter and the heading. */
const FIRST_ROWS = 20;
const FIRST_CHARACTERS = 1_000_000;
const DELIMITERS = [",", ";", "\t", "|"] as const;

interface Beginning {
  readonly delimiter: string;
  /** Whether cells stand apart by any number of blanks. */
  readonly isByBlanks: boolean;
  /** The first rows that are not empty. */
  readonly rows: readonly (readonly string[])[];
}

/**
 * The first rows of a table, divided by what divides the first one into the most cells. (papaparse's own guess goes by the
 * rows, and fails where cells are full of commas.) Where nothing does, the first row may be a title: then the rows below tell.
 * Blanks divide the words of headings that say what a table is.
 */
function firstRows(text: string, given: string | undefined): Beginning {
  const start = text.slice(0, FIRST_CHARACTERS);
  const rowsBy = (delimiter: string) =>
    Papa.parse<string[]>(start, { delimiter, preview: FIRST_ROWS })
      .data.map((row) => row.map(unguard))
      .filter((row) => row.some((cell) => cell.trim() !== ""));
  const beginnings = (given === undefined ? DELIMITERS : [given]).map((delimiter) => ({
    delimiter,
    isByBlanks: delimiter === " ",
    rows: rowsBy(delimiter),
  }));
  const [byFirst] = beginnings.toSorted((a, b) => widthOf(b) - widthOf(a));
  if (byFirst && (given !== undefined || widthOf(byFirst) > 1)) return byFirst;
  const byBlanks = { delimiter: " ", isByBlanks: true, rows: rowsBy(" ") };
  const words = byBlanks.rows[0]?.filter((cell) => cell !== "").map((word) => word.toLowerCase());
  if (words?.includes("source") && words.includes("target")) return byBlanks;
  const below = beginnings.filter(({ rows }) => findHeading(rows).row > 1);
  return below[0] ?? byFirst ?? { delimiter: ",", isByBlanks: false, rows: [] };
}

/** Into how many cells the first row is divided; a table without any row is empty by whatever divides it. */
function widthOf({ rows: [first] }: Beginning): number {
  return first?.length ?? Infinity;
}

/** Tells the line of an offset, from 1; offsets must not go back. */
function lineCounter(text: string): (offset: number) => number {
  const end = text.includes("\n") ? "\n" : "\r";
  let line = 1;
  let next = text.indexOf(end);
  return (offset) => {
    while (next >= 0 && next < offset) {
      line++;
      next = text.indexOf(end, next + 1);
    }
    return line;
  };
}

/** Headings of a table without any: as many as its first rows have cells. */
function numbered({ rows, isByBlanks }: Beginning): readonly string[] {
  const width = rows.reduce((most, row) => {
    const cells = isByBlanks ? row.filter((cell) => cell !== "") : row;
    return Math.min(Math.max(most, cells.length), MOST_FIELDS);
  }, 1);
  return distinctHeadings(Array.from({ length: width }, () => ""));
}

const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;
/** How a formula begins for one spreadsheet or another, also in full width, after blanks or NUL (OWASP ASVS 1.2.10). */
const FORMULA = /^['\0\t\r\n]|^[\s\0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;
/**
 * The same behind what another spreadsheet would divide cells or rows by: to one that divides by semicolons, the quotation
 * marks around a cell that begins elsewhere mean nothing. Apostrophes that stand there already count, so that one more can
 * be taken away again. Blanks and quotation marks are one class of characters: a choice of two overflows in a cell of millions.
 */
const FORMULA_WITHIN =
  /([;\t|\r\n])('*)([ \0"\v\f\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;
/** The same once guarded. Only that matches, so that a cell of millions of plain formulas is read in one pass. */
const GUARDED_WITHIN =
  /([;\t|\r\n])'('*)([ \0"\v\f\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;

/**
 * The text of a table (RFC 4180, lines ending in CR LF). Where a spreadsheet would take a cell, or a part of one, for a
 * formula, it gets an apostrophe before it (OWASP, CSV Injection), which reading it here takes away again.
 */
export function printTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  return printRows([headings, ...rows]);
}

/** Some rows of such a table. */
export function printRows(rows: readonly (readonly string[])[]): string {
  const guarded = rows.map((row) => row.map(guard));
  return Papa.unparse(guarded, { newline: "\r\n" }) + "\r\n";
}

function guard(cell: string): string {
  const within = cell.replaceAll(FORMULA_WITHIN, "$1'$2$3");
  return FORMULA.test(within) && !PLAIN_NUMBER.test(within) ? `'${within}` : within;
}

/** The inverse of {@link guard}; a cell that was never guarded is most likely left as it is. */
function unguard(cell: string): string {
  // A million cells have none, and to look for what is guarded takes as long as all the rest of reading them.
  if (!cell.includes("'")) return cell;
  const within = cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
  return within.replaceAll(GUARDED_WITHIN, "$1$2$3");
}
