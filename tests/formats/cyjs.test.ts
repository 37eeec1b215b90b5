import { describe, expect, it } from "vitest";
import { importCyjs } from "../../src/formats/cyjs";
import { checkImported } from "../../src/formats/imported";

const NODES = [
  { data: { id: "a", name: "Ann" }, position: { x: 1, y: 2 } },
  { data: { id: 7, label: "Seven" } },
];
const EDGE = { data: { source: "a", target: "7", weight: 3 } };

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
    ["a list of numbers", [1]],
    ["nodes that are no list", { elements: { nodes: 1 } }],
  ])("is not %s", (_, value) => {
    expect(importCyjs(value, "t")).toMatchObject({
      ok: false,
      problems: [{ code: "cyjs-elements" }],
    });
  });
});
