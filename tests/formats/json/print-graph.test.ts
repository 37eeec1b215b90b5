import { describe, expect, it } from "vitest";
import { printGraph, printParts } from "../../../src/formats/json/print-graph";
import { makeManyLinks } from "../../fixtures/many-links";
import { call, makeGraph, people } from "../../fixtures/make-graph";

describe("printing a graph file", () => {
  it("indents a small one", () => {
    const { file } = makeGraph({ nodes: people("a b"), edges: [call("1", "a-b")] });
    expect(printGraph(file)).toBe(`${JSON.stringify(file, undefined, 2)}\n`);
  });

  it.each([
    ["links", makeManyLinks(400, 6000).file],
    ["links, and an empty list", { ...makeManyLinks(400, 6000).file, documents: [] }],
    [
      "links, and fields that are not said",
      { ...makeManyLinks(40, 5001).file, license: undefined },
    ],
    [
      "actors",
      {
        ...makeGraph({ nodes: [], edges: [] }).file,
        nodes: Array.from({ length: 5001 }, (_, at) => ({
          id: `${at}`,
          kind: "person",
          name: "Ä",
        })),
      },
    ],
  ])("prints one of many %s in parts that are together the same text", (_, file) => {
    const parts = [...printParts(file)];
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.join("")).toBe(`${JSON.stringify(file)}\n`);
  });
});
