import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { isPacked } from "../../../src/reader/files/input-file";
import { unpack } from "../../../src/reader/files/unpack";

// A limit that a test can exceed without filling the machine.
vi.mock("../../../src/graph/parse/decode-bytes", async (original) => ({
  ...(await original<object>()),
  MOST_BYTES: 100_000,
}));

const pack = (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes));
const plain = new TextEncoder().encode("source,target\na,b\n");

describe("a file that is packed with gzip", () => {
  it("is known by its first two bytes, whatever its name", () => {
    expect(isPacked({ name: "a.csv", bytes: pack(plain) })).toBe(true);
    expect(isPacked({ name: "a.csv.gz", bytes: plain })).toBe(false);
    expect(isPacked({ name: "a", bytes: new Uint8Array([0x1f]) })).toBe(false);
    expect(isPacked({ name: "a", bytes: new Uint8Array([0x1f, 0]) })).toBe(false);
    expect(isPacked({ name: "a", bytes: new Uint8Array([0, 0x8b]) })).toBe(false);
  });

  it("is as it was before, without the ending of its name", async () => {
    const file = { name: "a.csv.gz", bytes: pack(plain) };
    expect(await unpack(file)).toEqual({ ok: true, value: { name: "a.csv", bytes: plain } });
  });

  it("comes back whatever is in it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const found = await unpack({ name: "a", bytes: pack(bytes) });
        expect(found).toEqual({ ok: true, value: { name: "a", bytes } });
      }),
      { numRuns: 20 },
    );
  });

  it("is whole where it was made of several, so that its end does not say its length", async () => {
    const several = [plain, plain.subarray(3), new Uint8Array(), plain.subarray(5)];
    const bytes = new Uint8Array(Buffer.concat(several.map(pack)));
    const whole = new Uint8Array(Buffer.concat(several));
    const found = await unpack({ name: "a", bytes });
    expect(found).toEqual({ ok: true, value: { name: "a", bytes: whole } });
  });

  it("is refused when it lies about its length", async () => {
    const bytes = pack(plain);
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(bytes.length - 4, 0xffffffff, true);
    const problems = [{ code: "gzip", values: {} }];
    expect(await unpack({ name: "a.gz", bytes })).toEqual({ ok: false, problems });
  });

  it("is refused when it is cut off", async () => {
    const bytes = pack(plain).slice(0, -5);
    const problems = [{ code: "gzip", values: {} }];
    expect(await unpack({ name: "a.gz", bytes })).toEqual({ ok: false, problems });
  });

  it("is refused when it swells beyond what a page can hold", async () => {
    const bytes = pack(new Uint8Array(100_001));
    const problems = [{ code: "too-large-unpacked", values: { maximum: 0.1 } }];
    expect(await unpack({ name: "a.gz", bytes })).toEqual({ ok: false, problems });
    expect(await unpack({ name: "a.gz", bytes: pack(new Uint8Array(100_000)) })).toMatchObject({
      ok: true,
    });
  });
});

describe("a file that is not packed", () => {
  it("stays as it is, and loses the ending of its name if a server has unpacked it", async () => {
    for (const [name, expected] of [
      ["a.csv", "a.csv"],
      ["a.csv.gz", "a.csv"],
      ["a.csv.GZ", "a.csv"],
      ["a.gz.csv", "a.gz.csv"],
      ["a.csvxgz", "a.csvxgz"],
    ] as const) {
      const found = await unpack({ name, bytes: plain });
      expect(found).toEqual({ ok: true, value: { name: expected, bytes: plain } });
    }
  });
});
