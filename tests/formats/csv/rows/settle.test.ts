import { expect, test } from "vitest";
import type { Rules } from "../../../../src/formats/csv/rules";
import { tellTables } from "../../tell";

/** What comes of the lines of a table under some rules, without actors. */
function tell(rules: Rules, ...lines: readonly string[]): readonly string[] {
  return tellTables([lines], rules).filter((line) => !line.endsWith("; kind=actor"));
}

test("A link of which an end is a word for nothing is left out, and such a status is unknown", () => {
  expect(
    tell(
      { nothing: [" Nil "] },
      "source,target,date,status",
      "A,B,2022-01-01,",
      "A, nil ,2022-01-02,",
      "NIL,B,2022-01-03,",
      "A,B,nil,nil",
    ),
  ).toEqual([
    "A → B; id=link-1; kind=link; date=2022-01-01",
    "A → B; id=link-2; kind=link; status=unknown",
    "t.csv, line 3, nil-row: value=nil; count=1",
    "t.csv, line 4, nil-row: value=NIL; count=1",
  ]);
});

test("An empty end leaves a link out where an empty cell is a word for nothing", () => {
  const lines = ["source,target,date", "A,B,2022-01-01", "A, ,2022-01-03"];
  expect(tell({ nothing: ["-"] }, ...lines)).toEqual(["t.csv, line 3, missing-cell: field=target"]);
  expect(tell({ nothing: ['""'] }, ...lines)).toEqual([
    "A → B; id=link-1; kind=link; date=2022-01-01",
    't.csv, line 3, nil-row: value=""; count=1',
  ]);
});

test("Empty cells mean what stands above them in the fields that are filled down alone", () => {
  const lines = ["source,target,date,status", "A,B,2022-01-01,planned", " ,C,,", "D,E,,"];
  expect(tell({ fillDown: ["source", "date"] }, ...lines)).toEqual([
    "A → B; id=link-1; kind=link; date=2022-01-01; status=planned",
    "A → C; id=link-2; kind=link; date=2022-01-01",
    "D → E; id=link-3; kind=link; date=2022-01-01",
  ]);
});

test("Several names in a cell are links of one event, each with each, with ids of their own", () => {
  expect(tell({ split: ";" }, "id,source,target,date", "x,A; B,C;;D,2022-01-01")).toEqual([
    "A → C; id=x; kind=link; date=2022-01-01; event=line-2",
    "A → D; id=x-2; kind=link; date=2022-01-01; event=line-2",
    "B → C; id=x-3; kind=link; date=2022-01-01; event=line-2",
    "B → D; id=x-4; kind=link; date=2022-01-01; event=line-2",
  ]);
});

test("Links of several names keep the event that is given, in whichever column", () => {
  expect(
    tell(
      { split: ";" },
      "source,event,target,note",
      "A;B,Talks,C,n",
      "A,,B;C,n",
      "A,,C,n",
      "A,Talks,C,n",
    ),
  ).toEqual([
    "A → C; id=link-1; kind=link; event=Talks; summary=n",
    "B → C; id=link-2; kind=link; event=Talks; summary=n",
    "A → B; id=link-3; kind=link; event=line-3; summary=n",
    "A → C; id=link-4; kind=link; event=line-3; summary=n",
    "A → C; id=link-5; kind=link; summary=n",
    "A → C; id=link-6; kind=link; event=Talks; summary=n",
  ]);
});

test("What stands between names is no part of one that stands alone", () => {
  const lines = ["source,target,date", "A,B;C,2022-01-01", "A;,; B,2022-01-02"];
  expect(tell({ split: ";" }, ...lines).at(-1)).toBe(
    "A → B; id=link-3; kind=link; date=2022-01-02",
  );
});
