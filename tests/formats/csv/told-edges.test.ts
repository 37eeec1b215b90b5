import { expect, test } from "vitest";
import { tellTable, tellTables } from "../tell";

test("Parts of a date may stand in any columns, also the first", () => {
  expect(tellTable("Month,Day,Year,source,target", "2,1,2022,Ada,Bruno")).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2022-02-01",
  ]);
});

test("Rows may be shorter than the heading, and still get what is kept beside a date", () => {
  expect(tellTable("source,target,date", "Ada,Bruno", "Ada,Bruno,2022-01-02 10:30")).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link",
    "Ada → Bruno; id=link-2; kind=link; date=2022-01-02; date (as given)=2022-01-02 10:30",
    "t.csv, line 3, hour-left: value=2022-01-02 10:30; kept=date (as given); count=1",
  ]);
});

test("A blank cell under the day of a cancellation says nothing", () => {
  expect(
    tellTable("source,target,Cancellation date", "Ada,Bruno,  ", "Ada,Bruno,2022-01-01"),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; Cancellation date=  ",
    "Ada → Bruno; id=link-2; kind=link; Cancellation date=2022-01-01",
    "t.csv, line 3, dates-unused: column=Cancellation date; example=2022-01-01; count=1",
    "t.csv, line 3, statuses-unused: column=Cancellation date; example=2022-01-01; count=1",
  ]);
});

test("A month beside two numbers of two digits is a question, with the orders that fit", () => {
  expect(tellTable("source,target,date", "Ada,Bruno,Feb-22-00")).toEqual([
    "t.csv, line 2, dates-asked: column=date; count=1; example=Feb-22-00; orders=dmy, mdy",
  ]);
});

test("An end without an id is called by its name", () => {
  expect(
    tellTable(
      "source_id,source_name,target_id,target_name",
      ",Ada,2,Bruno",
      "1,Ada,2,Bruno",
      "3,Cleo,,Bruno",
    ),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Cleo; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; target_id=2",
    "Ada → Bruno; id=link-2; kind=link; source_id=1; target_id=2",
    "Cleo → Bruno; id=link-3; kind=link; source_id=3",
  ]);
});

test("A row with a number is no heading below a title", () => {
  expect(tellTable("Calls of 2022", "Ada,2", "source,target", "Ada,Bruno")).toEqual([
    "t.csv, line 1, no-link-columns: found=Calls of 2022",
  ]);
});

test("One mark of a number is no tag", () => {
  expect(tellTable("source,target", "#1,Bruno", "#2,Cleo")).toEqual([
    "#1; kind=actor",
    "Bruno; kind=actor",
    "#2; kind=actor",
    "Cleo; kind=actor",
    "#1 → Bruno; id=link-1; kind=link",
    "#2 → Cleo; id=link-2; kind=link",
  ]);
});

test("A quotation mark within a cell is not the cause of too many cells", () => {
  expect(tellTable("source,target", "Ada “A” Lee,Bruno,x")).toEqual([
    "t.csv, line 2, row-cells: found=3; expected=2",
  ]);
});

test("An id that is a number is kept as a text", () => {
  expect(
    tellTables([
      ["source,target", "1,2"],
      ["id,name", "1,Ada", "2,Bruno"],
    ]),
  ).toEqual(["1: Ada; kind=actor", "2: Bruno; kind=actor", "1 → 2; id=link-1; kind=link"]);
});

test("A document of a table may have no account", () => {
  expect(
    tellTables([
      ["id,title,url,voice", "d,News,https://e.org,", "e,Talk,https://e.org/2,Ada"],
      ["source,target,document", "Ada,Bruno,d", "Ada,Bruno,e"],
    ]),
  ).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    'Ada → Bruno; id=link-1; kind=link; pages=["d"]',
    'Ada → Bruno; id=link-2; kind=link; pages=["e"]',
    "title=News; id=d; url=https://e.org",
    "title=Talk; id=e; url=https://e.org/2; voice=Ada",
  ]);
});

test("A year of 2400 is of the Buddhist calendar, and one of 2651 of another", () => {
  expect(tellTable("source,target,date", "Ada,Bruno,2400", "Ada,Bruno,2651")).toEqual([
    "Ada; kind=actor",
    "Bruno; kind=actor",
    "Ada → Bruno; id=link-1; kind=link; date=2400",
    "Ada → Bruno; id=link-2; kind=link; date=2651",
    "t.csv, line 2, other-calendar: value=2400; year=2400; calendar=buddhist; ours=1857; count=1",
    "t.csv, line 3, other-calendar: value=2651; year=2651; calendar=other; count=1",
  ]);
});
