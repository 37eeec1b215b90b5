import { describe, expect, it } from "vitest";
import {
  hasUnclearMonth,
  languageOfMonths,
  monthOf,
  plainWord,
  weekdaysOf,
} from "../../../../src/formats/csv/dates/month-names";

describe("a word as it is looked up", () => {
  it.each([
    ["Février", "fevrier"],
    ["FEB.", "feb"],
    ["Şubat", "subat"],
    ["Kasım", "kasim"],
    ["\u200Fفبراير", "فبراير"],
    [" févr., ", "fevr"],
    ["лютий", "лютии"],
  ])("has no accents, dots or direction marks, and no capitals: %j", (word, plain) => {
    expect(plainWord(word)).toBe(plain);
  });
});

describe("the month that a name means", () => {
  it.each([
    ["January", 1],
    ["février", 2],
    ["März", 3],
    ["Apr.", 4],
    ["maggio", 5],
    ["июня", 6],
    ["июль", 7],
    ["серпня", 8],
    ["sept", 9],
    ["Sep", 9],
    ["أكتوبر", 10],
    ["тишрина", undefined],
    ["noviembre", 11],
    ["de juliol", undefined],
    ["juliol", 7],
    ["d’abril", undefined],
    ["Aralık", 12],
    ["tammikuuta", 1],
    ["1月", undefined],
    ["Q1", undefined],
    ["Moscow", undefined],
    ["", undefined],
  ])("is found in whatever language: %s", (name, month) => {
    expect(monthOf(name)).toBe(month);
  });

  it("is known in each of our languages by each of its names, in full and short", () => {
    for (const language of ["en", "it", "fr", "de", "es", "ru", "uk"]) {
      for (let number = 1; number <= 12; number++) {
        const date = new Date(Date.UTC(2022, number - 1, 1));
        for (const month of ["long", "short"] as const) {
          const format = new Intl.DateTimeFormat(language, {
            month,
            day: "numeric",
            timeZone: "UTC",
          });
          const parts = format.formatToParts(date);
          const name = parts.find(({ type }) => type === "month")?.value ?? "";
          expect([name, monthOf(name, language)]).toEqual([name, number]);
        }
      }
    }
  });

  it("is unclear where it differs by language, until the language is known", () => {
    expect(monthOf("listopad")).toBeUndefined();
    expect(monthOf("listopad", "hr")).toBe(10);
    expect(monthOf("listopad", "pl")).toBe(11);
    expect(monthOf("listopad", "cs")).toBe(11);
    expect(monthOf("listopad", "de")).toBeUndefined();
    expect(monthOf("January", "fr")).toBeUndefined();
  });
});

describe("a text with the name of a month", () => {
  it("says so where that means two months", () => {
    expect(hasUnclearMonth("3 listopad 2022")).toBe(true);
    expect(hasUnclearMonth("listopada 3, 2022")).toBe(true);
    expect(hasUnclearMonth("3 November 2022")).toBe(false);
    expect(hasUnclearMonth("2022-11-03")).toBe(false);
    expect(hasUnclearMonth("")).toBe(false);
  });
});

describe("the language of the months of a column", () => {
  it("is the first that has all of them", () => {
    expect(languageOfMonths(["3 January", "4 February"])).toBe("en");
    expect(languageOfMonths(["3 gennaio", "4 febbraio 2022"])).toBe("it");
    expect(languageOfMonths(["3 січня", "4 лютого"])).toBe("uk");
  });

  it("is what settles a month that differs by language", () => {
    expect(languageOfMonths(["3 listopada", "4 siječnja"])).toBe("hr");
    expect(languageOfMonths(["3 listopada", "4 stycznia"])).toBe("pl");
    expect(languageOfMonths(["3 listopada"])).toBeUndefined();
  });

  it("is the first of ours where no name is of a month, or each means the same in all that have it", () => {
    expect(languageOfMonths([])).toBe("en");
    expect(languageOfMonths(["2022-02-24", "Moscow"])).toBe("en");
    expect(languageOfMonths(["3 april"])).toBe("en");
  });

  it("is none where they are of two languages", () => {
    expect(languageOfMonths(["3 gennaio", "4 January"])).toBeUndefined();
  });
});

describe("the day of the week that stands beside a month", () => {
  it.each([
    ["Sunday", "March", [0]],
    ["mercredi", "mars", [3]],
    ["mer.", "mars", [3]],
    ["Samstag", "Februar", [6]],
    ["So", "Februar", [0]],
    ["пт", "февраля", [5]],
    ["quarta", "maio", [3]],
    ["feira", "maio", [1, 2, 3, 4, 5]],
    ["to", "februar", []],
    ["Sunday", "gennaio", []],
    ["Moscow", "March", []],
    ["Sunday", "Moscow", []],
  ])("is of a language that has the month as well: %s in %s", (word, month, days) => {
    expect([...weekdaysOf(word, month)].toSorted()).toEqual(days);
  });
});
