import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importText } from "../../../src/formats/forms";
import { checkImported } from "../../../src/formats/doubts/check-imported";

const read = (text: string) => checkImported(importText("gml", text, "t"));

function open(text: string) {
  const outcome = read(text);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return { ...outcome.value.graph, notes: outcome.value.notes };
}

describe("GML", () => {
  it("has actors with their labels, and what is between them", () => {
    const { file } = open(`# by hand
Creator "igraph version 0.10"
graph
[
  label "Letters"
  directed 1
  node [ id 0 label "Ada &quot;Q&quot; Fran&#231;ois" graphics [ x 1.5 y -2 ] ]
  node [ id 1 label "Bruno Marsh" group 2 alias "a" alias "b" ]
  edge [ source 0 target 1 value 8 date "2022-02-01" ]
]
`);
    expect(file.title).toBe("Letters");
    expect(file.nodes).toMatchObject([
      { id: "0", name: 'Ada "Q" François', position: { x: 1.5, y: -2 } },
      { id: "1", name: "Bruno Marsh", group: 2, alias: ["a", "b"] },
    ]);
    expect(file.edges).toEqual([
      { id: "link-1", kind: "link", source: "0", target: "1", value: 8, date: "2022-02-01" },
    ]);
  });

  it.each([
    ['label "Ada" name "ada_1"', { name: "Ada", "name (as given)": "ada_1" }],
    ['label "Ada" name "Ada"', { name: "Ada" }],
    ['name "Ada"', { name: "Ada" }],
    ['label "" name ""', { name: "1" }],
    ["label [ a 1 ]", { name: "1" }],
    ["a [ b 1 b 2 c [ ] ]", { name: "1", a: { b: [1, 2], c: {} } }],
    ["graphics [ x 3 ]", { name: "1", graphics: { x: 3 } }],
    ["graphics [ y 3 ]", { name: "1", graphics: { y: 3 } }],
    ['graphics [ x 3 y "4" ]', { name: "1", graphics: { x: 3, y: "4" } }],
    ['graphics [ x "3" y 4 ]', { name: "1", graphics: { x: "3", y: 4 } }],
    ["graphics 3", { name: "1", graphics: 3 }],
  ])("keeps what it says of a node: %s", (said, fields) => {
    const { file } = open(`graph [ node [ id 1 ${said} ] ]`);
    expect(file.nodes).toEqual([{ id: "1", kind: "actor", ...fields }]);
  });

  it.each([
    ['title "A" label "B" name "C"', "A"],
    ['name "C" label "B"', "B"],
    ["name 3", "3"],
    ['title "" label [ a 1 ]', "t"],
    ["node 1 edge 2", "t"],
  ])("is called by its title, label or name, else as its file: %s", (said, title) => {
    expect(open(`graph [ ${said} ]`).file).toMatchObject({ title, nodes: [], edges: [] });
  });

  it("says of an undirected graph that it was one, by the line, where that matters", () => {
    const nodes = "node [ id 1 ]\nnode [ id 2 ]";
    const edges =
      'edge [ id 7 source 1 target 2 kind "letter" ]\nedge [ source 1 target 2 kind "Call" ]';
    const { file, notes } = open(`graph [ directed 0\n${nodes}\n${edges} ]`);
    expect(notes).toEqual([
      { code: "undirected", values: { kept: "directed" }, count: 1, line: 4 },
    ]);
    const ends = { source: "1", target: "2" };
    expect(file.edges).toEqual([
      { id: "7", kind: "letter", ...ends, directed: false },
      { id: "link-2", kind: "call", ...ends },
    ]);
    expect(open(`graph [ directed 1\n${nodes}\n${edges} ]`).notes).toEqual([]);
  });

  it.each([
    ['node [ label "Ada" ]', "empty-text", "/nodes/0/id"],
    ["node [ id 1 ] edge [ source 1 ]", "empty-text", "/edges/0/target"],
    ["node [ id 1 ] edge [ target 1 ]", "empty-text", "/edges/0/source"],
  ])("without an id, or an end of an edge, is refused by its line: %s", (said, code, pointer) => {
    expect(read(`graph [\n${said} ]`)).toMatchObject({ problems: [{ code, pointer, line: 2 }] });
  });

  it("without a graph is refused", () => {
    expect(read("node [ id 1 ]")).toEqual({
      ok: false,
      problems: [{ code: "gml", values: { message: "graph [" }, line: 1 }],
    });
  });

  it.each([
    ["graph [ node [ id 1 ]", 1],
    ["graph [ node [ id 1 ] ] ]", 1],
    ["graph [\n node [ id ] ]", 2],
    ['graph [ node [ id 1 label "open ] ]', 1],
    ["graph [ 1 2 ]", 1],
    ["Creator 1", 1],
    [`graph ${"[ a ".repeat(200)}`, 1],
  ])("that is broken is refused by its line: %s", (text, line) => {
    expect(read(text)).toMatchObject({ ok: false, problems: [{ code: "gml", line }] });
  });

  it("says by line that an end is no node", () => {
    expect(read("graph [ node [ id 1 ]\nedge [ source 1 target 2 ] ]")).toMatchObject({
      problems: [{ code: "unknown-actor", line: 2 }],
    });
  });

  it("never throws", () => {
    const token = fc.constantFrom(
      "graph",
      "[",
      "]",
      "node",
      "edge",
      "id",
      "1",
      '"a"',
      '"',
      "\n",
      "#",
    );
    fc.assert(fc.property(fc.array(token), (tokens) => void read(tokens.join(" "))));
    fc.assert(fc.property(fc.string(), (text) => void read(`graph [ ${text} ]`)));
  });
});
