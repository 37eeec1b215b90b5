import { describe, expect, it } from "vitest";
import type { TableAnswer } from "../../src/formats/csv/table-outline";
import { printForm } from "../../src/formats/print-form";
import { exportParquet } from "../../src/formats/parquet/write-parquet";
import { openPrepared } from "../../src/frame/layout/prepared";
import type { GraphIndex } from "../../src/frame/index/graph-index";
import { beginningOf, titleOf } from "../../src/reader/files/input-file";
import { packGraph, readGraph } from "../../src/reader/read-graph";
import type { InputFile } from "../../src/reader/files/input-file";
import { call, makeGraph, people } from "../fixtures/make-graph";

const encode = (text: string) => new TextEncoder().encode(text);
const GRAPH = makeGraph({
  nodes: people("a b c"),
  edges: [
    call("first", "a-b", { date: "2022-02-01" }),
    call("second", "c-a", { date: "2022-02-02", kind: "statement" }),
  ],
});
const { file } = GRAPH;
const TABLE = "source,target,kind,date\nA,B,call,2022-02-01\nC,A,statement,2022-02-02\n";
const EVENTS = "2022-02-01\tA\tConsult\tB\n2022-02-02\tC\tThreaten\tA\n";
const PLACES = new Map([..."abc"].map((id, at) => [id, { x: 10 * at, y: -5 }]));

const FILES: readonly (readonly [form: string, InputFile])[] = [
  ["Readout", { name: "g.json", bytes: encode(JSON.stringify(file)) }],
  ["GEXF", { name: "g.gexf", bytes: encode(printForm("gexf", file)) }],
  ["GraphML", { name: "g.graphml", bytes: encode(printForm("graphml", file)) }],
  ["Cytoscape", { name: "g.cyjs", bytes: encode(printForm("cyjs", file)) }],
  ["CSV", { name: "g.csv", bytes: encode(TABLE) }],
  ["events", { name: "g.tsv", bytes: encode(EVENTS) }],
  ["Parquet", { name: "g.parquet", bytes: exportParquet(file, PLACES) }],
];

/** The links of a graph, by the names of their ends. */
function linksIn({ graph }: GraphIndex) {
  const nameOf = (id: string) => graph.actors.get(id)?.name;
  return Array.from(graph.links.values(), ({ source, target }) => [nameOf(source), nameOf(target)]);
}

async function read(inputs: readonly InputFile[], answers?: readonly TableAnswer[]) {
  const outcome = await readGraph(inputs, answers);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value.index;
}

/** What a worker packs and the page opens again, and what was reported on the way. */
async function pack(inputs: readonly InputFile[], answers?: readonly TableAnswer[]) {
  const reports: number[] = [];
  const outcome = await packGraph(inputs, (rows) => reports.push(rows), answers);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const { prepared, notes } = outcome.value;
  return { index: openPrepared(structuredClone(prepared)), notes, reports };
}

describe.each(FILES)("a file of the form %s", (_, input) => {
  it("is read to the same links in the page and in a worker", async () => {
    const expected = [
      ["A", "B"],
      ["C", "A"],
    ];
    expect(linksIn(await read([input]))).toEqual(expected);
    const { index, reports } = await pack([input]);
    expect(linksIn(index)).toEqual(expected);
    // Zero, not a number of rows: the page learns that the worker is at work.
    expect(reports.length).toBeGreaterThan(1);
    expect(reports.every((rows) => rows === 0)).toBe(true);
  });

  it("has actors with a place each when it comes from a worker", async () => {
    const { index } = await pack([input]);
    expect(index.places?.size).toBe(3);
  });
});

describe("a graph of another form", () => {
  it("is called as its file, where it has no title", async () => {
    for (const [form, input] of FILES.slice(4, 6)) {
      const named = { ...input, name: `folder/my graph${input.name.slice(1)}` };
      expect((await read([named])).graph.title, form).toBe("my graph");
      expect((await pack([named])).index.graph.title, form).toBe("my graph");
    }
  });

  it("keeps the title that it has, and its places", async () => {
    const [, parquet] = FILES[6] ?? [];
    const index = await read(parquet ? [parquet] : []);
    expect(index.graph.title).toBe("Test");
    expect(index.places).toEqual(PLACES);
  });

  it("says what was changed on the way", async () => {
    const nodes = '<nodes><node id="x" label="X"/><node id="y" label="Y"/></nodes>';
    const edges = '<edges><edge id="x" source="x" target="y"/></edges>';
    const text = `<gexf version="1.3"><graph>${nodes}${edges}</graph></gexf>`;
    const inputs = [{ name: "g.gexf", bytes: encode(text) }];
    const notes = expect.arrayContaining([expect.objectContaining({ code: "renamed" })]);
    expect(await readGraph(inputs)).toMatchObject({ ok: true, value: { notes } });
    expect((await pack(inputs)).notes).toEqual(notes);
  });
});

