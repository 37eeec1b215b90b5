import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import { exportParquet } from "../../src/formats/parquet/write-parquet";
import { openPrepared } from "../../src/frame/layout/prepared";
import type { InputFile } from "../../src/reader/files/input-file";
import { packGraph, readGraph } from "../../src/reader/read-graph";
import { call, makeGraph, people } from "../fixtures/make-graph";
import { OWN } from "../fixtures/shared";

const encode = (text: string) => new TextEncoder().encode(text);

/** The graph in a file, as the page reads it and as a worker does, and what each notes. */
async function readBoth(input: InputFile) {
  const page = await readGraph([input]);
  const worker = await packGraph([input], () => undefined);
  if (!page.ok || !worker.ok) throw new Error(JSON.stringify([page, worker]));
  const { prepared, notes } = worker.value;
  return [page.value, { index: openPrepared(structuredClone(prepared)), notes }];
}

describe("a graph with documents", () => {
  const document = { id: "report", title: "A report" };
  const { file } = makeGraph({ nodes: people("a b"), edges: [call("l", "a-b")] });
  const withDocument = { ...file, documents: [document] };

  it.each([
    ["in its own form", "g.json", encode(JSON.stringify(withDocument))],
    ["in columns", "g.parquet", exportParquet(withDocument, new Map())],
  ])("has them wherever it was read, and nothing to note: %s", async (_, name, bytes) => {
    for (const { index, notes } of await readBoth({ name, bytes })) {
      expect([...index.graph.documents.values()]).toEqual([document]);
      expect(notes).toEqual([]);
    }
  });
});

describe("a table in columns of another program", () => {
  it("says what was changed of it, and what is doubtful", async () => {
    const columnData = [
      ["source", ["a", "b"]],
      ["target", ["b", "a"]],
      ["date", ["2022-02-01/9999-12-31", "2022-02-02"]],
      ["status", ["held", "who knows"]],
    ].map(([name, data]) => ({ name: String(name), data: [...(data ?? [])] }));
    const bytes = new Uint8Array(parquetWriteBuffer({ columnData }));
    for (const { notes } of await readBoth({ name: "g.parquet", bytes })) {
      const codes = notes.map(({ code }) => code);
      expect(codes).toContain("far-end");
      expect(codes.length).toBeGreaterThan(1);
    }
  });
});

describe("a table of GDELT's", () => {
  it("is one of events, wherever it was read", async () => {
    const input = { name: "20150218.csv", bytes: OWN.read("events/gdelt.csv") };
    for (const { index } of await readBoth(input)) {
      expect(index.links.count).toBeGreaterThan(0);
      expect(index.graph.title).toBe("20150218");
    }
  });
});

describe("a file of an old program", () => {
  /** As programs wrote it before UTF-8. */
  const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const GML =
    'graph [ node [ id 1 label "Jürgen Müller" ] node [ id 2 label "Zoë Grün" ] edge [ source 1 target 2 ] ]';
  const PAJEK = '*Vertices 2\r\n1 "Jürgen Müller"\r\n2 "Zoë Grün"\r\n*Arcs\r\n1 2\r\n';

  it.each([
    ["GML", "g.gml", GML],
    ["Pajek", "g.net", PAJEK],
  ])("has its names in %s, whatever their encoding", async (_, name, text) => {
    for (const bytes of [latin(text), encode(text)]) {
      for (const { index } of await readBoth({ name, bytes }))
        expect(index.actors.map(({ name: own }) => own)).toEqual(["Jürgen Müller", "Zoë Grün"]);
    }
  });

  it("is refused where it is XML in another encoding than it says", async () => {
    const bytes = latin('<gexf version="1.3"><graph label="Jürgen"/></gexf>');
    expect(await readGraph([{ name: "g.gexf", bytes }])).toMatchObject({
      ok: false,
      problems: [{ code: "encoding" }],
    });
  });
});

describe("the manifest of a folder of tiles", () => {
  const file = (text: string) => [{ name: "manifest.json", bytes: encode(text) }];
  const REFUSED = { ok: false, problems: [{ code: "tiles-file", values: {} }] };

  it.each(["", "\n  "])("is refused as such without its folder, also behind %j", async (blanks) => {
    expect(await readGraph(file(`${blanks}{ "format": "readout-tiles/1" }`))).toEqual(REFUSED);
  });

  it("is not what mentions one elsewhere, nor a file that was said to be a table", async () => {
    const mention = file('"a","readout-tiles/1"\n{,b\n');
    expect(await readGraph(mention)).not.toEqual(REFUSED);
    const said = await readGraph(file('{"readout-tiles/1"\n1\n'), [{ form: {} }]);
    expect(said).toMatchObject({ ok: false });
    expect(said).not.toEqual(REFUSED);
  });
});
