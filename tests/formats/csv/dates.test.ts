import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { readDateCell } from "../../../src/formats/csv/dates/date-cell";
import { dateIn, readDateColumn } from "../../../src/formats/csv/dates/date-column";

const sure = (text: string) => readDateCell(text)?.sure;

describe("a cell of a column of dates", () => {
  it("is read as it stands where it can mean one thing only", () => {
    expect(sure("2022-02-01")).toBe("2022-02-01");
    expect(sure("2022/02/01")).toBe("2022-02-01");
    expect(sure("2022.2.1")).toBe("2022-02-01");
    expect(sure("02/2022")).toBe("2022-02");
    expect(sure("2022/2")).toBe("2022-02");
    expect(sure("1 February 2022")).toBe("2022-02-01");
    expect(sure("Tue, Feb 1st, 2022")).toBe("2022-02-01");
    expect(sure("1-Feb-2022")).toBe("2022-02-01");
    expect(sure("Sept. 2022")).toBe("2022-09");
  });

  it("may name its month in any of the eight languages", () => {
    for (const text of [
      "12 gennaio 2022",
      "le 12 janvier 2022",
      "12. Januar 2022",
      "12 de enero de 2022",
      "12 января 2022 г.",
      "12 січня 2022 року",
      "12 يناير 2022",
    ]) {
      expect(sure(text), text).toBe("2022-01-12");
    }
  });

  it.each([
    "12 stycznia 2022 r.",
    "12 Ocak 2022",
    "12 OCAK 2022 Çarşamba",
    "12 de janeiro de 2022",
    "woensdag 12 januari 2022",
    "12. ledna 2022",
    "den 12 januari 2022",
    "ons. 12. januar 2022",
    "12. tammikuuta 2022",
    "12 Ιανουαρίου 2022",
    "2022. január 12., szerda",
    "12 ianuarie 2022",
    "12 януари 2022 г.",
    "12. siječnja 2022.",
    "12. јануар 2022.",
    "12. januára 2022",
    "2022 m. sausio 12 d.",
    "2022. gada 12. janvāris",
    "12. jaanuar 2022",
    "12 de gener del 2022",
    "12 كانون الثاني 2022",
    "12 جانفي 2022",
    "12 Januari 2022",
  ])("may name its month in other languages: %s", (text) => {
    expect(sure(text)).toBe("2022-01-12");
  });

  it("may have the name of a month behind an apostrophe, or two days from one to the other", () => {
    expect(sure("1 d’abril de 2022")).toBe("2022-04-01");
    expect(sure("1–3 d'abril de 2022")).toBe("2022-04-01/2022-04-03");
    expect(sure("od 1 do 3 lutego 2022 r.")).toBe("2022-02-01/2022-02-03");
    expect(sure("1 tot 3 maart 2022")).toBe("2022-03-01/2022-03-03");
  });

  it("is none where a name means two months, or the word before it says something else", () => {
    // October in Croatian, November in Polish.
    expect(readDateCell("11 listopada 2022")).toBeUndefined();
    // "do" is Thursday in German, and "until" in Polish.
    expect(sure("Do, 3. März 2022")).toBe("2022-03-03");
    expect(readDateCell("do 3 marca 2022")).toBeUndefined();
    expect(readDateCell("to 3 August 2022")).toBeUndefined();
  });

  it("may have a time of day, which is no part of the date", () => {
    for (const text of [
      "2022-02-01T00:00:00Z",
      "2022-02-01 00:00:00.000",
      "2022-02-01T23:30:00+03:00",
      "2022-02-01, 11:30 PM",
      "1 Feb 2022 9:15",
    ]) {
      expect(readDateCell(text), text).toMatchObject({ sure: "2022-02-01", hasTime: true });
    }
  });

  it("may be two dates, from one to the other", () => {
    expect(sure("3 May 2022 – 5 May 2022")).toBe("2022-05-03/2022-05-05");
    expect(readDateCell("01/02/2022 - 05/02/2022")?.byOrder).toEqual({
      dmy: "2022-02-01/2022-02-05",
      mdy: "2022-01-02/2022-05-02",
    });
  });

  it.each([
    ["1-3 February 2022", "2022-02-01/2022-02-03"],
    ["28 Feb – 2 Mar 2022", "2022-02-28/2022-03-02"],
    ["Feb 1-3, 2022", "2022-02-01/2022-02-03"],
    ["February 28 - March 2, 2022", "2022-02-28/2022-03-02"],
    ["du 1er au 3 février 2022", "2022-02-01/2022-02-03"],
    ["1.-3. Februar 2022", "2022-02-01/2022-02-03"],
    ["1–3 февраля 2022 г.", "2022-02-01/2022-02-03"],
    ["February 1, 2022 → February 3, 2022", "2022-02-01/2022-02-03"],
    ["2022-02-01→2022-02-03", "2022-02-01/2022-02-03"],
    ["30 December 2021–2 January 2022", "2021-12-30/2022-01-02"],
  ])("may be two days that share a month or a year: %s", (text, expected) => {
    expect(sure(text)).toBe(expected);
  });

  it("is none where the second day is before the first, or the numbers may be hours", () => {
    for (const text of ["30 December – 2 January 2022", "3-1 February 2022", "1900-2100"])
      expect(readDateCell(text), text).toBeUndefined();
  });

  it("of two days in numbers has the day first, and is short where it could be a month", () => {
    expect(readDateCell("13–15/2/2022")).toEqual({
      byOrder: { dmy: "2022-02-13/2022-02-15" },
      isShort: false,
    });
    expect(readDateCell("1-3/2/2022")).toEqual({
      byOrder: { dmy: "2022-02-01/2022-02-03" },
      isShort: true,
    });
    expect(readDateCell("1/2-3/2/2022")?.byOrder).toEqual({
      dmy: "2022-02-01/2022-02-03",
      mdy: "2022-01-02/2022-03-02",
    });
  });

  it("may have the hours of one day, or be as other scripts and programs write it", () => {
    const timed = { sure: "2022-02-01", hasTime: true };
    expect(readDateCell("1 Feb 2022 10:00 – 11:30")).toMatchObject(timed);
    expect(readDateCell("Tue Feb 01 2022 00:00:00 GMT+0100 (CET)")).toMatchObject(timed);
    for (const text of ["2022年2月1日", "2022년 2월 1일", "2022. 2. 1.", "١ فبراير ٢٠٢٢"])
      expect(sure(text), text).toBe("2022-02-01");
    expect(sure("2022年2月")).toBe("2022-02");
    expect(sure("'2022-02-01")).toBe("2022-02-01");
    expect(sure("01feb2022")).toBe("2022-02-01");
  });

  it("has a meaning for each order in which its numbers are a date", () => {
    expect(readDateCell("2/1/2022")?.byOrder).toEqual({ dmy: "2022-01-02", mdy: "2022-02-01" });
    expect(readDateCell("31/12/2012")?.byOrder).toEqual({ dmy: "2012-12-31" });
    expect(readDateCell("1/21/77")?.byOrder).toEqual({ mdy: "1977-01-21" });
    expect(readDateCell("Oct-12")?.byOrder).toMatchObject({ dmy: "2012-10" });
    expect(readDateCell("44593")?.byOrder).toEqual({ excel: "2022-02-01" });
    expect(readDateCell("20220201")?.byOrder).toEqual({ ymd: "2022-02-01" });
  });

  it("is none where it is no date in any way", () => {
    for (const text of [
      "",
      "x",
      "30/02/2022",
      "2022/13/40",
      "12 Brumaire 2022",
      "690247",
      "1/2/3/4",
    ])
      expect(readDateCell(text), text).toBeUndefined();
  });
});

