import { describe, expect, it } from "vitest";
import { parseGraph } from "../../../src/graph/parse/parse-graph";
import type { Graph } from "../../../src/graph/model/types";

const LONG = "n".repeat(1_000_000);
const SHOWN = `${"n".repeat(1000)}…`;

function graphOf(change: object): Graph {
  const parsed = parseGraph({
    format: "readout/1",
    nodes: [],
    edges: [],
    ...change,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems).slice(0, 300));
  return parsed.value;
}

describe("labels as long as a file", () => {
  const file = {
    title: { en: LONG, de: "kurz" },
    labels: { topics: { t: LONG }, kinds: { k: { en: LONG } } },
    moments: [{ date: "2022-02-24", label: LONG }],
    opening: { view: "", headline: LONG, text: "Text" },
    nodes: [
      {
        ...{ id: LONG, kind: LONG, name: { en: LONG, de: "Ada" }, shortName: LONG, role: LONG },
        aliases: ["Ada", LONG],
      },
    ],
    edges: [
      { id: "l", kind: LONG, source: LONG, target: LONG, topics: [{ en: "talks", de: LONG }] },
    ],
    documents: [{ id: "d", title: LONG, publisher: LONG }, { id: LONG }],
  };
  const graph = graphOf(file);

  it("are shown by their beginning, in each language", () => {
    const actor = graph.actors.get(LONG);
    expect(actor).toMatchObject({ name: SHOWN, shortName: SHOWN, role: SHOWN });
    expect(actor?.aliases).toEqual(["Ada", SHOWN]);
    expect(actor?.translations).toEqual({ name: { en: SHOWN, de: "Ada" } });
    expect(graph.title).toBe(SHOWN);
    expect(graph.translations).toEqual({ title: { en: SHOWN, de: "kurz" } });
    expect(graph.labels.topics.get("t")).toBe(SHOWN);
    expect(graph.labels.kinds.get("k")).toEqual({ en: SHOWN });
    expect(graph.moments.map(({ label }) => label)).toEqual([SHOWN]);
    expect(graph.opening).toEqual({ view: "", headline: SHOWN, text: "Text" });
    expect(graph.texts.get("talks")).toEqual({ en: "talks", de: SHOWN });
    expect(graph.documents.get("d")).toMatchObject({ title: SHOWN, publisher: SHOWN });
    expect(graph.documents.get(LONG)?.title).toBe(SHOWN);
  });

  it("stay whole in the file, and where something is known by them", () => {
    expect(graph.file).toEqual({ format: "readout/1", ...file });
    const [link] = graph.links.values();
    expect(link).toMatchObject({ kind: LONG, source: LONG });
    expect(graph.actors.get(LONG)?.kind).toBe(LONG);
  });
});

it("Labels and lists of them in which all are short are those of the file, not copies: a million would not fit in memory", () => {
  const name = { en: "Ada", de: "Ada" };
  const aliases = ["A. Quill", "n".repeat(1000)];
  const actor = graphOf({ nodes: [{ id: "a", kind: "person", name, aliases }] }).actors.get("a");
  expect(actor?.translations?.name).toBe(name);
  expect(actor?.aliases).toBe(aliases);
});

it("A label of a thousand characters is shown whole, and a longer one is never cut within a character", () => {
  const nameOf = (name: string) =>
    graphOf({ nodes: [{ id: "a", kind: "person", name }] }).actors.get("a")?.name;
  expect(nameOf("n".repeat(1000))).toBe("n".repeat(1000));
  expect(nameOf(`${"n".repeat(999)}😀😀`)).toBe(`${"n".repeat(999)}…`);
});
