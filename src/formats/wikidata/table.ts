import type { Outcome } from "../../graph/problem";
import type { Table } from "../csv/table";
import { parseTable } from "../csv/tables";
import type { Imported } from "../draft/imported";
import { cellOf, type ResultRow } from "./rows";
import { importRows } from "./read-wikidata";

/** Imports the result of a query of Wikidata as a table: CSV or TSV, whose headings are the query's variables. */
export function importWikidataTable(text: string, title: string): Outcome<Imported> {
  const table = text.startsWith("?") ? splitTsv(text) : parseTable("", text, {});
  if (!table.ok) {
    const problems = table.problems.map((problem) => ({ ...problem, input: undefined }));
    return { ok: false, problems };
  }
  const { headings, rows } = table.value;
  const names = headings.map((heading) => heading.trim().replace(/^\?/, ""));
  const results = rows.map(({ line, cells }): ResultRow => {
    const given = cells.map((cell, at) => [names[at] ?? "", plainOf(cell)] as const);
    const filled = given.filter(([, value]) => value !== "");
    return {
      cells: new Map(filled.map(([name, value]) => [name, cellOf(value)])),
      place: { line },
    };
  });
  return importRows(results, title);
}

/** The table in SPARQL's TSV, in which quotation marks hold no cell together, and no cell has a tab or a line break. */
function splitTsv(text: string): Outcome<Pick<Table, "headings" | "rows">> {
  const lines = text.split(/\r?\n/).map((line, at) => ({ line: at + 1, cells: line.split("\t") }));
  const [heading, ...rows] = lines;
  return { ok: true, value: { headings: heading?.cells ?? [], rows } };
}

/** What stands behind a text: nothing, its language, or its type. */
const LANGUAGE_OR_TYPE = /^(?:@[\w-]+|\^\^<[^>]*>)?$/;

/** A value as it stands in TSV: `<http://…>`, `"text"@en`, `"2022-02-01T00:00:00Z"^^<…>`. */
function plainOf(cell: string): string {
  const text = cell.trim();
  if (/^<.*>$/.test(text)) return text.slice(1, -1);
  const end = text.lastIndexOf('"');
  if (end < 1 || !text.startsWith('"') || !LANGUAGE_OR_TYPE.test(text.slice(end + 1))) return text;
  const literal = text.slice(1, end);
  const isWhole = !/["\\]/.test(literal.replaceAll(/\\./g, ""));
  return isWhole ? literal.replaceAll(/\\(.)/g, "$1") : text;
}
