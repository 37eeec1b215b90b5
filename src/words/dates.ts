import { dateOfDay, type Day, type Days } from "../graph/dates";
import { say, spokenLanguage } from "./say";

const DAY = { day: "numeric", month: "long", year: "numeric" } as const;
const MONTH = { month: "long", year: "numeric" } as const;
const YEAR = { year: "numeric" } as const;
const SHORT = { day: "numeric", month: "short", year: "numeric" } as const;
const DAY_AND_MONTH = { day: "numeric", month: "short" } as const;

const known = new Map<string, Intl.DateTimeFormat>();

/** Each form of each language is made once: that takes longer than its use. */
function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const language = spokenLanguage();
  const key = [language, ...Object.entries(options).flat()].join(" ");
  const found =
    known.get(key) ??
    new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
      ...options,
      // The file's dates are those of ISO 8601, whatever calendar a country keeps.
      calendar: "gregory",
      timeZone: "UTC",
    });
  known.set(key, found);
  return found;
}

/** What Intl leaves to the writer: a German day alone has its full stop, a French first of a month its ending. */
function sayDate(date: Date, options: Intl.DateTimeFormatOptions): string {
  const text = format(options).format(date);
  const language = spokenLanguage();
  if (language === "de" && !options.month) return `${text}.`;
  return language === "fr" && date.getUTCDate() === 1 ? text.replace(/^1(?!\d)/, "1er") : text;
}

/** A day in full: "1 February 2022". */
export function sayDay(day: Day): string {
  return sayDate(dateOfDay(day), DAY);
}

/** The days of a window in little: "10–16 Jan 2022". */
export function sayWindow({ first, last }: { readonly first: Day; readonly last: Day }): string {
  return format(SHORT).formatRange(dateOfDay(first), dateOfDay(last));
}

/** A day in little, for axes: "1 Feb", with its year where that is another than the former tick's; a new year is the year alone. */
export function sayTick(day: Day, former: Day | undefined): string {
  const date = dateOfDay(day);
  const isNewYear = date.getUTCMonth() === 0 && date.getUTCDate() === 1;
  const isSameYear =
    former !== undefined && dateOfDay(former).getUTCFullYear() === date.getUTCFullYear();
  if (isNewYear) return format(YEAR).format(date);
  return format(isSameYear ? DAY_AND_MONTH : SHORT).format(date);
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
    return format(MONTH).format(dateOfDay(first));
  if (/^-?\d{4}[?~%]?$/.test(text)) return format(YEAR).format(dateOfDay(first));
  return sayBetween(first, last);
}

/** Leaves out of the first day what the second says again: "between 24 and 30 January 2022". */
function sayBetween(first: Day, last: Day): string {
  const [a, b] = [dateOfDay(first), dateOfDay(last)];
  const sameYear = a.getUTCFullYear() === b.getUTCFullYear();
  const sameMonth = sameYear && a.getUTCMonth() === b.getUTCMonth();
  const shortened = sameMonth
    ? { day: "numeric" as const }
    : sameYear
      ? { day: "numeric" as const, month: "long" as const }
      : DAY;
  return say("date.between", { first: sayDate(a, shortened), last: sayDay(last) });
}
