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

  it("says of an undirected graph that it was one, by the line", () => {
    const { notes } = open(
      "graph [ directed 0\nnode [ id 1 ] node [ id 2 ]\nedge [ source 1 target 2 ] ]",
    );
    expect(notes).toMatchObject([{ code: "undirected", line: 3 }]);
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
