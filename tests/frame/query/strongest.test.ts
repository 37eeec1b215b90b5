import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countWindow } from "../../../src/frame/query/count-window";
import { fitView } from "../../../src/frame/opening/fit-view";
import { frameOf } from "../../../src/frame/query/frame-of";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { sieveOf } from "../../../src/frame/query/sieve";
import { choosePairs, type Choosing } from "../../../src/frame/query/strongest";
import { parseAddress } from "../../../src/frame/view/address";
import { CHOICES, DEFAULT_VIEW, NO_FILTERS, type View } from "../../../src/frame/view/view";
import { parseDay } from "../../../src/graph/dates";
import type { FileLink, GraphFile } from "../../../src/graph/model/file";
import { parseGraph } from "../../../src/graph/parse/parse-graph";
import { call, makeGraph, people, smallGraphs } from "../../fixtures/make-graph";
import { readExample } from "../../read-example";

const winter = indexGraph(readExample("winter-2022"));
const { extent = { first: 0, last: 0 } } = winter;
const days = fc.integer({ min: extent.first, max: extent.last });
const windows = fc
  .tuple(days, days)
  .map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) }));
const NOBODY = { favoured: [], expanded: [], kept: [] };

function countIn(window: typeof extent) {
  return countWindow(winter, sieveOf(winter, NO_FILTERS), window, true);
}

/** The choice as its description has it, by sorting all again and again: the judge of the quick one. */
function plainChoice(
  { links }: typeof winter,
  count: ReturnType<typeof countIn>,
  { most, by, favoured, kept }: Choosing,
): readonly number[] {
  const { one, other, total } = links.pairs;
  const score = by === "recent" ? count.pairNewest : count.pairContacts;
  const compare = (a: number, b: number) =>
    (score[b] ?? 0) - (score[a] ?? 0) ||
    (total[b] ?? 0) - (total[a] ?? 0) ||
    (one[a] ?? 0) - (one[b] ?? 0) ||
    (other[a] ?? 0) - (other[b] ?? 0);
  const all = [...count.pairs].sort(compare);
  if (all.length <= most) return all;
  const pairsOf = (actor = -1) => all.filter((pair) => [one[pair], other[pair]].includes(actor));
  const byLinks = [...count.actorLinks.keys()]
    .filter((actor) => (count.actorLinks[actor] ?? 0) > 0)
    .sort((a, b) => (count.actorLinks[b] ?? 0) - (count.actorLinks[a] ?? 0) || a - b);
  const chosen = [
    ...kept.filter((pair) => all.includes(pair)),
    ...favoured.flatMap((actor) => pairsOf(actor).slice(0, Math.ceil(most / 4))),
    ...byLinks.slice(0, Math.ceil(most / 8)).flatMap((actor) => pairsOf(actor).slice(0, 2)),
  ].filter((pair, at, list) => list.indexOf(pair) === at);
  const shareOf = (actor = -1) =>
    chosen.reduce(
      (sum, pair) => sum + Number(one[pair] === actor) + Number(other[pair] === actor),
      0,
    );
  for (const limit of [Math.max(2, Math.ceil(most * 0.15)), Infinity]) {
    for (const pair of all.slice(0, 3 * most)) {
      const isFair = shareOf(one[pair]) < limit && shareOf(other[pair]) < limit;
      if (chosen.length < most && isFair && !chosen.includes(pair)) chosen.push(pair);
    }
  }
  return chosen.sort(compare);
}

