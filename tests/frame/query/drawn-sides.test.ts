import { describe, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { frameOf } from "../../../src/frame/query/frame-of";
import { rowOfLink, toldOf } from "../../../src/frame/query/occasion";
import { seeFrom } from "../../../src/frame/view/steps";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { call, makeGraph, people } from "../../fixtures/make-graph";
import { frameFor } from "../../fixtures/make-scene";
import { readExample } from "../../read-example";

const quote = (attributedTo: string) => ({ document: "d", exact: "x", attributedTo });
const documents = [{ id: "d", title: "D" }];

describe("what is drawn", () => {
  it.each(["draghi-putin", "winter-2022"] as const)(
    "says who told of each pair and of each of its links: %s",
    (name) => {
      const index = indexGraph(readExample(name));
      const frame = frameOf(index, DEFAULT_VIEW);
      const own = (id: string) => toldOf(index, rowOfLink(index, id) ?? -1);
      for (const { apart, tellingsApart, tellings, source, target, number } of frame.drawn.pairs) {
        expect(tellingsApart).toHaveLength(apart.length);
        apart.forEach((link, at) => {
          const told = own(link.id);
          expect(tellingsApart[at]?.source !== "silent").toBe(told.bySource);
          expect(tellingsApart[at]?.target === "denies").toBe(told.deniedByTarget);
        });
        const links = Array.from(frame.links).filter(
          ({ id }) => index.links.pair[rowOfLink(index, id) ?? -1] === number,
        );
        const hasAccountOf = (actor: string) =>
          links.some((link) => {
            const told = own(link.id);
            return (
              (link.source === actor && told.bySource) || (link.target === actor && told.byTarget)
            );
          });
        expect(tellings.source !== "silent").toBe(hasAccountOf(source));
        expect(tellings.target !== "silent").toBe(hasAccountOf(target));
      }
    },
  );

  it("says the side of each actor, or that it has none", () => {
    const index = indexGraph(readExample("winter-2022"));
    const { drawn } = frameOf(index, DEFAULT_VIEW);
    for (const { actor, side } of drawn.actors)
      expect(index.sides.list[side]).toBe(actor[index.sides.by]);
  });

  it("says of a pair which of two accounts tells of its links", () => {
    const graph = makeGraph({
      nodes: people("a b c d one two"),
      edges: [
        ...[1, 2].map((at) => call(`first ${at}`, "a-b", { quotes: [quote("one")] })),
        call("one of two", "c-d", { quotes: [quote("one")] }),
        call("the other", "c-d", { quotes: [quote("two")] }),
      ],
      documents,
    });
    const { drawn, sides } = frameFor(graph, seeFrom("one", "two"));
    const sideOf = (end: string) =>
      sides?.byPair.get(drawn.pairs.find(({ source }) => source === end)?.number ?? -1);
    expect(sideOf("a")).toBe("first");
    expect(sideOf("c")).toBe("both");
    expect(frameFor(graph, seeFrom("one")).sides).toBeUndefined();
  });
});
