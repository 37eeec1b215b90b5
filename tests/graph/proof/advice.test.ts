import { expect, test } from "vitest";
import { parseDay } from "../../../src/graph/dates";
import type { FileActor, FileLink } from "../../../src/graph/model/file";
import { textIn } from "../../../src/graph/model/local-text";
import { adviseOn } from "../../../src/graph/proof/advice";
import { proveQuotes } from "../../../src/graph/proof/prove";
import { call, makeGraph } from "../../fixtures/make-graph";

const TODAY = parseDay("2022-03-01") ?? 0;
const quotes = [{ document: "d", exact: "We spoke of gas.", start: 0 }];

/** Advice on a graph of links that each have a quote and a date, but for what is said. */
function adviceOn(nodes: readonly FileActor[], ...changes: readonly Partial<FileLink>[]) {
  const [first = "", second = first] = nodes.map(({ id }) => id);
  const edges = [{}, ...changes].map((change, at) =>
    call(`l${at}`, `${first}-${second}`, { kind: "visit", date: "2022-02-01", quotes, ...change }),
  );
  const text = "We spoke of gas.";
  const graph = makeGraph({ nodes, edges, documents: [{ id: "d", text }] });
  return adviseOn(
    graph,
    proveQuotes(graph, () => undefined),
    TODAY,
  ).filter(({ code }) => code !== "advice-unlinked");
}

const named = (...names: readonly string[]): FileActor[] =>
  names.map((name, at) => ({ id: `actor${at}`, kind: "person", name }));

test("Names that are the same or look alike are told with the first of them", () => {
  expect(adviceOn(named("Ada", "Bo"))).toEqual([]);
  expect(adviceOn(named("Ada", "Ada"))).toEqual([
    { code: "advice-names-alike", values: { name: "Ada", other: "Ada" }, pointer: "/nodes/1/name" },
  ]);
  expect(adviceOn(named("Ada", "Bo", "ADA", "Adá"))).toEqual([
    { code: "advice-names-alike", values: { name: "ADA", other: "Ada" }, pointer: "/nodes/2/name" },
    { code: "advice-names-alike", values: { name: "Adá", other: "Ada" }, pointer: "/nodes/3/name" },
  ]);
});

test("A name of nothing that is seen is told", () => {
  expect(adviceOn(named("Ada", " \u200B"))).toEqual([
    { code: "advice-blank-name", values: {}, pointer: "/nodes/1/name" },
  ]);
});

test("Places that are all the same are told, where there are several", () => {
  const at = (...places: readonly (readonly [number, number])[]) =>
    adviceOn(
      named("Ada", "Bo", "Cleo").map((actor, row) => {
        const [x, y] = places[row] ?? [];
        return x === undefined || y === undefined ? actor : { ...actor, position: { x, y } };
      }),
    ).map(({ code, pointer }) => `${code} ${pointer}`);
  expect(at([1, 2], [1, 2], [1, 2])).toEqual(["advice-positions-agree /nodes"]);
  expect(at([1, 2], [1, 2])).toEqual(["advice-positions-agree /nodes"]);
  for (const places of [
    [],
    [[1, 2]],
    [
      [1, 2],
      [1, 3],
    ],
    [
      [1, 2],
      [3, 2],
    ],
    [
      [1, 2],
      [1, 2],
      [3, 2],
    ],
  ] as const)
    expect(at(...places)).toEqual([]);
});

test("A hundred links of a kind of advice are told, and the last says how many more there are", () => {
  const undated = (count: number) =>
    adviceOn(named("Ada", "Bo"), ...Array.from({ length: count }, () => ({ date: undefined })));
  expect(undated(100)).toHaveLength(100);
  expect(undated(100).at(-1)).not.toHaveProperty("more");
  const many = undated(103);
  expect(many).toHaveLength(100);
  expect(many.at(-1)).toMatchObject({ code: "advice-undated", pointer: "/edges/100", more: 3 });
  expect(many.slice(0, -1).every(({ more }) => more === undefined)).toBe(true);
});

test("More of one kind takes no room from another, and each says its own number", () => {
  const changes = Array.from({ length: 102 }, () => ({ date: undefined, quotes: [] }));
  const advice = adviceOn(named("Ada", "Bo"), ...changes);
  expect(advice).toHaveLength(200);
  expect(
    advice
      .filter(({ more }) => more === 2)
      .map(({ code }) => code)
      .toSorted(),
  ).toEqual([...["advice-no-quote", "advice-undated"]]);
});

test("A text is in the language wanted, else a variant of it, else the graph's, else the first", () => {
  const texts = { en: "E", "pt-BR": "B", PT: "P", "de-AT": "A" };
  const tagOf = (...wanted: readonly [string, string?]) => textIn(texts, ...wanted);
  expect(tagOf("pt-br")).toEqual({ text: "B", language: "pt-BR" });
  expect(tagOf("pt")).toEqual({ text: "P", language: "PT" });
  expect(tagOf("PT-pt")).toEqual({ text: "B", language: "pt-BR" });
  expect(tagOf("DE")).toEqual({ text: "A", language: "de-AT" });
  expect(tagOf("fr", "de-CH")).toEqual({ text: "A", language: "de-AT" });
  expect(tagOf("fr", "it")).toEqual({ text: "E", language: "en" });
  expect(tagOf("fr")).toEqual({ text: "E", language: "en" });
  expect(textIn({}, "fr")).toEqual({ text: "", language: undefined });
});
