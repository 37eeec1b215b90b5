import { knownStatus } from "../../draft/known-values";
import { TABLE_FIELDS } from "../fields";
import type { Findings } from "../findings";
import {
  holdsYears,
  isTimeHeading,
  looksLikeDates,
  looksLikeStatuses,
  normal,
  OTHER_HEADINGS,
} from "../headings";
import type { Row } from "../table";
import { cellsOf, type Sheet } from "./sheet";
import { statusesIn } from "./status-columns";

/** So many columns, and so many cells, are looked at for what nothing was made of: a hostile table has twenty thousand columns. */
const MOST_UNUSED = 1000;
const MOST_CELLS = 20_000_000;

/** So many rows show whether a column has a date among other texts. */
const SAMPLE = 200;

function someFields({ fields, rows }: Sheet): readonly string[] {
  return fields.slice(0, Math.min(MOST_UNUSED, Math.ceil(MOST_CELLS / Math.max(1, rows.length))));
}

/** Links without a date, beside a column that looks like one. */
export function noteUnusedDates(
  sheet: Sheet,
  headings: readonly string[],
  findings: Findings,
): void {
  const dated = sheet.fields.indexOf("date");
  if (dated >= 0) noteUnusedEnd(sheet, headings, headings[dated] ?? "date", findings);
  if (["date", "first", "last"].some((field) => sheet.fields.includes(field))) return;
  const known = new Set(TABLE_FIELDS.links);
  for (const [index, field] of someFields(sheet).entries()) {
    if (known.has(field) && !isOfNoDocument(sheet, field)) continue;
    const column = headings[index] ?? field;
    const isDates =
      looksLikeDates({ headings, rows: sheet.rows }, index) ||
      areYears(sheet, index, column) ||
      areTimes(sheet, index, column);
    const isFilled = ({ cells }: Row) => (cells[index] ?? "").trim() !== "";
    const row = isDates ? sheet.rows.find(isFilled) : rowDated(sheet, index, column);
    if (!row) continue;
    const values = { column, example: row.cells[index] ?? "" };
    findings.note("dates-unused", values, { input: sheet.input, line: row.line });
  }
}

/** Whether a column says when something was published, and none what: then no document has that date. */
function isOfNoDocument({ fields }: Sheet, field: string): boolean {
  const names = ["document", "document_url", "document_title", "publisher"];
  return field === "published" && !names.some((name) => fields.includes(name));
}

/** A column of last days beside one of dates, which is then taken for the whole date. */
function noteUnusedEnd(
  sheet: Sheet,
  headings: readonly string[],
  date: string,
  findings: Findings,
): void {
  const others: ReadonlySet<string> = new Set(OTHER_HEADINGS.links["last"]);
  const isEnd = (heading: string, at: number) =>
    sheet.fields[at] !== "date" && others.has(normal(heading));
  const index = headings.findIndex(isEnd);
  if (index < 0 || !looksLikeDates({ headings, rows: sheet.rows }, index)) return;
  const row = sheet.rows.find(({ cells }) => (cells[index] ?? "").trim() !== "");
  const values = { column: headings[index] ?? "", example: row?.cells[index] ?? "", date };
  findings.note("end-unused", values, { input: sheet.input, line: row?.line });
}

/** Links without a status, beside a column that says of some that they were not held. */
export function noteUnusedStatuses(
  sheet: Sheet,
  headings: readonly string[],
  findings: Findings,
): void {
  if (sheet.fields.includes("status")) return;
  const known = new Set(TABLE_FIELDS.links);
  for (const [index, field] of someFields(sheet).entries()) {
    const column = headings[index] ?? field;
    const row = known.has(field)
      ? field === "kind" && sheet.rows.find(({ cells }) => tellsNotHeld(cells[index]))
      : looksLikeStatuses({ headings, rows: sheet.rows }, index)
        ? sheet.rows.find(({ cells }) => isNotHeld(cells[index]))
        : rowNotHeld(sheet, index, column);
    if (!row) continue;
    const values = { column, example: row.cells[index] ?? "" };
    findings.note("statuses-unused", values, { input: sheet.input, line: row.line });
  }
}

/** A row of which a column says by yes and no, or by a day, that it was not held. */
function rowNotHeld(sheet: Sheet, index: number, column: string) {
  const statusOf = statusesIn(sheet, index, column);
  return (
    statusOf && sheet.rows.find(({ cells }) => (statusOf(cells[index] ?? "") ?? "held") !== "held")
  );
}

/** Whether a kind says what became of the contact: "Meeting (cancelled)". */
function tellsNotHeld(cell = ""): boolean {
  return cell.split(/[^\p{L}-]+/u).some((word) => {
    const status = knownStatus(word);
    return status !== undefined && status !== "held" && status !== "unknown";
  });
}

function isNotHeld(cell = ""): boolean {
  const status = knownStatus(cell);
  return status !== undefined && status !== "held";
}

/** Times that are no calendar dates: seconds since 1970, and Gephi's sets of plain numbers. */
function areTimes(sheet: Sheet, index: number, column: string): boolean {
  if (!isTimeHeading(column)) return false;
  const cells = cellsOf(sheet, index).filter((cell) => cell.trim() !== "");
  const isTime = (cell: string) => /^(?:\d{10}|\d{13}|<\[.*\]>)$/.test(cell.trim());
  return cells.length > 0 && cells.every(isTime);
}

/** What a column of dates is called, alone or among other words: "Meeting date", "Datum des Treffens". */
const DATE_WORDS: ReadonlySet<string> = new Set(
  "date dates datum fecha data дата التاريخ تاريخ".split(" "),
);

/** The first row that has a date in a column which is called one, although most of its cells are none. */
function rowDated(sheet: Sheet, index: number, column: string): Row | undefined {
  const isCalledDate = normal(column)
    .split("_")
    .some((word) => DATE_WORDS.has(word));
  if (!isCalledDate && !isTimeHeading(column)) return undefined;
  return sheet.rows
    .slice(0, SAMPLE)
    .find((row) => looksLikeDates({ headings: [], rows: [row] }, index));
}

function areYears(sheet: Sheet, index: number, column: string): boolean {
  if (!/year|jahr|ann[ée]e|anno|año|год|рік|سنة/i.test(column)) return false;
  return holdsYears(sheet, index);
}
