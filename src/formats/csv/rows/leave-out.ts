import type { Findings } from "../findings";
import { OTHER_HEADINGS, normal, normalNames } from "../headings";
import { guessMapping } from "../mapping";
import { TABLE_FIELDS, type TableRole } from "../fields";
import { saysNothing } from "../rules";
import type { Sheet } from "./sheet";
import type { Row } from "../table";

interface Whole {
  readonly headings: readonly string[];
  readonly role: TableRole;
}

/**
 * A table without the rows that are none: its heading once more, totals, and those that say that there was nothing. Each
 * is said. Where a second table begins, that is a problem, and its rows are not read.
 */
export function leaveOut(sheet: Sheet, { headings, role }: Whole, findings: Findings): Sheet {
  const heading = normalNames(headings);
  const [source, target] = ["source", "target"].map((field) => sheet.fields.indexOf(field));
  const status = sheet.fields.indexOf("status");
  const last = sheet.rows.length - LAST_ROWS;
  const placeOf = ({ line }: Row) => ({ input: sheet.input, line });
  const rows: Row[] = [];
  const foot = role === "links" ? footOf(sheet) : sheet.rows.length;
  for (const [at, row] of sheet.rows.entries()) {
    if (at >= foot) {
      findings.note("remark-row", { value: row.cells[0] ?? "" }, placeOf(row));
      continue;
    }
    const first = row.cells[0] ?? "";
    const name = first.length <= LONGEST_HEADING ? normal(first) : undefined;
    if (name !== undefined && (HEADINGS.has(name) || name === heading[0])) {
      if (isSame(row.cells, heading)) {
        findings.note("repeated-heading", {}, placeOf(row));
        continue;
      }
      if (isHeading(row.cells)) {
        const found = row.cells.filter((cell) => cell !== "").join(", ");
        findings.add({ code: "second-table", values: { found }, ...placeOf(row) });
        break;
      }
    }
    if (role === "links" && source !== undefined && target !== undefined) {
      const [from, to] = [row.cells[source] ?? "", row.cells[target] ?? ""];
      if (isNil(row.cells, source, target, status) || isNil(row.cells, target, source, status)) {
        findings.note(
          "nil-row",
          { value: [...new Set(row.cells.filter(Boolean))].join(", ") },
          placeOf(row),
        );
        continue;
      }
      if (at >= last && isTotal(from) && /^[\d\s.,'’]*$/.test(to)) {
        findings.note("total-row", { value: from }, placeOf(row));
        continue;
      }
    }
    rows.push(row);
  }
  return rows.length === sheet.rows.length ? sheet : { ...sheet, rows };
}

/** How a remark under a table begins: "Source: …", "Note: …", "* By telephone". */
const REMARK =
  /^(?:(?:sources?|notes?|nb|n\.b\.|retrieved|last updated|updated|compiled|prepared|published|data|quellen?|stand|anmerkung(?:en)?|hinweis|mise à jour|remarques?|fuentes?|notas?|actualizado|fonti|fonte|aggiornat[oa]|источник(?:и)?|примечани[ея]|джерел[оа]|примітк[аи]|المصدر|ملاحظة)(?![\p{L}\p{N}])|[*†‡§©]|\[?\(?\d{1,2}\)?\]?\s\p{Lu}\p{Ll}+\s)/iu;

/** Where the remarks under a table of links begin: the rows at its end in which there is but the first cell, from one that says so. */
function footOf({ rows }: Sheet): number {
  const last = rows.findLastIndex(({ cells }) =>
    cells.some((cell, at) => (cell.trim() === "") !== at > 0),
  );
  const first = rows.findIndex(
    ({ cells }, at) => at > last && REMARK.test((cells[0] ?? "").trim()),
  );
  return first < 0 ? rows.length : first;
}

/** Totals stand at the foot. */
const LAST_ROWS = 3;
const TOTALS: ReadonlySet<string> = new Set(
  ["total", "totals", "grand total", "sum", "subtotal", "gesamt", "summe", "insgesamt"].concat([
    "somme",
    "totale",
    "somma",
    "suma",
    "итого",
    "всего",
    "разом",
    "всього",
    "усього",
    "المجموع",
    "الإجمالي",
  ]),
);

function isTotal(cell: string): boolean {
  return TOTALS.has(cell.trim().replace(/:$/, "").toLowerCase());
}

/** A row that names one end and says of all else that there is nothing, in words: Ada Quill, Nil Return, Nil Return. */
function isNil(cells: readonly string[], end: number, other: number, status: number): boolean {
  if (!saysNothing(cells[end] ?? "")) return false;
  // A status may well be unknown.
  const others = cells.filter(
    (cell, index) => index !== other && index !== status && cell.trim() !== "",
  );
  return others.length > 1 && others.every(saysNothing);
}

/** What headings are called, so that of most rows the first cell shows that they are none. */
const HEADINGS: ReadonlySet<string> = new Set(
  [
    ...Object.values(TABLE_FIELDS).flat(),
    ...Object.values(OTHER_HEADINGS).flatMap((others) => Object.values(others).flat()),
  ].map(normal),
);
const LONGEST_HEADING = 60;

function mayBeHeading(cell: string): boolean {
  return cell.length <= LONGEST_HEADING && HEADINGS.has(normal(cell));
}

function isSame(cells: readonly string[], heading: readonly string[]): boolean {
  return heading.every((name, at) => normal(cells[at] ?? "") === name);
}

/** Whether a row is the heading of a table of its own: each of its cells is one, and together they say what its rows are. */
function isHeading(cells: readonly string[]): boolean {
  const names = cells.filter((cell) => cell.trim() !== "");
  if (names.length < 2 || !names.every(mayBeHeading)) return false;
  return guessMapping({ input: "", headings: names, rows: [] }) !== undefined;
}
