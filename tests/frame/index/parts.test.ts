import { describe, expect, it } from "vitest";
import { indexActors } from "../../../src/frame/index/actor-index";
import { headOfParts, indexGraph, indexOfPart } from "../../../src/frame/index/index-graph";
import { indexLinks } from "../../../src/frame/index/index-links";
import { timeColumnsOf } from "../../../src/frame/index/time-columns";
import { sieveOf } from "../../../src/frame/query/sieve";
import { NO_FILTERS } from "../../../src/frame/view/view";
import { ABSENT, codeTexts } from "../../../src/graph/columns/coded-texts";
import { columnsOf } from "../../../src/graph/columns/link-columns";
import { parseDay } from "../../../src/graph/dates";
import type { FileLink } from "../../../src/graph/model/file";
import { call, makeGraph, people } from "../../fixtures/make-graph";

const EDGES = [
  call("1", "a-b", { date: "2022-02-01", topics: ["gas"] }),
  call("2", "a-b", { date: "2022-02-02", kind: "meeting", status: "planned", topics: ["gas"] }),
  call("3", "b-c", { date: "2022-02-08", kind: "visit", topics: ["war"] }),
  call("4", "b-c", {
    date: "2022-02-09",
    status: "planned",
    topics: ["war"],
    quotes: [{ document: "d", exact: "x", attributedTo: "v" }],
  }),
] as const;

function graphOf(edges: readonly FileLink[]) {
  return makeGraph({
    nodes: [...people("a b", { side: "north" }), ...people("c", { side: "south" }), ...people("v")],
    edges: [...edges],
    documents: [{ id: "d", title: "D" }],
  });
}

/** What is made of a graph whose first two links are at hand, of four. */
function partOf() {
  const whole = indexGraph(graphOf(EDGES));
  const graph = graphOf(EDGES.slice(0, 2));
  const actorIndex = indexActors(graph);
  const places = new Map([["a", { x: 1, y: 2 }]]);
  const tallies = timeColumnsOf({
    date: codeTexts(EDGES.map(({ date }) => date)),
    kind: codeTexts(EDGES.map(({ kind }) => kind)),
    status: codeTexts(EDGES.map(({ status }) => status)),
    links: Uint32Array.of(5, 6, 7, 8),
  });
  const head = headOfParts(
    actorIndex,
    {
      links: 26,
      contacts: 26,
      extent: whole.extent,
      values: whole.values,
      linksOfActors: Uint32Array.of(11, 26, 15, 0),
      contactsOfActors: Uint32Array.of(11, 26, 15, 0),
      tallies,
    },
    places,
  );
  const columns = columnsOf(
    graph.links,
    actorIndex.list.map(({ id }) => id),
  );
  const links = indexLinks(columns, actorIndex, graph.documents);
  const days = [{ first: parseDay("2022-02-01") ?? 0, last: parseDay("2022-02-07") ?? 0 }];
  return { whole, places, tallies, days, index: indexOfPart(head, graph, links, days) };
}

describe("a graph of which a part of the links is at hand", () => {
  const { whole, places, tallies, days, index } = partOf();

  it("knows of the whole how many links there are, from when until when, and what its filters can have", () => {
    expect(index).toMatchObject({ linkTotal: 26, extent: whole.extent });
    expect(index.values).toEqual(whole.values);
    expect(index.values.topic).toEqual(["gas", "war"]);
    expect(index.sides.ofActor).toEqual(whole.sides.ofActor);
  });

  it("knows its actors by their links in the whole, those apart that only give an account", () => {
    expect(Array.from(index.degrees)).toEqual([11, 26, 15, 0]);
    expect(index.mostDegree).toBe(26);
    expect(index.actors.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect([...index.onlyAccounts]).toEqual(["v"]);
    expect([...index.unlinked]).toEqual([]);
  });

  it("has the places that it was given, and the days of which all is at hand", () => {
    expect(index.places).toBe(places);
    expect(index.part).toEqual({ days, tallies });
    expect(index.links.count).toBe(2);
  });

  it("finds the values of the whole among those at hand, and tells which are not there", () => {
    const { kinds, topicSets } = index.links;
    const named = (numbers: Uint32Array, values: readonly string[]) =>
      Array.from(numbers, (number) => (number === ABSENT ? undefined : values[number]));
    expect(named(index.valueNumbers.topic, topicSets.values)).toEqual(["gas", undefined]);
    expect(named(index.valueNumbers.kind, kinds)).toEqual(
      whole.values.kind.map((kind) => (kind === "visit" ? undefined : kind)),
    );
  });

  it("has its histogram of all links, kept apart by kind and status alone", () => {
    const failed = (filters: Partial<typeof NO_FILTERS>) => {
      const { times } = sieveOf(index, { ...NO_FILTERS, ...filters });
      return [times.columns === tallies, ...times.failed, times.isExact];
    };
    expect(failed({})).toEqual([true, 0, 0, 0, 0, true]);
    expect(failed({ kind: ["call"] })).toEqual([true, 0, 1, 1, 0, true]);
    expect(failed({ kind: ["call", "visit"] })).toEqual([true, 0, 1, 0, 0, true]);
    expect(failed({ status: ["planned"] })).toEqual([true, 1, 0, 1, 0, true]);
    expect(failed({ kind: ["call"], status: ["planned"] })).toEqual([true, 1, 1, 1, 0, true]);
    expect(failed({ topic: ["gas"] })).toEqual([true, 0, 0, 0, 0, false]);
    const between = sieveOf(index, NO_FILTERS, "either", ["a", "b"]).times;
    expect(between.isExact).toBe(false);
    expect(sieveOf(whole, { ...NO_FILTERS, topic: ["gas"] }).times.isExact).toBe(true);
  });
});
