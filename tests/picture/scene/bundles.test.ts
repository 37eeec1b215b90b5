import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareWith } from "../../../src/frame/view/steps";
import { bundlesOf } from "../../../src/picture/scene/bundles";
import { parseDay } from "../../../src/graph/dates";
import type { Graph } from "../../../src/graph/model/types";
import { call, makeGraph, people, smallGraphs } from "../../fixtures/make-graph";
import { frameFor } from "../../fixtures/make-scene";
import { readExample } from "../../read-example";

function bundlesIn(graph: Graph) {
  return frameFor(graph).drawn.pairs.flatMap(bundlesOf);
}

/** As many calls between two as are asked for, every second one back. */
function calls(count: number): Graph {
  return makeGraph({
    nodes: people("a b"),
    edges: Array.from({ length: count }, (_, at) =>
      call(`l${at}`, at % 2 === 0 ? "a-b" : "b-a", { date: `2022-02-0${at + 1}` }),
    ),
  });
}

describe("the lines of a pair", () => {
  it("are one for each link while they are few, none of them twice", () => {
    fc.assert(
      fc.property(smallGraphs, (graph) => {
        const { links, drawn } = frameFor(graph);
        const bundles = drawn.pairs.flatMap(bundlesOf);
        expect(bundles.reduce((sum, { count }) => sum + count, 0)).toBe(links.length);
        expect(new Set(bundles.map(({ key }) => key)).size).toBe(bundles.length);
        for (const { links: own, newest, kind, count, contacts, key } of bundles) {
          if (own.length === 0) continue;
          expect(own).toEqual([newest]);
          expect({ kind, count, contacts, key }).toEqual({
            kind: newest.kind,
            count: 1,
            contacts: 1,
            key: `link ${newest.id}`,
          });
        }
      }),
    );
  });

  it("become one that says how many they are when they are more than five", () => {
    expect(bundlesIn(calls(5))).toHaveLength(5);
    expect(bundlesIn(calls(6))).toEqual([
      {
        key: 'pair ["b","a"]',
        pair: 0,
        newest: expect.objectContaining({ id: "l5", source: "b", target: "a" }),
        kind: "call",
        links: [],
        count: 6,
        contacts: 6,
        swing: 0,
        tellings: { source: "silent", target: "silent" },
        standing: undefined,
      },
    ]);
  });

  it("are 34 pixels apart, as many to one side of the straight line as to the other", () => {
    const swings = (count: number) =>
      bundlesIn(calls(count))
        // Seen from the same actor, whichever way the link goes.
        .map(({ newest, swing }) => (newest.source === "a" ? swing : -swing));
    expect(swings(1)).toEqual([0]);
    expect(swings(2)).toEqual([-17, 17]);
    expect(swings(5)).toEqual([-68, -34, expect.closeTo(0), 34, 68]);
  });

  it("of one actor with itself are apart, too", () => {
    const edges = [call("x", "a-a"), call("y", "a-a")];
    const bundles = bundlesIn(makeGraph({ nodes: people("a"), edges }));
    expect(bundles.map(({ swing }) => swing)).toEqual([-17, 17]);
  });

  it("are told by the pair that they are of", () => {
    const edges = [call("x", "a-b"), call("y", "a-c"), call("z", "c-a")];
    const { drawn } = frameFor(makeGraph({ nodes: people("a b c"), edges }));
    for (const { number, apart, ...pair } of drawn.pairs) {
      const bundles = bundlesOf({ number, apart, ...pair });
      expect(bundles.map((bundle) => bundle.pair)).toEqual(apart.map(() => number));
    }
  });

  it("say whether the pair is new or gone where two windows are compared", () => {
    const [first = 0, last = 0] = ["2022-02-01", "2022-02-02"].map(parseDay);
    const few = frameFor(calls(4), compareWith({ first, last }));
    expect(few.drawn.pairs.flatMap(bundlesOf).map(({ standing }) => standing)).toEqual(
      Array(4).fill("continued"),
    );
    const many = frameFor(calls(6), compareWith({ first, last }));
    expect(many.drawn.pairs.flatMap(bundlesOf).map(({ standing }) => standing)).toEqual([
      "continued",
    ]);
  });

  it("of the winter of 2022 are together as many as its links", () => {
    const bundles = bundlesIn(readExample("winter-2022"));
    expect(bundles.reduce((sum, { count }) => sum + count, 0)).toBe(129);
    expect(bundles.some(({ links }) => links.length === 0)).toBe(true);
    expect(bundles.some(({ links }) => links.length === 1)).toBe(true);
  });
});
