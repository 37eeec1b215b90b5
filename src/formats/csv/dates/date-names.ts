import { dateOfDay, parseDay } from "../../../graph/dates";
import { type DateCell, dayText, fullYear, monthText, ordered, sure } from "./date-values";
import { monthOf, weekdaysOf } from "./month-names";

/**
 * Words that stand in written dates and mean nothing here: "le 1er février", "1 de mayo de 2022", "1 июля 2022 г.",
 * "1 lutego 2022 r.", "2022 m. vasario 1 d.", "2022. gada 1. februāris".
 */
const FILLERS: ReadonlySet<string> = new Set(
  "the of le du de del di den der am el il al on г года р року من r roku του m d gada".split(" "),
);

/** 1 February 2022, Feb 1, 2022, 1-Feb-22, Oct-12: the name of a month. */
export function readNames(text: string, language: string | undefined): DateCell | undefined {
  const all = text
    .replaceAll(/(?<!\p{L})d[’'](?=\p{L})/giu, "")
    .split(/[\s,،/\-–.]+/)
    .filter((word) => word !== "" && !FILLERS.has(word.toLowerCase()));
  const parts = joinPairs(all, language);
  const months = monthsIn(parts, language);
  return months.length === 2 ? readBesideWeekday(parts, language) : readParts(parts, language);
}

/**
 * A date beside what may be a day of the week or another month: "mar 13 settembre 2022" is a Tuesday, "mar-apr 2022" two
 * months. Only the day of the week of that very date is taken for one.
 */
function readBesideWeekday(
  parts: readonly string[],
  language: string | undefined,
): DateCell | undefined {
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  const ways = [
    { word: first, rest: parts.slice(1) },
    { word: last, rest: parts.slice(0, -1) },
  ];
  for (const { word, rest } of ways) {
    const [month, ...others] = monthsIn(rest, language);
    if (month === undefined || others.length > 0) continue;
    const read = readParts(rest, language);
    if (weekdaysOf(word, month).has(weekdayOf(read?.sure) ?? -1)) return read;
  }
  return undefined;
}

function monthsIn(parts: readonly string[], language: string | undefined): readonly string[] {
  return parts.filter((word) => monthOf(word, language) !== undefined);
}

/** The day of the week of an EDTF day, from Sunday (0); undefined for months and years. */
function weekdayOf(date = ""): number | undefined {
  const day = parseDay(date);
  return day === undefined ? undefined : dateOfDay(day).getUTCDay();
}

function readParts(parts: readonly string[], language: string | undefined): DateCell | undefined {
  const [name, ...others] = monthsIn(parts, language);
  const month = name === undefined ? undefined : monthOf(name, language);
  if (name === undefined || month === undefined || others.length > 0) return undefined;
  const words = parts.filter((word) => word === name || weekdaysOf(word, name).size === 0);
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

/** Words, of which two that are the name of a month together are one: كانون الثاني. */
function joinPairs(words: readonly string[], language: string | undefined): readonly string[] {
  return words.reduce<readonly string[]>((before, word) => {
    const pair = `${before.at(-1) ?? ""} ${word}`;
    return monthOf(pair, language) === undefined
      ? [...before, word]
      : [...before.slice(0, -1), pair];
  }, []);
}

function withoutOrdinal(word: string): string {
  return word.replace(/^(\d{1,2})(?:st|nd|rd|th|er|re|º|°|ª)$/i, "$1");
}
