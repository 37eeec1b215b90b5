import { describe, expect, it } from "vitest";
import { readFiles } from "../../src/reader/read-graph";

async function notesOf(name: string, text: string) {
  const read = await readFiles([{ name, bytes: new TextEncoder().encode(text) }]);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.notes.map(({ code, values }) => [code, ...Object.values(values)]);
}

describe("actors of event tables, whose links are in columns", () => {
  it("are told where a program read their names in a wrong encoding", async () => {
    const text = "2014-01-01\tMÃ¼ller\tConsult\tIran\n2014-01-02\tZoë\tConsult\tIran\n";
    expect(await notesOf("events.tsv", text)).toContainEqual(["garbled", "MÃ¼ller", "Müller"]);
  });

  it("are not told where they are as they should be", async () => {
    const notes = await notesOf("events.tsv", "2014-01-01\tMüller\tConsult\tIran\n");
    expect(notes.map(([code]) => code)).not.toContain("garbled");
  });
});

describe("a graph file", () => {
  const named = (name: string) =>
    JSON.stringify({
      ...{ format: "readout/1", title: "t", edges: [] },
      nodes: [{ id: "a", kind: "person", name }],
    });

  it("is told where it holds such names, and opened as it is", async () => {
    expect(await notesOf("g.json", named("MÃ¼ller"))).toEqual([["garbled", "MÃ¼ller", "Müller"]]);
    expect(await notesOf("g.json", named("Мüller – “São”"))).toEqual([]);
  });
});