describe("the pairs that are drawn", () => {
  it("are those that sorting all again and again finds, whatever is asked for", () => {
    const choosing = fc.record({
      most: fc.integer({ min: 12, max: 80 }),
      by: fc.constantFrom("strength", "recent"),
      favoured: fc.uniqueArray(fc.nat(winter.actorIndex.list.length - 1), { maxLength: 2 }),
      expanded: fc.constant([]),
      kept: fc.array(fc.nat(winter.links.pairs.count - 1), { maxLength: 1 }),
    });
    fc.assert(
      fc.property(windows, choosing, (window, asked) => {
        const count = countIn(window);
        expect(choosePairs(winter.links, count, asked)).toEqual(plainChoice(winter, count, asked));
      }),
    );
    for (const most of [12, 16, 24, 40, 60]) {
      for (const by of ["strength", "recent"] as const) {
        const asked = { most, by, ...NOBODY };
        const count = countIn(extent);
        expect(choosePairs(winter.links, count, asked)).toEqual(plainChoice(winter, count, asked));
      }
    }
  });

  it("are as many as were asked for, each once, and all where there are no more", () => {
    fc.assert(
      fc.property(
        windows,
        fc.integer({ min: 1, max: 120 }),
        fc.constantFrom(...CHOICES),
        (window, most, by) => {
          const count = countIn(window);
          const chosen = choosePairs(winter.links, count, { most, by, ...NOBODY });
          expect(chosen).toHaveLength(Math.min(most, count.pairs.length));
          expect(new Set(chosen).size).toBe(chosen.length);
          for (const pair of chosen) expect(count.pairLinks[pair]).toBeGreaterThan(0);
        },
      ),
    );
  });

  it("leave each prominent actor some, so that the picture is not one actor's star", () => {
    const count = countIn(extent);
    const chosen = choosePairs(winter.links, count, { most: 24, by: "strength", ...NOBODY });
    const { one, other } = winter.links.pairs;
    const prominent = [...count.actorLinks.keys()]
      .sort((a, b) => (count.actorLinks[b] ?? 0) - (count.actorLinks[a] ?? 0))
      .slice(0, 3);
    for (const actor of prominent) {
      expect(chosen.some((pair) => one[pair] === actor || other[pair] === actor)).toBe(true);
    }
    const shares = new Map<number, number>();
    for (const pair of chosen) {
      for (const end of [one[pair] ?? 0, other[pair] ?? 0])
        shares.set(end, (shares.get(end) ?? 0) + 1);
    }
    expect(Math.max(...shares.values())).toBeLessThan(12);
  });

  it("always include those of the actor that is selected, and of one that is expanded all", () => {
    const least = [...winter.actors].at(-1)?.id ?? "";
    const selected = frameOf(winter, { ...DEFAULT_VIEW, draw: 5, select: least });
    const touches = ({ source, target }: { source: string; target: string }) =>
      source === least || target === least;
    expect(selected.drawn.pairs.some(touches)).toBe(true);
    const hub = "putin";
    const all = frameOf(winter, DEFAULT_VIEW).drawn.pairs.filter(
      ({ source, target }) => source === hub || target === hub,
    );
    const { view } = parseAddress([
      ["draw", "3"],
      ["expand", hub],
    ]);
    const expanded = frameOf(winter, fitView(view, winter).view);
    for (const { number } of all) {
      expect(expanded.drawn.pairs.map((pair) => pair.number)).toContain(number);
    }
  });

  it("include the pair of the selected link, however weak", () => {
    fc.assert(
      fc.property(fc.constantFrom(...winter.graph.links.values()), ({ id, source, target }) => {
        const { drawn } = frameOf(winter, { ...DEFAULT_VIEW, draw: 2, select: id });
        const ends = drawn.pairs.map((pair) => [pair.source, pair.target].toSorted().join(" "));
        expect(ends).toContain([source, target].toSorted().join(" "));
      }),
      { numRuns: 30 },
    );
  });

  it("have a strength that counts a contact told twice once", () => {
    const row = (id: string, source: string, target: string, event?: string) => ({
      id,
      kind: "call",
      source,
      target,
      date: "2014-01-01",
      ...(event === undefined ? {} : { event }),
    });
    const file: GraphFile = {
      format: "readout/1",
      nodes: ["a", "b", "c"].map((id) => ({ id, kind: "country", name: id })),
      edges: [
        row("1", "a", "b", "e"),
        row("2", "b", "a", "e"),
        row("3", "a", "c"),
        row("4", "a", "c"),
      ],
    };
    const parsed = parseGraph(file);
    if (!parsed.ok) throw new Error("The graph is made up wrongly.");
    const { drawn } = frameOf(indexGraph(parsed.value), DEFAULT_VIEW);
    expect(
      drawn.pairs.map(({ source, target, links, contacts }) => [source, target, links, contacts]),
    ).toEqual([
      ["a", "c", 2, 2],
      ["b", "a", 2, 1],
    ]);
  });
});

describe("two windows", () => {
  it("are told apart pair by pair, and counted", () => {
    fc.assert(
      fc.property(windows, windows, (now, before) => {
        const view = { ...DEFAULT_VIEW, undated: false, with: before };
        const compared = frameOf(winter, { ...view, from: now.first, to: now.last }).compared;
        const pairsIn = ({ first, last }: typeof now) =>
          new Set(
            frameOf(winter, {
              ...DEFAULT_VIEW,
              undated: false,
              from: first,
              to: last,
            }).drawn.pairs.map(({ number }) => number),
          );
        const [here, there] = [pairsIn(now), pairsIn(before)];
        expect(compared?.counts).toEqual({
          new: [...here].filter((pair) => !there.has(pair)).length,
          continued: [...here].filter((pair) => there.has(pair)).length,
          gone: [...there].filter((pair) => !here.has(pair)).length,
        });
      }),
      { numRuns: 40 },
    );
  });
});