describe("a column of dates", () => {
  it("is read by the order that all its cells fit, and has the cell that shows it", () => {
    const column = readDateColumn(["02/01/2014", "31/12/2012"]);
    expect(column).toMatchObject({ order: "dmy", proof: "31/12/2012" });
  });

  it("is a question where two orders fit, unless they agree", () => {
    expect(readDateColumn(["2/1/2022"]).question).toEqual(["dmy", "mdy"]);
    expect(readDateColumn(["5/5/2022"])).toMatchObject({ order: "dmy" });
    expect(readDateColumn(["1/21/77"]).question).toEqual(["mdy"]);
    expect(readDateColumn(["44593"]).question).toEqual(["excel"]);
  });

  it("tells by its other months which one a name means", () => {
    const november = "11 listopada 2022";
    const dateOf = (texts: readonly string[]) => readDateColumn(texts).cells.get(november)?.sure;
    expect(dateOf([november, "2 grudnia 2022"])).toBe("2022-11-11");
    expect(dateOf([november, "2. prosinca 2022."])).toBe("2022-10-11");
    expect(dateOf([november, "2 maja 2022", "3 December 2022"])).toBeUndefined();
    expect(dateOf([november])).toBeUndefined();
  });

  it("names two cells where no order fits all", () => {
    expect(readDateColumn(["13/01/2022", "1/2/2022", "01/13/2022"]).clash).toEqual([
      "13/01/2022",
      "01/13/2022",
    ]);
  });
});

