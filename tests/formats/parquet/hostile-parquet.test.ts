import fc from "fast-check";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import { MOST_ROWS } from "../../../src/formats/parquet/check-pages";
import { importParquet, readParquet } from "../../../src/formats/parquet/read-parquet";

const ROWS = 600;

function fileOf(codec: "UNCOMPRESSED" | "SNAPPY"): Uint8Array {
  const names = (of: (row: number) => string) => Array.from({ length: ROWS }, (_, row) => of(row));
  return new Uint8Array(
    parquetWriteBuffer({
      codec,
      columnData: [
        { name: "source", data: names(() => "Italy"), type: "STRING", nullable: true },
        { name: "target", data: names((row) => `T${row % 3}`), type: "STRING" },
        { name: "summary", data: names((row) => `Summary ${row}`), type: "STRING", nullable: true },
        {
          name: "date",
          data: Array.from({ length: ROWS }, (_, row) => new Date(row * 864e5)),
          type: "TIMESTAMP",
        },
      ],
    }),
  );
}

/** A whole number as Thrift writes it in its compact form. */
function varint(value: bigint): number[] {
  const bytes: number[] = [];
  for (let left = value * 2n; ; left >>= 7n) {
    const low = Number(left & 0x7fn);
    if (left < 0x80n) return [...bytes, low];
    bytes.push(low | 0x80);
  }
}

/** The file with another number in place of one that its footer has, wherever that stands. */
function withNumber(bytes: Uint8Array, former: number, number: bigint): Uint8Array {
  const length = new DataView(bytes.buffer).getUint32(bytes.length - 8, true);
  const start = bytes.length - 8 - length;
  const footer = [...bytes.subarray(start, bytes.length - 8)];
  const old = varint(BigInt(former));
  const written = varint(number);
  const changed: number[] = [];
  for (let at = 0; at < footer.length;) {
    const isOld = old.every((byte, offset) => footer[at + offset] === byte);
    changed.push(...(isOld ? written : footer.slice(at, at + 1)));
    at += isOld ? old.length : 1;
  }
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, changed.length, true);
  return new Uint8Array([...bytes.subarray(0, start), ...changed, ...size, 80, 65, 82, 49]);
}

describe("a Parquet file that has not what it says", () => {
  it.each([2n ** 31n, 2n ** 53n, 2n ** 62n, BigInt(MOST_ROWS + 1)])(
    "is refused when it claims %d rows",
    async (rows) => {
      const bytes = withNumber(fileOf("SNAPPY"), ROWS, rows);
      expect(await importParquet(bytes, "t")).toEqual({
        ok: false,
        problems: [{ code: "parquet", values: {} }],
      });
    },
  );

  it("is read when it claims what it has", async () => {
    for (const codec of ["UNCOMPRESSED", "SNAPPY"] as const) {
      const read = await readParquet(fileOf(codec), "t");
      expect(read.ok && read.value.columns.count).toBe(ROWS);
    }
  });

  it("is refused or read, whatever bytes of it are others: never an exception, never more rows than it may have", async () => {
    const change = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 0, max: 255 }),
    );
    for (const codec of ["UNCOMPRESSED", "SNAPPY"] as const) {
      const sound = fileOf(codec);
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
          const bytes = sound.slice();
          for (const [at, byte] of changes) bytes[Math.floor(at * bytes.length)] = byte;
          const read = await readParquet(bytes, "t");
          if (read.ok) expect(read.value.columns.count).toBeLessThanOrEqual(MOST_ROWS);
        }),
        { numRuns: 500 },
      );
    }
  });
});
