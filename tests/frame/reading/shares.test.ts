import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { frameOf } from "../../../src/frame/query/frame-of";
import { partnersOf } from "../../../src/frame/reading/partners";
import { roomByPartner, sharesOf } from "../../../src/frame/reading/shares";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { call, makeGraph, people } from "../../fixtures/make-graph";

describe("room for some of several lists", () => {
  it("is shared by all alike, and what short lists leave goes to the long ones", () => {
    expect(sharesOf([100, 2, 100], 30)).toEqual([14, 2, 14]);
  });

  it("holds all of every list where it is large enough", () => {
    expect(sharesOf([3, 0, 7], 10)).toEqual([3, 0, 7]);
  });

  it("goes to the first lists where there is not one for each", () => {
    expect(sharesOf([5, 5, 5, 5], 2)).toEqual([1, 1, 0, 0]);
  });
});

test("Room is never exceeded, and used as far as there is anything to show", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.nat(200), (sizes, most) => {
      const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
      const shares = sharesOf(sizes, most);
      expect(sum(shares)).toBe(Math.min(most, sum(sizes)));
      expect(shares.every((share, at) => share <= (sizes[at] ?? 0))).toBe(true);
    }),
  );
});

describe("the room of an actor's partners", () => {
  /** An actor who had so many calls with each partner, of which each has so many quotes. */
  function roomsOf(calls: Readonly<Record<string, number>>, quotesEach: number) {
    const quotes = Array.from({ length: quotesEach }, (_, at) => ({
      document: "d",
      exact: `Said ${at}`,
    }));
    const edges = Object.entries(calls).flatMap(([partner, count]) =>
      Array.from({ length: count }, (_, at) => call(`${partner}${at}`, `a-${partner}`, { quotes })),
    );
    const nodes = people(["a", ...Object.keys(calls)].join(" "));
    const index = indexGraph(makeGraph({ nodes, edges, documents: [{ id: "d", title: "D" }] }));
    const partners = partnersOf(index, frameOf(index, DEFAULT_VIEW), "a");
    const roomOf = roomByPartner(partners, 2, { links: 6, quotes: 9 });
    return [...partners].map(({ actor }, at) => [actor.id, roomOf(at)]);
  }

  it("is shared out anew in each portion: links first, then the quotes of those", () => {
    expect(roomsOf({ b: 9, c: 5, d: 4, e: 1 }, 2)).toEqual([
      ["b", { links: 3, quotes: 5 }],
      ["c", { links: 3, quotes: 4 }],
      ["d", { links: 4, quotes: 7 }],
      ["e", { links: 1, quotes: 2 }],
    ]);
  });

  it("is none for quotes where there are none, and none behind the last partner", () => {
    expect(roomsOf({ b: 2 }, 0)).toEqual([["b", { links: 2, quotes: 0 }]]);
    const index = indexGraph(makeGraph({ nodes: people("a b"), edges: [call("1", "a-b")] }));
    const partners = partnersOf(index, frameOf(index, DEFAULT_VIEW), "a");
    expect(roomByPartner(partners, 2, { links: 6, quotes: 9 })(1)).toEqual({ links: 0, quotes: 0 });
  });
});
