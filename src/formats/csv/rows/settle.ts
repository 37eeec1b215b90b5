import type { MappedTable } from "../mapping";
import type { TableRole } from "../fields";
import type { Findings } from "../findings";
import { leaveOut } from "./leave-out";
import { EMPTY, type Rules } from "../rules";
import { settleDates } from "./settle-dates";
import { type Sheet, withCells } from "./sheet";
import { settleStatuses } from "./status-columns";
import { joinNames } from "./whole-names";
import { noteUnusedDates, noteUnusedStatuses } from "./unused-columns";

/**
 * The rows of a table as links, actors, quotes or documents: without what is no row, with the answers of whoever was asked,
 * and with dates as EDTF. What stays open, or is wrong, is a problem; what was changed is a note.
 */
export function settle({ table, mapping, rules = {} }: MappedTable, findings: Findings): Sheet {
  const { input, headings, rows } = table;
  const sheet = { input, fields: mapping.fields, rows };
  const filledIn = emptied(withoutNobody(sheet, mapping.role, rules, findings), rules);
  const kept = leaveOut(filledIn, { headings, role: mapping.role }, findings);
  const named = joinNames(kept, { headings, role: mapping.role }, findings);
  const filled = (rules.fillDown ?? []).reduce(fillDown, named);
  const dated = settleDates(filled, { headings, role: mapping.role, dates: rules.dates }, findings);
  if (mapping.role !== "links") return dated;
  noteUnusedDates(dated, headings, findings);
  noteUnusedStatuses(dated, headings, findings);
  return splitEnds(settleStatuses(dated, headings), rules);
}

const ENDS = ["source", "target"] as const;

/** Links without those of which an end has a word for nothing: nobody was there. */
function withoutNobody(
  sheet: Sheet,
  role: TableRole,
  { nothing = [] }: Rules,
  findings: Findings,
): Sheet {
  if (role !== "links" || nothing.length === 0) return sheet;
  const words = new Set(nothing.map((word) => word.trim().toLowerCase()));
  if (words.has(EMPTY)) words.add("");
  const ends = ENDS.map((field) => sheet.fields.indexOf(field)).filter((index) => index >= 0);
  const rows = sheet.rows.filter(({ line, cells }) => {
    const end = ends.find((index) => words.has((cells[index] ?? "").trim().toLowerCase()));
    if (end === undefined) return true;
    const value = cells[end]?.trim() || EMPTY;
    findings.note("nil-row", { value }, { input: sheet.input, line });
    return false;
  });
  return rows.length === sheet.rows.length ? sheet : { ...sheet, rows };
}

/** Cells with the words for nothing are empty ones; an empty status would mean that the contact was held. */
function emptied(sheet: Sheet, { nothing = [] }: Rules): Sheet {
  const words = new Set(nothing.map((word) => word.trim().toLowerCase()));
  if (words.size === 0) return sheet;
  const isNothing = (cell: string) => words.has(cell.trim().toLowerCase());
  const rows = sheet.rows.map((row) => {
    if (!row.cells.some(isNothing)) return row;
    const emptyOf = (index: number) => (sheet.fields[index] === "status" ? "unknown" : "");
    const cells = row.cells.map((cell, index) => (isNothing(cell) ? emptyOf(index) : cell));
    return { ...row, cells };
  });
  return { ...sheet, rows };
}

/** Empty cells of a field mean what stands above them. */
function fillDown(sheet: Sheet, field: string): Sheet {
  const index = sheet.fields.indexOf(field);
  let above = "";
  return withCells(sheet, index, (cell) => (cell.trim() === "" ? above : (above = cell)));
}

/** Several names in the cell of an end are links of their own, of one event. */
function splitEnds(sheet: Sheet, { split }: Rules): Sheet {
  if (split === undefined) return sheet;
  const ends = ENDS.map((field) => sheet.fields.indexOf(field)).filter((index) => index >= 0);
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
    if (lists.every(({ length }) => length === 1)) {
      // What stands between names may stand behind one alone.
      const cells = row.cells.map((cell, index) => lists[ends.indexOf(index)]?.[0] ?? cell);
      return [{ ...row, cells }];
    }
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
