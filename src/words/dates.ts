import { dateOfDay, type Day, type Days } from "../graph/dates";
import type { Words } from "./words";

const DAY = { day: "numeric", month: "long", year: "numeric" } as const;
const MONTH = { month: "long", year: "numeric" } as const;
const YEAR = { year: "numeric" } as const;
const SHORT = { day: "numeric", month: "short", year: "numeric" } as const;
const DAY_AND_MONTH = { day: "numeric", month: "short" } as const;

function sayDate(words: Words, date: Date, options: Intl.DateTimeFormatOptions): string {
  return asWritten(words, words.dateFormat(options).format(date));
}

function sayRange(
  words: Words,
  { first, last }: { readonly first: Day; readonly last: Day },
  options: Intl.DateTimeFormatOptions,
): string {
  return asWritten(words, words.dateFormat(options).formatRange(dateOfDay(first), dateOfDay(last)));
}

/**
 * What Intl leaves to the writer: the ending of a first of the month in French and Italian, no zero before an Italian day, and
 * no line break between a day and its month, nor before the word for "year" in Ukrainian and Russian.
 */
function asWritten({ language }: Words, text: string): string {
  if (language === "en") return text;
  const plain = language === "it" ? text.replaceAll(/(?<!\d)0(?=\d(?!\d))/g, "") : text;
  const ending = { fr: "1er", it: "1º" }[language as string];
  const first = ending === undefined ? plain : plain.replaceAll(/(?<!\d)1(?= \p{L})/gu, ending);
  return first.replaceAll(/(?<=\d(?:\.|er|º)?) (?=\p{L})/gu, "\u00A0");
}

/** A day in full: "1 February 2022". */
export function sayDay(words: Words, day: Day): string {
  return sayDate(words, dateOfDay(day), DAY);
}

/** What a message about some days is told: `{days, select, one {{first}} other {{first} to {last}}}`. */
export function daysOf(
  words: Words,
  { first, last }: { readonly first: Day; readonly last: Day },
): { readonly days: "one" | "other"; readonly first: string; readonly last: string } {
  return {
    days: first === last ? "one" : "other",
    first: sayDay(words, first),
    last: sayDay(words, last),
  };
}

/** The days of a window in little: "10–16 Jan 2022". */
export function sayWindow(
  words: Words,
  { first, last }: { readonly first: Day; readonly last: Day },
): string {
  const text = sayRange(words, { first, last }, SHORT);
  // Versions of Intl differ in the spaces around the dash.
  return text.replaceAll("\u2009", " ").replace(/^(\d+) – (?=\d)/, "$1–");
}

/** The days of a window in full: "10–16 January 2022". */
export function sayPeriod(
  words: Words,
  { first, last }: { readonly first: Day; readonly last: Day },
): string {
  return sayRange(words, { first, last }, DAY);
}

/** Some days without their year, beside an axis that has it: "10 Feb", "10–16 Feb". */
export function sayShortDays(
  words: Words,
  { first, last }: { readonly first: Day; readonly last: Day },
): string {
  return sayRange(words, { first, last }, DAY_AND_MONTH);
}

/** A day in little, for axes: "1 Feb", with its year where that is another than the former tick's; a new year is the year alone. */
export function sayTick(words: Words, day: Day, former: Day | undefined): string {
  const date = dateOfDay(day);
  const isNewYear = date.getUTCMonth() === 0 && date.getUTCDate() === 1;
  const isSameYear =
    former !== undefined && dateOfDay(former).getUTCFullYear() === date.getUTCFullYear();
  if (isNewYear) return yearIn(words.dateFormat(SHORT).formatToParts(date));
  return sayDate(words, date, isSameYear ? DAY_AND_MONTH : SHORT);
}

/** A year as the format has it that other ticks need, too: making one of its own takes as long as drawing the whole axis. */
function yearIn(parts: readonly Intl.DateTimeFormatPart[]): string {
  return parts.find(({ type }) => type === "year")?.value ?? "";
}

/** A date as its source gives it: "24–30 Jan 2022", "up to 1 February 2022", "about 1 February 2022". */
export function sayDays(words: Words, days: Days | undefined): string {
  return sayIn(words, days, DAY);
}

/** A date in little, for lists and tables: "1 Feb 2022", "by 1 Feb 2022", "about 1 Feb 2022". */
export function sayDaysInLittle(words: Words, days: Days | undefined): string {
  return sayIn(words, days, SHORT);
}

type Form = typeof DAY | typeof SHORT;

function sayIn(words: Words, days: Days | undefined, form: Form): string {
  if (!days) return words.say("date.none");
  const plain = sayPlainDays(words, days, form);
  if (days.approximate) return words.say("date.about", { date: plain });
  return days.uncertain ? words.say("date.perhaps", { date: plain }) : plain;
}

function sayPlainDays(words: Words, days: Days, form: Form): string {
  const { first, last, text } = days;
  const say = (day: Day) => sayDate(words, dateOfDay(day), form);
  if (!Number.isFinite(first))
    return words.say(form === SHORT ? "date.by" : "date.upTo", { last: say(last) });
  if (!Number.isFinite(last)) return words.say("date.since", { first: say(first) });
  if (first === last) return say(first);
  if (/^-?\d{4}-\d{2}[?~%]?$/.test(text) && last - first < 31)
    return sayDate(words, dateOfDay(first), MONTH);
  if (/^-?\d{4}[?~%]?$/.test(text)) return sayDate(words, dateOfDay(first), YEAR);
  return sayWindow(words, { first, last });
}
