import edtf, { parse } from "edtf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOfDay, dayOf, dayOfDate, parseDay, parseDays, printDay } from "../../src/graph/dates";

const FIRST_DAY = -719_528; // 0000-01-01
const LAST_DAY = 2_932_896; // 9999-12-31
const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY });

describe("parseDay", () => {
  it("counts days from 1970-01-01", () => {
    expect(parseDay("1970-01-01")).toBe(0);
    expect(parseDay("1969-12-31")).toBe(-1);
    expect(parseDay("2022-02-01")).toBe(19_024);
  });

  it("reads every year of four digits, also those below 100", () => {
    expect(parseDay("0000-01-01")).toBe(FIRST_DAY);
    expect(parseDay("9999-12-31")).toBe(LAST_DAY);
    expect(printDay(parseDay("0099-03-04") ?? 0)).toBe("0099-03-04");
  });

  it("is the inverse of printDay", () => {
    fc.assert(fc.property(anyDay, (day) => parseDay(printDay(day)) === day));
  });

  it("is the inverse of printDay for days before the year 0 and after 9999, too: an address has both", () => {
    const farDay = fc.integer({ min: -90_000_000, max: 90_000_000 });
    fc.assert(fc.property(farDay, (day) => parseDay(printDay(day)) === day));
    expect(parseDay("-000044-03-15")).toBe(dayOf(-44, 3, 15));
    expect(parseDay("-000000-03-15")).toBeUndefined();
  });

  it("refuses days that don't exist", () => {
    const parts = fc.tuple(fc.nat(9999), fc.nat(99), fc.nat(99));
    fc.assert(
      fc.property(parts, ([year, month, date]) => {
        const isDay = month >= 1 && month <= 12 && date >= 1 && date <= lengthOf(year, month);
        const text = [pad(year, 4), pad(month, 2), pad(date, 2)].join("-");
        expect(parseDay(text) !== undefined).toBe(isDay);
        expect(dayOf(year, month, date) !== undefined).toBe(isDay);
        expect(parseDays(text).ok).toBe(isDay);
      }),
    );
  });

  it("refuses text that is not a day", () => {
    for (const text of ["", "2022", "2022-2-1", " 2022-02-01", "2022-02-01\n", "２０２２-02-01"]) {
      expect(parseDay(text), text).toBeUndefined();
    }
  });
});

describe("dateOfDay and dayOfDate", () => {
  it("are inverse, and a day lasts until its last millisecond", () => {
    fc.assert(
      fc.property(anyDay, fc.nat(86_399_999), (day, milliseconds) => {
        const begin = dateOfDay(day).getTime();
        return dayOfDate(new Date(begin + milliseconds)) === day;
      }),
    );
  });
});

describe("parseDays", () => {
  it.each([
    ["2022-02-01", "2022-02-01", "2022-02-01"],
    ["2022-02", "2022-02-01", "2022-02-28"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2022", "2022-01-01", "2022-12-31"],
    ["2022-01-24/2022-01-30", "2022-01-24", "2022-01-30"],
    ["2021-12/2022", "2021-12-01", "2022-12-31"],
    ["2022-02-01/2022-02-01", "2022-02-01", "2022-02-01"],
    ["../2022-02-01", -Infinity, "2022-02-01"],
    ["/2022-02-01", -Infinity, "2022-02-01"],
    ["2022-02-24/..", "2022-02-24", Infinity],
    ["2022-02-24/", "2022-02-24", Infinity],
    ["2022-02-XX", "2022-02-01", "2022-02-28"],
    ["202X", "2020-01-01", "2029-12-31"],
    ["2024-02-29", "2024-02-29", "2024-02-29"],
  ])("reads %s as the days from %s to %s", (text, first, last) => {
    expect(ends(text)).toEqual([first, last]);
  });

  it.each([
    ["2021-21", "2021-03-01", "2021-05-31"],
    ["2021-22", "2021-06-01", "2021-08-31"],
    ["2021-23", "2021-09-01", "2021-11-30"],
    ["2021-24", "2021-12-01", "2022-02-28"],
    ["2023-24", "2023-12-01", "2024-02-29"],
  ])("reads the season %s as the days from %s to %s", (text, first, last) => {
    expect(ends(text)).toEqual([first, last]);
  });

  it.each([
    ["2022-02-01", false, false],
    ["2022-02-01~", true, false],
    ["2022-02-01?", false, true],
    ["2022-02-01%", true, true],
    ["2022-02~", true, false],
    ["2021-24", false, false],
    ["2021-24~", true, false],
    ["2021-24?", false, true],
    ["2021-24%", true, true],
    ["2022-01-24~/2022-01-30?", true, true],
    ["2022-02-01~/..", true, false],
  ])("reads whether %s is approximate and uncertain", (text, approximate, uncertain) => {
    const outcome = parseDays(text);
    expect(outcome.ok && outcome.value).toMatchObject({ text, approximate, uncertain });
  });

  it.each([
    ["20220201", "date-digits"],
    ["12345", "date-digits"],
    ["2021-02-29", "date-no-such-day"],
    ["2022-02-30", "date-no-such-day"],
    ["2022-02-30~", "date-no-such-day"],
    ["2022-13-01", "date-no-such-day"],
    ["../2022-02-30", "date-no-such-day"],
    ["2022-02-01/2022-02-29", "date-no-such-day"],
    ["2022-02-01T10:00:00Z", "date-time"],
    ["2022-02-05/2022-02-01", "date-reversed"],
    ["2022-03/2022-02", "date-reversed"],
    ["2022/2021", "date-reversed"],
    ["2022/2022-06", "date-reversed"],
    ["2022-06/2022", "date-reversed"],
    ["2021-24/2022-21", "date-season-interval"],
    ["2021-24~/..", "date-season-interval"],
    ["", "date"],
    [" ", "date"],
    ["/", "date"],
    ["../..", "date"],
    ["..", "date"],
    ["2022-25", "date"],
    ["2022-13", "date"],
    ["2022-2-1", "date"],
    ["1 February 2022", "date"],
    ["01/02/2022", "date"],
    ["2022-02-01/2022-02-03/2022-02-05", "date"],
    ["{2022,2023}", "date"],
    ["[2022..]", "date"],
    ["12345x", "date"],
    ["x12345", "date"],
    ["2022-02-01 ".repeat(1000), "date"],
    ["X".repeat(10_000), "date"],
  ])("refuses %s with the problem %s, and quotes it", (text, code) => {
    expect(parseDays(text)).toEqual({ ok: false, problems: [{ code, values: { text } }] });
  });

  it("keeps the text of every plain interval", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        const first = Math.min(one, other);
        const last = Math.max(one, other);
        const text = `${printDay(first)}/${printDay(last)}`;
        const value = { first, last, text, approximate: false, uncertain: false };
        expect(parseDays(text)).toEqual({ ok: true, value });
      }),
    );
  });

  it("returns whole days in order, or a problem, for any text", () => {
    const dateLike = fc.string({ unit: fc.constantFrom(..."0129-/.~?%XTY"), maxLength: 24 });
    fc.assert(
      fc.property(fc.oneof(fc.string(), dateLike), (text) => {
        const outcome = parseDays(text);
        if (!outcome.ok) {
          expect(outcome.problems).toHaveLength(1);
          return;
        }
        const { first, last } = outcome.value;
        expect(Number.isInteger(first) || first === -Infinity).toBe(true);
        expect(Number.isInteger(last) || last === Infinity).toBe(true);
        expect(first).toBeLessThanOrEqual(last);
      }),
    );
  });
});

