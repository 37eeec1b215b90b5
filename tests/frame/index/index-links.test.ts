import { describe, expect, test } from "vitest";
import { completeIndex, indexGraph } from "../../../src/frame/index/index-graph";
import { indexLinks } from "../../../src/frame/index/index-links";
import { linksOfRows } from "../../../src/frame/index/link-list";
import { headOfOccasion } from "../../../src/frame/query/occasion";
import { columnsOfFile } from "../../../src/graph/columns/file-columns";
import { columnsOf } from "../../../src/graph/columns/link-columns";
import { ABSENT, codeTexts } from "../../../src/graph/columns/coded-texts";
import { unpackTexts } from "../../../src/graph/columns/texts";
import { parseDay } from "../../../src/graph/dates";
import type { FileLink } from "../../../src/graph/model/file";
import { call, makeGraph, people } from "../../fixtures/make-graph";

const day = (text: string) => parseDay(text) ?? NaN;
const [LEAST, LARGEST] = [-(2 ** 31 - 1), 2 ** 31 - 1];

const indexOf = (...edges: FileLink[]) =>
  indexGraph(
    makeGraph({
      nodes: [
        ...people("a", { country: "IT", side: "north" }),
        ...people("b", { country: "RU" }),
        ...people("c", { country: "IT", speaksFor: ["a", "b"] }),
        ...people("d"),
      ],
      edges,
      documents: [{ id: "paper" }, { id: "voice", voice: "b" }],
    }),
  );
const idsOf = ({ graph, links }: ReturnType<typeof indexOf>) =>
  Array.from(links.number, (number) => graph.links.at(number)?.id);

test("Links reach from their first day to their last, whatever other dates their columns know", () => {
  const { graph, actorIndex } = indexOf(call("1", "a-b"), call("2", "a-b"), call("3", "a-b"));
  const columns = columnsOf(
    graph.links,
    actorIndex.list.map(({ id }) => id),
  );
  const { texts } = codeTexts(["2021-01-01", "2022-02-01", "soon", "2022-02-03", "2023-01-01"]);
  const date = { texts, codes: Uint32Array.of(3, 1, ABSENT) };
  expect(indexLinks({ ...columns, date }, actorIndex, graph.documents).extent).toEqual({
    first: day("2022-02-01"),
    last: day("2022-02-03"),
  });
});

test("Links of a part that have the same day, or none, stand as in the whole file", () => {
  const date = "2022-02-01";
  const { graph, actorIndex } = indexOf(
    ...["1", "2", "3"].map((id) => call(id, "a-b", { date })),
    ...["4", "5"].map((id) => call(id, "a-b")),
  );
  const columns = columnsOf(
    graph.links,
    actorIndex.list.map(({ id }) => id),
  );
  const { number } = indexLinks(columns, actorIndex, graph.documents, {
    places: Uint32Array.of(8, 0, 4, 9, 7),
    pairContacts: Uint32Array.of(5, 5, 5, 5, 5),
    contacts: 5,
    hasAccounts: false,
  });
  expect(Array.from(number)).toEqual([1, 2, 0, 4, 3]);
});

test("An event that no link belongs to is no occasion", () => {
  const { graph, actorIndex } = indexOf(call("1", "a-b", { event: "e" }), call("2", "b-a"));
  const columns = columnsOf(
    graph.links,
    actorIndex.list.map(({ id }) => id),
  );
  const { texts } = codeTexts(["e", "unused"]);
  const event = { texts, codes: Uint32Array.of(0, ABSENT) };
  const links = indexLinks({ ...columns, event }, actorIndex, graph.documents);
  const index = completeIndex(graph, actorIndex, links);
  expect(headOfOccasion(index, "e")?.contact.id).toBe("1");
  expect(headOfOccasion(index, "unused")).toBeUndefined();
});

describe("the links of a graph in order of time", () => {
  const index = indexOf(
    call("none", "a-b"),
    call("from", "a-b", { date: "2022-02-03/.." }),
    call("about", "b-a", { date: "2022-02-03~" }),
    call("month", "a-c", { date: "2022-02" }),
    call("doubt", "c-c", { date: "2022-02-01?" }),
    call("first", "a-b", { date: "2022-02-01" }),
    call("until", "c-b", { date: "../2022-02-02" }),
    call("second", "b-c", { date: "2022-02-01" }),
    call("never", "b-c"),
  );
  const { links } = index;
  const order = ["doubt", "first", "second", "month", "until", "from", "about", "none", "never"];

  test("are sorted by their first day, then their last, then as in the file; an open end stands at its finite one", () => {
    expect(idsOf(index)).toEqual(order);
    expect(Array.from(links.number, (number) => links.row[number])).toEqual([...order.keys()]);
    expect([links.count, links.dated]).toEqual([9, 7]);
  });

  test("have their days and whether these are sure, and none without a date", () => {
    const [one, two, three] = ["2022-02-01", "2022-02-02", "2022-02-03"].map(day);
    const last = day("2022-02-28");
    expect([...links.first]).toEqual([one, one, one, one, LEAST, three, three, LARGEST, LARGEST]);
    expect([...links.last]).toEqual([one, one, one, last, two, LARGEST, three, LEAST, LEAST]);
    expect([...links.unsure]).toEqual([1, 0, 0, 0, 0, 0, 1, 0, 0]);
    expect(links.extent).toEqual({ first: one, last });
    expect([...links.firstFrom].slice(0, 7)).toEqual([...Array(5).fill(LEAST), three, three]);
    expect([...links.lastUntil].slice(2)).toEqual([one, last, last, ...Array(4).fill(LARGEST)]);
  });

  test("have pairs, whichever of the two acted, and one with itself", () => {
    const { pairs, pair } = links;
    const named = Array.from(pair, (at) => [pairs.one[at], pairs.other[at]].join("-"));
    expect(named).toEqual(["2-2", "0-1", "1-2", "0-2", "1-2", "0-1", "0-1", "0-1", "1-2"]);
    expect([pairs.count, [...pairs.total]]).toEqual([4, [1, 4, 3, 1]]);
    expect([...index.degrees]).toEqual([5, 7, 5, 0]);
    expect([index.mostDegree, [...index.unlinked]]).toEqual([7, ["d"]]);
  });
});

