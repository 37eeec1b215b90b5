import { printDay } from "../../graph/dates";

/** How the number in a cell is shown: as a number, or as a date or time down to some unit. */
export type Shown = "number" | "year" | "month" | "day" | "moment" | "time";

/** Excel's own formats that are dates or times, by number (ECMA-376, 18.8.30). */
const BUILT_IN: readonly (readonly [first: number, last: number, shown: Shown])[] = [
  [14, 16, "day"],
  [17, 17, "month"],
  [18, 21, "time"],
  [22, 22, "moment"],
  [27, 31, "day"],
  [32, 35, "time"],
  [36, 36, "day"],
  [45, 47, "time"],
  [50, 58, "day"],
];

export function shownByNumber(format: number): Shown {
  return BUILT_IN.find(([first, last]) => format >= first && format <= last)?.[2] ?? "number";
}

/** How a format of a workbook's own shows a number, by its letters: `dd/mm/yyyy`, `[$-409]mmm\-yy`. */
export function shownByCode(code: string): Shown {
  const [first = ""] = code.replaceAll(/"[^"]*"|\\.|_.|\*./g, "").split(";");
  // Hours that count on past a day are no time of a day.
  if (/\[(?:h+|m+|s+)\]/i.test(first)) return "time";
  const letters = first.replaceAll(/\[[^[\]]*\]/g, "").toLowerCase();
  if (/general|[0#?@]/.test(letters.replaceAll(/\.0+/g, ""))) return "number";
  const [hasYear, hasDay, hasHour] = [/[ye]/, /d/, /[hs]/].map((letter) => letter.test(letters));
  const hasMonth = hasHour ? hasYear || hasDay : /m/.test(letters);
  if (hasDay || (hasMonth && !hasYear)) return hasHour ? "moment" : "day";
  if (hasYear) return hasHour ? "moment" : hasMonth ? "month" : "year";
  return hasHour ? "time" : "number";
}

const DAY_SECONDS = 86_400;
/** The days from which serial numbers are counted: 31 December 1899, and 1 January 1904. */
const [FIRST_OF_1900, FIRST_OF_1904] = [-25_568, -24_107];
/** The last day that Excel knows, 31 December 9999, and one more. */
const END_OF_DAYS = 2_958_466;

/**
 * The date that a number means, as it is shown: `2022-02-01`, `2022-02`, or a moment with its time of day; a number that is
 * none stays as it is.
 * @param is1904 whether days are counted from 1904, as in old workbooks of the Macintosh
 */
export function textOfNumber(value: number, shown: Shown, is1904: boolean): string {
  const days = Math.floor(value);
  const isDay = days >= (is1904 ? 0 : 1) && days < END_OF_DAYS;
  if (shown === "number" || value < 0 || (!isDay && shown !== "time")) return String(value);
  // An instant that rounds up to midnight is the next day.
  const instant = Math.round(value * DAY_SECONDS);
  const rounded = shown === "moment" ? Math.floor(instant / DAY_SECONDS) : days;
  const seconds = instant - rounded * DAY_SECONDS;
  // Excel has a 29 February 1900, which never was; days before it are one nearer.
  const first = is1904 ? FIRST_OF_1904 : rounded < 60 ? FIRST_OF_1900 : FIRST_OF_1900 - 1;
  const day = printDay(first + rounded);
  switch (shown) {
    case "year":
      return day.slice(0, 4);
    case "month":
      return day.slice(0, 7);
    case "day":
      return day;
    case "time":
      return value < 1 ? timeOf(seconds) : String(value);
    case "moment":
      return seconds === 0 ? day : `${day} ${timeOf(seconds)}`;
  }
}

function timeOf(seconds: number): string {
  const parts = [seconds / 3600, (seconds % 3600) / 60, seconds % 60];
  return parts.map((part) => String(Math.floor(part)).padStart(2, "0")).join(":");
}
