import { parseDays, printDay } from "../../../graph/dates";
import { dateOfTimeSet } from "../../draft/times";
import { readNames } from "./date-names";
import {
  type DateCell,
  DATE_ORDERS,
  dayText,
  fullYear,
  monthText,
  ordered,
  sure,
} from "./date-values";
import { daySpanOf, plainDate, withoutLastHour } from "./day-spans";

/** Longer cells are texts. */
const LONGEST = 60;

/** Whether a cell is so long that it is a text, with whatever blanks are in it: its words are not looked at. */
export function isText(cell: string): boolean {
  return cell.length > 2 * LONGEST;
}

/**
 * Reads the cell of a column of dates. Nothing is guessed: what can be read in several ways has them all.
 * Undefined for what is no date in any way.
 * @param language in which months are named, where the column tells it (`languageOfMonths`)
 */
export function readDateCell(given: string, language?: string): DateCell | undefined {
  const set = /^\s*[<[]/.test(given) ? dateOfTimeSet(given) : undefined;
  if (typeof set?.dated === "object") {
    return { sure: set.dated.date, hasTime: set.dated.hasHours, hasSpells: set.hasSpells };
  }
  if (isText(given)) return undefined;
  const text = plainDate(
    given
      .replaceAll(/\p{Cf}/gu, "")
      .replaceAll(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 15))
      .replaceAll(/\s+/gu, " ")
      .trim(),
  );
  if (text.length > LONGEST) return undefined;
  if (parseDays(text).ok) return { sure: text };
  const read = (part: string) => readOne(part, language);
  const whole = read(text);
  if (whole) return whole;
  const hour = withoutLastHour(text);
  const day = hour === undefined ? undefined : read(hour);
  if (day?.hasTime) return day;
  const span = daySpanOf(text);
  if (!span) return undefined;
  const [from, to] = span.days.map(read);
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

function readOne(text: string, language: string | undefined): DateCell | undefined {
  if (parseDays(text).ok) return { sure: text };
  const numbers = readNumbers(text) ?? readMonthInNumbers(text) ?? readDigits(text);
  if (numbers) return numbers;
  const timed = TIME.exec(text)?.[1]?.trim();
  if (timed !== undefined) {
    const day = readOne(timed, language);
    return day && !day.hasTime ? { ...day, hasTime: true } : undefined;
  }
  return readNames(text, language);
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