test("Links that are in order in the file stay as they are", () => {
  const dates = ["2022-01", "2022-02-01", "2022-02-01", "2022-02-01/2022-02-02", undefined];
  const edges = dates.map((date, at) => call(`l${at}`, "a-b", { date }));
  expect(idsOf(indexOf(...edges))).toEqual(["l0", "l1", "l2", "l3", "l4"]);
  expect(idsOf(indexOf(...edges.toReversed()))).toEqual(["l0", "l2", "l1", "l3", "l4"]);
});

test("No link, and links without a date, have no extent", () => {
  expect(indexOf().links).toMatchObject({ count: 0, dated: 0, extent: undefined });
  const undated = indexOf(call("l", "a-b"));
  expect(undated.links).toMatchObject({ count: 1, dated: 0, extent: undefined });
  expect(undated.extent).toBeUndefined();
});

test("Links of one event between the same two are one contact; those without an event are one each", () => {
  const { links } = indexOf(
    call("1", "a-b", { event: "talks" }),
    call("2", "b-a", { event: "talks" }),
    call("3", "a-c", { event: "talks" }),
    call("4", "a-b"),
    call("5", "a-b"),
    call("6", "a-b", { event: "visit" }),
  );
  expect([...links.contact]).toEqual([0, 0, 1, 2, 3, 4]);
  expect([links.contactCount, links.pairs.contacts, links.eventCount]).toEqual([5, 5, 2]);
  expect([...links.event]).toEqual([0, 0, 0, ABSENT, ABSENT, 1]);
  expect([unpackTexts(links.events), [...links.pairs.total]]).toEqual([
    ["talks", "visit"],
    [4, 1],
  ]);
});

test("What the filters ask of links is numbered: kinds, statuses, labels, and sets of topics and accounts", () => {
  const quotes = (...by: readonly (string | undefined)[]) =>
    by.map((attributedTo) => ({ document: "paper", exact: "x", attributedTo }));
  const index = indexOf(
    call("1", "a-b", { topics: ["gas", "war", "gas"], quotes: quotes("a", "c", "a") }),
    call("2", "a-b", { kind: "visit", status: "planned", label: "saw", topics: ["war"] }),
    call("3", "a-b", { topics: ["gas", "war"], quotes: quotes("a", "c") }),
    call("4", "a-b", { label: "saw", quotes: [{ document: "voice", exact: "x" }] }),
    call("5", "a-b", { status: "held", label: "met", quotes: quotes(undefined) }),
  );
  const { links } = index;
  expect([links.kinds, [...links.kind]]).toEqual([
    ["call", "visit"],
    [0, 1, 0, 0, 0],
  ]);
  expect([links.statuses, [...links.status]]).toEqual([
    ["held", "planned"],
    [0, 1, 0, 0, 0],
  ]);
  expect([links.labels, [...links.label]]).toEqual([
    ["saw", "met"],
    [ABSENT, 0, ABSENT, 0, 1],
  ]);
  const setsBy = (codes: Uint32Array, { values, sets }: typeof links.topicSets) =>
    Array.from(codes, (code) => sets[code]?.map((at) => values[at]));
  expect(setsBy(links.topics, links.topicSets)).toEqual([
    ["gas", "war"],
    ["war"],
    ["gas", "war"],
    [],
    [],
  ]);
  expect(setsBy(links.accounts, links.accountSets)).toEqual([
    ["a", "c"],
    [],
    ["a", "c"],
    ["b"],
    [],
  ]);
  expect(links.topics[0]).toBe(links.topics[2]);
  expect(links.hasAccounts).toBe(true);
  expect(index.values).toMatchObject({
    told: ["both", "one", "neither", "disputed"],
    kind: ["call", "visit"],
    status: ["held", "planned"],
    topic: ["war", "gas"],
    side: ["north"],
    country: ["IT", "RU"],
    account: ["a", "c", "b"],
    actor: ["person"],
  });
  // Nobody's account is given where no quote has one.
  const silent = indexOf(call("1", "a-b", { quotes: quotes(undefined) }));
  expect([silent.links.hasAccounts, silent.values.told, silent.values.account]).toEqual([
    false,
    [],
    [],
  ]);
});

