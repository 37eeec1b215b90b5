import { guessMapping } from "../csv/mapping";
import { parseTable, printTable } from "../csv/tables";
import type { Sheet } from "./sheet";

/** So many rows show what a sheet is of. */
const SOME_ROWS = 100;

/**
 * The sheets that tables are made of: where the headings of one say that it is of links, all whose headings say anything;
 * else all, since only the reader can know.
 */
export function chooseSheets(sheets: readonly Sheet[]): {
  readonly chosen: readonly Sheet[];
  readonly others: readonly Sheet[];
} {
  const full = sheets.filter(({ rows }) => rows.length > 0);
  const roles = new Map(full.map((sheet) => [sheet, roleOf(sheet)]));
  if (![...roles.values()].includes("links")) return { chosen: full, others: [] };
  const isKnown = (sheet: Sheet) => roles.get(sheet) !== undefined;
  return { chosen: full.filter(isKnown), others: full.filter((sheet) => !isKnown(sheet)) };
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
