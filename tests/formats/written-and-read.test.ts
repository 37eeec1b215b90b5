import { expect, test } from "vitest";
import { checkImported } from "../../src/formats/doubts/check-imported";
import { importText } from "../../src/formats/forms";
import type { TextForm } from "../../src/formats/guess-form";
import { printForm } from "../../src/formats/print-form";
import type { FileActor, FileDocument, FileLink, GraphFile } from "../../src/graph/model/file";
import type { Problem } from "../../src/graph/problem";
import { call, people } from "../fixtures/make-graph";

/** What comes of a file: its graph and what is said of it, or problems. */
interface Opened {
  readonly file?: GraphFile;
  readonly nodes?: GraphFile["nodes"];
  readonly edges?: GraphFile["edges"];
  readonly notes?: readonly unknown[];
  readonly problems?: readonly Problem[];
}

function open(form: Exclude<TextForm, "json">, text: string): Opened {
  const outcome = checkImported(importText(form, text, "t"));
  if (!outcome.ok) return { problems: outcome.problems };
  const { graph, notes } = outcome.value;
  return {
    ...{ edges: graph.file.edges, nodes: graph.file.nodes, file: graph.file },
    notes: notes.map(({ code, values }) => ({ code, values })),
  };
}

interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** FollowTheMoney's entities of a link, or of its first actor, as they are written. */
function entitiesOf(
  link: Partial<FileLink>,
  actor: Partial<FileActor> = {},
  documents: readonly FileDocument[] = [{ id: "d" }],
): { readonly first: Entity | undefined; readonly link: Entity | undefined } {
  const nodes = people("a b").map((one) => (one.id === "a" ? { ...one, ...actor } : one));
  const file: GraphFile = {
    ...{ format: "readout/1", nodes, documents },
    edges: [call("l", "a-b", link)],
  };
  const all = printForm("ftm", file)
    .trimEnd()
    .split("\n")
    .map((line): Entity => JSON.parse(line));
  return { first: all.find(({ id }) => id === "a"), link: all.find(({ id }) => id === "l") };
}

test("In FollowTheMoney an actor has its addresses by whose they are, and no property without a value", () => {
  const { first } = entitiesOf(
    {},
    {
      country: "IT",
      role: "Mayor",
      aliases: [],
      description: "",
      sameAs: [
        "https://www.wikidata.org/entity/Q1",
        "http://www.wikidata.org/wiki/Q2",
        "https://it.wikipedia.org/wiki/A",
        "https://e.org/https://www.wikidata.org/entity/Q3",
        "https://www.wikidata.org/entity/Q4x",
        "https://e.org/?https://it.wikipedia.org/",
      ],
    },
  );
  expect(first).toEqual({
    id: "a",
    schema: "Person",
    properties: {
      name: ["A"],
      position: ["Mayor"],
      country: ["it"],
      wikidataId: ["Q1", "Q2"],
      wikipediaUrl: ["https://it.wikipedia.org/wiki/A"],
    },
  });
  expect(entitiesOf({}, { kind: "institution", role: "R" }).first?.properties).not.toHaveProperty(
    "position",
  );
});

test("A call that was held is a call, and any other a link with its kind and status", () => {
  expect(entitiesOf({}).link).toEqual({
    id: "l",
    schema: "Call",
    properties: { caller: ["a"], receiver: ["b"] },
  });
  expect(entitiesOf({ kind: "video-call" }).link?.schema).toBe("Call");
  expect(entitiesOf({ status: "cancelled" }).link).toEqual({
    id: "l",
    schema: "UnknownLink",
    properties: { subject: ["a"], object: ["b"], role: ["call, cancelled"] },
  });
  expect(entitiesOf({ kind: "meeting" }).link?.properties).toMatchObject({ role: ["meeting"] });
});

test.each([
  ["2022", { date: ["2022"] }],
  ["2022-02", { date: ["2022-02"] }],
  ["2022-02-01", { date: ["2022-02-01"] }],
  ["2022-21", { startDate: ["2022-03-01"], endDate: ["2022-05-31"] }],
  ["2022-02-01~", { startDate: ["2022-02-01"], endDate: ["2022-02-01"] }],
  ["2022-02-01/..", { startDate: ["2022-02-01"] }],
  ["../2022-02-01", { endDate: ["2022-02-01"] }],
])(
  "A date in FollowTheMoney is a day, a month or a year, else a first and a last day: %s",
  (date, expected) => {
    const { caller: _, receiver: __, ...rest } = entitiesOf({ date }).link?.properties ?? {};
    expect(rest).toEqual(expected);
  },
);

test("A link has the sources of its quotes, each once", () => {
  const quotes = ["d", "e", "d"].map((document) => ({ document, exact: "x" }));
  const documents = [
    { id: "d", url: "https://e.org/d", publisher: "P", retrieved: "2022-03-01" },
    { id: "e", publisher: "P" },
  ];
  expect(entitiesOf({ quotes, summary: "S" }, {}, documents).link?.properties).toMatchObject({
    summary: ["S"],
    sourceUrl: ["https://e.org/d"],
    publisher: ["P"],
    retrievedAt: ["2022-03-01"],
  });
});

const gexf = (edge: string) =>
  open(
    "gexf",
    `<gexf><graph><nodes><node id="a"/><node id="b"/></nodes><edges>${edge}</edges></graph></gexf>`,
  );

