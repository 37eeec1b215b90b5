import { expect, test } from "vitest";
import { tellText } from "../tell";

const LINK = { source: "a", target: "b" };

function tell(value: unknown): readonly string[] {
  return tellText("nodelink", JSON.stringify(value));
}

/** What comes of some nodes with one link between two of them, without this. */
function tellNodes(...nodes: readonly unknown[]): readonly string[] {
  return tell({ nodes, links: [LINK] }).filter((line) => !line.includes("→"));
}

test("A node is called by the first of its names that is one", () => {
  expect(
    tellNodes(
      { id: "a", name: 7 },
      { id: "b", name: "", label: "Bruno" },
      { id: "c", name: true, caption: "Cleo" },
      { id: "d", name: { de: "Dora", en: "Dora" } },
      { id: "e", Label: "Emil", Name: "E" },
      { id: "f", title: "" },
    ),
  ).toEqual([
    "a: 7; kind=actor",
    "b: Bruno; kind=actor; name (as given)=",
    "c: Cleo; kind=actor; name (as given)=true",
    'd: {"de":"Dora","en":"Dora"}; kind=actor',
    "e: Emil; kind=actor; Name=E",
    "f; kind=actor; title=",
    "/nodes/1, kept-as: field=name; value=; kept=name (as given); count=1",
    "/nodes/2, kept-as: field=name; value=true; kept=name (as given); count=1",
  ]);
});

test("The kind of a node is under any of its names, unless it says how a node is drawn", () => {
  expect(
    tellNodes(
      { id: "a", kind: "", type: "Person" },
      { id: "b", type: "node", "element type": "Company" },
      { id: "c", type: "Circle" },
      { id: "d", "element type": 7 },
    ),
  ).toEqual([
    "a; kind=person; kind (as given)=",
    "b; kind=Company; type=node",
    "c; kind=actor; type=Circle",
    "d; kind=actor; element type=7",
    "/nodes/0, kept-as: field=kind; value=; kept=kind (as given); count=1",
  ]);
});

test("Two numbers x and y are a place, unless there is one", () => {
  expect(
    tellNodes(
      { id: "a", x: 1, y: 2 },
      { id: "b", x: "1", y: 2 },
      { id: "c", x: 1, y: "2" },
      { id: "d", x: 1, y: 2, position: { x: 5, y: 6 } },
    ),
  ).toEqual([
    'a; kind=actor; position={"x":1,"y":2}',
    "b; kind=actor; x=1; y=2",
    "c; kind=actor; x=1; y=2",
    'd; kind=actor; x=1; y=2; position={"x":5,"y":6}',
  ]);
});

test("Among nodes with keys, y points up", () => {
  expect(tellNodes({ key: "a", x: 1, y: 0 }, { id: "b", key: "k", x: 1, y: 1 })).toEqual([
    'a; kind=actor; position={"x":1,"y":0}',
    'b; kind=actor; position={"x":1,"y":-1}',
  ]);
});

test("Inner objects go up, and what has their name and is none stays", () => {
  expect(
    tellNodes(
      { id: "a", data: "x", properties: ["y"], metadata: { z: null, data: 1 } },
      { id: "b", attributes: 5, own: { c: 1 } },
    ),
  ).toEqual([
    'a; kind=actor; data=x; properties=["y"]; data (as given)=1',
    'b; kind=actor; attributes=5; own={"c":1}',
  ]);
});

test("A graph is called by its own title, label or name, else by those of its inner objects", () => {
  const named = { graph: { label: "G", description: "D" }, metadata: { title: "M" }, name: "R" };
  const graph = { nodes: [{ id: "a" }, { id: "b" }], links: [LINK] };
  expect(tell({ ...named, ...graph })[0]).toBe("M; description=D");
  expect(tell({ ...named, title: "T", description: "E", ...graph })[0]).toBe("T; description=E");
  expect(tell({ attributes: { name: "N", description: 7 }, ...graph })[0]).toBe("N; description=7");
});

test("Where a list of actors is not called nodes, an id that stands twice or is missing makes it none", () => {
  const links = [LINK];
  expect(tell({ people: [{ id: "a", name: "Ada" }, { id: "b" }], links })[0]).toBe(
    "a: Ada; kind=actor",
  );
  for (const other of [{ companies: [{ id: "a" }] }, { companies: [{ id: "b" }, {}] }]) {
    expect(tell({ people: [{ id: "a", name: "Ada" }], ...other, links })[0]).toBe("a; kind=actor");
  }
});

test("Ids that are numbers are of actors in lists that are called like some alone", () => {
  const links = [{ source: 1, target: 2 }];
  const list = [{ id: 1, name: "Ada" }, { id: 2 }];
  expect(tell({ People: list, notes: [{ id: 1 }], links })[0]).toBe("1: Ada; kind=actor");
  expect(tell({ notes: list, links })[0]).toBe("1; kind=actor");
  expect(
    tell({
      notes: [{ id: "1", name: "Ada" }, { id: "b2" }],
      links: [{ source: "1", target: "b2" }],
    })[0],
  ).toBe("1: Ada; kind=actor");
});

test("A list is Neo4j's only where all that is in it is", () => {
  expect(tell([{ type: "node", id: "a", labels: ["Person"] }, LINK])).toEqual([
    "/edges/0, node-link-ends",
  ]);
  expect(tell([])).toEqual([]);
});
