import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { listZip, unzip } from "../../../src/reader/streams/unzip";

interface Entry {
  readonly name?: string;
  readonly content?: string;
  readonly method?: number;
  readonly flags?: number;
  /** What programs add to a file, in its own header and in the directory. */
  readonly extra?: string;
  readonly remark?: string;
}

/** Numbers of two or of four bytes, the lowest byte first. */
const two = (...numbers: readonly number[]) =>
  Buffer.concat(numbers.map((number) => Buffer.from([number & 0xff, number >> 8])));
const four = (...numbers: readonly number[]) =>
  Buffer.concat(
    numbers.map((number) => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32LE(number);
      return bytes;
    }),
  );

function packed({ content = "", method = 8 }: Entry): Buffer {
  return method === 0 ? Buffer.from(content) : deflateRawSync(content);
}

function localHeader(entry: Entry): Buffer {
  const { name = "", content = "", method = 8, flags = 0, extra = "" } = entry;
  const sizes = four(0, packed(entry).length, content.length);
  const head = [Buffer.from("PK\u0003\u0004"), two(20, flags, method, 0, 0), sizes];
  return Buffer.concat([...head, two(name.length, extra.length), Buffer.from(name + extra)]);
}

function directoryEntry(entry: Entry, offset: number): Buffer {
  const { name = "", content = "", method = 8, flags = 0, extra = "", remark = "" } = entry;
  const sizes = four(0, packed(entry).length, content.length);
  const lengths = two(name.length, extra.length, remark.length, 0, 0);
  const head = [Buffer.from("PK\u0001\u0002"), two(20, 20, flags, method, 0, 0), sizes, lengths];
  return Buffer.concat([...head, four(0, offset), Buffer.from(name + extra + remark)]);
}

/** The end of an archive: how many files it has, where its directory begins, and a remark. */
function endOf(count: number, start: number, remark: string | Buffer = ""): Buffer {
  const head = [Buffer.from("PK\u0005\u0006"), two(0, 0, count, count), four(0, start)];
  return Buffer.concat([...head, two(remark.length), Buffer.from(remark)]);
}

function archive(entries: readonly Entry[], remark = ""): Uint8Array {
  const files = entries.map((entry) => Buffer.concat([localHeader(entry), packed(entry)]));
  const start = Buffer.concat(files).length;
  const directory = entries.map((entry, at) =>
    directoryEntry(entry, Buffer.concat(files.slice(0, at)).length),
  );
  const end = endOf(entries.length, start, remark);
  return new Uint8Array(Buffer.concat([...files, ...directory, end]));
}

const BROKEN = { ok: false, problems: [{ code: "zip", values: {} }] };

/** The texts in an archive by name. */
async function textsIn(bytes: Uint8Array) {
  const entries = listZip(bytes);
  if (!entries.ok) return entries;
  const texts: Record<string, string> = {};
  for (const [name, entry] of entries.value) {
    const file = await unzip(bytes, entry, 1000);
    if (!file.ok) return file;
    texts[name] = new TextDecoder().decode(file.value);
  }
  return texts;
}

describe("an archive", () => {
  it("has its files by name, whether they are packed or stored as they are", async () => {
    const bytes = archive([
      { name: "a.xml", content: "one ".repeat(50) },
      { name: "b/c.txt", content: "two", method: 0 },
    ]);
    expect(await textsIn(bytes)).toEqual({ "a.xml": "one ".repeat(50), "b/c.txt": "two" });
  });

  it("has the same files where a program adds its own fields and remarks to them", async () => {
    const more = { extra: "UT\u0005\0\u0003....", remark: "A remark" };
    const bytes = archive([
      { name: "a", content: "one", ...more },
      { name: "b", content: "two", ...more },
    ]);
    expect(await textsIn(bytes)).toEqual({ a: "one", b: "two" });
  });

  it("may hold nothing", async () => {
    expect(await textsIn(archive([]))).toEqual({});
  });

  it("may hold a file without a name or a content", async () => {
    expect(await textsIn(archive([{ method: 0 }]))).toEqual({ "": "" });
  });

  it("may end with a remark of 65,535 bytes, which is the longest there can be", async () => {
    expect(await textsIn(archive([], "x".repeat(0xffff)))).toEqual({});
    const tooLong = Buffer.concat([archive([]), Buffer.alloc(0x1_0000, "x")]);
    expect(listZip(new Uint8Array(tooLong))).toEqual(BROKEN);
  });

  it("is read where it lies within other bytes", async () => {
    const bytes = archive([{ name: "a", content: "one" }]);
    const around = new Uint8Array(bytes.length + 20);
    around.set(bytes, 10);
    expect(await textsIn(around.subarray(10, -10))).toEqual({ a: "one" });
  });
});