test.each(["intervals", "timestamps"])("In GEXF an edge has its date by its %s", (name) => {
  const withTimes = (times: string) => gexf(`<edge source="a" target="b" ${name}="${times}"/>`);
  const once = withTimes("&lt;[2015-05-19, 2015-06-01]&gt;");
  expect(once.edges?.[0]?.date).toBe("2015-05-19/2015-06-01");
  expect(once.notes).not.toContainEqual(expect.objectContaining({ code: "spells" }));
  const twice = withTimes("&lt;[2015-05-19, 2015-06-01]; [2016-01-01, 2016-02-01]&gt;");
  expect(twice.edges?.[0]?.date).toBe("2015-05-19/2016-02-01");
  expect(twice.notes).toContainEqual({ code: "spells", values: { kept: name } });
  const numbers = withTimes("&lt;[1.0, 2.0]&gt;");
  expect(numbers.edges?.[0]?.date).toBeUndefined();
  expect(numbers.notes).toContainEqual({
    code: "not-a-date",
    values: { value: "<[1.0, 2.0]>", kept: name },
  });
});

test("In GEXF documents are written with the links that quote them, and with no others", () => {
  const file: GraphFile = {
    ...{ format: "readout/1", nodes: people("a b"), documents: [{ id: "d", title: "D" }] },
    edges: [call("l", "a-b", { quotes: [{ document: "d", exact: "x" }] }), call("m", "a-b")],
  };
  const text = printForm("gexf", file);
  const [, first = "", second = ""] = text.split("<edge ");
  expect(first).toContain("quot;D&quot;");
  expect(second).not.toContain("[]");
});

const graphml = (inner: string, keys = "") =>
  open(
    "graphml",
    `<graphml xmlns:y="y">${keys}<graph edgedefault="directed">${inner}</graph></graphml>`,
  );
const PAIR = '<node id="a"/><node id="b"/>';

test("In GraphML yEd's names, places and arrows are read where it draws them", () => {
  const drawn = (label: string, geometry: string) =>
    `<data key="g"><y:ShapeNode>${geometry}<y:NodeLabel> ${label} </y:NodeLabel></y:ShapeNode></data>`;
  const { nodes, edges } = graphml(
    [
      `<node id="a">${drawn("Ada", '<y:Geometry x="10" y="20" width="30" height="8"/>')}</node>`,
      `<node id="b">${drawn("Bruno", '<y:Geometry x="10" width="30"/>')}</node>`,
      '<edge source="a" target="b"><data key="e"><y:PolyLineEdge><y:Arrows source="delta" target="none"/>',
      "<y:EdgeLabel>met</y:EdgeLabel></y:PolyLineEdge></data></edge>",
    ].join(""),
  );
  expect(nodes).toMatchObject([
    { id: "a", name: "Ada", position: { x: 25, y: 24 } },
    { id: "b", name: "Bruno" },
  ]);
  expect(nodes?.[1]).not.toHaveProperty("position");
  expect(edges).toMatchObject([{ label: "met", arrows: "from" }]);
});

test("In GraphML data of an unknown key go by its id, and a key's fallback stands where there are none", () => {
  const keys = [
    '<key id="k" for="node" attr.name="role" attr.type="string"><default>none</default></key>',
    '<key id="w" for="edge" attr.name="weight" attr.type="double"/>',
    '<key id="t" for="graph" attr.name="title" attr.type="string"/>',
  ].join("");
  const { nodes, edges, file } = graphml(
    [
      '<data key="t">Letters</data>',
      '<node id="a"><data key="k">Mayor</data><data key="x">y</data></node><node id="b"/>',
      '<edge source="a" target="b"><data key="w">2.5</data></edge>',
    ].join(""),
    keys,
  );
  expect(nodes).toMatchObject([{ role: "Mayor", x: "y" }, { role: "none" }]);
  expect(edges).toMatchObject([{ weight: 2.5 }]);
  expect(file?.title).toBe("Letters");
  expect(graphml(`<data key="t"/>${PAIR}`, keys).file?.title).toBe("t");
});

test("In Pajek a line has a weight other than one, a label and times", () => {
  const { edges, notes } = open(
    "pajek",
    '*Vertices 2\n1 "A"\n2 "B"\n*Arcs\n1 2 3 l "met" [5-7]\n1 2 1\n1 2 x\n2 1 2.5 c Red\n1 2 l "l"\n',
  );
  expect(edges?.map(({ weight, label, time }) => [weight, label, time])).toEqual([
    [3, "met", "[5-7]"],
    [undefined, undefined, undefined],
    [undefined, undefined, undefined],
    [2.5, undefined, undefined],
    [undefined, "l", undefined],
  ]);
  expect(notes).toContainEqual({ code: "not-a-date", values: { value: "[5-7]", kept: "time" } });
});

test("In Pajek's matrix each cell but zero is a link, with its weight where that is not one", () => {
  const text = (cells: string) => `* Vertices 2\n1 "A"\n2 "B"\n* Matrix\n${cells}\n`;
  const { edges } = open("pajek", text("0 1\n2 0"));
  expect(edges?.map(({ source, target, weight }) => [source, target, weight])).toEqual([
    ["1", "2", undefined],
    ["2", "1", 2],
  ]);
  expect(open("pajek", text("0 one\n0 0")).problems).toMatchObject([
    { code: "pajek", values: { text: "one" }, line: 5 },
  ]);
});

test("In GML a node is called by its label, another name is kept beside it", () => {
  const gml = (node: string) => open("gml", `graph [ node [ id 1 ${node} ] ]`).nodes?.[0];
  expect(gml('label "L" name "N"')).toMatchObject({ name: "L", "name (as given)": "N" });
  expect(gml('label "L" name "L"')).not.toHaveProperty("name (as given)");
  expect(gml('name "N"')).toMatchObject({ name: "N" });
  expect(gml('name "N"')).not.toHaveProperty("name (as given)");
  expect(gml("")).toMatchObject({ name: "1" });
  expect(gml("graphics [ x 1 y 2 ]")).toMatchObject({ position: { x: 1, y: 2 } });
  expect(gml("graphics [ x 1 ]")).not.toHaveProperty("position");
});
