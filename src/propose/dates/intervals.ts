import { type Day, dateOfDay, dayOf, printDay } from "../../graph/dates";

/** Some days, open where an end is absent, or a day that cannot be counted from what the text says. */
export interface Interval {
  readonly first?: Day | undefined;
  readonly last?: Day | undefined;
  /** It is counted from a day that the words do not name. */
  readonly isOpen?: boolean | undefined;
}

/** Which side of the day of publication a contact lies on. */
export type Tense = "past" | "future";

const WEEK = 7;

export function dayInterval(day: Day): Interval {
  return { first: day, last: day };
}

/** The Monday of a day's week (ISO 8601). */
export function mondayOf(day: Day): Day {
  // Day 0, 1 January 1970, was a Thursday.
  return day - ((((day + 3) % WEEK) + WEEK) % WEEK);
}

/** @param weekday 0 for Monday */
export function weekdayNear(weekday: number, published: Day, tense: Tense): Day {
  const day = mondayOf(published) + weekday;
  if (tense === "past") return day <= published ? day : day - WEEK;
  return day >= published ? day : day + WEEK;
}

/** The days of a month, or undefined where there is no such month. */
export function monthInterval(year: number, month: number): Interval | undefined {
  const first = dayOf(year, month, 1);
  const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
  return first === undefined || next === undefined ? undefined : { first, last: next - 1 };
}

export function yearInterval(year: number): Interval | undefined {
  const first = dayOf(year, 1, 1);
  const last = dayOf(year, 12, 31);
  return first === undefined || last === undefined ? undefined : { first, last };
}

export interface YearMonth {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

export function monthOfDay(day: Day): YearMonth {
  const date = dateOfDay(day);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}

/** The year of a month that is named without one: the last such month up to publication, or the next from it on. */
export function yearNear(month: number, published: Day, tense: Tense): number {
  const now = monthOfDay(published);
  if (tense === "past") return month <= now.month ? now.year : now.year - 1;
  return month >= now.month ? now.year : now.year + 1;
}

/** An interval of units that lies a number of them from the day of publication. */
export function unitInterval(unit: string, offset: number, published: Day): Interval | undefined {
  switch (unit) {
    case "d":
      return dayInterval(published + offset);
    case "w": {
      const first = mondayOf(published) + WEEK * offset;
      return { first, last: first + WEEK - 1 };
    }
    case "e": {
      const first = mondayOf(published) + WEEK * offset + 5;
      return { first, last: first + 1 };
    }
    case "m": {
      const now = monthOfDay(published);
      const months = now.year * 12 + now.month - 1 + offset;
      return monthInterval(Math.floor(months / 12), (months % 12) + 1);
    }
    case "y":
      return yearInterval(monthOfDay(published).year + offset);
    default:
      return undefined;
  }
}

/** The part of an interval up to a day, or from it on; undefined where nothing is left. */
export function cutAt(interval: Interval, day: Day, tense: Tense): Interval | undefined {
  const { first = -Infinity, last = Infinity } = interval;
  const cut =
    tense === "past" ? { first, last: Math.min(last, day) } : { first: Math.max(first, day), last };
  if (cut.first > cut.last) return undefined;
  return {
    first: cut.first === -Infinity ? undefined : cut.first,
    last: cut.last === Infinity ? undefined : cut.last,
  };
}

/** An interval as EDTF level 1 (ISO 8601-2): a day, a month, a year or an interval; undefined where both ends are open. */
export function printInterval({ first, last }: Interval): string | undefined {
  if (first === undefined) return last === undefined ? undefined : `../${printDay(last)}`;
  if (last === undefined) return `${printDay(first)}/..`;
  if (first === last) return printDay(first);
  const from = printDay(first);
  const to = printDay(last);
  const { year, month } = monthOfDay(first);
  const whole = monthInterval(year, month);
  if (whole?.first === first && whole.last === last) return from.slice(0, 7);
  const wholeYear = yearInterval(year);
  if (wholeYear?.first === first && wholeYear.last === last) return from.slice(0, 4);
  return `${from}/${to}`;
}
