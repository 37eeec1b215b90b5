import { expect, test } from "vitest";
import { tellTable } from "../../tell";

/** What comes of the rows of a table of links, without actors and the first link. */
function tell(...rows: readonly string[]): readonly string[] {
  const told = tellTable("source,target,date,note", "A,B,2022-01-01,", ...rows);
  return told.filter((line) => !line.endsWith("; kind=actor") && !line.startsWith("A → B"));
}

test("The heading once more is no link, however it is written, and is said", () => {
  expect(tell("source,target,date,note", "Source , TARGET,Date,Note", "A,C,2022-01-02,")).toEqual([
    "A → C; id=link-2; kind=link; date=2022-01-02",
    "t.csv, line 3, heading-below: value=source; count=1",
    "t.csv, line 3, repeated-heading: count=2",
  ]);
});

test("The heading of another table ends this one", () => {
  expect(tell("id,name,country,", "x,X,DE,")).toEqual([
    "t.csv, line 3, second-table: found=id, name, country",
  ]);
});

test("A row is no heading where a cell in it is none, or it has but one", () => {
  expect(tell("name,country,2022-01-03,")).toEqual([
    "name → country; id=link-2; kind=link; date=2022-01-03",
  ]);
  expect(tell("name,,,")).toEqual(["t.csv, line 3, missing-cell: field=target"]);
});

test("Totals at the foot are left out, where their other end is a number or empty", () => {
  expect(tell("A,C,2022-01-02,", "Summe:,1 000,,", "Итого,,,")).toEqual([
    "A → C; id=link-2; kind=link; date=2022-01-02",
    "t.csv, line 4, total-row: value=Summe:; count=1",
    "t.csv, line 5, total-row: value=Итого; count=1",
  ]);
  expect(tell("Total,5,,", "A,C,,", "A,C,,", "Total,Bruno,,")).toEqual([
    "Total → 5; id=link-2; kind=link",
    "A → C; id=link-3; kind=link",
    "A → C; id=link-4; kind=link",
    "Total → Bruno; id=link-5; kind=link",
  ]);
});

test("A row that names one end, and says of two other cells that there is nothing, is none", () => {
  const notes = [
    "t.csv, line 3, nil-row: value=Ada, Nil return, nil return; count=1",
    "t.csv, line 4, nil-row: value=n/a, Bruno, none; count=1",
    "t.csv, line 5, nil-row: value=unknown; count=1",
  ];
  expect(tell("Ada,Nil return,,nil return", "n/a,Bruno,,none", "unknown,unknown,,unknown")).toEqual(
    notes,
  );
  expect(tell("Ada,none,,letter", "Ada,none,,")).toEqual([
    "Ada → none; id=link-2; kind=link; summary=letter",
    "Ada → none; id=link-3; kind=link",
  ]);
});

test("A status that is unknown says nothing of whether there was a link", () => {
  const told = tellTable("source,target,status,note", "A,none,unknown,none", "A,B,unknown,none");
  expect(told.slice(2)).toEqual([
    "A → B; id=link-1; kind=link; status=unknown; summary=none",
    "t.csv, line 2, nil-row: value=A, none, unknown; count=1",
  ]);
});

test("Remarks under a table begin with the first that says so, and the rows below it are some, too", () => {
  expect(tell("* By telephone,,,", "Source: X,,,", "anything,,,")).toEqual([
    "t.csv, line 3, remark-row: value=* By telephone; count=1",
    "t.csv, line 4, remark-row: value=Source: X; count=1",
    "t.csv, line 5, remark-row: value=anything; count=1",
  ]);
  expect(tell("anything,,,", "Source: X,,,")).toEqual([
    "t.csv, line 3, missing-cell: field=target",
  ]);
  expect(tell("Source: X,,,", "A,C,,")).toEqual(["t.csv, line 3, missing-cell: field=target"]);
});
