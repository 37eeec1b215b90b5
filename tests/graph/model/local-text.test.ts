import { describe, expect, it } from "vitest";
import { columnsOfFile, edgesOfColumns } from "../../../src/graph/columns/file-columns";
import { graphIn } from "../../../src/graph/model/graph-in";
import { linksOfColumns } from "../../../src/graph/columns/link-columns";
import { isLocalText, textIn } from "../../../src/graph/model/local-text";
import { parseGraph } from "../../../src/graph/parse/parse-graph";

const FILE = {
  format: "readout/1",
  title: { en: "A call", it: "Una telefonata" },
  language: "en",
  nodes: [
    { id: "moscow", kind: "country", name: { en: "Moscow", it: "Mosca", uk: "Москва" } },
    { id: "kyiv", kind: "country", name: "Kyiv", role: { it: "Capitale" } },
  ],
  edges: [
    {
      id: "call",
      kind: "call",
      source: "moscow",
      target: "kyiv",
      label: { en: "spoke with", it: "ha parlato con" },
      topics: ["gas", { en: "war", it: "guerra" }],
    },
  ],
} as const;

function parse(file: unknown) {
  const outcome = parseGraph(JSON.parse(JSON.stringify(file)));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

describe("a text in several languages", () => {
  it("is shown in the wanted language, else in a variant of it, the graph's own, or the first", () => {
    const name = { en: "Moscow", "pt-BR": "Moscou", it: "Mosca" };
    expect(textIn(name, "it")).toEqual({ text: "Mosca", language: "it" });
    expect(textIn(name, "pt-PT")).toEqual({ text: "Moscou", language: "pt-BR" });
    expect(textIn(name, "de", "it-IT")).toEqual({ text: "Mosca", language: "it" });
    expect(textIn(name, "de", "fr")).toEqual({ text: "Moscow", language: "en" });
    const near = { "pt-BR": "Moscou", "PT-pt": "Moscovo" };
    expect(textIn(near, "pt-PT")).toEqual({ text: "Moscovo", language: "PT-pt" });
    expect(textIn(near, "PT")).toEqual({ text: "Moscou", language: "pt-BR" });
    expect(textIn({ p: "x", en: "Moscow" }, "EN-gb")).toEqual({ text: "Moscow", language: "en" });
  });

  it("is recognised by its shape, without a schema", () => {
    for (const text of ["Moscow", "", { en: "Moscow" }, { en: "", it: "Mosca" }])
      expect([text, isLocalText(text)]).toEqual([text, true]);
    for (const none of [{}, { en: "Moscow", it: 7 }, ["Moscow"], null, 7, undefined])
      expect([none, isLocalText(none)]).toEqual([none, false]);
  });

  it("is identified by the first of them in links and filters, so that an address means the same to every reader", () => {
    const graph = parse(FILE);
    expect(graph.actors.get("moscow")?.name).toBe("Moscow");
    expect(graph.links.get("call")).toMatchObject({ label: "spoke with", topics: ["gas", "war"] });
    expect(graph.texts.get("war")).toEqual({ en: "war", it: "guerra" });
  });

  it("gives a graph its names in a language, and leaves a graph without translations as it is", () => {
    const italian = graphIn(parse(FILE), "it");
    expect(italian.title).toBe("Una telefonata");
    expect([...italian.actors.values()].map(({ name, role }) => [name, role])).toEqual([
      ["Mosca", undefined],
      ["Kyiv", "Capitale"],
    ]);
    expect(italian.file).toEqual(FILE);
    const plain = parse({
      ...FILE,
      title: "A call",
      nodes: FILE.nodes.map(({ id }) => ({ id, kind: "country", name: id })),
    });
    expect(graphIn(plain, "it")).toBe(plain);
  });

  it("is found in the title alone, in the description, or in one actor", () => {
    const plain = {
      ...FILE,
      title: "A call",
      nodes: FILE.nodes.map(({ id }) => ({ id, kind: "country", name: id })),
    };
    const described = { en: "What was said", it: "Che cosa fu detto" };
    const [withTitle, withDescription, withName] = [
      { ...plain, title: FILE.title },
      { ...plain, description: described },
      { ...plain, nodes: [FILE.nodes[0], { id: "kyiv", kind: "country", name: "Kyiv" }] },
    ].map((file) => graphIn(parse(file), "it"));
    expect(withTitle).toMatchObject({ title: "Una telefonata", description: undefined });
    expect(withDescription).toMatchObject({ title: "A call", description: "Che cosa fu detto" });
    expect(withName?.title).toBe("A call");
    expect(withName?.actors.get("moscow")?.name).toBe("Mosca");
    expect(withName?.actors.get("kyiv")?.name).toBe("Kyiv");
  });

  it("is printed from columns as the file has it, and found there by the first language", () => {
    const ids = FILE.nodes.map(({ id }) => id);
    const { file } = parse(FILE);
    const columns = columnsOfFile(file.edges, (id) => ids.findIndex((other) => other === id));
    expect(edgesOfColumns(columns, ids)).toEqual(FILE.edges);
    expect(linksOfColumns(columns, ids, new Map()).get("call")).toMatchObject({
      label: "spoke with",
      topics: ["gas", "war"],
    });
  });

  it.each([
    ["no language", { "not a tag": "x" }, "language-tag", "/not a tag", { found: "not a tag" }],
    ["nothing in it", {}, "empty-text", "", {}],
    ["no text", { en: 7 }, "type", "/en", { found: "number" }],
    ["an empty text", { en: "" }, "empty-text", "/en", {}],
    ["a list", ["x"], "type", "", { found: "array" }],
    ["null", null, "type", "", { found: "null" }],
    ["null in a language", { en: null }, "type", "/en", { found: "null" }],
  ])("with %s is refused, with a pointer", (_what, name, code, pointer, values) => {
    const outcome = parseGraph({
      format: "readout/1",
      nodes: [{ id: "a", kind: "person", name }],
      edges: [],
    });
    expect(outcome.ok).toBe(false);
    if (!outcome.ok)
      expect(outcome.problems).toMatchObject([
        { code, pointer: `/nodes/0/name${pointer}`, values },
      ]);
  });
});
