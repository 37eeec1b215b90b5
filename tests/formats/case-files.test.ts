import { describe, expect, it } from "vitest";
import { readGraph } from "../../src/reader/read-graph";
import { needsShared } from "../fixtures/needs-shared";
import { SHARED } from "../fixtures/shared";

/** What the page makes of a file that somebody had: its actors by name and its links, or the code of its problem. */
async function open(name: string) {
  const bytes = SHARED.read(`cases/files/${name}`);
  const outcome = await readGraph([{ name, bytes }]);
  if (!outcome.ok) return outcome.problems.map(({ code, values }) => [code, values]);
  const { graph } = outcome.value.index;
  const nameOf = (id: string) => graph.actors.get(id)?.name ?? id;
  return {
    actors: Array.from(graph.actors.values(), ({ name: own }) => own),
    links: Array.from(graph.links.values(), ({ source, target }) =>
      [source, target].map(nameOf).join("–"),
    ),
    notes: outcome.value.notes.map(({ code }) => code),
  };
}

const ADA_AND_BRUNO = { actors: ["Ada Quill", "Bruno Marsh"], links: ["Ada Quill–Bruno Marsh"] };

describe("a file that failed once", () => {
  needsShared("cases/files");

  it.each([
    ["d3-nogroup.json", ADA_AND_BRUNO],
    [
      "d3-group.json",
      {
        actors: ["Ada Quill", "Bruno Marsh", "Cleo Lund"],
        links: ["Ada Quill–Bruno Marsh", "Ada Quill–Cleo Lund"],
      },
    ],
    [
      "networkx-nodelink.json",
      { actors: ["0", "1"], links: ["0–1"], notes: ["undirected", "weight-kept"] },
    ],
    ["graphology.json", ADA_AND_BRUNO],
    ["graphml-yed.graphml", ADA_AND_BRUNO],
    ["graphml-nodexl-Label.graphml", { ...ADA_AND_BRUNO, notes: ["dates-not-read"] }],
    ["tiny.gml", ADA_AND_BRUNO],
    ["weights.gexf", { links: ["A–B", "A–C"], notes: ["weight-kept"] }],
  ])("opens: %s", async (name, expected) => {
    expect(await open(name)).toMatchObject(expected);
  });

  it.each([
    ["cyjs-links-key.json", "cyjs-edges", { found: "links" }],
    ["tiny.dot", "not-read", { form: "graph", name: "DOT (Graphviz)" }],
  ])("is refused by its name: %s", async (name, code, values) => {
    expect(await open(name)).toEqual([[code, values]]);
  });
});
