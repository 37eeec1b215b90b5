import fc from "fast-check";
import { expect, test } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { contactsOf, NO_SIDE, sidesOf } from "../../../src/frame/index/sides";
import { placeOfSide, sideOf } from "../../../src/frame/query/occasion";
import { makeGraph, people, smallGraphs } from "../../fixtures/make-graph";

function actorsOf(...sides: readonly (string | undefined)[]) {
  const nodes = sides.flatMap((side, at) =>
    people(`actor-${at}`, side === undefined ? {} : { side }),
  );
  return [...makeGraph({ nodes, edges: [] }).actors.values()];
}

test("The side with the most contacts comes first, of equal ones the first by name", () => {
  const actors = actorsOf("west", "east", undefined, "north", "east");
  const sides = sidesOf(actors, Uint32Array.of(5, 2, 9, 5, 2));
  expect(sides.list).toEqual(["north", "west", "east"]);
  expect([...sides.ofActor]).toEqual([1, 2, NO_SIDE, 0, 2]);
  expect(sides.by).toBe("side");
});

test("Where no actor has a side, its country is one", () => {
  const { actors } = makeGraph({
    nodes: [...people("a", { country: "IT" }), ...people("b", { country: "RU" }), ...people("c")],
    edges: [],
  });
  const sides = sidesOf([...actors.values()], Uint32Array.of(1, 2, 3));
  expect(sides).toMatchObject({ by: "country", list: ["RU", "IT"] });
  expect([...sides.ofActor]).toEqual([1, 0, NO_SIDE]);
});

test("Whatever the graph, each actor's contacts are those of its pairs, one with itself counted once", () => {
  fc.assert(
    fc.property(smallGraphs, (graph) => {
      const index = indexGraph(graph);
      const contacts = contactsOf(graph.actors.size, index.links.pairs);
      const links = [...graph.links.values()];
      [...graph.actors.keys()].forEach((id, row) => {
        const own = links.filter(({ source, target }) => source === id || target === id);
        const told = own.map(({ id: link, event, source, target }) =>
          event === undefined ? link : [event, ...[source, target].toSorted()].join(),
        );
        expect(contacts[row]).toBe(new Set(told).size);
      });
    }),
  );
});

test("The side of an actor is the one that the file gives it, and its place that in the list", () => {
  fc.assert(
    fc.property(smallGraphs, (graph) => {
      const index = indexGraph(graph);
      const { by, list } = index.sides;
      [...graph.actors.values()].forEach((actor, row) => {
        const place = placeOfSide(index, actor);
        expect(place === NO_SIDE ? undefined : list[place]).toBe(actor[by]);
        if (by === "side") expect(sideOf(index, row)).toBe(actor.side);
      });
    }),
  );
});

test("A stranger has no side", () => {
  const index = indexGraph(makeGraph({ nodes: people("a", { side: "west" }), edges: [] }));
  const [actor] = index.graph.actors.values();
  if (!actor) throw new Error("There is one.");
  expect(placeOfSide(index, { ...actor, id: "stranger" })).toBe(NO_SIDE);
});
