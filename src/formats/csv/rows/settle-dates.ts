import { parseDays } from "../../../graph/dates";
import type { ProblemCode } from "../../../graph/problem";
import type { DateOrder } from "../dates/date-values";
import { orderInHeading } from "../dates/heading-order";
import { type DateColumn, dateIn, readDateColumn } from "../dates/date-column";
import type { Findings } from "../findings";
import { openEnd } from "../../draft/times";
import { TABLE_FIELDS, type TableRole } from "../fields";
import { saysNothing } from "../rules";
import { cellsOf, LEFT_OUT, type Sheet, withCells, withColumn } from "./sheet";

interface Asked {
  readonly headings: readonly string[];
  readonly role: TableRole;
  readonly dates?: DateOrder | undefined;
}

const DATE_FIELDS = ["date", "first", "last", "published", "retrieved"] as const;

/** A sheet whose dates are EDTF. What can be read in several ways is a problem: one for a whole column. */
export function settleDates(sheet: Sheet, asked: Asked, findings: Findings): Sheet {
  const joined = asked.role === "links" ? joinParts(sheet) : sheet;
  return DATE_FIELDS.reduce((next, field) => {
    const index = next.fields.indexOf(field);
    const isDate = index >= 0 && TABLE_FIELDS[asked.role].includes(field);
    return isDate ? settleColumn(next, index, asked, findings) : next;
  }, joined);
}

/**
 * Year, month and day in three columns become one date; what is no number is not known. Where there are whole dates, a year
 * beside them says less.
 */
function joinParts(sheet: Sheet): Sheet {
  const [year, month, day] = ["year", "month", "day"].map((field) => sheet.fields.indexOf(field));
  const hasDates = ["date", "first", "last"].some((field) => sheet.fields.includes(field));
  if (hasDates || year === undefined || year < 0) return sheet;
  const part = (cells: readonly string[], index = -1) => {
    const cell = cells[index]?.trim() ?? "";
    return saysNothing(cell) || /^0+$/.test(cell) ? "" : cell;
  };
  const fields = sheet.fields.map((field) => (PARTS.has(field) ? LEFT_OUT : field));
  return withColumn({ ...sheet, fields }, "date", ({ cells }) => {
    const parts = [part(cells, year), part(cells, month), part(cells, day)];
    const known = parts.includes("") ? parts.slice(0, parts.indexOf("")) : parts;
    return known.map((text, at) => (at === 0 ? text : text.padStart(2, "0"))).join("-");
  });
}

const PARTS: ReadonlySet<string> = new Set(["year", "month", "day"]);

function settleColumn(sheet: Sheet, index: number, asked: Asked, findings: Findings): Sheet {
  const { input } = sheet;
  const field = sheet.fields[index] ?? "";
  const column = asked.headings[index] ?? field;
  const texts = cellsOf(sheet, index);
  const counts = new Map<string, { count: number; line: number }>();
  for (const [at, text] of texts.entries()) {
    const trimmed = text.trim();
    const known = counts.get(trimmed);
    if (known) known.count++;
    else counts.set(trimmed, { count: 1, line: sheet.rows[at]?.line ?? 0 });
  }
  counts.delete("");
  const inHeading = asked.dates === undefined ? orderInHeading(column) : undefined;
  const order = asked.dates ?? inHeading;
  const read = readDateColumn(counts.keys(), order);
  const lineOf = (text: string) => ({ input, line: counts.get(text)?.line });
  if (inHeading) findings.note("dates-as-headed", { column, order: inHeading }, { input });
  askOf(read, column, counts, { findings, lineOf });

  const dates = new Map<string, string>();
  let timed: { value: string; count: number } | undefined;
  let spells: { value: string; count: number } | undefined;
  for (const [text, { count }] of counts) {
    const place = lineOf(text);
    const cell = read.cells.get(text);
    const date = cell && dateIn(read, cell);
    const open = date === undefined ? undefined : openEndIn(date, field);
    if (open !== undefined) {
      dates.set(text, open);
      findings.note("far-end", { value: text }, place, count);
    } else if (date !== undefined) {
      dates.set(text, date);
      if (cell?.hasSpells)
        spells = { value: spells?.value ?? text, count: (spells?.count ?? 0) + count };
      else if (cell?.hasTime)
        timed = { value: timed?.value ?? text, count: (timed?.count ?? 0) + count };
      else if (isFinancialYear(text, read)) {
        const [year = "", next = ""] = text.split("-");
        const values = { value: text, mend: `${year}-04/${year.slice(0, 2)}${next}-03` };
        findings.note("financial-year", values, place, count);
      }
    } else if (saysNothing(text) || isZero(text)) {
      dates.set(text, "");
      findings.note("no-date", { value: text, column }, place, count);
    } else {
      dates.set(text, "");
      // What a question is open about is no problem of its own.
      if (cell && (read.question || read.clash)) continue;
      const code = cell ? "date-order" : codeOf(text);
      const values = cell ? { text, column, order: order ?? "" } : { text, column };
      findings.add({ code, values, ...place, ...(count > 1 ? { more: count - 1 } : {}) });
    }
  }
  const settled = withCells(sheet, index, (cell) => dates.get(cell.trim()) ?? "");
  if (!timed && !spells) return settled;
  const kept = `${field} (as given)`;
  if (timed)
    findings.note("hour-left", { value: timed.value, kept }, lineOf(timed.value), timed.count);
  if (spells) findings.note("spells", { kept }, lineOf(spells.value), spells.count);
  return withColumn(settled, kept, (_, at) => {
    const text = texts[at]?.trim() ?? "";
    const cell = read.cells.get(text);
    return cell?.hasTime === true || cell?.hasSpells === true ? text : "";
  });
}

