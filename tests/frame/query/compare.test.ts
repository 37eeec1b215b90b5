import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frameOf } from "../../../src/frame/query/frame-of";
import type { GraphIndex } from "../../../src/frame/index/graph-index";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { FILTERS, type FilterName } from "../../../src/frame/view/parameter-names";
import { DEFAULT_VIEW, NO_FILTERS, type View } from "../../../src/frame/view/view";
import { parseDay } from "../../../src/graph/dates";
import { accountsOf } from "../../../src/graph/model/quotes";
import type { Link } from "../../../src/graph/model/types";
import { call, makeGraph, people, smallGraphs, toldValuesOf } from "../../fixtures/make-graph";

const dayOf = (text: string) => parseDay(text) ?? NaN;
const spanOf = (first: string, last: string) => ({ first: dayOf(first), last: dayOf(last) });
const endsOf = ({ source, target }: Link) => [source, target].toSorted().join(" ");

/** The values that a link has for a filter. */
function valuesOf(index: GraphIndex, name: FilterName, link: Link): readonly string[] {
  const { graph } = index;
  const ends = [link.source, link.target].flatMap((id) => graph.actors.get(id) ?? []);
  switch (name) {
    case "told":
      return toldValuesOf(index, link);
    case "side":
      return ends.flatMap(({ side }) => side ?? []);
    case "actor":
      return ends.map(({ kind }) => kind);
    case "country":
      return ends.flatMap(({ country }) => country ?? []);
    case "kind":
      return [link.kind];
    case "status":
      return [link.status];
    case "topic":
      return link.topics;
    case "account":
      return accountsOf(link);
  }
}

