import { expect, test } from "vitest";
import { tellText } from "../tell";

const NODES = [{ id: "a" }, { id: "b" }];
const ENDS = { source: "a", target: "b" };

function tell(value: unknown): readonly string[] {
  return tellText("nodelink", JSON.stringify(value));
}

/** What comes of links between two actors, without these. */
function tellLinks(links: readonly unknown[], root: object = {}): readonly string[] {
  return tell({ ...root, nodes: NODES, links }).slice(NODES.length);
}

test("An edge says by itself that it has no direction, else its graph does", () => {
  const ownWords: readonly (readonly [object, boolean | undefined])[] = [
    [{ directed: false }, true],
    [{ directed: true }, false],
    [{ undirected: true }, true],
    [{ undirected: false }, false],
    [{ direction: "undirected" }, true],
    [{ direction: "directed" }, false],
    [{ type: "undirected" }, true],
    [{ type: "directed" }, false],
    [{ direction: "mutual" }, undefined],
    [{ directed: "no" }, undefined],
    [{ undirected: "no" }, undefined],
    [{}, undefined],
  ];
  for (const [own, isUndirected] of ownWords) {
    for (const directed of [true, false]) {
      const told = tellLinks([{ ...ENDS, ...own }], { directed }).at(-1);
      const isSaid = told === "/links/0, undirected: kept=directed; count=1";
      expect([own, directed, isSaid]).toEqual([own, directed, isUndirected ?? !directed]);
    }
  }
});

test("A graph says in its options, as graphology's, that it has no direction", () => {
  expect(tellLinks([ENDS], { options: { type: "undirected" } })).toEqual([
    "a → b; id=link-1; kind=link; directed=false",
    "/links/0, undirected: kept=directed; count=1",
  ]);
  expect(tellLinks([ENDS], { options: { type: "mixed" } })).toEqual([
    "a → b; id=link-1; kind=link",
  ]);
});

test("The kind of a link is under any of its names, unless it says how a line is drawn", () => {
  expect(
    tellLinks([
      { ...ENDS, type: "Arrow", relation: "Call" },
      { ...ENDS, kind: "", relationship: "call" },
      { ...ENDS, "connection type": "meeting" },
      { ...ENDS, type: "Curve" },
      { ...ENDS, kind: 7 },
    ]),
  ).toEqual([
    "a → b; id=link-1; kind=call; type=Arrow",
    "a → b; id=link-2; kind=call; kind (as given)=",
    "a → b; id=link-3; kind=meeting",
    "a → b; id=link-4; kind=link; type=Curve",
    "a → b; id=link-5; kind=link; kind (as given)=7",
    "/links/1, kept-as: field=kind; value=; kept=kind (as given); count=1",
    "/links/4, kept-as: field=kind; value=7; kept=kind (as given); count=1",
  ]);
});

test("Lists of edges and their ends have any of the names that programs give them", () => {
  const expected = ["a; kind=actor", "b; kind=actor", "a → b; id=link-1; kind=link"];
  for (const name of ["links", "edges", "relationships", "connections", "relations"]) {
    expect(tell({ nodes: NODES, [name]: [ENDS] })).toEqual(expected);
  }
  for (const [source, target] of [
    ["source", "target"],
    ["from", "to"],
    ["startNode", "endNode"],
    ["src", "dst"],
  ] as const) {
    expect(tell({ nodes: NODES, links: [{ [source]: "a", [target]: "b" }] })).toEqual(expected);
  }
});

test("Years, months, days and moments in from and to are no ends where nothing is listed", () => {
  const tellTimes = (time: string) => tell([{ from: time, to: time }]).at(-1);
  for (const time of ["1500", "2019", "2019-05", "2019-05-01", "2019-05-01T10", "2019-05-01 10"]) {
    expect([time, tellTimes(time)]).toEqual([time, "/edges/0, node-link-ends"]);
  }
  for (const name of ["1499", "2100", "x2019", "2019x", "2019-05x", "2019-05-01x"]) {
    expect([name, tellTimes(name)]).toEqual([name, `${name} → ${name}; id=link-1; kind=link`]);
  }
});

test("The first edge without the ends of the others is told with its place, wherever the graph is", () => {
  const links = [ENDS, { source: "a" }];
  expect(tell({ nodes: NODES, links })).toEqual(["/links/1, node-link-ends"]);
  expect(tell({ graph: { nodes: NODES, links } })).toEqual(["/graph/links/1, node-link-ends"]);
  expect(tell({ graphs: [{ nodes: NODES, edges: links }] })).toEqual([
    "/graphs/0/edges/1, node-link-ends",
  ]);
  expect(tell({ net: { nodes: NODES, links: [{ ...ENDS, target: null }] } })).toEqual([
    "/net/links/0/target, empty-text",
  ]);
});

test("Pairs are edges where there are nodes and each has two ends, and perhaps one thing more", () => {
  const nodes = ["a", "b"];
  for (const odd of [["a"], ["a", {}], ["a", "b", true], ["a", "b", 1, 2]]) {
    expect(tell({ nodes, links: [["a", "b"], odd] })).toEqual(["/links/0, node-link-ends"]);
  }
  expect(tell({ links: [["a", "b"]] })).toEqual(["/links/0, node-link-ends"]);
});

test("Lists of neighbours are links each way, but in a graph without a direction once", () => {
  const adjacency = [[{ id: "b" }, { id: "a" }], [{ id: "a" }, { id: "b" }], "none"];
  const links = (value: object) =>
    tell({ nodes: NODES, adjacency, ...value }).filter((line) => line.includes("→"));
  const each = ["a → b", "a → a", "b → a", "b → b"];
  const withId = (line: string, at: number) => `${line}; id=link-${at + 1}; kind=link`;
  expect(links({})).toEqual(each.map(withId));
  expect(links({ directed: true })).toEqual(each.map(withId));
  expect(links({ directed: false })).toEqual(
    ["a → b", "a → a", "b → b"].map((line, at) => `${withId(line, at)}; directed=false`),
  );
  expect(tell({ adjacency })).toEqual(["node-link-graph"]);
  expect(tell({ nodes: NODES, adjacency: {} })).toEqual(["node-link-graph"]);
});

test("Keys are ids of edges only where nodes have keys", () => {
  const edges = [
    { ...ENDS, key: "e1" },
    { ...ENDS, key: "e2", id: "e3" },
  ];
  expect(tell({ nodes: [{ key: "a" }, { key: "b" }], edges }).slice(2)).toEqual([
    "a → b; id=e1; kind=link",
    "a → b; id=e3; kind=link",
  ]);
  expect(tell({ nodes: [{ id: "a", key: "k" }, { id: "b" }], edges }).slice(2)).toEqual([
    "a → b; id=link-1; kind=link; key=e1",
    "a → b; id=e3; kind=link; key=e2",
  ]);
});
