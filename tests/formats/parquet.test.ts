import fc from "fast-check";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import { importParquet, readParquet } from "../../src/formats/parquet";
import { exportParquet } from "../../src/formats/write-parquet";
import { graphFiles } from "../fixtures/graph-files";

type Cells = readonly (string | Date | null)[];

function write(columns: Readonly<Record<string, Cells>>): Uint8Array {
  const columnData = Object.entries(columns).map(([name, data]) => ({
    name,
    data: [...data],
    type: data.some((cell) => cell instanceof Date) ? ("TIMESTAMP" as const) : ("STRING" as const),
    nullable: true,
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}

describe("a Parquet file", () => {
  it("brings a graph file back with all its fields, and where its actors stand", async () => {
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
    );
  });

  it("that another engine wrote needs two columns of names; actors are made of them", async () => {
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
    "is refused by row where %s",
    async (_, columns, problem) => {
      expect(await readParquet(write(columns), "t")).toMatchObject({
        ok: false,
        problems: [problem],
      });
    },
  );

  it("that is damaged is said to be so", async () => {
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
});
