import { expect, test } from "vitest";
import { dateOfTimeSet, openEnd } from "../../../src/formats/draft/times";

test.each(["9999", "2999", "3000", "4000", "9999-12-31", "2999-12-31", "3000-01-01"])(
  "The last day that programs know leaves an interval open, and is no date alone: %s",
  (day) => {
    expect(openEnd(`2022-02-01/${day}`)).toBe("2022-02-01/..");
    expect(openEnd(day)).toBe("");
  },
);

test.each([
  "2022-12-31",
  "9999-12-30",
  "9999-12",
  "29999",
  "99990",
  "x9999",
  "1999-12-31",
  "",
  "3001",
])("Any other day is what it says: %s", (day) => {
  expect(openEnd(day)).toBeUndefined();
  expect(openEnd(`2022-02-01/${day}`)).toBeUndefined();
});

const dateOf = (text: string) => {
  const set = dateOfTimeSet(text);
  return [typeof set?.dated === "object" ? set.dated.date : set?.dated, set?.hasSpells];
};

test.each([
  ["<[2015-05-19, 2015-06-01]>", "2015-05-19/2015-06-01", false],
  [" [2015-05-19,2015-06-01] ", "2015-05-19/2015-06-01", false],
  ["<[2015-05-19, 2015-06-01]; [2016-01-01, 2016-02-01]>", "2015-05-19/2016-02-01", true],
  ["<[2016-01-01, 2016-02-01];[2015-05-19, 2015-06-01]>", "2015-05-19/2016-02-01", true],
  ["<[2015-05-19]>", "2015-05-19", false],
  ["<[2015-05-19, 2015-05-20, 2015-05-21]>", "2015-05-19/2015-05-21", true],
  ["[-inf, 2015-06-01]", "../2015-06-01", false],
  ["<[2015-05-19, +inf]>", "2015-05-19/..", false],
  ["[2015-05-19, Infinity]", "2015-05-19/..", false],
  ["<[1.0, 2.0]>", "not-a-date", false],
])("A set of times is the days from its first to its last: %s", (text, date, hasSpells) => {
  expect(dateOf(text)).toEqual([date, hasSpells]);
});

test.each([
  "",
  "2015-05-19",
  "[1.0, 2.0]",
  "<>",
  "<[2015-05-19>",
  "x<[2015-05-19]>",
  "<[2015-05-19]>x",
])("Another text is no set of times: %s", (text) => {
  expect(dateOfTimeSet(text)).toBeUndefined();
});

test("A set of more than ten thousand characters is kept as a text", () => {
  const setOf = (length: number) => `<[2015-05-19${" ".repeat(length - 14)}]>`;
  expect(setOf(10_000)).toHaveLength(10_000);
  expect(dateOf(setOf(10_000))).toEqual(["2015-05-19", false]);
  expect(dateOfTimeSet(setOf(10_001))).toBeUndefined();
});
