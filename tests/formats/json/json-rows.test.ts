import { describe, expect, it } from "vitest";
import { sheetOfJson } from "../../../src/formats/json/json-rows";

const HEADING = ["From", "To", "Date"];
const ROW = ["Ada Quill", "Bruno Marsh", "2022-02-01"];
const OBJECT = { From: "Ada Quill", To: "Bruno Marsh", Date: "2022-02-01" };

function rowsOf(value: unknown) {
  return sheetOfJson(JSON.stringify(value), "rows.json")?.rows;
}

describe("a table in JSON", () => {
  it.each([
    ["a list of objects", [OBJECT]],
    ["lists of which the first is the heading", [HEADING, ROW]],
    ["the answer of Airtable", { records: [{ id: "rec1", createdTime: "…", fields: OBJECT }] }],
    ["the answer of Google Sheets", { range: "A1:C2", values: [HEADING, ROW] }],
    ["the answer of OData, as SharePoint gives it", { "@odata.context": "…", value: [OBJECT] }],
    ["the answer of CKAN", { success: true, result: { records: [OBJECT] } }],
    ["a table of pandas", { columns: HEADING, index: [0], data: [ROW] }],
    [
      "a collection of GeoJSON",
      {
        type: "FeatureCollection",
        features: [
          { type: "Feature", geometry: { type: "Point", coordinates: [1, 2] }, properties: OBJECT },
        ],
      },
    ],
  ])("is read from %s", (_name, value) => {
    expect(rowsOf(value)).toEqual([HEADING, ROW]);
  });

  it("is read from one object on each line", () => {
    const lines = `${JSON.stringify(OBJECT)}\n\n${JSON.stringify({ To: "Cid", Weight: 2 })}\n`;
    expect(sheetOfJson(lines, "rows.jsonl")?.rows).toEqual([
      [...HEADING, "Weight"],
      [...ROW, ""],
      ["", "Cid", "", "2"],
    ]);
  });

  it("has the words of a list in one cell, and an empty cell for null", () => {
    expect(rowsOf([{ From: "Ada", Topics: ["gas", "peace"], Sure: true, Note: null }])).toEqual([
      ["From", "Topics", "Sure", "Note"],
      ["Ada", "gas;peace", "true", ""],
    ]);
  });

  it.each([
    ["a graph of another form", { nodes: [], links: [{ source: "a", target: "b" }] }],
    ["edges that node-link JSON has", [{ source: "a", target: "b" }]],
    ["cells that are objects", [{ From: { name: "Ada" }, To: "Bob" }]],
    ["one column", [{ From: "Ada" }, { From: "Bob" }]],
    [
      "rows longer than their heading",
      [
        ["From", "To"],
        ["Ada", "Bob", "call"],
      ],
    ],
    ["two lists", { records: [OBJECT], rows: [OBJECT] }],
    ["texts", ["Ada", "Bob"]],
    ["nothing", []],
    ["one value", 12],
  ])("is not %s", (_name, value) => {
    expect(rowsOf(value)).toBeUndefined();
  });
});
