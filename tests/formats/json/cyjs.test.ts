import { describe, expect, it } from "vitest";
import { importCyjs } from "../../../src/formats/json/cyjs";
import { printForm } from "../../../src/formats/print-form";
import { checkImported } from "../../../src/formats/doubts/check-imported";

const NODES = [
  { data: { id: "a", name: "Ann" }, position: { x: 1, y: 2 } },
  { data: { id: 7, label: "Seven" } },
];
const EDGE = { data: { source: "a", target: "7", weight: 3 } };

function fileOf(value: unknown) {
  const outcome = importCyjs(value, "t");
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value.file;
}

describe("Cytoscape's JSON", () => {
  it.each([
    ["elements by group", { elements: { nodes: NODES, edges: [EDGE] } }],
    ["elements as one list", { elements: [...NODES, EDGE] }],
    ["a list alone", [...NODES, EDGE]],
  ])("is read as %s", (_, value) => {
    const outcome = checkImported(importCyjs(value, "t"));
    expect(outcome.ok && outcome.value.graph.file).toMatchObject({
      nodes: [
        { id: "a", name: "Ann", position: { x: 1, y: 2 } },
        { id: "7", name: "Seven" },
      ],
      edges: [{ source: "a", target: "7", weight: 3 }],
    });
  });

  it.each([
    ["an object", {}],
    ["a text", "x"],
    ["nothing", null],
    ["a list of numbers", [1]],
    ["a list with one that is no element", [...NODES, {}]],
    ["nodes that are no list", { elements: { nodes: 1 } }],
    ["edges that are no list", { elements: { nodes: [], edges: {} } }],
    ["a list of lists", [[1]]],
  ])("is not %s", (_, value) => {
    expect(importCyjs(value, "t")).toEqual({
      ok: false,
      problems: [{ code: "cyjs-elements", values: {}, pointer: "" }],
    });
  });

  it("may have no edges", () => {
    expect(fileOf({ elements: { nodes: NODES } }).edges).toEqual([]);
  });

  it("can't be an empty list", () => {
    expect(importCyjs([], "x")).toMatchObject({
      ok: false,
      problems: [{ code: "cyjs-elements" }],
    });
  });

  it("recognises an edge by its group, or by its two ends", () => {
    const { nodes, edges } = fileOf([
      { group: "nodes", data: { id: "a", source: "x", target: "y" } },
      { group: "edges", data: { id: "e", source: "a", target: "a" } },
      { data: { id: "f", source: "a", target: "a" } },
      { data: { id: "b", source: "a" } },
      { data: { id: "c", target: "a" } },
      { group: "nodes" },
    ]);
    expect(nodes.map(({ id }) => id)).toEqual(["a", "b", "c", "node-1"]);
    expect(edges.map(({ id }) => id)).toEqual(["e", "f"]);
  });

  it("names an actor by its name, label, shared name or id", () => {
    const { nodes } = fileOf({
      elements: {
        nodes: [
          { data: { id: "a", shared_name: "S", label: "L", name: "N" } },
          { data: { id: "b", shared_name: "S", label: "L", name: "" } },
          { data: { id: "c", shared_name: "S" } },
          { data: { id: "d" } },
          { data: { id: "", name: 5 } },
        ],
      },
    });
    expect(nodes).toMatchObject([
      { id: "a", name: "N", label: "L", shared_name: "S" },
      { id: "b", name: "L", shared_name: "S", "name (as given)": "" },
      { id: "c", name: "S" },
      { id: "d", name: "d" },
      { id: "node-1", name: "5" },
    ]);
    expect(nodes[2]).not.toHaveProperty("shared_name");
  });

  it("gives a position if it has both numbers, and classes as a field", () => {
    const { nodes, edges } = fileOf({
      elements: {
        nodes: [
          { data: { id: "a" }, position: { x: 1 }, classes: "big" },
          { data: { id: "b" }, position: { x: "1", y: 2 } },
          { data: { id: "c", position: { x: 5, y: 6 } }, position: { x: 1, y: 2 } },
          { data: { id: "d" }, position: { x: 0, y: "2" } },
        ],
        edges: [{ data: { source: "a", target: "b" }, classes: "thin" }],
      },
    });
    expect(nodes.map(({ position }) => position)).toEqual([
      undefined,
      undefined,
      { x: 5, y: 6 },
      undefined,
    ]);
    expect(nodes[0]).toMatchObject({ classes: "big" });
    expect(edges).toMatchObject([{ id: "link-1", classes: "thin" }]);
  });

  it("leaves an edge without ends for the parser to report", () => {
    const outcome = checkImported(importCyjs({ elements: { nodes: NODES, edges: [{}] } }, "t"));
    expect(outcome).toMatchObject({
      ok: false,
      problems: [{ code: "empty-text" }, { code: "empty-text" }],
    });
  });

  it("has title, description, language, licence and documents in its own data", () => {
    const elements = { nodes: [] };
    const documents = [{ id: "d", title: "D" }, { title: "without an id" }];
    const data = { title: "T", name: "N", description: "x", language: "it", license: "MIT" };
    expect(fileOf({ data: { ...data, documents }, elements })).toEqual({
      format: "readout/1",
      title: "T",
      description: "x",
      language: "it",
      license: "MIT",
      nodes: [],
      edges: [],
      documents: [{ id: "d", title: "D" }],
    });
    expect(fileOf({ data: { name: "N", documents: {} }, elements })).toMatchObject({
      title: "N",
      documents: [],
    });
    expect(fileOf({ elements }).title).toBe("t");
  });

  it("is printed with its format version, indented", () => {
    const text = printForm("cyjs", { format: "readout/1", title: "T", nodes: [], edges: [] });
    expect(text).toBe(
      [
        "{",
        ' "format_version": "1.0",',
        ' "generated_by": "Readout",',
        ' "data": {',
        '  "title": "T"',
        " },",
        ' "elements": {',
        '  "nodes": [],',
        '  "edges": []',
        " }",
        "}",
        "",
      ].join("\n"),
    );
  });
});
