import { describe, expect, it } from "vitest";
import { importText } from "../../../src/formats/forms";
import { exportGraphml } from "../../../src/formats/xml/write-graphml";
import { call, people } from "../../fixtures/make-graph";

function imported(inner: string) {
  const outcome = importText("graphml", `<graphml>${inner}</graphml>`, "t");
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

const key = (id: string, domain: string, name: string, type = "string", more = "") =>
  `<key id="${id}" for="${domain}" attr.name="${name}" attr.type="${type}">${more}</key>`;

describe("GraphML", () => {
  it("has data under the names of their keys, with their types, for nodes, edges or all", () => {
    const { file } = imported(
      [
        key("k", "node", "weight", "double"),
        key("k", "edge", "note"),
        key("all", "all", "seen", "boolean"),
        '<key id="bare"/>',
        '<graph><node id="a"><data key="k">1.5</data><data key="all">true</data>',
        '<data key="bare">x</data><data key="none">y</data></node>',
        '<edge id="e" source="a" target="a"><data key="k">2</data><data key="all">no</data></edge>',
        "</graph>",
      ].join(""),
    );
    expect(file.nodes).toEqual([
      { id: "a", kind: "actor", name: "a", weight: 1.5, seen: true, bare: "x", none: "y" },
    ]);
    expect(file.edges).toEqual([
      { id: "e", kind: "link", source: "a", target: "a", note: "2", seen: "no" },
    ]);
    expect(file.title).toBe("t");
  });

  it("fills in the defaults of keys", () => {
    const { file } = imported(
      [
        key("w", "node", "weight", "int", "<default>3</default>"),
        key("s", "all", "seen", "string", "<default>yes</default>"),
        key("x", "edge", "extra", "string", "<default>z</default>"),
        key("n", "node", "nothing"),
        '<graph><node id="a"/><node id="b"><data key="w">4</data></node></graph>',
      ].join(""),
    );
    expect(file.nodes).toEqual([
      { id: "a", kind: "actor", name: "a", weight: 3, seen: "yes" },
      { id: "b", kind: "actor", name: "b", weight: 4, seen: "yes" },
    ]);
  });

  it("keeps the text of elements that drawing programs put into data", () => {
    const { file } = imported(
      `${key("g", "node", "graphics")}<graph><node id="a"><data key="g"> one <y:Shape><y:Label>two\n three</y:Label></y:Shape></data></node></graph>`,
    );
    expect(file.nodes).toMatchObject([{ graphics: "one two three" }]);
  });

  it("names an actor by a name or label that is a text, or else by its id", () => {
    const { file } = imported(
      [
        key("l", "node", "Label"),
        key("m", "node", "label", "int"),
        key("n", "node", "name"),
        '<graph><node id="a"><data key="l">Ann</data><data key="m">5</data></node>',
        '<node id="b"><data key="n"></data><data key="l">Bob</data></node>',
        '<node id="c"><data key="n">Cy</data><data key="l">Other</data></node><node id="d"/></graph>',
      ].join(""),
    );
    expect(file.nodes).toMatchObject([
      { id: "a", name: "Ann", label: 5 },
      { id: "b", name: "Bob" },
      { id: "c", name: "Cy", Label: "Other" },
      { id: "d", name: "d" },
    ]);
    expect(file.nodes[0]).not.toHaveProperty("Label");
  });

  it("takes two numbers x and y as a position, and keeps anything else as fields", () => {
    const { file } = imported(
      [
        key("x", "node", "x", "double"),
        key("y", "node", "y", "double"),
        key("t", "node", "y", "string"),
        key("p", "node", "position (json)"),
        '<graph><node id="a"><data key="x">1</data><data key="y">-2</data></node>',
        '<node id="b"><data key="x">1</data></node>',
        '<node id="c"><data key="x">1</data><data key="t">up</data></node>',
        '<node id="d"><data key="x">1</data><data key="y">2</data><data key="p">{"x":5,"y":6}</data></node></graph>',
      ].join(""),
    );
    expect(file.nodes).toEqual([
      { id: "a", kind: "actor", name: "a", position: { x: 1, y: -2 } },
      { id: "b", kind: "actor", name: "b", x: 1 },
      { id: "c", kind: "actor", name: "c", x: 1, y: "up" },
      { id: "d", kind: "actor", name: "d", x: 1, y: 2, position: { x: 5, y: 6 } },
    ]);
  });

  it("keeps the parent of a nested node, and notes what it leaves out", () => {
    const { file, notes } = imported(
      '<graph>\n<node id="a"><port name="p"/><graph><node id="b"/><edge source="a" target="b"/></graph></node>\n<hyperedge/></graph><graph><node id="c"/></graph>',
    );
    expect(file.nodes).toEqual([
      { id: "a", kind: "actor", name: "a" },
      { id: "b", kind: "actor", name: "b", parent: "a" },
      { id: "c", kind: "actor", name: "c" },
    ]);
    expect(file.edges).toMatchObject([{ id: "link-1", source: "a", target: "b" }]);
    expect(notes).toEqual([
      { code: "left-out", values: { what: "port" }, count: 1, line: 2 },
      { code: "left-out", values: { what: "hyperedge" }, count: 1, line: 3 },
    ]);
  });

  it("notes edges that are undirected by themselves or by default, unless their kind is symmetric", () => {
    const kind = key("k", "edge", "kind");
    const edge = (attributes: string, of = "") =>
      `<edge source="a" target="a" ${attributes}>${of && `<data key="k">${of}</data>`}</edge>`;
    const lost = (inner: string, attributes = "") => {
      const { file, notes } = imported(
        `${kind}<graph ${attributes}><node id="a"/>${inner}</graph>`,
      );
      expect(notes.length).toBe(file.edges[0]?.["directed"] === false ? 1 : 0);
      for (const note of notes) {
        expect(note).toMatchObject({ code: "undirected", values: { kept: "directed" }, line: 1 });
      }
      return notes.length;
    };
    expect(lost(edge('directed="false"'))).toBe(1);
    expect(lost(edge('directed="true"'), 'edgedefault="undirected"')).toBe(0);
    expect(lost(edge(""), 'edgedefault="undirected"')).toBe(1);
    expect(lost(edge(""), 'edgedefault="directed"')).toBe(0);
    expect(lost(edge('directed="false"', "Call"))).toBe(0);
    expect(lost(edge('directed="false"', "visit"))).toBe(1);
  });

  it("dates edges by their start and end, unless they have a date", () => {
    const keys = key("d", "edge", "date") + key("s", "edge", "start") + key("e", "edge", "end");
    const dated = (fields: Readonly<Record<string, string>>) => {
      const data = Object.entries(fields).map(([id, text]) => `<data key="${id}">${text}</data>`);
      const { file, notes } = imported(
        `${keys}<graph><node id="a"/><edge source="a" target="a">${data.join("")}</edge></graph>`,
      );
      return [file.edges[0]?.date, ...notes.map(({ code, values }) => ({ code, ...values }))];
    };
    expect(dated({})).toEqual([undefined]);
    expect(dated({ d: "2022", s: "2021-01-01" })).toEqual(["2022"]);
    expect(dated({ s: "2021-01-01", e: "2021-01-03" })).toEqual(["2021-01-01/2021-01-03"]);
    expect(dated({ e: "2021-01-03" })).toEqual(["../2021-01-03"]);
    expect(dated({ s: "5", e: "6" })).toEqual([
      undefined,
      { code: "not-a-date", value: "5 – 6", kept: "start" },
    ]);
    expect(dated({ s: "2021-01-01T10:00:00Z", e: "2021-01-01" })).toEqual([
      "2021-01-01",
      { code: "hour-left", value: "2021-01-01T10:00:00Z", kept: "start" },
    ]);
    expect(dated({ e: "2021-01-01T10:00:00Z" })).toEqual([
      "../2021-01-01",
      { code: "hour-left", value: "2021-01-01T10:00:00Z", kept: "start" },
    ]);
  });

  it("has title, description, language, licence and documents in the data of the graph", () => {
    const names = ["title", "description", "language", "license", "documents (json)"];
    const keys = names.map((name, at) => key(`g${at}`, "graph", name)).join("");
    const texts = ["T", "", "it", "MIT", '[{"id":"d","title":"D"}]'];
    const data = texts.map((text, at) => `<data key="g${at}">${text}</data>`).join("");
    expect(imported(`${keys}<graph>${data}</graph>`).file).toEqual({
      format: "readout/1",
      title: "T",
      language: "it",
      license: "MIT",
      nodes: [],
      edges: [],
      documents: [{ id: "d", title: "D" }],
    });
    expect(imported("").file).toMatchObject({ title: "t", nodes: [], edges: [] });
  });

  it("keeps a value that is named like an end under another name", () => {
    const { file } = imported(
      `${key("k", "node", "source")}<graph><node id="a"><data key="k">x</data></node></graph>`,
    );
    expect(file.nodes).toMatchObject([{ "source (as given)": "x" }]);
  });
});

describe("printed GraphML", () => {
  it("declares the type of each value, and whether each link is directed", () => {
    const edges = [
      { ...call("1", "a-b"), rank: 1, code: "x" },
      { ...call("2", "b-a", { kind: "visit" }), rank: 2, code: 7 },
    ];
    const text = exportGraphml({ format: "readout/1", title: "T", nodes: people("a b"), edges });
    const lines = text.split("\n");
    expect(lines[0]).toBe('<?xml version="1.0" encoding="UTF-8"?>');
    const keys = lines.flatMap((line) => /^<key id="\w+" (.*)\/>$/.exec(line)?.[1] ?? []);
    expect(keys).toEqual([
      'for="graph" attr.name="title" attr.type="string"',
      'for="node" attr.name="kind" attr.type="string"',
      'for="node" attr.name="name" attr.type="string"',
      'for="edge" attr.name="kind" attr.type="string"',
      'for="edge" attr.name="rank" attr.type="double"',
      'for="edge" attr.name="code" attr.type="string"',
    ]);
    const ends = lines.flatMap((line) => /^<edge ([^>]*)>/.exec(line)?.[1] ?? []);
    expect(ends).toEqual([
      'id="1" source="a" target="b" directed="false"',
      'id="2" source="b" target="a"',
    ]);
  });
});

describe("an arrow that yEd draws at the beginning of an edge", () => {
  it.each([
    ['source="standard" target="none"', "from"],
    ['source="none" target="standard"', undefined],
    ['source="standard" target="standard"', undefined],
    ['source="none" target="none"', undefined],
  ])("is kept where there is none at its end: %s", (arrows, expected) => {
    const { file } = imported(
      `${key("g", "edge", "graphics")}<graph><node id="a"/><edge id="e" source="a" target="a"><data key="g">` +
        `<y:PolyLineEdge><y:Arrows ${arrows}/></y:PolyLineEdge></data></edge></graph>`,
    );
    expect(file.edges.map((edge) => Reflect.get(edge, "arrows"))).toEqual([expected]);
  });
});

describe("what yEd Live writes on nodes and edges", () => {
  it.each([
    ["<y:Label><y:Label.Text><![CDATA[Ada & co]]></y:Label.Text></y:Label>", "Ada & co"],
    ['<y:Label Text="Ada"/>', "Ada"],
    ["<y:Label/>", "a"],
  ])("is their name or label: %s", (label, name) => {
    const { file } = imported(
      [
        key("l", "node", "NodeLabels"),
        key("g", "node", "NodeGeometry"),
        key("e", "edge", "EdgeLabels"),
        `<graph><node id="a"><data key="l"><x:List>${label}</x:List></data>`,
        '<data key="g"><y:RectD X="10" Y="20" Width="60" Height="40"/></data></node>',
        '<edge id="e" source="a" target="a"><data key="e"><x:List><y:Label>',
        "<y:Label.Text>met</y:Label.Text></y:Label></x:List></data></edge></graph>",
      ].join(""),
    );
    expect(file.nodes).toMatchObject([{ id: "a", name, position: { x: 40, y: 40 } }]);
    expect(file.edges).toMatchObject([{ id: "e", label: "met" }]);
  });
});