test("A link in columns without a status took place, also where no link says so", () => {
  const { actorIndex } = indexOf();
  const statusesOf = (...statuses: readonly (string | undefined)[]) => {
    const edges = statuses.map((status, at) => call(`l${at}`, "a-b", { status }));
    const columns = columnsOfFile(edges, (id) => actorIndex.rows.get(id) ?? 0);
    const { status, statuses: known } = indexLinks(columns, actorIndex, new Map());
    return Array.from(status, (code) => known[code]);
  };
  expect(statusesOf(undefined, "cancelled")).toEqual(["held", "cancelled"]);
  expect(statusesOf("cancelled", "held", undefined)).toEqual(["cancelled", "held", "held"]);
});

test("An actor that is only quoted is none that can be drawn; one that speaks for others is known by their places", () => {
  const quotes = [{ document: "paper", exact: "x", attributedTo: "c" }];
  const index = indexOf(call("1", "a-b", { quotes }));
  expect(index.actors.map(({ id }) => id)).toEqual(["a", "b", "d"]);
  expect([[...index.onlyAccounts], [...index.unlinked]]).toEqual([["c"], ["d"]]);
  expect(index.actorIndex).toMatchObject({
    kinds: ["person"],
    kind: Uint32Array.of(0, 0, 0, 0),
    countries: ["IT", "RU"],
    country: Uint32Array.of(0, 1, 0, ABSENT),
    sides: ["north"],
    side: Uint32Array.of(0, ABSENT, ABSENT, ABSENT),
    speaksFor: new Map([[2, [0, 1]]]),
  });
});

test("The links of some rows are made as they are asked for, in the order of the rows", () => {
  const { graph, links } = indexOf(
    call("late", "a-b", { date: "2022-02-09" }),
    call("early", "a-b", { date: "2022-02-01" }),
    call("middle", "a-b", { date: "2022-02-05" }),
  );
  const list = linksOfRows(graph.links, links, Uint32Array.of(2, 0));
  expect(Array.from(list, ({ id }) => id)).toEqual(["late", "early"]);
  expect([list.length, list.at(1)?.id, list.at(2), list.at(-1)]).toEqual([
    ...[2, "early", undefined, undefined],
  ]);
  expect(["late", "early", "middle", "none"].map((id) => list.has(id))).toEqual([
    ...[true, true, false, false],
  ]);
  expect(list.has("late")).toBe(true);
  const slices = [list.slice(0, 1), list.slice(1, 9), list.slice(2, 3)];
  expect(slices.map((slice) => slice.map(({ id }) => id))).toEqual([["late"], ["early"], []]);
});

test("Of a changed graph the index of its links is kept only while nothing that it holds has changed", () => {
  const before = indexOf(call("1", "a-b", { date: "2022-02-01" }), call("2", "a-c"));
  const { graph } = before;
  const renamed = [...graph.actors].map(
    ([id, actor]) => [id, { ...actor, name: "Another" }] as const,
  );
  expect(indexGraph({ ...graph, actors: new Map(renamed) }, before).links).toBe(before.links);
  const mute = [...graph.actors].map(
    ([id, actor]) => [id, { ...actor, speaksFor: undefined }] as const,
  );
  for (const changed of [
    { actors: new Map([...graph.actors].toReversed()) },
    { actors: new Map([...graph.actors].slice(0, 3)) },
    { actors: new Map(mute) },
    { documents: new Map([...graph.documents].toReversed()) },
    { documents: new Map([...graph.documents].slice(0, 1)) },
  ]) {
    const after = indexGraph({ ...graph, ...changed }, before);
    expect(after.links).not.toBe(before.links);
    expect(after).toEqual(indexGraph({ ...graph, ...changed }));
  }
});

test("What is counted in pairs is taken over where the ends and events of all links are as they were", () => {
  const edges = [call("1", "a-b", { event: "talks" }), call("2", "a-c"), call("3", "c-b")];
  const before = indexOf(...edges);
  const indexAfter = (at: number, change: Partial<FileLink>) => {
    const changed = edges.map((edge, place) => (place === at ? { ...edge, ...change } : edge));
    const { graph } = indexOf(...changed);
    const after = indexGraph(graph, before);
    expect(after).toEqual(indexGraph(graph));
    return after.links.pair === before.links.pair;
  };
  expect(indexAfter(0, { status: "planned", topics: ["gas"] })).toBe(true);
  expect(indexAfter(0, { source: "c" })).toBe(false);
  expect(indexAfter(2, { target: "a" })).toBe(false);
  expect(indexAfter(1, { event: "talks" })).toBe(false);
  // Other days: another order.
  expect(indexAfter(1, { date: "2022-02-01" })).toBe(false);
});
