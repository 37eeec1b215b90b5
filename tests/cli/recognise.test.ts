import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runReadout } from "./run-readout";

const folder = mkdtempSync(join(tmpdir(), "readout-forms-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Imports a file without saying what it is; gives the graph's links by name, or what was said. */
async function importFile(name: string, content: string | Uint8Array) {
  const input = join(folder, name);
  const output = join(folder, "out.json");
  writeFileSync(input, content);
  const { status, err } = await runReadout("import", input, "-o", output);
  if (status !== 0) return { status, err };
  const { nodes, edges }: Record<"nodes" | "edges", readonly Record<string, string>[]> = JSON.parse(
    readFileSync(output, "utf8"),
  );
  rmSync(output);
  const nameOf = (id: string | undefined) => nodes.find((node) => node.id === id)?.name;
  return edges.map(({ source, target }) => `${nameOf(source)}–${nameOf(target)}`);
}

const NODES = [
  { id: 0, name: "Ada" },
  { id: 1, name: "Bruno" },
];

describe("readout import without --from", () => {
  it.each([
    ["g.json", JSON.stringify({ nodes: NODES, links: [{ source: 0, target: 1 }] })],
    ["g.json", JSON.stringify({ nodes: NODES, edges: [{ from: 0, to: 1 }] })],
    [
      "g.gml",
      'graph [ node [ id 1 label "Ada" ] node [ id 2 label "Bruno" ] edge [ source 1 target 2 ] ]',
    ],
    ["g.net", '*Vertices 2\n1 "Ada"\n2 "Bruno"\n*Arcs\n1 2\n'],
    ["g.csv", "source,target\nAda,Bruno\n"],
    [
      "g.xml",
      '<gexf><graph><nodes><node id="1" label="Ada"/><node id="2" label="Bruno"/></nodes>' +
        '<edges><edge source="1" target="2"/></edges></graph></gexf>',
    ],
  ])("knows %s by what is in it", async (name, text) => {
    expect(await importFile(name, text)).toEqual(["Ada–Bruno"]);
  });

  it.each([
    ["g.dot", "digraph { a -> b }", "DOT"],
    ["g.json", '{"type":"bundle","objects":[]}', "STIX"],
    ["g.json", '{"Event":{"info":"x"}}', "MISP"],
    ["g.xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "Excel"],
    ["g.json", '{"a":1}\n{"a":2}\n', "JSON value on each line"],
    ["g.what", "a b c", "none of the formats"],
    ["g.json", '{"a":1}', "none of the formats"],
  ])("calls %s by its name where it cannot be read", async (name, content, word) => {
    const found = await importFile(name, content);
    expect(found).toMatchObject({ status: 1, err: [expect.stringContaining(word)] });
  });
});

describe("a key that stands twice in one object", () => {
  const person = (id: string, name: string) =>
    `{"id": "${id}", "schema": "Person", "properties": {"name": ["X"], "name": ["${name}"]}}`;
  const payment =
    '{"id": "p", "schema": "Payment", "properties": {"payer": ["a"], "beneficiary": ["b"]}}';
  const adjacency =
    '{"directed": true, "nodes": [{"id": 1}, {"id": 2, "id": 3}], "adjacency": [[{"id": 3}], []]}';
  const items = ["Q1", "Q2"].map((id) => `"http://www.wikidata.org/entity/${id}"`);

  it.each([
    [
      "g.json",
      '{"nodes": [{"id": "a"}, {"id": "b"}],\n"links": [{"source": "b", "source": "a", "target": "b"}]}',
      "/links/0/source",
    ],
    ["g.json", adjacency, "/nodes/1/id"],
    ["g.json", `[{"a": ${items[1]}, "a": ${items[0]}, "b": ${items[1]}}]`, "/0/a"],
    ["g.jsonl", [person("a", "Ada"), person("b", "Bo"), payment].join("\n"), "1"],
    [
      "g.json",
      '{"format": "readout/1", "nodes": [{"id": "a", "kind": "person", "name": "A"}], "edges": [{"id": "l", "kind": "call", "source": "a", "target": "a", "date": "2022", "date": "2023"}]}',
      "/edges/0/date",
    ],
  ])("is said where %s is opened, with its place", async (name, text, place) => {
    const input = join(folder, name);
    writeFileSync(input, text);
    const { status, err } = await runReadout("import", input, "-o", join(folder, "twice.json"));
    rmSync(join(folder, "twice.json"));
    expect(status).toBe(0);
    expect(err[0]).toMatch(`${input}:${place}: “`);
    expect(err[0]).toContain("appears more than once in one object");
  });
});

describe("one JSON value on each line", () => {
  const node = (id: string, name: string) =>
    JSON.stringify({ type: "node", id, labels: ["Person"], properties: { name } });
  const met = JSON.stringify({
    ...{ id: "0", type: "relationship", label: "MET", properties: { since: 2020 } },
    ...{ start: { id: "0", labels: ["Person"] }, end: { id: "1", labels: ["Person"] } },
  });
  const apoc = [node("0", "Ada"), node("1", "Bruno"), met];

  it("is read of links with two ends, and of Neo4j, as a list of them is", async () => {
    const links = '{"source": "Ada", "target": "Bruno"}\n\n{"source": "Bruno", "target": "Ada"}\n';
    expect(await importFile("g.jsonl", links)).toEqual(["Ada–Bruno", "Bruno–Ada"]);
    expect(await importFile("g.json", apoc.join("\n"))).toEqual(["Ada–Bruno"]);
    expect(await importFile("g.json", `[${apoc.join()}]`)).toEqual(["Ada–Bruno"]);
  });

  it("is refused with its line where one is broken, and by its name where it is of no form", async () => {
    const broken = await importFile("g.jsonl", '{"source": "a", "target": "b"}\n{"source": \n');
    expect(broken).toMatchObject({ status: 1, err: [expect.stringContaining("g.jsonl:2: ")] });
    const log = await importFile("g.jsonl", '{"level": 1}\n{"level": 2}\n');
    expect(log).toMatchObject({ err: [expect.stringContaining("one JSON value on each line")] });
  });
});