/** First and last day of a date as text, for readable failures. */
function ends(text: string): (string | number)[] {
  const outcome = parseDays(text);
  if (!outcome.ok) return outcome.problems.map(({ code }) => code);
  const { first, last } = outcome.value;
  return [first, last].map((day) => (Number.isFinite(day) ? printDay(day) : day));
}

function pad(number: number, places: number): string {
  return String(number).padStart(places, "0");
}

function lengthOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** What the library says of a date: its first and last instant. Undefined for what is not of level 1. */
function readByLibrary(text: string) {
  try {
    const { level, type, approximate, uncertain } = parse(text);
    if (level > 1 || (type !== "Date" && type !== "Year")) return undefined;
    const { min, max } = edtf(text);
    if (!Number.isFinite(min) || !Number.isFinite(max)) return undefined;
    return {
      first: Math.floor(min / 86_400_000),
      last: Math.floor(max / 86_400_000),
      approximate: approximate === true,
      uncertain: uncertain === true,
    };
  } catch {
    return undefined;
  }
}

describe("dates, which are read without the library, since that would take too long for a million of them", () => {
  const years = [
    "1999",
    "2000",
    "2004",
    "1900",
    "0001",
    "0099",
    "9999",
    "200X",
    "20XX",
    "00XX",
  ].concat(["XXXX", "2XXX", "X000", "+2022", "12022", "202x", "202u"]);
  const long = ["Y12345", "Y-12345", "Y271821", "Y275761", "Y1234", "Y012345"];
  const date = fc
    .tuple(
      fc.constantFrom(...years, ...long, "-0044", "-2000", "-0000"),
      fc.constantFrom("", "-02", "-12", "-XX", "-00", "-13", "-0X"),
      fc.constantFrom("", "-01", "-29", "-XX", "-30", "-00", "-3X"),
      fc.constantFrom("", "~", "?", "%"),
    )
    .map(([year, month, day, mark]) => year + month + (month === "" ? "" : day) + mark)
    // The library takes unknown parts before the common era in reverse.
    .filter((text) => !(text.startsWith("-") && text.includes("X")));

  it("are those that it reads, and no others", () => {
    fc.assert(
      fc.property(date, (text) => {
        const days = parseDays(text);
        if (!days.ok && days.problems[0]?.code === "date-no-such-day") return;
        const expected = readByLibrary(text);
        const found = days.ok ? { ...days.value, text: undefined } : undefined;
        expect(found).toEqual(expected && { ...expected, text: undefined });
      }),
      { numRuns: 2000 },
    );
  });

  it("are told from fifty thousand texts that are none", () => {
    const texts = Array.from({ length: 50_000 }, (_, at) => `${at} words that are no date`);
    expect(texts.filter((text) => parseDays(text).ok)).toEqual([]);
  });

  it("have their first day first, also before the common era", () => {
    const spanOf = (text: string) => {
      const days = parseDays(text);
      return days.ok ? [days.value.first, days.value.last] : [];
    };
    expect(spanOf("-004X")).toEqual([spanOf("-0049")[0], spanOf("-0040")[1]]);
    expect(spanOf("-0044-XX")).toEqual(spanOf("-0044"));
    expect(spanOf("-0044-03-XX")).toEqual(spanOf("-0044-03"));
    expect(spanOf("0000-02-29")).toEqual([-719_469, -719_469]);
  });
});
