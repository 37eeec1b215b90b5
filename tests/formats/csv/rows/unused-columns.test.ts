import { expect, test } from "vitest";
import { tellTable } from "../../tell";

/** What is said of a table of links whose further columns are given, and their cells. */
function notesOf(columns: string, ...cells: readonly string[]): readonly string[] {
  const told = tellTable(`source,target,${columns}`, ...cells.map((cell) => `A,B,${cell}`));
  return told.filter((line) => line.startsWith("t.csv"));
}

test("A column of days, years or seconds that is no date is said, with its first", () => {
  expect(notesOf("seen on", "", "2022-01-01", "2022-01-02")).toEqual([
    "t.csv, line 3, dates-unused: column=seen on; example=2022-01-01; count=1",
  ]);
  for (const [column, cell] of [
    ["Year", "2021"],
    ["Jahr", "1999"],
    ["timestamp", "1643673600"],
    ["timestamp", "1643673600000"],
  ] as const) {
    expect(notesOf(column, cell, cell)).toEqual([
      `t.csv, line 2, dates-unused: column=${column}; example=${cell}; count=1`,
    ]);
  }
});

test("Numbers are no years under another heading, and no times where one is none", () => {
  expect(notesOf("Room", "2021", "2022")).toEqual([]);
  expect(notesOf("Year", "2021", "first")).toEqual([]);
  expect(notesOf("timestamp", "1643673600", "12")).toEqual([]);
  expect(notesOf("Phone", "1643673600", "1643673601")).toEqual([]);
});

test("One date is enough in a column that is called one", () => {
  for (const column of ["Meeting date", "Datum der Reise"]) {
    expect(notesOf(column, "", "soon", "2022-01-02")).toEqual([
      `t.csv, line 4, dates-unused: column=${column}; example=2022-01-02; count=1`,
    ]);
  }
  expect(notesOf("Remark", "soon", "2022-01-02")).toEqual([]);
});

test("A column of last days is said beside one of dates", () => {
  expect(notesOf("date,end date", "2022-01-01,", "2022-01-02,2022-01-03")).toEqual([
    "t.csv, line 3, end-unused: column=end date; example=2022-01-03; date=date; count=1",
  ]);
  expect(notesOf("date,end date", "2022-01-01,late")).toEqual([]);
});

test("When something was published is a date of none where no document is named", () => {
  expect(notesOf("published", "2022-01-01")).toEqual([
    "t.csv, line 2, dates-unused: column=published; example=2022-01-01; count=1",
  ]);
  for (const column of ["document", "document_url", "document_title", "publisher"]) {
    expect(notesOf(`published,${column}`, "2022-01-01,https://e.org/1")).toEqual([]);
  }
});

test("A column that says of some links that they were not held is said, with the first", () => {
  for (const [column, held, notHeld] of [
    ["Outcome", "held", "cancelled"],
    ["Cancelled", "no", "yes"],
    ["kind", "Meeting (held)", "Meeting (cancelled)"],
  ] as const) {
    expect(notesOf(column, held, notHeld, notHeld)).toEqual([
      `t.csv, line 3, statuses-unused: column=${column}; example=${notHeld}; count=1`,
    ]);
    expect(notesOf(column, held, held)).toEqual([]);
  }
  expect(notesOf("kind", "Meeting (unknown)")).toEqual([]);
});
