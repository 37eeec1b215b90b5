import type { Outcome, ProblemCode } from "./problem";

/** A day, counted from 1970-01-01 (day 0) in the proleptic Gregorian calendar: the same in every time zone. */
export type Day = number;

/** An interval of days, both ends included; an open end is infinite. */
export interface Days {
  readonly first: Day;
  readonly last: Day;
  /** The date as the file writes it: EDTF level 1 (ISO 8601-2). */
  readonly text: string;
  /** The source says "about" (`~` or `%`). */
  readonly approximate: boolean;
  /** The source is in doubt (`?` or `%`). */
  readonly uncertain: boolean;
}

const MILLISECONDS_PER_DAY = 86_400_000;
const PLAIN_DAY = /^(\d{4}|[+-](?!000000)\d{6})-(\d{2})-(\d{2})$/;
const ANY_DAY = /(?<!\d)(-?\d{4})-(\d{2})-(\d{2})(?!\d)/g;
const SEASON = /^(-?\d{4})-(2[1-4])([?~%]?)$/;

/** The day of a calendar date, or undefined where there is no such day (30 February) or month (13). */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  const time = new Date(0);
  time.setUTCFullYear(year, month - 1, date);
  // `Date` turns a day that doesn't exist into a day of the next month.
  return time.getUTCMonth() === month - 1 ? time.getTime() / MILLISECONDS_PER_DAY : undefined;
}

/** Parses `YYYY-MM-DD`, or what {@link printDay} makes of days of other years; undefined for anything else, and for days that don't exist. */
export function parseDay(text: string): Day | undefined {
  const match = PLAIN_DAY.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** The inverse of {@link parseDay}: `YYYY-MM-DD`, with a sign and six digits outside the years 0 to 9999 (ECMA-262). */
export function printDay(day: Day): string {
  return new Date(day * MILLISECONDS_PER_DAY).toISOString().replace(/T.*/, "");
}

/** The instant at which a day begins in UTC, for `Intl` and d3-time. */
export function dateOfDay(day: Day): Date {
  return new Date(day * MILLISECONDS_PER_DAY);
}

/** The UTC day that contains an instant. */
export function dayOfDate(date: Date): Day {
  return Math.floor(date.getTime() / MILLISECONDS_PER_DAY);
}

/**
 * Parses a date in EDTF level 1 (ISO 8601-2) as an interval of days.
 * Seasons are the northern meteorological ones (21 spring: March to May … 24 winter: December to February).
 * Text that can't be parsed and days that don't exist are problems; nothing is guessed.
 */
export function parseDays(text: string): Outcome<Days> {
  const plain = parseDay(text);
  if (plain !== undefined) {
    return {
      ok: true,
      value: { first: plain, last: plain, text, approximate: false, uncertain: false },
    };
  }
  const refusal = refusalOf(text);
  if (refusal) return failure(refusal, text);

  const parts = text.split("/");
  if (parts.length > 2) return failure("date", text);
  const [from = "", to] = parts;
  const start = to === undefined || !isOpen(from) ? parsePart(from) : OPEN;
  const end = to === undefined ? start : isOpen(to) ? OPEN : parsePart(to);
  if (!start || !end || (start === OPEN && end === OPEN)) return failure("date", text);
  if (start.first > end.first || start.last > end.last) {
    if (start !== OPEN && end !== OPEN) return failure("date-reversed", text);
  }
  return {
    ok: true,
    value: {
      first: start === OPEN ? -Infinity : start.first,
      last: end === OPEN ? Infinity : end.last,
      text,
      approximate: start.approximate || end.approximate,
      uncertain: start.uncertain || end.uncertain,
    },
  };
}

type Part = Omit<Days, "text">;

const OPEN: Part = { first: -Infinity, last: Infinity, approximate: false, uncertain: false };

function isOpen(part: string): boolean {
  return part === "" || part === "..";
}

/**
 * Why a text is refused before the library sees it: the library would misread it (it takes bare digits for milliseconds,
 * and turns 29 February 2021 into 1 March), or EDTF level 1 doesn't allow it.
 */
function refusalOf(text: string): ProblemCode | undefined {
  if (text.length > 4 && /^\d+$/.test(text)) return "date-digits";
  if (text.includes("T")) return "date-time";
  if (text.length > 40) return "date";
  for (const [, year, month, date] of text.matchAll(ANY_DAY)) {
    if (dayOf(Number(year), Number(month), Number(date)) === undefined) return "date-no-such-day";
  }
  if (text.includes("/") && text.split("/").some((part) => SEASON.test(part))) {
    return "date-season-interval";
  }
  return undefined;
}

function parsePart(text: string): Part | undefined {
  const season = SEASON.exec(text);
  if (season) return partOfSeason(Number(season[1]), Number(season[2]), season[3] ?? "");
  return partOfDigits(text);
}

/** Years of four digits (the last of which, or all, may be unknown) or more, months, days, each with a mark or without. */
const DIGITS =
  /^(?:(-?)(\d{4}|\d{3}X|\d{2}XX|XXXX)|Y(-?)([1-9]\d{4,5}))(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%]?)$/;

/**
 * A date of EDTF level 1 other than a season; undefined for what is none. By hand, since the library (`edtf`, to which tests
 * compare this) takes a thousand times as long, and a file may have a million different texts in the place of dates.
 */
function partOfDigits(text: string): Part | undefined {
  const [, minus = "", short, longMinus = "", long, month, date, mark = ""] =
    DIGITS.exec(text) ?? [];
  const digits = short ?? long;
  if (digits === undefined || (minus !== "" && /^(0000|XXXX)$/.test(digits))) return undefined;
  const isExact = !digits.endsWith("X");
  // Level 1 has no months of these, unless nothing is known, and no marks on them.
  const isUnknown = digits === "XXXX" && month === "XX";
  if (month !== undefined && !isUnknown && (!isExact || long !== undefined)) return undefined;
  if (mark !== "" && (long !== undefined || text.includes("X"))) return undefined;
  if (month === "XX" && date !== undefined && date !== "XX") return undefined;
  const sign = minus + longMinus === "" ? 1 : -1;
  const [low, high] = ["0", "9"].map((digit) => sign * Number(digits.replaceAll("X", digit)));
  const [from = 0, to = 0] = sign > 0 ? [low, high] : [high, low];
  const known = month === undefined || month === "XX" ? undefined : Number(month);
  const day = date === undefined || date === "XX" ? undefined : Number(date);
  const first = dayOf(from, known ?? 1, day ?? 1);
  const next = day !== undefined ? undefined : nextOf(to, known);
  const last = day !== undefined ? first : next === undefined ? undefined : next - 1;
  if (first === undefined || last === undefined) return undefined;
  return {
    first,
    last,
    approximate: mark === "~" || mark === "%",
    uncertain: mark === "?" || mark === "%",
  };
}

/** The first day after a month, or after a year. */
function nextOf(year: number, month: number | undefined): Day | undefined {
  return month === undefined || month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
}

function partOfSeason(year: number, code: number, qualifier: string): Part | undefined {
  const month = (code - 20) * 3;
  const first = dayOf(year, month, 1);
  const next = month + 3 > 12 ? dayOf(year + 1, month - 9, 1) : dayOf(year, month + 3, 1);
  if (first === undefined || next === undefined) return undefined;
  return {
    first,
    last: next - 1,
    approximate: qualifier === "~" || qualifier === "%",
    uncertain: qualifier === "?" || qualifier === "%",
  };
}

function failure(code: ProblemCode, text: string): Outcome<never> {
  return { ok: false, problems: [{ code, values: { text } }] };
}
