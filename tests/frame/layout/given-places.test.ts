import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { givenPlaces, positionsAgree } from "../../../src/frame/layout/given-places";
import { layoutOf } from "../../../src/frame/layout/layout";
import { makeGraph, people } from "../../fixtures/make-graph";

/** Six actors on a circle, in a unit and around a point of the author's. */
function circle(radius: number, middle = { x: 0, y: 0 }) {
  return people("a b c d e f").map((actor, at) => ({
    ...actor,
    position: { x: middle.x + radius * Math.cos(at), y: middle.y + radius * Math.sin(at) },
  }));
}

function placesOf(nodes: ReturnType<typeof people>) {
  return [...givenPlaces([...makeGraph({ nodes, edges: [] }).actors.values()]).values()];
}

describe("positions that a file gives", () => {
  it("are kept where they are as wide as a layout is", () => {
    expect(placesOf(circle(120))).toEqual(circle(120).map(({ position }) => position));
  });

  it("are fitted from any other unit and origin, and keep their form", () => {
    const kept = placesOf(circle(115.1));
    fc.assert(
      fc.property(
        fc.constantFrom(1, 0.001, 50_000, 1e9),
        fc.constantFrom({ x: 0, y: 0 }, { x: 7, y: -3 }),
        (radius, way) => {
          const middle = { x: way.x * radius, y: way.y * radius };
          const places = placesOf(circle(radius, middle));
          expect(places).toHaveLength(6);
          const [first] = places;
          const [same] = kept;
          places.forEach((place, at) => {
            const [dx, dy] = [place.x - (first?.x ?? 0), place.y - (first?.y ?? 0)];
            const [wx, wy] = [
              (kept[at]?.x ?? 0) - (same?.x ?? 0),
              (kept[at]?.y ?? 0) - (same?.y ?? 0),
            ];
            expect(Math.hypot(dx - wx, dy - wy)).toBeLessThan(2);
          });
        },
      ),
    );
  });

  it("that lie far beside all others are taken for mistakes", () => {
    const [first, ...others] = circle(120);
    const astray = { ...first, id: "z", kind: "person", name: "Z", position: { x: 1e308, y: 0 } };
    expect(placesOf([...others, astray])).toHaveLength(5);
    expect(placesOf(people("a", { position: { x: 1e308, y: 0 } }))).toEqual([]);
  });

  it("are no mistakes up to a hundred times as far from the middle as the others are", () => {
    const cross = (
      [
        [0, 1],
        [0, -1],
        [1, 0],
        [-1, 0],
      ] as const
    ).map(([x, y]) => ({ x, y }));
    const kept = (x: number) =>
      placesOf([...cross, { x, y: 0 }].flatMap((position, at) => people(`p${at}`, { position })));
    expect(kept(100)).toHaveLength(5);
    expect(kept(100.5)).toHaveLength(4);
  });

  it("are fitted around the middle of the picture, each way", () => {
    const middle = { x: 70_000, y: -300_000 };
    const nodes = people("a b c d").map((actor, at) => ({
      ...actor,
      position: { x: middle.x + (at < 2 ? -94 : 94), y: middle.y + (at % 2 === 0 ? -1 : 1) },
    }));
    expect(placesOf(nodes)).toEqual([
      { x: -94, y: -1 },
      { x: -94, y: 1 },
      { x: 94, y: -1 },
      { x: 94, y: 1 },
    ]);
  });

  it("of two actors are kept, however they lie", () => {
    const nodes = people("a b").map((actor, at) => ({ ...actor, position: { x: 5, y: 133 * at } }));
    expect(placesOf(nodes)).toEqual([
      { x: 5, y: 0 },
      { x: 5, y: 133 },
    ]);
    expect(placesOf(people("a", { position: { x: 1e6, y: -1e6 } }))).toHaveLength(1);
  });

  it("that agree one way alone, as in a column or a row, say something", () => {
    const column = people("a b c").map((actor, at) => ({
      ...actor,
      position: { x: 7, y: 100 * at },
    }));
    const row = people("a b c").map((actor, at) => ({ ...actor, position: { x: 100 * at, y: 7 } }));
    expect([placesOf(column).length, placesOf(row).length]).toEqual([3, 3]);
  });

  it("that all agree say nothing: the actors are laid out as if they had none", () => {
    const nodes = people("a b c", { position: { x: 7, y: 7 } });
    const graph = makeGraph({ nodes, edges: [] });
    expect(positionsAgree(graph.actors.values())).toBe(true);
    const without = makeGraph({ nodes: people("a b c"), edges: [] });
    expect(layoutOf(indexGraph(graph))).toEqual(layoutOf(indexGraph(without)));
    expect(positionsAgree(without.actors.values())).toBe(false);
    expect(positionsAgree(makeGraph({ nodes: nodes.slice(0, 1), edges: [] }).actors.values())).toBe(
      false,
    );
  });
});