const day = fc.record({
  year: fc.integer({ min: 1800, max: 2100 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});
const separator = fc.constantFrom("/", ".", "-", " ");
const order = fc.constantFrom("dmy" as const, "mdy" as const);

test("over random columns of dates no ambiguous one is ever guessed, and what is read is right", () => {
  fc.assert(
    fc.property(
      fc.array(day, { minLength: 1, maxLength: 30 }),
      separator,
      order,
      fc.boolean(),
      (days, mark, written, isPadded) => {
        const two = (part: number) => String(part).padStart(isPadded ? 2 : 1, "0");
        const texts = days.map((one) =>
          (written === "dmy" ? [two(one.day), two(one.month)] : [two(one.month), two(one.day)])
            .concat(String(one.year))
            .join(mark),
        );
        const column = readDateColumn(texts);
        const isTold = days.some((one) => one.day > 12);
        const isSame = days.every((one) => one.day === one.month);
        if (!isTold && !isSame) {
          expect(column.order).toBeUndefined();
          expect(column.question).toEqual(["dmy", "mdy"]);
          return;
        }
        for (const [at, text] of texts.entries()) {
          const cell = column.cells.get(text);
          const { year = 0, month = 0, day: date = 0 } = days[at] ?? {};
          expect(cell && dateIn(column, cell)).toBe(
            `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`,
          );
        }
      },
    ),
  );
});

test("years of two digits are never guessed", () => {
  fc.assert(
    fc.property(
      fc.array(day, { minLength: 1, maxLength: 20 }),
      separator,
      order,
      (days, mark, written) => {
        const texts = days.map(({ year, month, day: date }) =>
          [...(written === "dmy" ? [date, month] : [month, date]), String(year).slice(2)].join(
            mark,
          ),
        );
        expect(readDateColumn(texts).order).toBeUndefined();
      },
    ),
  );
});

test.each(["en", "it", "fr", "de", "es", "ru", "uk", "ar", "pt", "tr", "sv"])(
  "Every month is read by its name as a date of the language %s has it, with or without a day of the week",
  (language) => {
    for (const weekday of [undefined, "long"] as const) {
      const format = new Intl.DateTimeFormat(language, {
        ...{ weekday, day: "numeric", month: "long", year: "numeric" },
        ...{ calendar: "gregory", timeZone: "UTC" },
      });
      for (let month = 1; month <= 12; month++) {
        const day = 11 + month;
        const text = format.format(Date.UTC(2022, month - 1, day));
        expect(sure(text), text).toBe(`2022-${String(month).padStart(2, "0")}-${day}`);
      }
    }
  },
);

test.each(["en", "it", "fr", "de", "es", "ru", "uk", "pt", "tr", "ro"])(
  "The short name of a day of the week before a date in the language %s is none of a month: mar. 15 nov.",
  (language) => {
    const format = new Intl.DateTimeFormat(language, {
      ...{ weekday: "short", day: "numeric", month: "short", year: "numeric" },
      ...{ calendar: "gregory", timeZone: "UTC" },
    });
    for (let day = 1; day <= 365; day++) {
      const text = format.format(Date.UTC(2022, 0, day));
      const date = new Date(Date.UTC(2022, 0, day)).toISOString().slice(0, 10);
      expect(sure(text), text).toBe(date);
    }
  },
);

test("A month before another is no day of the week, and a wrong day of the week is refused", () => {
  for (const text of ["mar-apr 2022", "mar 13 – apr 2022", "mar 14 settembre 2022"])
    expect(sure(text), text).toBeUndefined();
});
