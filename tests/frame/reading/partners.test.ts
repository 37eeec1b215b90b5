import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { frameOf } from "../../../src/frame/query/frame-of";
import { barsOf, betweenTwo, othersIn, partnersOf } from "../../../src/frame/reading/partners";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { call, makeGraph, people, smallGraphs } from "../../fixtures/make-graph";

function framed(graph: ReturnType<typeof makeGraph>) {
  const index = indexGraph(graph);
  return { index, frame: frameOf(index, DEFAULT_VIEW) };
}

describe("the partners of an actor", () => {
  it("have each of its links once, whichever end it is", () => {
    fc.assert(
      fc.property(smallGraphs, fc.constantFrom("a", "b", "c", "d"), (graph, id) => {
        const { index, frame } = framed(graph);
        const found = [...partnersOf(index, frame, id)].flatMap(({ links }) =>
          [...links].map((link) => link.id),
        );
        const own = [...graph.links.values()].filter(({ source, target }) =>
          [source, target].includes(id),
        );
        expect(found.toSorted()).toEqual(own.map((link) => link.id).toSorted());
      }),
    );
  });

  it("come by how often they were in contact, an event counting once", () => {
    const { index, frame } = framed(
      makeGraph({
        nodes: people("a b c"),
        edges: [
          call("1", "a-b", { event: "e" }),
          call("2", "b-a", { kind: "statement", event: "e" }),
          call("3", "a-c"),
          call("4", "c-a"),
        ],
      }),
    );
    const partners = [...partnersOf(index, frame, "a")];
    expect(
      partners.map(({ actor, contacts, links }) => [actor.id, contacts, links.length]),
    ).toEqual([
      ["c", 2, 2],
      ["b", 1, 2],
    ]);
  });
});

describe("a pair", () => {
  const { index, frame } = framed(
    makeGraph({
      nodes: people("a b c d"),
      edges: [
        call("1", "a-b", { event: "e", date: "2022-02-01" }),
        call("2", "c-a", { event: "e", date: "2022-02-01" }),
        call("3", "b-a", { date: "2022-02-10" }),
        call("4", "c-d", { date: "2022-02-05" }),
      ],
    }),
  );

  it("has the links of both directions, and no others", () => {
    const pair = betweenTwo(index, frame, ["a", "b"]);
    expect([...(pair?.links ?? [])].map(({ id }) => id)).toEqual(["1", "3"]);
    expect(betweenTwo(index, frame, ["a", "d"])?.links).toHaveLength(0);
    expect(betweenTwo(index, frame, ["a", "nobody"])).toBeUndefined();
  });

  it("names who else was in its events", () => {
    const pair = betweenTwo(index, frame, ["a", "b"]);
    if (!pair) throw new Error("The two are in the graph.");
    expect(othersIn(index, pair.links).map(({ id }) => id)).toEqual(["c"]);
    const alone = betweenTwo(index, frame, ["c", "d"]);
    expect(alone && othersIn(index, alone.links)).toEqual([]);
  });

  it("names those first who were in most of its events, equals as the file has them", () => {
    const made = framed(
      makeGraph({
        nodes: people("a b c d e"),
        edges: [
          call("1", "a-b", { event: "e" }),
          call("2", "a-b", { event: "f" }),
          call("3", "e-a", { event: "e" }),
          call("4", "c-a", { event: "e" }),
          call("5", "d-a", { event: "e" }),
          call("6", "d-a", { event: "f" }),
        ],
      }),
    );
    const both = betweenTwo(made.index, made.frame, ["a", "b"]);
    expect(both && othersIn(made.index, both.links).map(({ id }) => id)).toEqual(["d", "c", "e"]);
  });

  it("has its links as bars over a span of days", () => {
    const pair = betweenTwo(index, frame, ["a", "b"]);
    if (!pair || !frame.window) throw new Error("There are dates.");
    expect(barsOf(index, pair.links, frame.window, 90)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(barsOf(index, pair.links, frame.window, 2)).toEqual([1, 1]);
  });
});
