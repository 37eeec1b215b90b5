import { describe, expect, it } from "vitest";
import { parseDays } from "../../src/graph/dates";
import { sayDays, sayTick } from "../../src/words/dates";
import { LANGUAGES } from "../../src/frame/view/language";
import type { Words } from "../../src/words/words";
import { createWords } from "../../src/words/languages/create-words";

const english = createWords("en");

function said(text: string): string {
  const outcome = parseDays(text);
  return outcome.ok ? sayDays(english, outcome.value) : "not a date";
}

describe("a date in words", () => {
  it.each([
    ["2022-02-01", "1 February 2022"],
    ["2022-02", "February 2022"],
    ["2022", "2022"],
    ["2022-01-24/2022-01-30", "24–30 Jan 2022"],
    ["2022-01-30/2022-02-02", "30 Jan – 2 Feb 2022"],
    ["2021-12-30/2022-01-02", "30 Dec 2021 – 2 Jan 2022"],
    ["2022-02-01~", "about 1 February 2022"],
    ["2022-02-01?", "perhaps 1 February 2022"],
    ["../2022-02-01", "up to 1 February 2022"],
    ["2022-02-01/..", "1 February 2022 or later"],
  ])("says %s as “%s”", (text, words) => {
    expect(said(text)).toBe(words);
  });

  it("says when there is none", () => {
    expect(sayDays(english, undefined)).toBe("undated");
  });
});

describe("the ticks of an axis", () => {
  const newYear = dayOf("2022-01-01");

  it("are said by two formats, however many there are: each takes long to make", () => {
    const formats = new Set<Intl.DateTimeFormat>();
    const words: Words = {
      ...english,
      dateFormat(options) {
        const format = english.dateFormat(options);
        formats.add(format);
        return format;
      },
    };
    const ticks = [-31, 0, 31, 59].map((days, at) =>
      sayTick(words, newYear + days, at === 0 ? undefined : newYear - 31),
    );
    expect(ticks).toEqual(["1 Dec 2021", "2022", "1 Feb 2022", "1 Mar 2022"]);
    expect(sayTick(words, newYear + 59, newYear + 31)).toBe("1 Mar");
    expect(formats.size).toBe(2);
  });

  it.each(LANGUAGES)("have the year alone at its beginning, in %s", (language) => {
    const year = new Intl.DateTimeFormat(language, { year: "numeric", timeZone: "UTC" });
    expect(sayTick(createWords(language), newYear, undefined)).toBe(
      year.format(Date.UTC(2022, 0, 1)),
    );
  });
});

function dayOf(text: string): number {
  const outcome = parseDays(text);
  return outcome.ok ? outcome.value.first : NaN;
}
