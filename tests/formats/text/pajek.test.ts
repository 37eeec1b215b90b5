import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importText } from "../../../src/formats/forms";
import { checkImported } from "../../../src/formats/doubts/check-imported";
import { MOST_PROBLEMS } from "../../../src/graph/problem-list";

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

  it.each([
    ["0.1 0.2 [1-3]", { position: { x: 100, y: 200 }, time: "[1-3]" }],
    ["0.1 0.2 0.5 ic Red", { position: { x: 100, y: 200 } }],
    ["[2,4-6]", { time: "[2,4-6]" }],
    ["0.1", {}],
    ["0.1 y", {}],
    ["x 0.1", {}],
  ])("keeps the place of a vertex and its times: %s", (said, fields) => {
    const { file } = open(`*Vertices 1\n1 "Ada" ${said}\n`);
    expect(file.nodes).toEqual([{ id: "1", kind: "actor", name: "Ada", ...fields }]);
  });

  it.each([
    ["*Vertices 2\r1 Ada\r2 Bruno\r*Arcs\r1 2\r", ["1-2"]],
    ["* vertices  2   1\n*  ARCS\n1 2\n", ["1-2"]],
    [`*Vertices 12\n*Arcs\n  12 1 \n 3\t10`, ["12-1", "3-10"]],
    [`${THREE}*Arcslist\n1 -2 3\n`, ["1-2", "1-3"]],
  ])("may be written in other ways: %j", (text, expected) => {
    expect(open(text).links).toEqual(expected);
  });

  it("is called as its file where it has no name, and may have vertices alone", () => {
    const { file, links } = open("*Network\n*Vertices 1\n");
    expect([file.title, file.nodes.length, links.length]).toEqual(["t", 1, 0]);
  });

  it.each([
    ["*Arcs", "1 2", {}],
    ["*Arcs", "1 2 1", {}],
    ["*Arcs", "1 2 x", {}],
    ["*Arcs", "1 2 2.5 l often", { weight: 2.5, label: "often" }],
    ["*Arcs", "1 2 1 l", {}],
    ["*Arcs", "1 2 1 w 3", {}],
    ["*Arcs :12 letter", "1 2", { kind: "letter" }],
    ['*Arcs :  3   "wrote to"', "1 2", { kind: "wrote to" }],
    ['*Arcs :3 ""', "1 2", {}],
    ["*Arcs 1:2 letter", "1 2", {}],
    ["*Edges", "1 2 -3", { weight: -3, directed: false }],
    ["*Edgeslist", "1 2", { directed: false }],
    ["*Matrix", "0 1 0", {}],
    ["*Matrix", "0 -2.5 0", { weight: -2.5 }],
  ])("keeps of a line what it says: %s, %s", (heading, line, fields) => {
    const { file } = open(`${THREE}${heading}\n${line}\n`);
    expect(file.edges).toEqual([
      { id: "link-1", kind: "link", source: "1", target: "2", ...fields },
    ]);
  });

  it("says by line which edges had no direction, and which times stay as they are", () => {
    expect(open(`${THREE}*Edgeslist\n1 2\n*Arcs\n1 2 1 [2-3]\n`).notes).toEqual([
      { code: "undirected", values: { kept: "directed" }, count: 1, line: 5 },
      { code: "not-a-date", values: { value: "[2-3]", kept: "time" }, count: 1, line: 7 },
    ]);
  });

  it("is read below what is written before it, and that is said; numbers there are a problem", () => {
    const { file, notes } = open(`Calls between harbours\n\n${THREE}`);
    expect(file.nodes).toHaveLength(3);
    const values = { what: "Calls between harbours" };
    expect(notes).toEqual([{ code: "left-out", values, count: 1, line: 1 }]);
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

  it.each([
    ["", "*Vertices", 1],
    ["*Network x\n", "*Vertices", 1],
    ["*Vertices 0\n", "*Vertices 0", 1],
    ["*Vertices -1\n", "*Vertices -1", 1],
    ["*Vertices 1.5\n", "*Vertices 1.5", 1],
    [`${THREE}*Vertices 3\n`, "*Vertices 3", 4],
    [`${THREE}0 "Ada"\n`, "0 Ada", 4],
    [`${THREE}x1 "Ada"\n`, "x1 Ada", 4],
    [`${THREE}1x "Ada"\n`, "1x Ada", 4],
    [`${THREE}1.0 "Ada"\n`, "1.0 Ada", 4],
    [`${THREE}9 ${"y".repeat(90)}\n`, `9 ${"y".repeat(58)}`, 4],
    [`${THREE}*Arcs\n1\n`, "1 ", 5],
    [`${THREE}*Arcs\n0 1\n`, "0 1", 5],
    [`${THREE}*Arcslist\n1 3-\n`, "1 3-", 5],
    [`${THREE}*Matrix\n0 1 0\n0 x 0\n`, "x", 6],
  ])("quotes what is broken: %j", (file, text, line) => {
    expect(read(file)).toEqual({
      ok: false,
      problems: [{ code: "pajek", values: { text }, line }],
    });
  });

  it("with more faults than anybody reads names the first hundred", () => {
    const outcome = read(`*Vertices 1\n${"bad\n".repeat(500)}`);
    expect(outcome.ok ? 0 : outcome.problems.length).toBe(MOST_PROBLEMS);
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
