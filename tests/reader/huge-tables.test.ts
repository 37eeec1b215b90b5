import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readGraph } from "../../src/reader/read-graph";

describe("a table of events", () => {
  it("that swells when it is unpacked is refused on the way, with the limit", async () => {
    const bomb = new Uint8Array(gzipSync(Buffer.alloc(210_000_000, "\n"), { level: 1 }));
    expect(bomb.length).toBeLessThan(1_100_000);
    expect(await readGraph([{ name: "e.tsv.gz", bytes: bomb }])).toMatchObject({
      ok: false,
      problems: [{ code: "too-large-unpacked", values: { maximum: 200 } }],
    });
  });
});
