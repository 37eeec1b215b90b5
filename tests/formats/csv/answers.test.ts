import { expect, test } from "vitest";
import {
  type Answers,
  areAbout,
  areAboutThis,
  formOf,
  mappingBy,
  missingColumns,
  parseAnswers,
  printAnswers,
  rulesOf,
} from "../../../src/formats/csv/answers";
import type { Table } from "../../../src/formats/csv/table";
import { parseTable } from "../../../src/formats/csv/tables";

function tableOf(...lines: readonly string[]): Table {
  const table = parseTable("t.csv", lines.join("\n"), {});
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  return table.value;
}

function answersOf(text: string): Answers {
  const outcome = parseAnswers(text);
  const answers = outcome.ok ? outcome.value[0] : undefined;
  if (!answers) throw new Error(JSON.stringify(outcome));
  return answers;
}

const ALL = {
  file: "calls.csv",
  table: "links",
  columns: { source: "Wer", target: "Wen", account: "Laut", label: "Was" },
  constants: { kind: "call" },
  dates: "dmy",
  headingRow: 2,
  split: ";",
  fillDown: ["source"],
  nothing: ["k. A."],
  delimiter: "|",
  encoding: "windows-1252",
};

test("A mapping file holds the answers about one table or several", () => {
  expect(parseAnswers(JSON.stringify(ALL))).toEqual({ ok: true, value: [ALL] });
  const two = [ALL, { file: "other.csv", leaveOut: true }];
  expect(parseAnswers(JSON.stringify(two))).toEqual({ ok: true, value: two });
  const { delimiter, encoding, headingRow, dates, split, fillDown, nothing } = answersOf(
    JSON.stringify(ALL),
  );
  expect(formOf(answersOf(JSON.stringify(ALL)))).toEqual({ delimiter, encoding, headingRow });
  expect(rulesOf(answersOf(JSON.stringify(ALL)))).toEqual({ dates, split, fillDown, nothing });
});

test.each([
  [{ table: "edges" }, /^0 table /],
  [{ dates: "ydm" }, /^0 dates /],
  [{ headingRow: -1 }, /^0 headingRow /],
  [{ headingRow: 1.5 }, /^0 headingRow /],
  [{ split: "" }, /^0 split /],
  [{ delimiter: "" }, /^0 delimiter /],
  [{ fillDown: "source" }, /^0 fillDown /],
  [{ columns: { source: 1 } }, /^0 columns source /],
  [[{}, { split: "", nothing: 1 }], /^1 split .*; 1 nothing /],
  [{ columns: { sources: "Wer" } }, /^sources$/],
  [{ constants: { sort: "call" } }, /^sort$/],
  [{ date: "dmy" }, /^"date" \(file, .*dates, /],
  [[{}, { fillRows: ["source"] }], /^"fillRows" \(/],
  [{ ["k".repeat(1000)]: 1 }, /^"k{80}…" \(/],
  [Array(2000).fill({}), /^2000 > 1000$/],
  [[1, null, "a", {}, []], /^0 \S.*; 1 \S.*; 2 \S[^;]*; …$/],
])("What is wrong with a mapping file is told: %j", (value, what) => {
  expect(parseAnswers(JSON.stringify(value))).toEqual({
    ok: false,
    problems: [
      {
        code: "mapping-file",
        values: { what: expect.stringMatching(what) },
      },
    ],
  });
});

test("A mapping file that is no JSON is told with its line", () => {
  expect(parseAnswers('{\n"file" }')).toMatchObject({
    ok: false,
    problems: [{ code: "json", line: 2 }],
  });
});

test("Answers of one table are about every table, and those with a name about that file or its sheets", () => {
  expect(areAbout({}, "any.csv")).toBe(true);
  expect(areAbout({ file: "a.csv" }, "dir/sub/a.csv")).toBe(true);
  expect(areAbout({ file: "a.csv" }, "dir\\a.csv")).toBe(true);
  expect(areAbout({ file: "a.xlsx" }, "a.xlsx: Calls")).toBe(true);
  expect(areAbout({ file: "a.csv" }, "b.csv")).toBe(false);
  expect(areAbout({ file: "a" }, "a.csv")).toBe(false);
  expect(areAboutThis({}, "a.csv")).toBe(false);
  expect(areAboutThis({ file: "a.csv" }, "dir/a.csv")).toBe(true);
  expect(areAboutThis({ file: "a.xlsx" }, "a.xlsx: Calls")).toBe(false);
});

test("Columns that answers name and a table has not are told", () => {
  const table = tableOf("Wer,Wen", "Ada,Bruno");
  expect(
    missingColumns({ columns: { source: "Wer", target: "Whom", date: "When" } }, table),
  ).toEqual(["Whom", "When"]);
  expect(missingColumns({}, table)).toEqual([]);
});

test("Where answers name columns, no other heading means a field", () => {
  const table = tableOf("Wer,Wen,Laut,source,Ort,date", "Ada,Bruno,Ada,x,y,2022-01-02");
  const columns = { source: "Wer", target: "Wen", account: "Laut" };
  expect(mappingBy({ columns, constants: { kind: "call" } }, table)).toEqual({
    role: "links",
    fields: ["source", "target", "attributed_to", "source (as given)", "Ort", "date (as given)"],
    constants: new Map([["kind", "call"]]),
  });
  expect(mappingBy({ columns: { source: "Wer" } }, table)).toBeUndefined();
});

test("Where answers name no columns, the headings tell", () => {
  expect(mappingBy({}, tableOf("From,To,Ort", "Ada,Bruno,x"))).toEqual({
    role: "links",
    fields: ["source", "target", "Ort"],
    constants: new Map(),
  });
  expect(mappingBy({}, tableOf("id,name", "1,Ada"))?.role).toBe("actors");
  expect(mappingBy({ table: "documents" }, tableOf("id,title,url", "1,a,b"))?.role).toBe(
    "documents",
  );
  expect(mappingBy({ table: "quotes" }, tableOf("From,To", "Ada,Bruno"))).toBeUndefined();
  expect(mappingBy({}, tableOf("colour,shape", "red,round"))).toBeUndefined();
});

test("The kind of a table of actors is known by what answers name", () => {
  const table = tableOf("Nummer,Name", "1,Ada");
  expect(mappingBy({ table: "actors", columns: { id: "Nummer", name: "Name" } }, table)).toEqual({
    role: "actors",
    fields: ["id", "name"],
    constants: new Map(),
  });
});

test("Answers are printed as a mapping file, which is read as the same", () => {
  const headings = ["Wer", "Wen", "Ort"];
  const mapping = {
    role: "links" as const,
    fields: ["source", "target", "Ort"],
    constants: new Map([["kind", "call"]]),
  };
  const one = { file: "a.csv", headings, form: { delimiter: ";" }, mapping, rules: { split: "|" } };
  const printed = {
    table: "links",
    columns: { source: "Wer", target: "Wen" },
    constants: { kind: "call" },
    split: "|",
    delimiter: ";",
  };
  expect(printAnswers([one])).toBe(`${JSON.stringify(printed, null, 2)}\n`);
  expect(parseAnswers(printAnswers([one]))).toEqual({ ok: true, value: [printed] });
  const bare = { file: "b.csv", headings, form: { encoding: undefined } };
  expect(JSON.parse(printAnswers([bare]))).toEqual({});
  const out = { file: "c.csv", headings, form: {}, mapping, leaveOut: true };
  expect(JSON.parse(printAnswers([one, bare, out]))).toEqual([
    { file: "a.csv", ...printed },
    { file: "b.csv" },
    { file: "c.csv", leaveOut: true },
  ]);
});
