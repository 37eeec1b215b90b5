import { dayOf, parseDays, printDay } from "../../../graph/dates";
import { dateOfTimeSet } from "../../draft/times";
import { daySpanOf, plainDate, withoutLastHour } from "./day-spans";
import { isWeekday, monthOf } from "./month-names";

/** How days can be written in numbers: in which order, or counted as spreadsheets count them. */
export const DATE_ORDERS = ["dmy", "mdy", "ymd", "excel"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** What a cell of a column of dates can mean. Dates are EDTF. */
export interface DateCell {
  /** What it means however the column is written. */
  readonly sure?: string | undefined;
  /** What it means by the order in which the column is written; an order by which it is no date is absent. */
  readonly byOrder?: Readonly<Partial<Record<DateOrder, string>>> | undefined;
  /** That the order alone does not settle it: a year of two digits, or digits that may be no date at all. */
  readonly isShort?: boolean;
  /** Whether a time of day was left out. */
  readonly hasTime?: boolean;
  /** Whether there are several times, of which only the first and the last are taken. */
  readonly hasSpells?: boolean;
}

/** Longer cells are texts. */
const LONGEST = 60;

/**
 * Reads the cell of a column of dates. Nothing is guessed: what can be read in several ways has them all.
 * Undefined for what is no date in any way.
 */
export function readDateCell(given: string): DateCell | undefined {
  const set = /^\s*[<[]/.test(given) ? dateOfTimeSet(given) : undefined;
  if (typeof set?.dated === "object") {
    return { sure: set.dated.date, hasTime: set.dated.hasHours, hasSpells: set.hasSpells };
  }
  if (given.length > 2 * LONGEST) return undefined;
  const text = plainDate(
    given
      .replaceAll(/\p{Cf}/gu, "")
      .replaceAll(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 15))
      .replaceAll(/\s+/gu, " ")
      .trim(),
  );
  if (text.length > LONGEST) return undefined;
  if (parseDays(text).ok) return { sure: text };
  const whole = readOne(text);
  if (whole) return whole;
  const hour = withoutLastHour(text);
  const day = hour === undefined ? undefined : readOne(hour);
  if (day?.hasTime) return day;
  const span = daySpanOf(text);
  if (!span) return undefined;
  const [from, to] = span.days.map(readOne);
  const cell = interval(from, to);
  return span.isDayFirst ? cell && dayFirst(cell, to) : cell;
}

/** Two days of one month in numbers: the day comes first, and where it could be a month that is asked. */
function dayFirst({ byOrder = {} }: DateCell, last: DateCell | undefined): DateCell | undefined {
  const { dmy } = byOrder;
  if (dmy === undefined) return undefined;
  return { byOrder: { dmy }, isShort: last?.byOrder?.mdy !== undefined };
}

const TIME =
  /^(.*[^,\s])(?:,? |T)\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)? ?(?:[ap]\.?m\.?|uhr)? ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;

function readOne(text: string): DateCell | undefined {
  if (parseDays(text).ok) return { sure: text };
  const numbers = readNumbers(text) ?? readMonthInNumbers(text) ?? readDigits(text);
  if (numbers) return numbers;
  const timed = TIME.exec(text)?.[1]?.trim();
  if (timed !== undefined) {
    const day = readOne(timed);
    return day && !day.hasTime ? { ...day, hasTime: true } : undefined;
  }
  return readNames(text);
}

/** 2/1/2022, 2022/2/1, 1.2.22: three numbers. A year of four digits that comes first is followed by month and day. */
function readNumbers(text: string): DateCell | undefined {
  const [, a = "", , b = "", c = ""] =
    /^(\d{1,2}|\d{4})(?: ?([/.-]) ?| )(\d{1,2})(?: ?\2 ?| )(\d{1,2}|\d{4})\.?$/.exec(text) ?? [];
  if (a === "") return undefined;
  if (a.length === 4) return c.length === 4 ? undefined : sure(dayText(a, b, c));
  if (c.length === 4) return ordered({ dmy: dayText(c, b, a), mdy: dayText(c, a, b) });
  const [first, last] = [fullYear(a), fullYear(c)];
  const byOrder = {
    dmy: last && dayText(last, b, a),
    mdy: last && dayText(last, a, b),
    ymd: first && dayText(first, b, c),
  };
  return ordered(byOrder, true);
}

