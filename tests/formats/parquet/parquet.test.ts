import fc from "fast-check";
import { columnsToWrite } from "../../../src/formats/parquet/link-cells";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import { importParquet, readParquet } from "../../../src/formats/parquet/read-parquet";
import { exportParquet } from "../../../src/formats/parquet/write-parquet";
import { graphFiles } from "../../fixtures/graph-files";

type Cells = readonly (string | Date | null)[];

function write(
  columns: Readonly<Record<string, Cells>>,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array {
  const columnData = Object.entries(columns).map(([name, data]) => ({
    name,
    data: [...data],
    type: data.some((cell) => cell instanceof Date) ? ("TIMESTAMP" as const) : ("STRING" as const),
    nullable: true,
  }));
  const kvMetadata = Object.entries(metadata).map(([key, value]) => ({ key, value }));
  return new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata }));
}

describe("a Parquet file", () => {
  it("preserves a graph file with all its fields, and the places of its actors", async () => {
    await fc.assert(
      fc.asyncProperty(graphFiles, async (file) => {
        fc.pre(file.edges.length > 0);
        const places = new Map(file.nodes.slice(1).map(({ id }, at) => [id, { x: at, y: 7 - at }]));
        const bytes = exportParquet(file, places);
        const imported = await importParquet(bytes, "t");
        expect(imported).toMatchObject({ ok: true });
        expect(imported.ok && imported.value.file).toEqual(file);
        const read = await readParquet(bytes, "t");
        expect(read.ok && read.value.places.slice(1)).toEqual([...places.values()]);
      }),
      { numRuns: 40 },
    );
  });

  it("from another program needs two columns of names, from which actors are made", async () => {
    const bytes = write({
      source: ["Italy", "Russia"],
      target: ["Russia", "Ukraine"],
      date: [new Date("2022-02-01"), new Date("2022-02-03")],
    });
    const imported = await importParquet(bytes, "calls");
    expect(imported.ok && imported.value.file).toMatchObject({
      title: "calls",
      nodes: [{ id: "Italy" }, { id: "Russia" }, { id: "Ukraine" }],
      edges: [
        { id: "link-1", kind: "link", source: "Italy", target: "Russia", date: "2022-02-01" },
        { id: "link-2", source: "Russia", target: "Ukraine", date: "2022-02-03" },
      ],
    });
  });

  it("from another program has kinds and statuses in any spelling, and ends that are open", async () => {
    const bytes = write({
      source: ["a", "a", "b", "b"],
      target: ["b", "c", "c", "a"],
      kind: ["Call", "MEETING", "call", "visit of state"],
      status: ["Cancelled", "called off", "tbc", "tbc"],
      date: ["2022-02-01", "2022-02-01/9999-12-31", "9999-12-31", "1970-01-01"],
    });
    const read = await readParquet(bytes, "calls");
    expect(read.ok && [...read.value.changes, ...read.value.doubts]).toMatchObject([
      { code: "far-end", values: { value: "2022-02-01/9999-12-31" }, line: 2 },
      { code: "far-end", values: { value: "9999-12-31" }, line: 3 },
      { code: "own-status", values: { value: "tbc" }, line: 3, count: 2 },
      { code: "filler-date", values: { value: "1970-01-01" }, line: 4 },
    ]);
    const imported = await importParquet(bytes, "calls");
    const edges = imported.ok ? imported.value.file.edges : [];
    expect(edges.map(({ kind, status, date }) => [kind, status, date])).toEqual([
      ["call", "cancelled", "2022-02-01"],
      ["meeting", "cancelled", "2022-02-01/.."],
      ["call", "tbc", undefined],
      ["visit of state", "tbc", "1970-01-01"],
    ]);
  });

  it.each([
    ["a column is missing", { source: ["a"], to: ["b"] }, { code: "parquet-columns" }],
    [
      "a cell is empty",
      { source: ["a", "a"], target: ["b", null] },
      { code: "missing-cell", line: 2 },
    ],
    [
      "an id is given twice",
      { id: ["1", "1"], source: ["a", "a"], target: ["b", "b"] },
      { code: "duplicate-id", line: 2 },
    ],
    [
      "a day does not exist",
      { source: ["a", "a"], target: ["b", "b"], date: ["2022-02-01", "2022-02-30"] },
      { code: "date-no-such-day", line: 2 },
    ],
    [
      "topics are no list",
      { source: ["a"], target: ["b"], topics: ["gas"] },
      { code: "cell-json", line: 1 },
    ],
    [
      "a quote has no document",
      { source: ["a"], target: ["b"], quotes: ['[{"document":"d","exact":"x"}]'] },
      { code: "unknown-document", line: 1 },
    ],
  ] satisfies [string, Record<string, Cells>, object][])(
    "is refused by row if %s",
    async (_, columns, problem) => {
      expect(await readParquet(write(columns), "t")).toMatchObject({
        ok: false,
        problems: [problem],
      });
    },
  );

  it("that is damaged is refused", async () => {
    const bytes = write({ source: ["a"], target: ["b"] });
    for (const broken of [
      bytes.slice(0, 20),
      bytes.map((byte, at) => (at > 10 ? byte ^ 0x55 : byte)),
    ]) {
      expect(await readParquet(broken, "t")).toMatchObject({
        ok: false,
        problems: [{ code: "parquet" }],
      });
    }
  });

  it("may list actors, to which those in the rows are added", async () => {
    const head = {
      format: "readout/1",
      title: "T",
      nodes: [{ id: "a", kind: "person", name: "A" }],
      edges: [],
    };
    const bytes = write(
      { source: ["a", "b"], target: ["b", "a"] },
      { "readout/1": JSON.stringify(head) },
    );
    const read = await readParquet(bytes, "t");
    expect(read).toMatchObject({
      ok: true,
      value: {
        head: {
          title: "T",
          nodes: [head.nodes[0], { id: "b", kind: "actor", name: "b" }],
        },
        places: [],
      },
    });
  });

  it.each([
    ["{", { ok: false, problems: [{ code: "json" }] }],
    ["[]", { ok: true, value: { head: { title: "t" } } }],
    ["null", { ok: true, value: { head: { title: "t" } } }],
    ['{"nodes": {}}', { ok: true, value: { head: { title: "t" } } }],
    ['{"nodes": []}', { ok: false, problems: [{ code: "missing", pointer: "/format" }] }],
  ])("with the head %s is read as far as it is valid", async (text, outcome) => {
    const bytes = write({ source: ["a"], target: ["b"] }, { "readout/1": text });
    expect(await readParquet(bytes, "t")).toMatchObject(outcome);
  });

  it.each([
    ["[[1,2],[],[3]]", [{ x: 1, y: 2 }, undefined, undefined]],
    ["[", []],
    ['[["1","2"]]', []],
  ])("of the places %s keeps those with two numbers", async (text, places) => {
    const bytes = write({ source: ["a"], target: ["b"] }, { "readout/places": text });
    const read = await readParquet(bytes, "t");
    expect(read.ok && read.value.places).toEqual(places);
  });

  it("keeps non-empty cells of any type", async () => {
    const columnData = [
      { name: "source", data: ["a", "a"], type: "STRING" as const },
      { name: "target", data: [7, 8], type: "INT32" as const },
      { name: "kind", data: ["", "call"], type: "STRING" as const },
      { name: "label", data: [true, false], type: "BOOLEAN" as const },
      { name: "other", data: ["x", "y"], type: "STRING" as const },
    ];
    const imported = await importParquet(new Uint8Array(parquetWriteBuffer({ columnData })), "t");
    expect(imported.ok && imported.value.file.edges).toEqual([
      { id: "link-1", kind: "link", source: "a", target: "7", label: "true" },
      { id: "link-2", kind: "call", source: "a", target: "8", label: "false" },
    ]);
    expect(imported.ok && imported.value.notes).toEqual([]);
    expect(imported.ok && imported.value.placeOf("/edges/0")).toEqual({ line: 1 });
    expect(imported.ok && imported.value.placeOf("/nodes/0")).toBeUndefined();
  });

  it("keeps ids, unless they are consecutive numbers", async () => {
    const idsOf = (...ids: readonly string[]) =>
      columnsToWrite(ids.map((id) => ({ id, kind: "call", source: "a", target: "b" }))).get("id");
    expect(idsOf("link-1", "link-2")).toBeUndefined();
    expect(idsOf("link-2", "link-1")).toEqual(["link-2", "link-1"]);
    expect([
      ...columnsToWrite([{ id: "link-1", kind: "call", source: "a", target: "b" }]).keys(),
    ]).toEqual(["source", "target", "kind"]);
  });

  it("is read up to a hundred problems, each with its cause", async () => {
    const many = Array.from({ length: 150 }, () => "a");
    const outcome = await readParquet(write({ id: many, source: many, target: many }), "t");
    const problems = outcome.ok ? [] : outcome.problems;
    expect(problems).toHaveLength(100);
    expect(problems[0]).toEqual({
      code: "duplicate-id",
      values: { id: "a", first: "nodes" },
      line: 1,
    });
    const empty = write({ source: ["a", ...many.map(() => null)], target: ["b", ...many] });
    const missing = await readParquet(empty, "t");
    expect(missing.ok ? [] : missing.problems).toHaveLength(100);
    expect(missing.ok ? undefined : missing.problems[0]).toEqual({
      code: "missing-cell",
      values: { field: "source" },
      line: 2,
    });
    const twice = await readParquet(
      write({ id: ["l", "m", "l"], source: ["a", "a", "a"], target: ["b", "b", "b"] }),
      "t",
    );
    expect(twice).toEqual({
      ok: false,
      problems: [{ code: "duplicate-id", values: { id: "l", first: 1 }, line: 3 }],
    });
    expect(await readParquet(write({ id: ["l"] }), "t")).toEqual({
      ok: false,
      problems: [{ code: "parquet-columns", values: { columns: "source, target" } }],
    });
  });
});