interface Asking {
  readonly findings: Findings;
  readonly lineOf: (text: string) => { input: string; line: number | undefined };
}

/** What a column leaves open, and what was decided by it, is said once. */
function askOf(
  read: DateColumn,
  column: string,
  counts: ReadonlyMap<string, { readonly count: number }>,
  { findings, lineOf }: Asking,
): void {
  const open = [...read.cells].flatMap(([text, cell]) => (cell?.byOrder ? [text] : []));
  const [example = ""] = open;
  const count = open.reduce((sum, text) => sum + (counts.get(text)?.count ?? 0), 0);
  if (read.question) {
    const values = { column, count, example, orders: read.question.join(", ") };
    findings.add({ code: "dates-asked", values, ...lineOf(example) });
  }
  if (read.clash) {
    const [one, other] = read.clash;
    const values = { column, one, other, line: lineOf(other).line ?? 0 };
    findings.add({ code: "dates-clash", values, ...lineOf(one) });
  }
  if (read.order !== undefined && read.proof !== undefined) {
    const values = { column, order: read.order, example: read.proof };
    findings.note("dates-read", values, lineOf(read.proof), count);
  }
  if (read.order !== undefined && read.hasShortYears) {
    const short = open.find((text) => read.cells.get(text)?.isShort === true) ?? example;
    const cell = read.cells.get(short);
    const values = { column, example: short, read: (cell && dateIn(read, cell)) ?? "" };
    findings.note("short-years", values, lineOf(short));
  }
}

/** Zero as programs write it in a column of dates: 00/00/0000, and the zeroth day of January 1900 in Excel. */
function isZero(text: string): boolean {
  const day = text.replace(/[ T]\d{1,2}(?::.*)?$/, "");
  return /^0+(?:([-/.] ?)0+\1 ?0+)?$|^(?:0?0[-/.]0?1|0?1[-/.]0?0)[-/.](?:19)?00$|^1900[-/.]0?1[-/.]0?0$/.test(
    day,
  );
}

/** What a cell's date is read as that stands for "still so", or for "not known"; undefined for all others. */
function openEndIn(date: string, field: string): string | undefined {
  const open = openEnd(date);
  if (open !== "") return open;
  if (field === "published" || field === "retrieved") return undefined;
  return field === "last" ? ".." : "";
}

/** 2022-23 is a season of EDTF, and far more often a financial year; 2001-02 may be one beside those. */
function isFinancialYear(text: string, { cells }: DateColumn): boolean {
  const isYear = (one: string) => {
    const [, year, next] = /^\d{2}(\d{2})-(\d{2})$/.exec(one) ?? [];
    return year !== undefined && (Number(year) + 1) % 100 === Number(next);
  };
  if (!isYear(text)) return false;
  return (
    Number(text.slice(5)) > 12 ||
    [...cells.keys()].some((one) => isYear(one) && Number(one.slice(5)) > 12)
  );
}

function codeOf(text: string): ProblemCode {
  const days = parseDays(text);
  return days.ok ? "date" : (days.problems[0]?.code ?? "date");
}
