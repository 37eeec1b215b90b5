import { describe, expect, it } from "vitest";
import { sheetOfJson } from "../../../src/formats/json-table/json-rows";

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
    ["a list that is called by what it is of", { status: "ok", events: [OBJECT] }],
    ["a list of links under any name", { tablero: [OBJECT] }],
    ["a list within others", { data: { result: { records: [OBJECT] } } }],
    ["the answer of Elasticsearch", { hits: { total: 1, hits: [{ _id: "1", _source: OBJECT }] } }],
    [
      "the only one of several lists that is of links",
      { people: [{ a: 1, b: 2 }], rows: [OBJECT] },
    ],
  ])("is read from %s", (_name, value) => {
    expect(rowsOf(value)).toEqual([HEADING, ROW]);
  });

  it("has what is in an object in cells of their own, and lists of objects as they are", () => {
    const meeting = {
      minister: { name: "Ada", office: { town: "Lenn" } },
      guests: [{ name: "Bob" }],
    };
    expect(rowsOf({ meetings: [meeting] })).toEqual([
      ["minister.name", "minister.office.town", "guests (json)"],
      ["Ada", "Lenn", '[{"name":"Bob"}]'],
    ]);
  });

  it("says which lists stand beside it, and are not read", () => {
    const text = JSON.stringify({ events: [OBJECT], people: [{ name: "Ada" }], tags: ["gas"] });
    expect(sheetOfJson(text, "rows.json")?.notes).toEqual([
      { code: "left-out", values: { what: "people" }, count: 1 },
    ]);
  });

  it.each([
    [{ total: 30, results: [OBJECT] }, "30"],
    [{ count: 2, next: "https://example.org/?page=2", results: [OBJECT] }, "2"],
    [{ "@odata.nextLink": "https://example.org/?skip=1", value: [OBJECT] }, "more"],
    [{ records: [{ id: "rec1", fields: OBJECT }], offset: "itr7/rec1" }, "more"],
    [{ success: true, result: { total: 30, records: [OBJECT] } }, "30"],
    [{ hits: { total: { value: 9, relation: "eq" }, hits: [{ _source: OBJECT }] } }, "9"],
    [{ rows: [OBJECT], has_more: true }, "more"],
  ])("says that it is a part of more: %j", (value, total) => {
    expect(sheetOfJson(JSON.stringify(value), "rows.json")?.notes).toEqual([
      { code: "part-of-more", values: { found: 1, total }, count: 1 },
    ]);
  });

  it.each([
    [{ total: 1, results: [OBJECT], next: null }],
    [{ count: 1, next: "", results: [OBJECT] }],
    [{ records: [OBJECT], offset: 0, has_more: false }],
    [[OBJECT]],
  ])("says nothing of what is whole: %j", (value) => {
    expect(sheetOfJson(JSON.stringify(value), "rows.json")?.notes).toEqual([]);
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
