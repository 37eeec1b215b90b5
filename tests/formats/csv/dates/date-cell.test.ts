import { expect, test } from "vitest";
import { readDateCell } from "../../../../src/formats/csv/dates/date-cell";

test.each([
  ["2022/2/1", "2022-02-01"],
  ["2022-2-1", "2022-02-01"],
  ["'2022-02-01", "2022-02-01"],
  ["\u200E2022-02-01", "2022-02-01"],
  ["1Feb2022", "2022-02-01"],
  ["12Feb2022", "2022-02-12"],
  ["2022年2月1日", "2022-02-01"],
  ["2022 年 12 月 10 日", "2022-12-10"],
  ["2022년 12월 10일", "2022-12-10"],
  ["2022年12月", "2022-12"],
  ["２０２２-02-01", "2022-02-01"],
  ["٢٠٢٢-٠٢-٠١", "2022-02-01"],
  ["2022/3", "2022-03"],
  ["2022.12", "2022-12"],
  ["3/2022", "2022-03"],
  ["12.2022", "2022-12"],
])("%s is a day or a month that can be nothing else", (given, date) => {
  expect(readDateCell(given)).toEqual({ sure: date });
});

test.each([
  "2022-02-01T10:00",
  "2022-02-01 10:00:00.5Z",
  "2022-02-01, 10h30",
  "Tue Feb 01 2022 10:00:00 GMT+0100",
  "Tue Feb 01 2022 10:00:00 GMT+0100 (CET)",
  "1 Feb 2022 10:00 – 11:30",
  "1 Feb 2022 10:00 am - 11:30 pm",
])("%s is a day with an hour", (given) => {
  expect(readDateCell(given)).toEqual({ sure: "2022-02-01", hasTime: true });
});

test.each([
  ["1-3 February 2022", "2022-02-01/2022-02-03"],
  ["from 1 to 3 February 2022", "2022-02-01/2022-02-03"],
  ["28 Feb – 2 Mar 2022", "2022-02-28/2022-03-02"],
  ["Feb 1-3, 2022", "2022-02-01/2022-02-03"],
  ["February 28 – March 2, 2022", "2022-02-28/2022-03-02"],
  ["2022-02-01–2022-02-03", "2022-02-01/2022-02-03"],
  ["2022-02-01 - 2022-02-03", "2022-02-01/2022-02-03"],
  ["2022-02-01 → 2022-02-03", "2022-02-01/2022-02-03"],
  ["2022-02-01 until 2022-02-03", "2022-02-01/2022-02-03"],
])("%s is from one day to another", (given, date) => {
  expect(readDateCell(given)).toEqual({ sure: date, hasTime: false });
});

test.each<[string, object]>([
  ["2/1/2022", { dmy: "2022-01-02", mdy: "2022-02-01" }],
  ["1/2 2022", { dmy: "2022-02-01", mdy: "2022-01-02" }],
  ["1 2 2022", { dmy: "2022-02-01", mdy: "2022-01-02" }],
  ["1.13.2022", { mdy: "2022-01-13" }],
  ["28/2-2/3/2022", { dmy: "2022-02-28/2022-03-02" }],
  ["24.02.-02.03.2022", { dmy: "2022-02-24/2022-03-02" }],
  ["24.-25.02.2022", { dmy: "2022-02-24/2022-02-25" }],
  ["1/2/2022 - 3/2/2022", { dmy: "2022-02-01/2022-02-03", mdy: "2022-01-02/2022-03-02" }],
])("%s depends on the order in which a table writes days", (given, byOrder) => {
  expect(readDateCell(given)).toMatchObject({ byOrder, isShort: false });
});

test.each<[string, object]>([
  ["1.2.22", { dmy: "2022-02-01", mdy: "2022-01-02" }],
  ["20220201", { ymd: "2022-02-01" }],
  ["13022022", { dmy: "2022-02-13" }],
  ["44593", { excel: "2022-02-01" }],
  ["73050", { excel: "2099-12-31" }],
  ["3-5/2/2022", { dmy: "2022-02-03/2022-02-05" }],
])("%s may be something else, and is asked about", (given, byOrder) => {
  expect(readDateCell(given)).toMatchObject({ byOrder, isShort: true });
});

test("A part of a day that a spreadsheet counts is an hour", () => {
  expect(readDateCell("44593.5")).toMatchObject({ hasTime: true });
  expect(readDateCell("44593.0")).toMatchObject({ hasTime: false });
});

test("Hours of either day of a span are said", () => {
  expect(readDateCell("2022-02-01 10:00 - 2022-02-03")).toMatchObject({ hasTime: true });
  expect(readDateCell("1/2/2022 - 3/2/2022 12:00")).toMatchObject({ hasTime: true });
});

test.each([
  "",
  "soon",
  "2022-13",
  "13/2022",
  "2022/123",
  "123/2022",
  "32/1/2022",
  "1/32/2022",
  "2022/1/2022",
  "20221301",
  "73051",
  "445930",
  "1-2/2022",
  "1900-2100",
  "01feb2022x",
  "2022-02-01 10:00 11:00",
  "2022-02-03 to 2022-02-01",
  "13/2/2022 - 3/2/2022",
  "2022-02-01 - 2022-02-03 - 2022-02-05",
  "x<[2022-02-01,2022-02-03]>",
])("%j is no date", (given) => {
  expect(readDateCell(given)).toBeUndefined();
});

test("A cell of more than 120 characters is a text, and so is one of 60 without its blanks", () => {
  const day = "1 February 2022";
  expect(readDateCell(day.padEnd(120))).toEqual({ sure: "2022-02-01" });
  expect(readDateCell(day.padEnd(121))).toBeUndefined();
  expect(readDateCell(`${day} ${"x".repeat(50)}`)).toBeUndefined();
});