describe("several tables", () => {
  const links = { name: "links.csv", bytes: encode("source,target\na,c\n") };
  const actors = {
    name: "actors.csv",
    bytes: encode("id,name,kind\na,Anna,person\nc,Carl,person\n"),
  };

  it("are one graph", async () => {
    const index = await read([links, actors]);
    expect(index.graph.actors.get("a")?.name).toBe("Anna");
    expect(index.graph.title).toBe("links");
  });

  it("are read in the form and with the meaning that was answered for each, whatever their names", async () => {
    const answers: readonly TableAnswer[] = [
      { form: {} },
      {
        form: { delimiter: "|" },
        mapping: { role: "links", fields: ["target", "source"], constants: new Map() },
      },
    ];
    const odd = { name: "odd.json", bytes: encode("to|from\na|c\n") };
    for (const index of [
      await read([actors, odd], answers),
      (await pack([actors, odd], answers)).index,
    ]) {
      expect(linksIn(index)).toEqual([["Carl", "Anna"]]);
      expect(index.graph.actors.get("a")?.name).toBe("Anna");
    }
  });

  it("are refused where they cannot be one graph, though each can be read", async () => {
    const later = "id,name,kind\na,Anna,person\na,Ann,country\n";
    const outcome = await readGraph([links, { name: "actors.csv", bytes: encode(later) }]);
    expect(outcome).toMatchObject({ ok: false });
  });

  it("are refused together, with what is wrong in each", async () => {
    const broken = [
      links,
      { name: "x.csv", bytes: encode("") },
      { name: "y.csv", bytes: encode("") },
    ];
    expect(await readGraph(broken)).toMatchObject({
      ok: false,
      problems: [
        { code: "empty-file", input: "x.csv" },
        { code: "empty-file", input: "y.csv" },
      ],
    });
  });
});

describe("what is no graph", () => {
  it.each([
    ["no file at all", [], "unreadable"],
    [
      "a file that is no text",
      [{ name: "g.json", bytes: new Uint8Array([0xff, 0x80]) }],
      "encoding",
    ],
    ["text that is no JSON", [{ name: "g.json", bytes: encode("{") }], "json"],
    ["JSON of another form", [{ name: "g.json", bytes: encode("{}") }], "json-form"],
    ["a table without links", [{ name: "g.csv", bytes: encode("x,y\n1,2\n") }], undefined],
    ["XML of another form", [{ name: "g.gexf", bytes: encode("<svg/>") }], "xml-root"],
    ["a broken Parquet file", [{ name: "g", bytes: encode("PAR1 and no more") }], undefined],
    [
      "events of no day",
      [{ name: "g.tsv", bytes: encode("2022-02-30\tA\tConsult\tB\n") }],
      "date-no-such-day",
    ],
  ] as const)("is refused, in the page and in a worker: %s", async (_, inputs, code) => {
    for (const outcome of [await readGraph(inputs), await packGraph(inputs, () => undefined)]) {
      expect(outcome.ok).toBe(false);
      if (code === undefined) continue;
      const problems = expect.arrayContaining([expect.objectContaining({ code })]);
      expect(outcome).toMatchObject({ problems });
    }
  });
});

describe("the title of a file", () => {
  it.each([
    ["graph.json", "graph"],
    ["data/graph.json", "graph"],
    ["C:\\data\\graph.v2.csv", "graph.v2"],
    ["https://example.org/a/b.parquet", "b"],
    ["graph", "graph"],
    [".hidden", ".hidden"],
    ["folder/", "folder/"],
    ["a/b\\c/graph.json", "graph"],
    ["", ""],
  ])("of %s is %s", (name, title) => {
    expect(titleOf(name)).toBe(title);
  });
});

describe("the beginning of a file", () => {
  it("is its first eight thousand bytes as text, whatever they are", () => {
    expect(beginningOf(encode("x".repeat(9000)))).toBe("x".repeat(8000));
    expect(beginningOf(new Uint8Array([0x61, 0xff]))).toBe("a\ufffd");
  });
});
