import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { lookAtTables } from "../../src/reader/look-at-tables";

const encode = (text: string) => new TextEncoder().encode(text);

describe("what is seen of some tables", () => {
  it("is an outline of each, read in its own form, packed or not", async () => {
    const inputs = [
      { name: "a.csv", bytes: encode("source,target\nx,y\n") },
      { name: "b.csv.gz", bytes: new Uint8Array(gzipSync("id|name\n1|A,B\n2|C\n")) },
    ];
    const outlines = await lookAtTables(inputs, [{}, { delimiter: "|" }]);
    expect(outlines).toMatchObject([
      { ok: true, value: { input: "a.csv", headings: ["source", "target"], count: 1 } },
      { ok: true, value: { input: "b.csv.gz", headings: ["id", "name"], count: 2 } },
    ]);
  });

  it("is guessed where no form is given", async () => {
    const inputs = [{ name: "a.csv", bytes: encode("source;target\nx;y\n") }];
    expect(await lookAtTables(inputs, [])).toMatchObject([
      { ok: true, value: { headings: ["source", "target"] } },
    ]);
  });

  it("is what is wrong with those that cannot be read, and the outlines of the others", async () => {
    const cut = new Uint8Array(gzipSync("a,b\n1,2\n")).slice(0, -4);
    const inputs = [
      { name: "empty.csv", bytes: encode("") },
      { name: "cut.csv.gz", bytes: cut },
      { name: "good.csv", bytes: encode("a,b\n1,2\n") },
    ];
    expect(await lookAtTables(inputs, [])).toMatchObject([
      { ok: false, problems: [{ code: "empty-file", input: "empty.csv" }] },
      { ok: false, problems: [{ code: "gzip" }] },
      { ok: true, value: { count: 1 } },
    ]);
  });

  it("is reported on the way: a start for each table, and its rows", async () => {
    const bytes = encode(`a,b\n${"1,2\n".repeat(5000)}`);
    const reports: number[] = [];
    await lookAtTables(
      [
        { name: "a.csv", bytes },
        { name: "b.csv", bytes: encode("a,b\n1,2\n") },
      ],
      [],
      (rows) => reports.push(rows),
    );
    expect(reports).toEqual([0, 5000, 0]);
  });
});
