import Papa from "papaparse";
import { decodeBytes } from "../../graph/parse/decode-bytes";
import type { Outcome, Problem } from "../../graph/problem";
import { MOST_PROBLEMS } from "../../graph/problem-list";

/** One row below the heading, of at most as many cells as the heading has; those that are left out are empty. */
export interface Row {
  /** The line on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  /** The name of its file. */
  readonly input: string;
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
}

/** How the bytes of a table are to be read, where that cannot be seen. */
export interface TableForm {
  /** One character; else the one that divides the heading into the most cells. */
  readonly delimiter?: string | undefined;
  /** A label of the WHATWG's Encoding Standard; else UTF-8 or UTF-16 if it is that, windows-1252 if not. */
  readonly encoding?: string | undefined;
}

/** More columns nobody can say the meaning of. */
const MOST_COLUMNS = 200_000;

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
  const text = decodeTable(bytes, form);
  if (text.ok) return parseTable(input, text.value, form, onRows);
  return { ok: false, problems: text.problems.map((problem) => ({ ...problem, input })) };
}

/** The text of a table. Spreadsheets still write windows-1252, in which every sequence of bytes is a text. */
export function decodeTable(bytes: Uint8Array, { encoding }: TableForm): Outcome<string> {
  if (encoding === undefined) {
    const decoded = decodeBytes(bytes);
    const isOther = !decoded.ok && decoded.problems[0]?.code === "encoding";
    return isOther ? decodeTable(bytes, { encoding: "windows-1252" }) : decoded;
  }
  try {
    return { ok: true, value: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, problems: [{ code: "table-encoding", values: { encoding } }] };
  }
}

/**
 * The rows of a table with a heading (RFC 4180, with any delimiter and line ending). Rows may be
 * short, empty ones are left out; one with more cells than headings is a problem, as is a quotation mark left open.
 */
export function parseTable(
  input: string,
  text: string,
  { delimiter }: TableForm,
  onRows?: OnRows,
): Outcome<Table> {
  if (text.trim() === "")
    return { ok: false, problems: [{ code: "empty-file", values: {}, input }] };
  const problems: Problem[] = [];
  let headings: readonly string[] | undefined;
  const rows: Row[] = [];
  const lines = lineCounter(text);
  let line = 1;
  // papaparse drops columns called `__proto__` where it makes objects: lists of cells lose nothing.
  Papa.parse<string[]>(text, {
    delimiter: delimiter ?? guessDelimiter(text),
    step: ({ data, errors, meta }, parser) => {
      const start = line;
      line = lines(meta.cursor);
      const broken = errors.find(({ type }) => type === "Quotes");
      if (broken) problems.push({ code: "csv-quote", values: {}, input, line: start });
      if (data.every((cell) => cell.trim() === "")) return;
      const cells = data.map(unguard);
      if (!headings && cells.length > MOST_COLUMNS) {
        const values = { found: cells.length, maximum: MOST_COLUMNS };
        problems.push({ code: "too-many-columns", values, input, line: start });
        parser.abort();
      } else if (!headings) headings = distinct(cells);
      else if (cells.slice(headings.length).some((cell) => cell !== "")) {
        const values = { found: cells.length, expected: headings.length };
        problems.push({ code: "row-cells", values, input, line: start });
      } else {
        rows.push({ line: start, cells: cells.slice(0, headings.length) });
        if (rows.length % ROWS_BETWEEN === 0) onRows?.(rows.length);
      }
      if (problems.length >= MOST_PROBLEMS) parser.abort();
    },
  });
  if (problems.length === 0 && !headings) problems.push({ code: "empty-file", values: {}, input });
  if (problems.length > 0 || !headings) return { ok: false, problems };
  return { ok: true, value: { input, headings, rows } };
}

/** papaparse's own guess goes by the rows, and fails where cells are full of commas. */
function guessDelimiter(text: string): string {
  const counts = [",", ";", "\t", "|"].map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 1 });
    return { delimiter, count: data[0]?.length ?? 0 };
  });
  return counts.toSorted((a, b) => b.count - a.count)[0]?.delimiter ?? ",";
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

/** Headings as keys: none empty, none twice. */
function distinct(cells: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  return cells.map((cell, at) => {
    const name = cell.trim() === "" ? `column ${at + 1}` : cell;
    let own = name;
    let number = numbers.get(name) ?? 2;
    for (; taken.has(own); number++) own = `${name} (${number})`;
    numbers.set(name, number);
    taken.add(own);
    return own;
  });
}

const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;
/** How a formula begins for one spreadsheet or another, also in full width, after blanks or NUL (OWASP ASVS 1.2.10). */
const FORMULA = /^['\0\t\r\n]|^[\s\0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;
/**
 * The same behind what another spreadsheet would divide cells or rows by: to one that divides by semicolons, the quotation
 * marks around a cell that begins elsewhere mean nothing. Apostrophes that stand there already count, so that one more can
 * be taken away again.
 */
const FORMULA_WITHIN = /([;\t|\r\n])('*)((?:[^\S\t\r\n]|[\0"])*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;

/**
 * The text of a table (RFC 4180, lines ending in CR LF). Where a spreadsheet would take a cell, or a part of one, for a
 * formula, it gets an apostrophe before it (OWASP, CSV Injection), which reading it here takes away again.
 */
export function printTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const guarded = [headings, ...rows].map((row) => row.map(guard));
  return Papa.unparse(guarded, { newline: "\r\n" }) + "\r\n";
}

function guard(cell: string): string {
  const within = cell.replaceAll(FORMULA_WITHIN, "$1'$2$3");
  return FORMULA.test(within) && !PLAIN_NUMBER.test(within) ? `'${within}` : within;
}

/** The inverse of {@link guard}; a cell that was never guarded is most likely left as it is. */
function unguard(cell: string): string {
  const within = cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
  return within.replaceAll(
    FORMULA_WITHIN,
    (whole, separator: string, marks: string, rest: string) =>
      marks === "" ? whole : separator + marks.slice(1) + rest,
  );
}