/** 02/2022, 2022.2 */
function readMonthInNumbers(text: string): DateCell | undefined {
  const [, month, year] = /^(\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (month !== undefined && year !== undefined) return sure(monthText(year, Number(month)));
  const [, before, after] = /^(\d{4})[/.-](\d{1,2})$/.exec(text) ?? [];
  return before === undefined ? undefined : sure(monthText(before, Number(after)));
}

/** 20220201, and the days that spreadsheets count from the end of 1899: digits that may as well be no dates. */
function readDigits(text: string): DateCell | undefined {
  if (/^\d{8}$/.test(text)) {
    const part = (from: number, to: number) => text.slice(from, to);
    const byOrder = {
      ymd: dayText(part(0, 4), part(4, 6), part(6, 8)),
      dmy: dayText(part(4, 8), part(2, 4), part(0, 2)),
      mdy: dayText(part(4, 8), part(0, 2), part(2, 4)),
    };
    return ordered(byOrder, true);
  }
  const [, days, part = ""] = /^(\d{5})(\.\d+)?$/.exec(text) ?? [];
  if (days === undefined || Number(days) > LAST_SERIAL) return undefined;
  const excel = printDay(Number(days) - SERIAL_OF_1970);
  return { byOrder: { excel }, isShort: true, hasTime: Number(part) > 0 };
}

/** Spreadsheets count days from the end of 1899. */
const SERIAL_OF_1970 = 25_569;
/** The end of 2099. */
const LAST_SERIAL = 73_050;

/** Words that stand in written dates and mean nothing here: "le 1er février", "1 de mayo de 2022", "1 июля 2022 г.". */
const FILLERS: ReadonlySet<string> = new Set(
  "the of le du de del di den der am el il al on г года р року من".split(" "),
);

/** 1 February 2022, Feb 1, 2022, 1-Feb-22, Oct-12: the name of a month. */
function readNames(text: string): DateCell | undefined {
  const words = text
    .split(/[\s,/\-–.]+/)
    .filter((word) => word !== "" && !FILLERS.has(word.toLowerCase()) && !isWeekday(word));
  const names = words.filter((word) => monthOf(word) !== undefined);
  const [name, ...others] = names;
  const month = name === undefined ? undefined : monthOf(name);
  if (name === undefined || month === undefined || others.length > 0) return undefined;
  const numbers = words.filter((word) => word !== name).map(withoutOrdinal);
  if (!numbers.every((word) => /^(\d{1,2}|\d{4})$/.test(word))) return undefined;
  const [first = "", second = "", ...more] = numbers;
  if (first === "" || more.length > 0) return undefined;
  if (second === "") {
    if (first.length === 4) return sure(monthText(first, month));
    // A day without its year is no date; a year of two digits may be one.
    const year = fullYear(first);
    const value = year && monthText(year, month);
    return ordered({ dmy: value, mdy: value, ymd: value }, true);
  }
  if (second.length === 4) return sure(dayText(second, String(month), first));
  if (first.length === 4) return sure(dayText(first, String(month), second));
  const [early, late] = [fullYear(first), fullYear(second)];
  const dayFirst = late && dayText(late, String(month), first);
  const isMonthFirst = words[0] === name;
  const byOrder = {
    dmy: dayFirst,
    mdy: dayFirst,
    ymd: isMonthFirst ? undefined : early && dayText(early, String(month), second),
  };
  return ordered(byOrder, true);
}

function withoutOrdinal(word: string): string {
  return word.replace(/^(\d{1,2})(?:st|nd|rd|th|er|re|º|°|ª)$/i, "$1");
}

/** Spreadsheets take years of two digits for those from 1930 to 2029. */
function fullYear(digits: string): string | undefined {
  if (digits.length !== 2) return undefined;
  return `${Number(digits) < 30 ? "20" : "19"}${digits}`;
}

function dayText(year: string, month: string, day: string): string | undefined {
  if (dayOf(Number(year), Number(month), Number(day)) === undefined) return undefined;
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1) return undefined;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function monthText(year: string, month: number): string | undefined {
  return month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, "0")}` : undefined;
}

function sure(value: string | undefined): DateCell | undefined {
  return value === undefined ? undefined : { sure: value };
}

/** What is a date by one order at least. Two orders that agree on it need not be told apart. */
function ordered(
  byOrder: Partial<Record<DateOrder, string | undefined>>,
  isShort = false,
): DateCell | undefined {
  const known = DATE_ORDERS.flatMap((order) => {
    const value = byOrder[order];
    return value === undefined ? [] : [[order, value] as const];
  });
  return known.length === 0 ? undefined : { byOrder: Object.fromEntries(known), isShort };
}

function interval(from: DateCell | undefined, to: DateCell | undefined): DateCell | undefined {
  if (!from || !to) return undefined;
  const joined = (first: string | undefined, last: string | undefined) => {
    const text = first !== undefined && last !== undefined ? `${first}/${last}` : "";
    return parseDays(text).ok ? text : undefined;
  };
  const hasTime = from.hasTime === true || to.hasTime === true;
  if (from.sure !== undefined && to.sure !== undefined) {
    const value = sure(joined(from.sure, to.sure));
    return value && { ...value, hasTime };
  }
  const byOrder = Object.fromEntries(
    DATE_ORDERS.map((order) => [
      order,
      joined(from.sure ?? from.byOrder?.[order], to.sure ?? to.byOrder?.[order]),
    ]),
  );
  const isShort = from.isShort === true || to.isShort === true;
  const cell = ordered(byOrder, isShort);
  return cell && { ...cell, hasTime };
}
