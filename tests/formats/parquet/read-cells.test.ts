import fc from "fast-check";
import { parquetReadObjects } from "hyparquet";
import { parquetWriteBuffer } from "hyparquet-writer";
import { expect, it } from "vitest";
import { readCells } from "../../../src/formats/parquet/read-cells";
import { textsByRow } from "../../../src/graph/columns/coded-texts";

const COLUMNS = ["few", "many", "full", "number"] as const;
/** Few distinct texts make a dictionary, many do not; some rows have none. */
const rows = fc.array(
  fc.record({
    few: fc.option(fc.constantFrom("call", "visit", "é", "")),
    many: fc.option(fc.string({ minLength: 1 })),
    full: fc.constantFrom("held", "planned"),
    number: fc.option(fc.nat(9)),
  }),
  { minLength: 1, maxLength: 60 },
);

it("A table of texts and numbers is read as the library reads it, in whatever groups of rows it is written", async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 60 }), async (given, rowGroupSize) => {
      const columnData = COLUMNS.map((name) => ({
        name,
        data: given.map((row) => row[name]),
        type: name === "number" ? ("INT32" as const) : ("STRING" as const),
        nullable: name !== "full",
      }));
      const bytes = new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize }));
      const expected = await parquetReadObjects({ file: bytes.slice().buffer });
      const read = await readCells(bytes, COLUMNS, COLUMNS, ["number"]);
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      for (const name of ["few", "many", "full"] as const) {
        const cells = read.value.cells.get(name);
        expect(cells && textsByRow(cells)).toEqual(
          expected.map((row) => (row[name] === "" ? undefined : (row[name] ?? undefined))),
        );
      }
      expect([...(read.value.numbers.get("number") ?? [])]).toEqual(
        expected.map(({ number }) => number ?? NaN),
      );
    }),
    { numRuns: 60 },
  );
});
