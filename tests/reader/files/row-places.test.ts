import { describe, expect, it } from "vitest";
import { readFiles } from "../../../src/reader/read-graph";

async function placesIn(text: string, name = "rows.json") {
  const read = await readFiles([{ name, bytes: new TextEncoder().encode(text) }]);
  const said = read.ok ? read.value.notes : read.problems;
  return said.map(({ code, line, pointer }) => ({ code, ...(line ? { line } : { pointer }) }));
}

const GOOD = { From: "Ada", To: "Bruno", Date: "2022-02-01" };
const BAD = { From: "Ada", To: "Bruno", Date: "2022-02-30" };
const WRONG = { From: "Ada", To: "", Date: "2022-02-01" };

describe("what is said of a row of a table in JSON", () => {
  it.each([
    ["in a list of objects", [GOOD, WRONG], "/1"],
    ["in lists below a heading", [Object.keys(GOOD), Object.values(WRONG)], "/1"],
    ["in an answer", { records: [{ fields: GOOD }, { fields: WRONG }] }, "/records/1"],
    ["in an answer in a result", { result: { records: [GOOD, WRONG] } }, "/result/records/1"],
    ["beside its columns", { columns: Object.keys(GOOD), data: [Object.values(WRONG)] }, "/data/0"],
    ["below a cell of two lines", [{ ...GOOD, To: "Bruno", Note: "one\ntwo" }, WRONG], "/1"],
  ])("is at the item that it is: %s", async (_, value, pointer) => {
    expect(await placesIn(JSON.stringify(value))).toEqual([{ code: "missing-cell", pointer }]);
  });

  it("is at its line where each has one", async () => {
    const lines = [GOOD, undefined, WRONG].map((row) => (row ? JSON.stringify(row) : ""));
    expect(await placesIn(lines.join("\n"), "rows.jsonl")).toEqual([
      { code: "missing-cell", line: 3 },
    ]);
  });

  it("is of the file where it is of the heading", async () => {
    const text = JSON.stringify([{ Von: "Ada", An: "Bruno" }]);
    expect(await placesIn(text)).toEqual([{ code: "ends-understood", pointer: undefined }]);
    const none = JSON.stringify({ rows: [{ Name: "Ada", Age: 3 }] });
    expect(await placesIn(none)).toEqual([{ code: "no-link-columns", pointer: "/rows" }]);
  });

  it("is at the item also where a date is none", async () => {
    expect(await placesIn(JSON.stringify([GOOD, BAD]))).toEqual([
      { code: "date-no-such-day", pointer: "/1" },
    ]);
  });
});
