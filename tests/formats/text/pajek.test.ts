import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importText } from "../../../src/formats/forms";
import { checkImported } from "../../../src/formats/doubts/check-imported";

const read = (text: string) => checkImported(importText("pajek", text, "t"));

function open(text: string) {
  const outcome = read(text);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const { graph, notes } = outcome.value;
  const links = graph.file.edges.map(({ source, target }) => `${source}-${target}`);
  return { file: graph.file, notes, links };
}

const THREE = '*Vertices 3\r\n1 "Ada Quill" 0.1 0.2 0.5 ic Red\r\n2 "Bruno Marsh"\r\n';

describe("a network of Pajek", () => {
  it("has vertices with names and places, one without a line by its number", () => {
    const { file } = open(`*Network Letters\n%a remark\n${THREE}`);
    expect(file.title).toBe("Letters");
    expect(file.nodes).toMatchObject([
      { id: "1", name: "Ada Quill", position: { x: 100, y: 200 } },
      { id: "2", name: "Bruno Marsh" },
      { id: "3", name: "3" },
    ]);
  });

  it("has arcs, edges, lists of both, and a matrix", () => {
    const { links, notes, file } = open(
      `${THREE}*Arcs :1 "wrote to"\n1 2 4 l "twice"\n*Edges\n2 3\n*Arcslist\n1 2 3\n*Edgeslist\n3 1\n`,
    );
    expect(links).toEqual(["1-2", "2-3", "1-2", "1-3", "3-1"]);
    expect(file.edges[0]).toMatchObject({ kind: "wrote to", weight: 4, label: "twice" });
    expect(notes).toMatchObject([
      { code: "undirected", count: 2, line: 7 },
      { code: "weight-kept", values: { field: "weight" } },
    ]);
    expect(open(`${THREE}*Matrix\n0 1 0\n0 0 2\n1 0 0\n`).links).toEqual(["1-2", "2-3", "3-1"]);
  });

  it("keeps times that are plain numbers, and says so; leaves out what is no network", () => {
    const { file, notes } = open(`${THREE}*Arcs\n1 2 1 [1,3-5]\n*Partition x\n1\n2\n`);
    expect(file.edges[0]).toMatchObject({ time: "[1,3-5]" });
    expect(notes).toMatchObject([
      { code: "not-a-date", values: { value: "[1,3-5]" } },
      { code: "left-out", values: { what: "*partition" } },
    ]);
  });

  it.each([
    [`${THREE}*Arcs\n1 4\n`, 5],
    [`${THREE}9 "Nobody"\n`, 4],
    ["*Vertices many\n", 1],
    ["*Vertices 99999999999\n", 1],
    ["1 2\n*Vertices 2\n", 1],
    ["*Arcs\n1 2\n", 2],
  ])("that is broken is refused by its line: %s", (text, line) => {
    expect(read(text)).toMatchObject({ ok: false, problems: [{ code: "pajek", line }] });
  });

  it("never throws", () => {
    const part = fc.constantFrom(
      "*Vertices 2",
      "*Arcs",
      "*Matrix",
      "1 2",
      '1 "a" x',
      "0 1",
      "[",
      "%",
    );
    fc.assert(fc.property(fc.array(part), (parts) => void read(parts.join("\n"))));
  });
});
