import { expect, test } from "vitest";
import { checkImported } from "../../../src/formats/doubts/check-imported";
import { formOfJson } from "../../../src/formats/json/json-form";
import { importJson } from "../../../src/formats/read-json";
import type { GraphFile } from "../../../src/graph/model/file";
import type { Problem } from "../../../src/graph/problem";
import { recogniseJson } from "../../../src/formats/json/recognise-json";

/** What comes of a value: its graph and what is said of it, or problems. */
interface Opened {
  readonly file?: GraphFile;
  readonly notes?: readonly unknown[];
  readonly problems?: readonly Problem[];
}

function open(value: unknown): Opened {
  const form = formOfJson(value);
  if (form !== "nodelink" && form !== "kumu" && form !== "cyjs") throw new Error(`It is ${form}.`);
  const outcome = checkImported(importJson(form, value, "t"));
  if (!outcome.ok) return { problems: outcome.problems };
  const { graph, notes } = outcome.value;
  return { file: graph.file, notes: notes.map(({ code, values }) => ({ code, values })) };
}

const NODES = [{ id: "a" }, { id: "b" }];
const LINKS = [{ source: "a", target: "b" }];

test("A list of Neo4j's nodes and relationships is a graph, its first label the kind, all kept where there are more", () => {
  const { file } = open([
    { type: "node", id: "1", labels: ["Person"], properties: { name: "Ada" } },
    { type: "node", id: "2", labels: ["Person", "Mayor"], properties: { name: "Bruno" } },
    {
      type: "relationship",
      id: "9",
      label: "MET",
      start: { id: "1" },
      end: { id: "2" },
      properties: { date: "2022-02-01" },
    },
  ]);
  expect(file?.nodes).toMatchObject([
    { id: "1", name: "Ada", kind: "person" },
    { id: "2", name: "Bruno", kind: "person", labels: ["Person", "Mayor"] },
  ]);
  expect(file?.nodes[0]).not.toHaveProperty("labels");
  expect(file?.edges).toMatchObject([{ source: "1", target: "2", date: "2022-02-01" }]);
});

test("A list is none of Neo4j's where a node has no labels or a relationship no ends", () => {
  const node = { type: "node", id: "1", labels: ["Person"] };
  for (const other of [
    { type: "node", id: "2" },
    { type: "node", labels: ["Person"] },
    { type: "relationship", start: { id: "1" } },
    { type: "relationship", end: { id: "1" } },
    { type: "thing", start: { id: "1" }, end: { id: "1" } },
  ]) {
    expect(formOfJson([node, other])).not.toBe("nodelink");
  }
});

test("Hyperedges are left out, and each counts in what is said", () => {
  const { notes } = open({
    graph: { nodes: { a: {}, b: {} }, edges: LINKS, hyperedges: [{}, {}] },
  });
  expect(notes).toContainEqual({ code: "left-out", values: { what: "hyperedge" } });
});

test("The title and description of a graph stand at its root or in its metadata; a name will do", () => {
  const titleOf = (head: object) => open({ nodes: NODES, links: LINKS, ...head }).file;
  expect(titleOf({ graph: { name: "N" }, metadata: { description: "D" } })).toMatchObject({
    title: "N",
    description: "D",
  });
  expect(titleOf({ title: "T", label: "L", name: "N", description: "D" })).toMatchObject({
    title: "T",
    description: "D",
  });
  expect(titleOf({ label: "L", name: "N" })?.title).toBe("L");
  expect(titleOf({ attributes: { title: "A" } })?.title).toBe("A");
  expect(titleOf({})?.title).toBe("t");
});

test("A graph of Cytoscape whose edges stand under another name is refused with that name", () => {
  const elements = { nodes: [{ data: { id: "a" } }], links: [{ data: LINKS[0] }] };
  expect(open({ elements }).problems).toMatchObject([
    { code: "cyjs-edges", values: { found: "links" }, pointer: "/elements" },
  ]);
});

test("Of values on lines, one that is none is told by its line", () => {
  const text = '{"a":1}\n\n{"a":2}\n{"a":\n';
  expect(recogniseJson("a.ndjson", text)).toMatchObject({ ok: false, problems: [{ line: 4 }] });
});

test("A text that is no JSON has its fault told where it is called or looks like JSON, else that no form fits", () => {
  const codeOf = (name: string, text: string) => {
    const outcome = recogniseJson(name, text);
    return outcome.ok ? outcome.value.form : outcome.problems[0]?.code;
  };
  expect(codeOf("a.json", "nodes: a")).toBe("json");
  expect(codeOf("a.CYJS", "nodes: a")).toBe("json");
  expect(codeOf("a.txt", "\n {nodes: a")).toBe("json");
  expect(codeOf("a.txt", "[nodes")).toBe("json");
  expect(codeOf("a.json.txt", "nodes: a")).toBe("no-form");
  expect(codeOf("a.txt", "nodes [a]")).toBe("no-form");
  expect(codeOf("a.txt", "")).toBe("empty-file");
});

test("Edges written as lists of their two ends are links, with their data or weight", () => {
  const { file } = open({
    nodes: NODES,
    edges: [
      ["a", "b"],
      ["b", "a", { kind: "call" }],
      ["a", "b", 3],
    ],
  });
  expect(file?.edges).toMatchObject([
    { source: "a", target: "b", kind: "link" },
    { source: "b", target: "a", kind: "call" },
    { source: "a", target: "b", value: 3 },
  ]);
});

test("Pairs of texts without nodes, and longer lists, are no edges", () => {
  for (const value of [
    { links: [["Home", "/"]] },
    { nodes: NODES, edges: [["a", "b", 1, 2]] },
    {
      nodes: NODES,
      edges: [
        ["a", "b"],
        ["a", ["b"]],
      ],
    },
  ])
    expect(formOfJson(value)).toBeUndefined();
});

test("A graph within the data of an answer is read, and told by its place there", () => {
  expect(open({ status: "ok", data: { nodes: NODES, edges: LINKS } }).file?.edges).toMatchObject(
    LINKS,
  );
  const unknown = { network: { nodes: NODES, links: [{ source: "a", target: "c" }] } };
  expect(open(unknown).problems).toMatchObject([{ pointer: "/network/links/0/target" }]);
});
