import { dateOfDay, type Day, type Days } from "../graph/dates";
import { LOCALE, say } from "./say";

const DAY = format({ day: "numeric", month: "long", year: "numeric" });
const MONTH = format({ month: "long", year: "numeric" });
const YEAR = format({ year: "numeric" });
const SHORT = format({ day: "numeric", month: "short", year: "numeric" });
const DAY_AND_MONTH = format({ day: "numeric", month: "short" });

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(LOCALE === "en" ? "en-GB" : LOCALE, {
    ...options,
    timeZone: "UTC",
  });
}

/** A day in full: "1 February 2022". */
export function sayDay(day: Day): string {
  return DAY.format(dateOfDay(day));
}

/** The days of a window in little: "10–16 Jan 2022". */
export function sayWindow({ first, last }: { readonly first: Day; readonly last: Day }): string {
  return SHORT.formatRange(dateOfDay(first), dateOfDay(last));
}

/** A day in little, for axes: "1 Feb", with its year where that is another than the former tick's; a new year is the year alone. */
export function sayTick(day: Day, former: Day | undefined): string {
  const date = dateOfDay(day);
  const isNewYear = date.getUTCMonth() === 0 && date.getUTCDate() === 1;
  const isSameYear =
    former !== undefined && dateOfDay(former).getUTCFullYear() === date.getUTCFullYear();
  if (isNewYear) return YEAR.format(date);
  return (isSameYear ? DAY_AND_MONTH : SHORT).format(date);
}

/** A date as its source gives it: "between 24 and 30 January 2022", "up to 1 February 2022", "about 1 February 2022". */
export function sayDays(days: Days | undefined): string {
  if (!days) return say("date.none");
  const plain = sayPlainDays(days);
  if (days.approximate) return say("date.about", { date: plain });
  return days.uncertain ? say("date.perhaps", { date: plain }) : plain;
}

function sayPlainDays(days: Days): string {
  const { first, last, text } = days;
  if (!Number.isFinite(first)) return say("date.upTo", { last: sayDay(last) });
  if (!Number.isFinite(last)) return say("date.since", { first: sayDay(first) });
  if (first === last) return sayDay(first);
  if (/^-?\d{4}-\d{2}[?~%]?$/.test(text) && last - first < 31)
    return MONTH.format(dateOfDay(first));
  if (/^-?\d{4}[?~%]?$/.test(text)) return YEAR.format(dateOfDay(first));
  return sayBetween(first, last);
}

/** Leaves out of the first day what the second says again: "between 24 and 30 January 2022". */
function sayBetween(first: Day, last: Day): string {
  const [a, b] = [dateOfDay(first), dateOfDay(last)];
  const sameYear = a.getUTCFullYear() === b.getUTCFullYear();
  const sameMonth = sameYear && a.getUTCMonth() === b.getUTCMonth();
  const shortened = sameMonth
    ? format({ day: "numeric" })
    : sameYear
      ? format({ day: "numeric", month: "long" })
      : DAY;
  return say("date.between", { first: shortened.format(a), last: sayDay(last) });
}
