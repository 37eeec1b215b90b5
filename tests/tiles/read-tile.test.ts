import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import { parseDay } from "../../src/graph/dates";
import { readHead } from "../../src/tiles/read-head";
import { readTile } from "../../src/tiles/read-tile";
import { cutTiles } from "../fixtures/cut-tiles";
import { call, makeGraph, people } from "../fixtures/make-graph";

const graph = makeGraph({
  nodes: people("a b"),
  edges: [call("1", "a-b", { date: "2022-02-01" }), call("2", "b-a", { date: "2022-02-02" })],
});
const known = {
  ...graph,
  rowOfActor: new Map([
    ["a", 0],
    ["b", 1],
  ]),
};
const columns = {
  id: ["1", "2"],
  source_row: [0, 1],
  target_row: [1, 0],
  date: ["2022-02-01", "2022-02-02"],
  row: [0, 1],
  pair_contacts: [2, 2],
};
const part = { path: "v/t.parquet", links: 2, bytes: 1 };

/** What is wrong with a tile of these columns. */
async function problemsOf(
  cells: Readonly<Record<string, readonly (string | number)[]>>,
  given: Parameters<typeof readTile>[1] = part,
) {
  const columnData = Object.entries(cells).map(([name, data]) => ({ name, data: [...data] }));
  const read = await readTile(new Uint8Array(parquetWriteBuffer({ columnData })), given, known);
  return read.ok ? [] : read.problems.map(({ code, line }) => [code, line]);
}

describe("a tile", () => {
  it("has links of known actors, their places in the file, and contacts of pairs", async () => {
    expect(await problemsOf(columns)).toEqual([]);
    const { row: _row, ...without } = columns;
    expect(await problemsOf(without)).toEqual([["parquet-columns", undefined]]);
    for (const wrong of [2, -1, 0.5])
      expect(await problemsOf({ ...columns, target_row: [1, wrong] })).toEqual([
        ["unknown-actor", 2],
      ]);
    expect(await problemsOf({ ...columns, target_row: [1, Number.NaN] })).toEqual([
      ["missing-cell", 2],
    ]);
    expect(await problemsOf({ ...columns, row: ["first", "second"] })).toEqual([
      ["parquet", undefined],
    ]);
    expect(await problemsOf({ ...columns, id: ["1", ""] })).toEqual([["missing-cell", 2]]);
    expect(await problemsOf({ ...columns, date: ["2022-02-01", "soon"] })).toEqual([["date", 2]]);
  });

  it("may have the ids of actors, as those of version 0.2.0", async () => {
    const { source_row: _source, target_row: _target, ...rest } = columns;
    expect(await problemsOf({ ...rest, source: ["a", "b"], target: ["b", "a"] })).toEqual([]);
    expect(await problemsOf({ ...rest, source: ["a", "b"], target: ["b", "c"] })).toEqual([
      ["unknown-actor", 2],
    ]);
    expect(await problemsOf({ ...rest, target: ["b", "a"] })).toEqual([
      ["missing-cell", 1],
      ["missing-cell", 2],
    ]);
  });

  it("has as many links as the manifest says, of the days that it says", async () => {
    expect(await problemsOf(columns, { ...part, links: 3 })).toEqual([["tiles-rows", undefined]]);
    const [first = 0, last = 0] = ["2022-02-01", "2022-02-01"].map(parseDay);
    expect(await problemsOf(columns, { ...part, first, last })).toEqual([["tiles-day", 2]]);
    expect(await problemsOf(columns, { ...part, first, last: last + 1 })).toEqual([]);
  });

  it("is Parquet", async () => {
    const read = await readTile(new TextEncoder().encode("PAR1 nothing PAR1"), part, known);
    expect(read.ok).toBe(false);
  });
});

describe("the head of a tiled graph", () => {
  const { manifest, files } = cutTiles(graph, 1);
  const parts = {
    actors: files.get(manifest.actors.path) ?? new Uint8Array(),
    totals: files.get(manifest.totals.path) ?? new Uint8Array(),
  };
  const codesOf = async (given: typeof manifest, own: typeof parts) => {
    const read = await readHead(given, own);
    return read.ok ? [] : read.problems.map(({ code }) => code);
  };

  it("has as many actors as the manifest says, each in order", async () => {
    expect(await codesOf(manifest, parts)).toEqual([]);
    expect(await codesOf({ ...manifest, actors: { ...manifest.actors, count: 9 } }, parts)).toEqual(
      ["tiles-rows"],
    );
    const actors = (node: string) =>
      new Uint8Array(
        parquetWriteBuffer({
          columnData: [
            { name: "id", data: ["a", "b"] },
            { name: "node", data: ['{"id":"a","kind":"person","name":"A"}', node] },
            { name: "links", data: [1, 1] },
            { name: "contacts", data: [1, 1] },
          ],
        }),
      );
    const other = (node: string) => codesOf(manifest, { ...parts, actors: actors(node) });
    expect(await other("{")).toEqual(["cell-json"]);
    expect(await other('{"id":"c","kind":"person","name":"C"}')).toEqual(["cell-json"]);
    expect(await other('{"id":"b","name":"B"}')).toEqual(["missing"]);
  });
});
