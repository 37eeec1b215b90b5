import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { frameOf } from "../../src/frame/query/frame-of";
import { openPrepared } from "../../src/frame/layout/prepared";
import { DEFAULT_VIEW } from "../../src/frame/view/view";
import { packGraph, readGraph } from "../../src/reader/read-graph";
import { readExample } from "../read-example";

const encode = (text: string) => new TextEncoder().encode(text);
const ROWS =
  "2014-01-01\tChina\tConsult\tJapan\n2014-01-01\tJapan\tConsult\tChina\n2014-01-02\tChina\tThreaten\tJapan\n";

async function open(name: string, bytes: Uint8Array) {
  const outcome = await readGraph([{ name, bytes }]);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value.index;
}

describe("a table of events", () => {
  it("is opened as it is, or packed, whatever its name says of that", async () => {
    for (const [name, bytes] of [
      ["e.tsv", encode(ROWS)],
      ["e.tsv.gz", gzipSync(ROWS)],
      ["e.tsv", gzipSync(ROWS)],
      ["e.tsv.gz", encode(ROWS)],
    ] as const) {
      const index = await open(name, new Uint8Array(bytes));
      const { actors, links } = frameOf(index, DEFAULT_VIEW);
      expect([actors.length, links.length], name).toEqual([2, 3]);
    }
  });

  it("that is cut off within its packing is refused, and so is a bad row by its line", async () => {
    const cut = new Uint8Array(gzipSync(ROWS)).slice(0, -12);
    expect(await readGraph([{ name: "e.tsv.gz", bytes: cut }])).toMatchObject({ ok: false });
    const bad = encode(`${ROWS}2014-02-30\tChina\tConsult\tJapan\n`);
    expect(await readGraph([{ name: "e.tsv", bytes: bad }])).toMatchObject({
      ok: false,
      problems: [{ code: "date-no-such-day", line: 4 }],
    });
  });

  it("tells how many rows were read on the way", async () => {
    const told: number[] = [];
    await packGraph([{ name: "e.tsv", bytes: encode(ROWS.repeat(5000)) }], (rows) =>
      told.push(rows),
    );
    expect(told.filter((rows) => rows > 0)).toEqual([5000, 10_000, 15_000]);
  });
});

describe("a graph that comes from a worker", () => {
  it("is the graph that was read, its file with every field included", async () => {
    const graph = readExample("winter-2022");
    const bytes = encode(JSON.stringify(graph.file));
    const packed = await packGraph([{ name: "winter.json", bytes }], () => undefined);
    if (!packed.ok) throw new Error(JSON.stringify(packed.problems));
    const index = openPrepared(structuredClone(packed.value.prepared));
    const plain = await open("winter.json", bytes);
    expect(index.graph.file).toEqual(graph.file);
    expect([...frameOf(index, DEFAULT_VIEW).links]).toMatchObject([
      ...frameOf(plain, DEFAULT_VIEW).links,
    ]);
    expect(frameOf(index, DEFAULT_VIEW).facets).toEqual(frameOf(plain, DEFAULT_VIEW).facets);
    expect(index.places?.size).toBe(index.actors.length);
  });
});