describe("the choice of pairs", () => {
  const nodes = people("a b c d e");
  const choose = (edges: readonly FileLink[], view: Partial<View>) => {
    const { drawn } = frameOf(indexGraph(makeGraph({ nodes, edges })), {
      ...DEFAULT_VIEW,
      ...view,
    });
    return drawn.pairs.map(({ source, target }) => [source, target].toSorted().join(""));
  };
  const edges = [
    call("1", "a-b", { date: "2022-01-01" }),
    call("2", "a-b", { date: "2022-01-01" }),
    call("3", "c-d", { date: "2022-01-02" }),
    call("4", "c-d", { date: "2022-01-02" }),
    call("5", "c-d", { date: "2022-01-02" }),
    call("6", "d-e", { date: "2022-03-01" }),
    call("7", "a-b", { date: "2022-03-01" }),
    call("8", "a-b", { date: "2022-03-02" }),
  ];

  it("goes by strength, by what was latest, or by what is more than was to be expected", () => {
    expect(choose(edges, { by: "strength" })).toEqual(["ab", "cd", "de"]);
    expect(choose(edges, { by: "recent" })).toEqual(["ab", "de", "cd"]);
    const from = parseDay("2022-03-01");
    expect(choose(edges, { by: "unexpected", from })).toEqual(["de", "ab"]);
    expect(choose(edges, { by: "strength", from })).toEqual(["ab", "de"]);
  });

  it("has of equals first what is stronger in the whole period, then whose actors the file has first", () => {
    const from = parseDay("2022-03-01");
    const more = [...edges, call("9", "c-e", { date: "2022-03-03" })];
    expect(choose(more, { from })).toEqual(["ab", "ce", "de"]);
    const turned = [...more, call("10", "d-e", { date: "2022-01-01" })];
    expect(choose(turned, { from })).toEqual(["ab", "de", "ce"]);
  });

  it("tells how unusual a pair is by the signed likelihood ratio", () => {
    fc.assert(
      fc.property(smallGraphs, (graph) => {
        const index = indexGraph(graph);
        const window = { first: 19_025, last: 19_028 };
        const count = countWindow(index, sieveOf(index, NO_FILTERS), window, false);
        const { pairs, contactCount } = index.links;
        const inWindow = [...count.pairs].reduce(
          (sum, pair) => sum + (count.pairContacts[pair] ?? 0),
          0,
        );
        const surprise = (pair: number) => {
          const found = count.pairContacts[pair] ?? 0;
          const expected = (inWindow * (pairs.total[pair] ?? 0)) / contactCount;
          const ratio = Math.abs(found * Math.log(found / expected));
          return found > expected ? ratio : -ratio;
        };
        const by = "unexpected";
        const chosen = choosePairs(index.links, count, { most: 99, by, ...NOBODY });
        const scores = chosen.map((pair) => surprise(pair));
        expect(scores).toEqual(scores.toSorted((one, other) => other - one));
      }),
    );
  });

  it("draws no more of a hub's pairs than its fair share while others wait, but all where none do", () => {
    const spokes = Array.from({ length: 30 }, (_, at) => `s${at}`);
    const others = Array.from({ length: 30 }, (_, at) => `o${at}`);
    const links = [
      ...spokes.flatMap((id) => [1, 2, 3].map((number) => call(`${id} ${number}`, `hub-${id}`))),
      ...others.slice(1).map((id, at) => call(`l${at}`, `o${at}-${id}`)),
    ];
    const graph = makeGraph({
      nodes: people(["hub", ...spokes, ...others].join(" ")),
      edges: links,
    });
    const index = indexGraph(graph);
    const ofHub = (draw: number) => {
      const { pairs } = frameOf(index, { ...DEFAULT_VIEW, draw }).drawn;
      expect(pairs).toHaveLength(draw);
      return pairs.filter(({ source }) => source === "hub").length;
    };
    expect(ofHub(20)).toBe(3);
    expect(ofHub(40)).toBe(11);
    const selected = frameOf(index, { ...DEFAULT_VIEW, draw: 20, select: "hub" }).drawn.pairs;
    expect(selected.filter(({ source }) => source === "hub")).toHaveLength(5);
  });

  it("draws with each pair its own links, and those of no pair that is left out", () => {
    const edges = ["a-b 4", "a-c 3", "b-c 2", "c-d 1"].flatMap((told) => {
      const [pair = "", count] = told.split(" ");
      return Array.from({ length: Number(count) }, (_, at) => call(`${pair} ${at}`, pair));
    });
    const index = indexGraph(makeGraph({ nodes: people("a b c d"), edges }));
    const { pairs } = frameOf(index, { ...DEFAULT_VIEW, draw: 2 }).drawn;
    expect(pairs.map(({ apart }) => apart.map(({ id }) => id))).toEqual([
      ["a-b 0", "a-b 1", "a-b 2", "a-b 3"],
      ["a-c 0", "a-c 1", "a-c 2"],
    ]);
  });
});