describe("the values of a filter", () => {
  it("are all that the links of the file have, those of most links first, each with what it would show", () => {
    fc.assert(
      fc.property(smallGraphs, (graph) => {
        const index = indexGraph(graph);
        const { facets } = frameOf(index, DEFAULT_VIEW);
        const links = [...graph.links.values()];
        for (const name of FILTERS) {
          const has = (value: string) =>
            links.filter((link) => valuesOf(index, name, link).includes(value)).length;
          const all = new Set(links.flatMap((link) => valuesOf(index, name, link)));
          const found = facets[name].map(({ value }) => value);
          const counts = found.map(has);
          if (name === "told") {
            const hasAccounts = links.some((link) => accountsOf(link).length > 0);
            expect(found).toEqual(hasAccounts ? ["both", "one", "neither", "disputed"] : []);
          } else {
            expect(found.toSorted()).toEqual([...all].toSorted());
            expect(counts).toEqual(counts.toSorted((a, b) => b - a));
          }
          const shown = (value: string) =>
            frameOf(index, { ...DEFAULT_VIEW, filters: { ...NO_FILTERS, [name]: [value] } }).links
              .length;
          if (name === "actor") continue;
          expect(facets[name].map(({ count }) => count)).toEqual(found.map(shown));
          expect(facets[name].every(({ checked }) => !checked)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("count a link within one country once", () => {
    const graph = makeGraph({
      nodes: [
        ...people("a b", { country: "FR" }),
        ...people("c", { country: "IT" }),
        ...people("d", { country: "RU" }),
      ],
      edges: [call("1", "a-b"), call("2", "c-d"), call("3", "c-d")],
    });
    const { facets } = frameOf(indexGraph(graph), DEFAULT_VIEW);
    expect(facets.country.map(({ value, count }) => [value, count])).toEqual([
      ["IT", 2],
      ["RU", 2],
      ["FR", 1],
    ]);
  });

  it("are checked where the view asks for them", () => {
    const graph = makeGraph({
      nodes: people("a b"),
      edges: [call("1", "a-b"), call("2", "a-b", { kind: "visit" })],
    });
    const filters = { ...NO_FILTERS, kind: ["visit"] };
    const { facets } = frameOf(indexGraph(graph), { ...DEFAULT_VIEW, filters });
    expect(facets.kind).toEqual([
      { value: "call", count: 1, checked: false },
      { value: "visit", count: 1, checked: true },
    ]);
  });
});

describe("the pairs of a window", () => {
  const window = spanOf("2022-02-02", "2022-02-05");

  it("have the links, contacts, kind and newest link that looking at every link finds, strongest first", () => {
    fc.assert(
      fc.property(smallGraphs, (graph) => {
        const index = indexGraph(graph);
        const frame = frameOf(index, { ...DEFAULT_VIEW, from: window.first, to: window.last });
        const shown = [...frame.links];
        const pairs = new Map(
          shown.map(endsOf).map((ends) => [ends, shown.filter((link) => endsOf(link) === ends)]),
        );
        const found = frame.drawn.pairs.map((pair) => ({
          ends: [pair.source, pair.target].toSorted().join(" "),
          links: pair.links,
          contacts: pair.contacts,
          newest: pair.newest.id,
          apart: pair.apart.map(({ id }) => id),
        }));
        const expected = [...pairs].map(([ends, links]) => ({
          ends,
          links: links.length,
          contacts: new Set(links.map(({ id, event }) => (event ? `event ${event}` : id))).size,
          newest: links.at(-1)?.id,
          apart: links.length > 5 ? [] : links.map(({ id }) => id),
        }));
        const byEnds = (a: { ends: string }, b: { ends: string }) => (a.ends < b.ends ? -1 : 1);
        expect(found.toSorted(byEnds)).toEqual(expected.toSorted(byEnds));
        expect(frame.drawn.pairTotal).toBe(pairs.size);
        const strengths = found.map(({ contacts }) => contacts);
        expect(strengths).toEqual(strengths.toSorted((a, b) => b - a));
        for (const { kind, source, target, newest } of frame.drawn.pairs) {
          expect([source, target]).toEqual([newest.source, newest.target]);
          const own = pairs.get(endsOf(newest)) ?? [];
          const countOf = (one: string) => own.filter((link) => link.kind === one).length;
          expect(countOf(kind)).toBe(Math.max(...own.map((link) => countOf(link.kind))));
        }
        for (const { actor, links } of frame.drawn.actors) {
          const own = shown.filter(({ source, target }) => [source, target].includes(actor.id));
          expect(links).toBe(own.length);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("two windows", () => {
  const graph = makeGraph({
    nodes: people("a b c d e"),
    edges: [
      call("gone", "d-e", { date: "2022-02-01" }),
      call("was", "a-b", { date: "2022-02-01" }),
      call("was-too", "a-b", { date: "2022-02-02" }),
      call("is", "b-a", { date: "2022-02-11" }),
      call("same", "a-d", { date: "2022-02-01" }),
      call("same-still", "a-d", { date: "2022-02-11" }),
      call("new", "a-c", { date: "2022-02-11" }),
      call("new-two", "a-c", { date: "2022-02-12" }),
      call("new-three", "c-a", { date: "2022-02-13" }),
    ],
  });
  const index = indexGraph(graph);
  const view = {
    ...DEFAULT_VIEW,
    from: dayOf("2022-02-11"),
    to: dayOf("2022-02-13"),
    with: spanOf("2022-02-01", "2022-02-02"),
  };
  const frame = () => frameOf(index, view);

  it("are told apart: pairs that are new, that went on, and that have gone", () => {
    const { compared, drawn } = frame();
    expect(compared?.counts).toEqual({ new: 1, continued: 2, gone: 1 });
    expect(compared?.window).toEqual(view.with);
    const standings = drawn.pairs.map((pair) => [pair.newest.id, pair.standing, pair.links]);
    expect(new Set(standings)).toEqual(
      new Set([
        ["new-three", "new", 3],
        ["is", "continued", 1],
        ["same-still", "continued", 1],
        ["gone", "gone", 1],
      ]),
    );
    expect(drawn.pairTotal).toBe(4);
  });

  it("draw the actors of what has gone as well", () => {
    const drawnLinks = frame().drawn.actors.map(({ actor, links }) => [actor.id, links]);
    expect(drawnLinks).toEqual([
      ["a", 5],
      ["b", 1],
      ["c", 3],
      ["d", 1],
      ["e", 0],
    ]);
  });

  it("are drawn by the larger of the two counts of each pair, and its latest link in either", () => {
    const pairsBy = (by: View["by"]) =>
      frameOf(index, { ...view, by, draw: 3 }).drawn.pairs.map(({ newest }) => newest.id);
    expect(pairsBy("strength").slice(0, 2)).toEqual(["new-three", "is"]);
    expect(pairsBy("recent").slice(0, 2)).toEqual(["new-three", "same-still"]);
    const turned = { ...view, from: view.with.first, to: view.with.last };
    const other = { first: view.from, last: view.to };
    const { drawn, compared } = frameOf(index, { ...turned, with: other, draw: 1 });
    expect(drawn.pairs.map(({ newest, standing }) => [newest.id, standing])).toEqual([
      ["new-three", "gone"],
    ]);
    expect(compared?.counts).toEqual({ new: 1, continued: 2, gone: 1 });
    expect(compared?.largest(1)).toMatchObject([
      { standing: "gone", before: 3, now: 0, newest: "new-three" },
    ]);
  });

  it("differ most where contacts came or went most, and not at all where as many are in both", () => {
    const tell = (most: number) =>
      frame()
        .compared?.largest(most)
        .map(({ source, target, standing, before, now, newest }) =>
          [source.id, target.id, standing, before, now, newest].join(" "),
        );
    expect(tell(9)).toEqual(["a c new 0 3 new-three", "a b continued 2 1 is", "d e gone 1 0 gone"]);
    expect(tell(1)).toEqual(["a c new 0 3 new-three"]);
  });

  it("are not compared where only one is asked for, or nothing has a date", () => {
    expect(frameOf(index, DEFAULT_VIEW).compared).toBeUndefined();
    const undated = makeGraph({ nodes: people("a"), edges: [call("l", "a-a")] });
    expect(frameOf(indexGraph(undated), view).compared).toBeUndefined();
  });
});

describe("what is drawn", () => {
  const links = ["1", "2", "3", "4", "5", "6"].map((id) => call(id, "a-b"));

  it("shows each link of a pair up to five, and one line where there are more", () => {
    const apart = (count: number) => {
      const graph = makeGraph({ nodes: people("a b"), edges: links.slice(0, count) });
      return frameOf(indexGraph(graph), DEFAULT_VIEW).drawn.pairs[0]?.apart.length;
    };
    expect(apart(5)).toBe(5);
    expect(apart(6)).toBe(0);
  });

  it("shows the links of a pair in one line where there are more than 160 pairs, and no more than 200 pairs", () => {
    const graphOf = (count: number) =>
      makeGraph({
        nodes: people(Array.from({ length: count + 1 }, (_, at) => `p${at}`).join(" ")),
        edges: Array.from({ length: count }, (_, at) => call(`l${at}`, `p0-p${at + 1}`)),
      });
    const drawn = (count: number) => frameOf(indexGraph(graphOf(count)), DEFAULT_VIEW).drawn;
    expect(drawn(160).pairs.every(({ apart }) => apart.length === 1)).toBe(true);
    expect(drawn(161).pairs.every(({ apart }) => apart.length === 0)).toBe(true);
    const many = drawn(201);
    expect([many.pairs.length, many.pairTotal, many.actors.length]).toEqual([200, 201, 201]);
  });

  it("has of the actors without a pair drawn the selected one alone", () => {
    const graph = makeGraph({
      nodes: people("a b c d e f x"),
      edges: [...links, call("7", "c-d"), call("8", "e-f")],
    });
    const index = indexGraph(graph);
    const view = { ...DEFAULT_VIEW, draw: 1 };
    const idsOf = (asked: typeof view) =>
      frameOf(index, asked).drawn.actors.map(({ actor }) => actor.id);
    expect(idsOf(view)).toEqual(["a", "b"]);
    expect(idsOf({ ...view, select: "x" })).toEqual(["a", "b", "x"]);
    expect(idsOf({ ...view, draw: 2 })).toEqual(["a", "b", "c", "d"]);
    expect(idsOf({ ...view, draw: 3 })).toEqual(["a", "b", "c", "d", "e", "f", "x"]);
  });

  it("tells the pair of the selected link, where the link is shown", () => {
    const graph = makeGraph({
      nodes: people("a b c"),
      edges: [call("1", "a-b"), call("2", "b-c"), call("3", "a-c", { kind: "visit" })],
    });
    const index = indexGraph(graph);
    const chosen = (select: string | undefined, kind: string[] = []) => {
      const filters = { ...NO_FILTERS, kind };
      const { drawn } = frameOf(index, { ...DEFAULT_VIEW, select, filters });
      const pair = drawn.pairs.find(({ number }) => number === drawn.chosen);
      return pair && [pair.source, pair.target];
    };
    expect(chosen("2")).toEqual(["b", "c"]);
    expect(chosen("3")).toEqual(["a", "c"]);
    expect(chosen("3", ["call"])).toBeUndefined();
    expect(chosen("a")).toBeUndefined();
    expect(chosen(undefined)).toBeUndefined();
  });
});