describe("an archive that is refused", () => {
  const file = { name: "a", content: "one" };

  it("has no end, or is shorter than one", () => {
    expect(listZip(archive([file]).slice(0, -22))).toEqual(BROKEN);
    expect(listZip(new Uint8Array(21))).toEqual(BROKEN);
  });

  it("has a password", () => {
    expect(listZip(archive([file, { ...file, name: "b", flags: 1 }]))).toEqual(BROKEN);
    expect(listZip(archive([{ ...file, flags: 0b1000 }])).ok).toBe(true);
  });

  it("names files behind the end of its directory, or beyond all its bytes", () => {
    const remark = directoryEntry(file, 0);
    expect(listZip(new Uint8Array(endOf(1, 22, remark)))).toEqual(BROKEN);
    expect(listZip(new Uint8Array(endOf(1, 0xffff_ffff)))).toEqual(BROKEN);
  });

  it("has something else where a file should be named", () => {
    const other = Buffer.alloc(46, "x");
    expect(listZip(new Uint8Array(Buffer.concat([other, endOf(1, 0)])))).toEqual(BROKEN);
  });
});

describe("a file of an archive", () => {
  const entry = { name: "a", method: 0, check: 0, offset: 0, packedSize: 3 };
  const stored = new Uint8Array(
    Buffer.concat([localHeader({ name: "a", method: 0 }), Buffer.from("one")]),
  );

  it("is refused where its header lies beyond the archive, or is none", async () => {
    for (const offset of [1, 5, stored.length - 29, 0xffff_ffff])
      expect(await unzip(stored, { ...entry, offset }, 1000)).toEqual(BROKEN);
  });

  it("is refused where what should be its header is marked as something else", async () => {
    const other = stored.slice();
    other[2] = 1;
    expect(await unzip(other, entry, 1000)).toEqual(BROKEN);
  });

  it("is refused where it is longer than the archive", async () => {
    expect(await unzip(stored, { ...entry, packedSize: 4 }, 1000)).toEqual(BROKEN);
    expect(await unzip(stored, entry, 1000)).toMatchObject({ ok: true });
  });

  it("is refused where it is not what was packed, as far as its check is known", async () => {
    // As `crc32 <(printf one)` gives it.
    const check = 0x7a6c_86f1;
    expect(await unzip(stored, { ...entry, check }, 1000)).toMatchObject({ ok: true });
    expect(await unzip(stored, { ...entry, check: check + 1 }, 1000)).toEqual(BROKEN);
  });

  it("is refused where it is packed in a way that nobody here unpacks", async () => {
    const bytes = archive([{ name: "a", content: "one", method: 9 }]);
    expect(await textsIn(bytes)).toEqual(BROKEN);
  });

  it("is refused where its packing is damaged", async () => {
    const packing = new Uint8Array(
      Buffer.concat([localHeader({ name: "a" }), Buffer.from([0xff, 0xff, 0xff])]),
    );
    expect(await unzip(packing, { ...entry, method: 8 }, 1000)).toEqual(BROKEN);
  });

  it("is given up where it unpacks to more than was allowed, however small it says it is", async () => {
    const bytes = archive([{ name: "a", content: "x".repeat(1001) }]);
    expect(await textsIn(bytes)).toEqual({
      ok: false,
      problems: [{ code: "too-large-unpacked", values: { maximum: 0.001 } }],
    });
    expect(await textsIn(archive([{ name: "a", content: "x".repeat(1000) }]))).toEqual({
      a: "x".repeat(1000),
    });
  });
});
