import { describe, expect, it } from "vitest";
import { importText } from "../../../src/formats/forms";
import { printForm } from "../../../src/formats/print-form";
import type { GraphFile } from "../../../src/graph/model/file";
import { call, people } from "../../fixtures/make-graph";

function imported(graph: string, meta = "", attributes = "") {
  const outcome = importText(
    "gexf",
    `<gexf>${meta}<graph ${attributes}>${graph}</graph></gexf>`,
    "t",
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

const nodes = (inner: string) => `<nodes>${inner}</nodes>`;
const edges = (inner: string) => `${nodes('<node id="a"/><node id="b"/>')}<edges>${inner}</edges>`;
const edge = (attributes = "", inner = "") =>
  edges(`<edge source="a" target="b" ${attributes}>${inner}</edge>`);
const declare = (inner: string, of = "") => `<attributes ${of}>${inner}</attributes>`;

describe("GEXF", () => {
  it("is refused without a graph", () => {
    expect(importText("gexf", "\n<gexf/>", "t")).toEqual({
      ok: false,
      problems: [{ code: "xml-missing", values: { what: "graph", within: "gexf" }, line: 2 }],
    });
    expect(importText("gexf", "<gexf>", "t")).toMatchObject({ ok: false });
  });

  it("has attributes under their titles, with their types and defaults", () => {
    const { file } = imported(
      [
        declare(
          '<attribute id="0" title="weight" type="double"/><attribute id="1" title="seen" type="boolean"><default> true </default></attribute>' +
            '<attribute title="only"/><attribute id="2" title=""/><attribute id="3" title="topics"/>',
          'class="node"',
        ),
        declare('<attribute id="0" title="edge weight" type="int"/>', 'class="edge"'),
        nodes(
          '<node id="a"><attvalues><attvalue for="0" value="1.5"/><attvalue for="only" value="x"/></attvalues></node>' +
            '<node id="b"><attvalue id="1" value="false"/><attvalue for="2" value="y"/><attvalue for="9" value="z"/><attvalue for="3" value="p;q"/></node>',
        ),
        '<edges><edge source="a" target="b"><attvalues><attvalue for="0" value="7"/></attvalues></edge></edges>',
      ].join(""),
    );
    expect(file.nodes).toEqual([
      { id: "a", kind: "actor", name: "a", weight: 1.5, only: "x", seen: true },
      { id: "b", kind: "actor", name: "b", seen: false, "2": "y", "9": "z", topics: ["p", "q"] },
    ]);
    expect(file.edges).toEqual([
      { id: "link-1", kind: "link", source: "a", target: "b", "edge weight": 7 },
    ]);
  });

  it("takes attributes without a class as those of nodes", () => {
    const { file } = imported(
      declare('<attribute id="0" title="rank" type="int"/>') +
        nodes('<node id="a"><attvalue for="0" value="3"/></node>'),
    );
    expect(file.nodes[0]).toMatchObject({ rank: 3 });
  });

  it("keeps all values of an attribute that changes over time", () => {
    const { file } = imported(
      declare('<attribute id="0" title="rank" type="int"/>') +
        nodes(
          '<node id="a"><attvalue for="0" value="3" start="2001"/><attvalue for="0" value="4"/></node>' +
            '<node id="b"><attvalue for="0" value="5" end="2002"/></node>',
        ),
    );
    expect(file.nodes).toMatchObject([
      { rank: [{ value: 3, start: "2001" }, { value: 4 }] },
      { rank: [{ value: 5, end: "2002" }] },
    ]);
  });

  it("names an actor by its label, and keeps another name too", () => {
    const { file } = imported(
      declare('<attribute id="0" title="name"/>') +
        nodes(
          '<node id="a" label="Ann"><attvalue for="0" value="Other"/></node><node id="b" label=""/>',
        ),
    );
    expect(file.nodes).toEqual([
      { id: "a", kind: "actor", name: "Ann", "name (as given)": "Other" },
      { id: "b", kind: "actor", name: "b" },
    ]);
  });

  it("keeps the parent of a nested node, and other attributes of its element", () => {
    const { file } = imported(
      nodes(
        '<node id="a" extra="x" weight="2" xmlns:viz="v"><nodes><node id="b"/></nodes><edges><edge source="a" target="b"/></edges></node><node id="c" pid="b"/>',
      ),
    );
    expect(file.nodes).toEqual([
      { id: "a", kind: "actor", name: "a", extra: "x", weight: 2 },
      { id: "b", kind: "actor", name: "b", parent: "a" },
      { id: "c", kind: "actor", name: "c", parent: "b" },
    ]);
    expect(file.edges).toHaveLength(1);
  });

  it("flips the y axis, and keeps other visual attributes", () => {
    const { file } = imported(
      nodes(
        '<node id="a"><viz:position x="1" y="2" z="3"/><viz:color r="1"/><viz:size value="4"/></node>' +
          '<node id="b"><viz:position x="1" y="0"/></node><node id="c"><viz:position x="1"/></node>',
      ),
    );
    expect(file.nodes).toEqual([
      {
        id: "a",
        kind: "actor",
        name: "a",
        position: { x: 1, y: -2 },
        viz: { color: { r: "1" }, size: { value: "4" } },
      },
      { id: "b", kind: "actor", name: "b", position: { x: 1, y: 0 } },
      { id: "c", kind: "actor", name: "c" },
    ]);
  });

  it("notes undirected edges, unless their kind is symmetric", () => {
    const lost = (graph: string, attributes = "") => {
      const { file, notes } = imported(graph, "", attributes);
      expect(file.edges[0]?.["directed"]).toBe(notes.length > 0 ? false : undefined);
      return notes.map(({ code, values, line }) => [code, values["kept"], line].join(" "));
    };
    expect(lost(edge('type="undirected"'))).toEqual(["undirected directed 1"]);
    expect(lost(edge(), 'defaultedgetype="undirected"')).toHaveLength(1);
    expect(lost(edge('type="directed"'), 'defaultedgetype="undirected"')).toEqual([]);
    expect(lost(edge())).toEqual([]);
    expect(lost(edge('type="undirected" kind="Meeting"'))).toEqual([]);
    const kind = declare('<attribute id="0" title="kind"/>', 'class="edge"');
    const value = (text: string) => `<attvalue for="0" value="${text}"/>`;
    expect(lost(kind + edge('type="undirected"', value("call")))).toEqual([]);
    expect(lost(kind + edge('type="undirected"', value("visit")))).toHaveLength(1);
  });

  it.each([
    ['start="2022-02-01" end="2022-02-03"', "", "2022-02-01/2022-02-03", []],
    ['startopen="2022-02-01" endopen="2022-02-03"', "", "2022-02-01/2022-02-03", []],
    ['timestamp="2022-02-01"', "", "2022-02-01", []],
    [
      'start="5" end="7"',
      "",
      undefined,
      [{ code: "not-a-date", values: { value: "5 – 7", kept: "start" } }],
    ],
    ['start="5"', "", undefined, [{ code: "not-a-date", values: { value: "5", kept: "start" } }]],
    [
      'end="2022-02-01T10:00:00Z"',
      "",
      "../2022-02-01",
      [{ code: "hour-left", values: { value: "2022-02-01T10:00:00Z", kept: "start" } }],
    ],
    ["", '<spell start="2022-02-01" end="2022-02-02"/>', "2022-02-01/2022-02-02", []],
    [
      "",
      '<spell start="2022-02-05"/><spell start="2022-02-01" end="2022-02-02"/>',
      "2022-02-01/..",
      [{ code: "spells", values: { kept: "spells" } }],
    ],
    [
      "",
      '<spell end="2022-02-05"/><spell start="2022-02-01" end="2022-02-02"/>',
      "../2022-02-05",
      [{ code: "spells" }],
    ],
    [
      "",
      '<spell start="5" end="6"/>',
      undefined,
      [{ code: "not-a-date", values: { value: "5 – 6", kept: "spells" } }],
    ],
  ])("dates an edge with %s and spells %s as %s", (attributes, spells, date, expected) => {
    const inner = spells && `<spells>${spells}</spells>`;
    const { file, notes } = imported(edge(attributes, inner));
    expect(file.edges[0]?.date).toBe(date);
    expect(notes).toMatchObject(expected.map((note) => ({ ...note, line: 1 })));
    expect(notes).toHaveLength(expected.length);
    const kept = file.edges[0]?.["spells"];
    expect(Array.isArray(kept) ? kept.length : 0).toBe(spells.split("<spell ").length - 1);
  });

  it("prefers a date that an edge has as an attribute", () => {
    const { file, notes } = imported(
      declare('<attribute id="0" title="date"/>', 'class="edge"') +
        edge('start="5"', '<attvalue for="0" value="2022"/>'),
    );
    expect(file.edges[0]).toMatchObject({ date: "2022", start: "5" });
    expect(notes).toEqual([]);
  });

  it("has its description in its head, after the title in files that Readout wrote", () => {
    const meta = (creator: string, text: string) =>
      `<meta><creator>${creator}</creator><description>${text}</description></meta>`;
    const headOf = (creator: string, text: string) => {
      const { title, description } = imported("", meta(creator, text)).file;
      return [title, description];
    };
    expect(headOf("Gephi", " One\n\ntwo ")).toEqual(["t", "One\n\ntwo"]);
    expect(headOf("Readout", "One\n\ntwo\n\nthree")).toEqual(["One", "two\n\nthree"]);
    expect(headOf("Readout", "One")).toEqual(["One", undefined]);
    expect(headOf("Readout", " ")).toEqual(["t", undefined]);
    expect(imported("").file).toEqual({
      format: "readout/1",
      title: "t",
      nodes: [],
      edges: [],
      documents: [],
    });
  });
});

describe("a graph printed as GEXF", () => {
  const file: GraphFile = {
    format: "readout/1",
    title: "T",
    description: "D",
    nodes: [...people("a", { position: { x: 1, y: 2 } }), ...people("b", { weight: 1 })],
    edges: [
      call("1", "a-b", { date: "2022-02-01/..", weight: 2 }),
      call("2", "b-a", { kind: "visit", weight: "heavy", quotes: [{ document: "d", exact: "x" }] }),
    ],
    documents: [
      { id: "d", title: "D" },
      { id: "e", title: "E" },
    ],
  };

  it("has days as times, types of attributes, directions by kind, and the quoted documents", () => {
    const lines = printForm("gexf", file).split("\n");
    const at = (start: string) => lines.filter((line) => line.startsWith(start));
    expect(lines[0]).toBe('<?xml version="1.0" encoding="UTF-8"?>');
    expect(at("<graph ")[0]).toContain('mode="dynamic" timeformat="date"');
    expect(at("<edge ")).toEqual([
      expect.stringContaining('id="1" source="a" target="b" type="undirected" start="2022-02-01">'),
      expect.stringContaining('id="2" source="b" target="a" type="directed">'),
    ]);
    expect(at("<node ")[0]).toContain('<viz:position x="1" y="-2"/>');
    expect(at("<attributes ").join("")).toMatch(
      /title="weight" type="double".*title="weight" type="string"/,
    );
    expect(lines.join("").match(/&quot;id&quot;:&quot;d&quot;/g)).toHaveLength(1);
    expect(lines.join("")).not.toContain("&quot;e&quot;");
    expect(lines.join("")).toContain("<description>T&#10;&#10;D</description>");
    expect(lines.at(-1)).toBe("");
  });

  it("is static if no link has a date", () => {
    const still = { ...file, edges: [call("1", "a-b")] };
    expect(printForm("gexf", still)).toContain('mode="static"');
    expect(printForm("gexf", still)).not.toContain("timeformat");
  });
});
