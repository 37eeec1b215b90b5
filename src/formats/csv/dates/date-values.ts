import { dayOf } from "../../../graph/dates";

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

/** Spreadsheets take years of two digits for those from 1930 to 2029. */
export function fullYear(digits: string): string | undefined {
  if (digits.length !== 2) return undefined;
  return `${Number(digits) < 30 ? "20" : "19"}${digits}`;
}

/** An EDTF day; undefined for none of the calendar. */
export function dayText(year: string, month: string, day: string): string | undefined {
  if (dayOf(Number(year), Number(month), Number(day)) === undefined) return undefined;
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1) return undefined;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** An EDTF month, of 1 to 12. */
export function monthText(year: string, month: number): string | undefined {
  return month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, "0")}` : undefined;
}

/** What is a date however its column is written. */
export function sure(value: string | undefined): DateCell | undefined {
  return value === undefined ? undefined : { sure: value };
}

/** What is a date by one order at least. Two orders that agree on it need not be told apart. */
export function ordered(
  byOrder: Partial<Record<DateOrder, string | undefined>>,
  isShort = false,
): DateCell | undefined {
  const known = DATE_ORDERS.flatMap((order) => {
    const value = byOrder[order];
    return value === undefined ? [] : [[order, value] as const];
  });
  return known.length === 0 ? undefined : { byOrder: Object.fromEntries(known), isShort };
}
