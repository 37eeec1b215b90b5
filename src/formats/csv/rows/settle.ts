import type { MappedTable } from "../mapping";
import type { Findings } from "../findings";
import { leaveOut } from "./leave-out";
import { decodeName } from "../names";
import type { Rules } from "../rules";
import { settleDates } from "./settle-dates";
import { cellsOf, type Sheet, withCells } from "./sheet";

/**
 * The rows of a table as links, actors, quotes or documents: without what is no row, with the answers of whoever was asked,
 * and with dates as EDTF. What stays open, or is wrong, is a problem; what was changed is a note.
 */
export function settle({ table, mapping, rules = {} }: MappedTable, findings: Findings): Sheet {
  const { input, headings, rows } = table;
  const sheet = { input, fields: mapping.fields, rows };
  const kept = leaveOut(emptied(sheet, rules), { headings, role: mapping.role }, findings);
  const filled = (rules.fillDown ?? []).reduce(fillDown, kept);
  const dated = settleDates(filled, { headings, role: mapping.role, dates: rules.dates }, findings);
  return mapping.role === "links" ? splitEnds(dated, rules, findings) : dated;
}

/** Cells with the words for nothing are empty ones. */
function emptied(sheet: Sheet, { nothing = [] }: Rules): Sheet {
  const words = new Set(nothing.map((word) => word.trim().toLowerCase()));
  if (words.size === 0) return sheet;
  const isNothing = (cell: string) => words.has(cell.trim().toLowerCase());
  return sheet.fields.reduce(
    (next, _, index) => withCells(next, index, (cell) => (isNothing(cell) ? "" : cell)),
    sheet,
  );
}

/** Empty cells of a field mean what stands above them. */
function fillDown(sheet: Sheet, field: string): Sheet {
  const index = sheet.fields.indexOf(field);
  let above = "";
  return withCells(sheet, index, (cell) => (cell.trim() === "" ? above : (above = cell)));
}

/** Names with what stands between several, and in hardly any name. */
const SEVERAL = /[^;\s][ \t]*(?:;|[ \t]\||\n)\s*[^;\s]/;
const ENDS = ["source", "target"] as const;

/** Several names in the cell of an end are links of their own, of one event. Where it was not said that they are several, that is said. */
function splitEnds(sheet: Sheet, { split }: Rules, findings: Findings): Sheet {
  const ends = ENDS.map((field) => sheet.fields.indexOf(field)).filter((index) => index >= 0);
  if (split === undefined) {
    for (const index of ends) {
      const several = cellsOf(sheet, index).filter((cell) => SEVERAL.test(decodeName(cell)));
      const [value] = several;
      if (value === undefined) continue;
      const row = sheet.rows.find(({ cells }) => cells[index] === value);
      const place = { input: sheet.input, line: row?.line };
      findings.note(
        "several-names",
        { value, column: sheet.fields[index] ?? "" },
        place,
        several.length,
      );
    }
    return sheet;
  }
  const names = (cell: string) => {
    const parts = cell.split(split).map((part) => part.trim());
    const filled = parts.filter((part) => part !== "");
    return filled.length > 0 ? filled : [cell];
  };
  const known = sheet.fields.indexOf("event");
  const event = known >= 0 ? known : sheet.fields.length;
  const id = sheet.fields.indexOf("id");
  const rows = sheet.rows.flatMap((row) => {
    const lists = ends.map((index) => names(row.cells[index] ?? ""));
    if (lists.every(({ length }) => length === 1)) return [row];
    const blank = Array.from({ length: event + 1 }, (_, at) => row.cells[at] ?? "");
    const base = [...blank, ...row.cells.slice(event + 1)];
    const common = base[event] === "" ? base.with(event, `line-${row.line}`) : base;
    const combinations = lists.reduce<readonly (readonly string[])[]>(
      (before, list, at) =>
        before.flatMap((cells) => list.map((name) => cells.with(ends[at] ?? 0, name))),
      [common],
    );
    return combinations.map((cells, at) => {
      const own =
        at === 0 || id < 0 || cells[id] === ""
          ? cells
          : cells.with(id, `${cells[id] ?? ""}-${at + 1}`);
      return { ...row, cells: own };
    });
  });
  return { ...sheet, rows, fields: known >= 0 ? sheet.fields : [...sheet.fields, "event"] };
}
