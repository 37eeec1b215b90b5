import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readPlain } from "../../../src/reader/files/read-plain";
import { readGraph } from "../../../src/reader/read-graph";

const ARTICLE = readFileSync("data/draghi-putin.json", "utf8");
const fileOf = (text: string) => ({
  name: "graph.json",
  bytes: new TextEncoder().encode(text),
});

describe("a graph file that is in order", () => {
  it("is opened at once, as the reader of all forms opens it", async () => {
    const full = await readGraph([fileOf(ARTICLE)]);
    if (!full.ok) throw new Error("refused");
    const plain = readPlain(fileOf(ARTICLE));
    expect(plain?.notes).toEqual(full.value.notes);
    expect(plain?.index.graph.file).toEqual(full.value.index.graph.file);
    expect(plain?.index.links.count).toBe(15);
  });

  it.each([
    ["a key that stands twice", ARTICLE.replace('"title"', '"title": "Other", "title"')],
    ["letters that were garbled", ARTICLE.replace("Mario Draghi", "Viktor OrbÃ¡n")],
    ["a date that is none", ARTICLE.replace('"2022-02-01"', '"tomorrow"')],
    ["a fault in its JSON", ARTICLE.replace(":", "")],
    ["another form", '{"nodes":[{"id":1}],"links":[]}'],
    ["a table", "source,target\na,b\n"],
    ["nothing in it", ""],
  ])("is left to that reader where something is to be said of it: %s", (_, text) => {
    expect(text).not.toBe(ARTICLE);
    expect(readPlain(fileOf(text))).toBe(undefined);
  });

  it("is left to it where its bytes are no text", () => {
    expect(readPlain({ name: "x.json", bytes: new Uint8Array([0x7b, 0xff, 0x7d]) })).toBe(
      undefined,
    );
  });
});
