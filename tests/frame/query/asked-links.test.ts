import { describe, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { linksOfActor } from "../../../src/frame/query/details";
import { frameOf } from "../../../src/frame/query/frame-of";
import { certaintiesIn, histogramOf } from "../../../src/frame/query/histogram";
import { DEFAULT_VIEW, NO_FILTERS, type View } from "../../../src/frame/view/view";
import { parseDay } from "../../../src/graph/dates";
import { call, makeGraph, people } from "../../fixtures/make-graph";

const quotes = (...by: readonly string[]) =>
  by.map((attributedTo) => ({ document: "paper", exact: "x", attributedTo }));
const index = indexGraph(
  makeGraph({
    nodes: [
      ...people("a", { country: "IT", side: "west" }),
      ...people("b", { country: "RU", side: "east" }),
      ...people("c", { country: "IT", side: "west", kind: "institution" }),
      ...people("d"),
    ],
    edges: [
      call("1", "a-b", { date: "2022-02-01", topics: ["gas", "war"], quotes: quotes("a", "b") }),
      call("2", "b-a", { date: "2022-02-02~", event: "talks", quotes: quotes("b") }),
      call("3", "a-c", { date: "2022-02-03", event: "talks", quotes: quotes("a") }),
      call("4", "c-c", { date: "2022-02-04", kind: "visit", topics: ["gas"], quotes: quotes("a") }),
      call("5", "b-d", { date: "2022-02-05", status: "planned", quotes: quotes("b") }),
      call("6", "d-a", { date: "2022-02-08", status: "cancelled", topics: ["war"] }),
      call("7", "a-d"),
    ],
    documents: [{ id: "paper" }],
  }),
);
const day = (text: string) => parseDay(`2022-02-${text}`) ?? NaN;
const showing = (view: Partial<View>) => frameOf(index, { ...DEFAULT_VIEW, ...view });
const asking = (filters: Partial<View["filters"]>): Partial<View> => ({
  filters: { ...NO_FILTERS, ...filters },
});
const idsIn = (view: Partial<View>) => Array.from(showing(view).links, ({ id }) => id).join(" ");

describe("the links that a view asks for", () => {
  it.each<readonly [Partial<View>, string]>([
    [{}, "1 2 3 4 5 6 7"],
    [{ undated: false }, "1 2 3 4 5 6"],
    [{ from: day("02"), to: day("04") }, "2 3 4 7"],
    [{ from: day("02"), to: day("04"), mode: "until", undated: false }, "1 2 3 4"],
    [{ pair: ["b", "a"] }, "1 2"],
    [{ pair: ["c", "c"] }, "4"],
    [{ pair: ["a", "stranger"] }, ""],
    [asking({ kind: ["visit"] }), "4"],
    [asking({ kind: ["visit", "call"], status: ["planned"] }), "5"],
    [asking({ status: ["planned", "cancelled"] }), "5 6"],
    [asking({ topic: ["gas"] }), "1 4"],
    [asking({ topic: ["gas", "war"] }), "1 4 6"],
    [asking({ topic: ["stranger"] }), ""],
    [asking({ side: ["west"] }), "1 2 3 4 6 7"],
    [{ ...asking({ side: ["west"] }), ends: "both" }, "3 4"],
    [{ ...asking({ side: ["west", "east"] }), ends: "both" }, "1 2 3 4"],
    [asking({ country: ["RU"] }), "1 2 5"],
    [{ ...asking({ country: ["IT"], kind: ["call"] }), ends: "both" }, "3"],
    [asking({ actor: ["person"] }), "1 2 5 6 7"],
    [asking({ actor: ["institution"] }), "4"],
    [asking({ account: ["b"] }), "1 2 5"],
    [asking({ account: ["a"], topic: ["gas"] }), "1 4"],
    [asking({ told: ["both"] }), "1 2 3"],
    [asking({ told: ["neither"] }), "4 6 7"],
  ])("by %j are %s", (view, ids) => {
    expect(idsIn(view)).toBe(ids);
  });

  it("are told of by one of two accounts or both, by their occasion, and so are their pairs", () => {
    const { sides } = showing(asking({ account: ["a", "b"] }));
    expect(["1", "2", "3", "4", "5", "6"].map((id) => sides?.byLink.ofLink(id))).toEqual([
      ...["both", "both", "both", "first", "second"],
      undefined,
    ]);
    expect(sides?.counts).toEqual({ first: 1, second: 1, both: 3 });
    const sideOf = (id: string) =>
      sides?.byPair.get(index.links.pair[index.links.row[Number(id) - 1] ?? -1] ?? -1);
    expect(["1", "4", "5", "6"].map(sideOf)).toEqual(["both", "first", "second", undefined]);
    expect(showing(asking({ account: ["a"] })).sides).toBeUndefined();
    expect(showing(asking({ account: ["a", "b", "c"] })).sides).toBeUndefined();
  });

  it("of an actor are those that it is an end of, in their order", () => {
    const of = (id: string, view: Partial<View> = {}) =>
      Array.from(linksOfActor(index, showing(view).links, id), (link) => link.id).join(" ");
    expect(["a", "b", "c", "d", "stranger"].map((id) => of(id))).toEqual([
      ...["1 2 3 6 7", "1 2 5", "3 4", "5 6 7", ""],
    ]);
    expect(of("a", asking({ status: ["held"] }))).toBe("1 2 3 7");
  });
});

describe("two actors that are shown alone", () => {
  it("are drawn as one pair, which is named while nothing is selected", () => {
    const { drawn } = showing({ pair: ["a", "b"] });
    expect(drawn.pairs.map(({ source, target, links }) => [source, target, links])).toEqual([
      ["b", "a", 2],
    ]);
    expect(drawn.alone).toBe(drawn.pairs[0]?.number);
    expect(showing({ pair: ["a", "b"], select: "a" }).drawn.alone).toBeUndefined();
    expect(showing({}).drawn.alone).toBeUndefined();
    expect(showing({ pair: ["b", "c"] }).drawn).toMatchObject({ alone: undefined, pairs: [] });
  });

  it("have a weight each by all their links, and no side where the file gives none", () => {
    const { actors } = showing({ pair: ["a", "d"] }).drawn;
    expect(actors.map(({ actor, links, weight, side }) => [actor.id, links, weight, side])).toEqual(
      [
        ["a", 2, 1, index.sides.list.indexOf("west")],
        ["d", 2, 3 / 5, -1],
      ],
    );
  });
});

describe("how sure the dates of links are", () => {
  it.each([
    ["01", "01", ["sure"]],
    ["02", "02", ["uncertain"]],
    ["02", "03", ["sure", "uncertain"]],
    ["05", "05", ["planned"]],
    ["06", "07", []],
    ["05", "08", ["planned", "cancelled"]],
    ["01", "08", ["sure", "uncertain", "planned", "cancelled"]],
  ])("from %s to %s February is %j, as the bars say", (first, last, certainties) => {
    const { times } = showing({}).sieve;
    const extent = { first: day(first), last: day(last) };
    expect([...certaintiesIn(times, extent)]).toEqual(certainties);
    const bars = histogramOf(times, extent, 60).flatMap(({ segments }) => segments);
    expect(new Set(bars.map(({ certainty }) => certainty))).toEqual(new Set(certainties));
  });

  it("does not count what the filters keep out", () => {
    const { times } = showing(asking({ status: ["planned"] })).sieve;
    expect([...certaintiesIn(times, { first: day("01"), last: day("08") })]).toEqual(["planned"]);
  });
});
