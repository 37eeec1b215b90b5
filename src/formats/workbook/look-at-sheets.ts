import { guessMapping } from "../csv/mapping";
import { parseTable, printTable } from "../csv/tables";
import type { Sheet } from "./sheet";

/** So many rows show what a sheet is of. */
const SOME_ROWS = 100;

/**
 * The sheets that have anything in them. Where the headings of one say that it is of links, those whose headings say nothing
 * stand aside; else only the reader can know.
 */
export function lookAtSheets(
  sheets: readonly Sheet[],
): readonly { readonly sheet: Sheet; readonly isAside: boolean }[] {
  const full = sheets
    .filter(({ rows }) => rows.length > 0)
    .map((sheet) => ({ sheet, role: roleOf(sheet) }));
  const hasLinks = full.some(({ role }) => role === "links");
  return full.map(({ sheet, role }) => ({ sheet, isAside: hasLinks && role === undefined }));
}

function roleOf(sheet: Sheet) {
  const text = printSheet({ ...sheet, rows: sheet.rows.slice(0, SOME_ROWS) });
  const table = parseTable(sheet.name, text, { delimiter: "," });
  return table.ok ? guessMapping(table.value)?.role : undefined;
}

/** A sheet as a table in text. Its rows keep their lines; columns before the first that is used are left out. */
export function printSheet({ rows }: Sheet): string {
  const first = rows.reduce((least, cells) => {
    const at = cells.findIndex((cell) => cell !== "");
    return at < 0 ? least : Math.min(least, at);
  }, Infinity);
  const [heading = [], ...others] = rows.map((cells) => cells.slice(first));
  return printTable(heading, others);
}
