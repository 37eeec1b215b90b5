import { describe, expect, it } from "vitest";
import { columnsOfFile, edgesOfColumns } from "../../src/graph/file-columns";
import { graphIn } from "../../src/graph/graph-in";
import { linksOfColumns } from "../../src/graph/link-columns";
import { textIn } from "../../src/graph/local-text";
import { parseGraph } from "../../src/graph/parse-graph";

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
  it("is told in the one that is wanted, else in a near one, the graph's own, or the first", () => {
    const name = { en: "Moscow", "pt-BR": "Moscou", it: "Mosca" };
    expect(textIn(name, "it")).toEqual({ text: "Mosca", language: "it" });
    expect(textIn(name, "pt-PT")).toEqual({ text: "Moscou", language: "pt-BR" });
    expect(textIn(name, "de", "it-IT")).toEqual({ text: "Mosca", language: "it" });
    expect(textIn(name, "de", "fr")).toEqual({ text: "Moscow", language: "en" });
  });

  it("is known by the first of them in links and filters, so that an address means the same to all", () => {
    const graph = parse(FILE);
    expect(graph.actors.get("moscow")?.name).toBe("Moscow");
    expect(graph.links.get("call")).toMatchObject({ label: "spoke with", topics: ["gas", "war"] });
    expect(graph.texts.get("war")).toEqual({ en: "war", it: "guerra" });
  });

  it("gives a graph its names in a language, and leaves one without any as it is", () => {
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

  it("comes out of columns as the file has it, and is found there by the first", () => {
    const ids = FILE.nodes.map(({ id }) => id);
    const { file } = parse(FILE);
    const columns = columnsOfFile(file.edges, (id) => ids.findIndex((other) => other === id));
    expect(edgesOfColumns(columns, ids)).toEqual(FILE.edges);
    expect(linksOfColumns(columns, ids).get("call")).toMatchObject({
      label: "spoke with",
      topics: ["gas", "war"],
    });
  });

  it.each([
    ["no language", { "not a tag": "x" }, "language-tag", "/nodes/0/name/not a tag"],
    ["nothing in it", {}, "empty-text", "/nodes/0/name"],
    ["no text", { en: 7 }, "type", "/nodes/0/name/en"],
    ["an empty text", { en: "" }, "empty-text", "/nodes/0/name/en"],
    ["a list", ["x"], "type", "/nodes/0/name"],
  ])("with %s is refused, and said where", (_what, name, code, pointer) => {
    const outcome = parseGraph({
      format: "readout/1",
      nodes: [{ id: "a", kind: "person", name }],
      edges: [],
    });
    expect(outcome.ok).toBe(false);
    if (!outcome.ok) expect(outcome.problems).toMatchObject([{ code, pointer }]);
  });
});
