import fc from "fast-check";
import { expect, test } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { frameOf } from "../../../src/frame/query/frame-of";
import { toldOf } from "../../../src/frame/query/occasion";
import { scoreOf } from "../../../src/frame/score/score";
import { NO_STAVE } from "../../../src/frame/score/staves";
import type { Stroke } from "../../../src/frame/score/strokes";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { parseDay } from "../../../src/graph/dates";
import { isContact, isSymmetric } from "../../../src/graph/model/kinds";
import type { FileLink } from "../../../src/graph/model/file";
import type { Graph, Link } from "../../../src/graph/model/types";
import { call, makeGraph, people, smallGraphs } from "../../fixtures/make-graph";

function scored(graph: Graph, staves = 9, strokes?: number, bins = 50) {
  const index = indexGraph(graph);
  const frame = frameOf(index, DEFAULT_VIEW);
  const score = scoreOf(index, frame, { staves, bins, strokes }, new Set());
  const linkOf = (row: number) => graph.links.at(index.links.number[row] ?? -1);
  const staveOf = (id: string) =>
    score?.staves.ofActor[index.actorIndex.rows.get(id) ?? -1] ?? NO_STAVE;
  return { index, frame, score, linkOf, staveOf };
}

/** Links that are one contact have the same. */
const contactOf = ({ id, event, source, target }: Link) =>
  event === undefined ? id : [event, ...[source, target].toSorted()].join("\n");

test("Each stroke is a contact with its days, ends, status and tellers, as a plain reading finds it", () => {
  fc.assert(
    fc.property(smallGraphs, (graph) => {
      const { index, frame, score, linkOf, staveOf } = scored(graph);
      const { window } = frame;
      const chosen = new Map<string, Link>();
      for (const link of frame.links) {
        const former = chosen.get(contactOf(link));
        if (!former || (isContact(link.kind) && !isContact(former.kind)))
          chosen.set(contactOf(link), link);
      }
      for (const stroke of score?.strokes.list ?? []) {
        const link = linkOf(stroke.row);
        if (!link?.days || !window) throw new Error("A stroke has days.");
        const told = toldOf(index, stroke.row);
        const { first, last } = index.links;
        expect(chosen.get(contactOf(link))?.id).toBe(link.id);
        expect(stroke).toEqual({
          row: stroke.row,
          count: 1,
          source: staveOf(link.source),
          target: staveOf(link.target),
          first: Math.max(window.first, first[stroke.row] ?? 0),
          last: Math.min(window.last, last[stroke.row] ?? 0),
          isToldBySource: told.bySource,
          isToldByTarget: told.byTarget,
          isDeniedBySource: told.deniedBySource,
          isDeniedByTarget: told.deniedByTarget,
          isDirected: !isSymmetric(link.kind),
          status: link.status,
        });
      }
      const undated = [...chosen.values()].filter(({ days }) => !days);
      expect(score?.strokes.undated ?? 0).toBe(score ? undated.length : 0);
    }),
  );
});

test("Where fewer strokes are drawn than there are, the newest are kept, and the others counted", () => {
  const edges = Array.from({ length: 9 }, (_, at) =>
    call(`l${at}`, "a-b", { date: `2022-02-0${at + 1}` }),
  );
  const graph = makeGraph({ nodes: people("a b"), edges });
  const idsIn = (most: number | undefined) => {
    const { score, linkOf } = scored(graph, 9, most);
    const { list = [], leftOut } = score?.strokes ?? {};
    return [list.map(({ row }) => linkOf(row)?.id).join(" "), leftOut];
  };
  expect(idsIn(3)).toEqual(["l6 l7 l8", 6]);
  expect(idsIn(9)[1]).toBe(0);
  expect(idsIn(undefined)).toEqual([edges.map(({ id }) => id).join(" "), 0]);
});

/** So many contacts, a day each, of the pairs given, in turn. */
function contactsOf(
  count: number,
  pairs: readonly string[],
  change: (at: number) => Partial<FileLink> = () => ({}),
) {
  const dateOf = (at: number) =>
    new Date(Date.UTC(2020, 0, 1 + Math.floor(at / pairs.length))).toISOString().slice(0, 10);
  return Array.from({ length: count }, (_, at) =>
    call(`l${at}`, pairs[at % pairs.length] ?? "", { date: dateOf(at), ...change(at) }),
  );
}

const account = (id: string, denies = false) => ({
  document: "d",
  exact: "We spoke.",
  attributedTo: id,
  ...(denies ? { stance: "denies" as const } : {}),
});

test("A thousand contacts are a stroke each; of more, those of a pair in some days are one", () => {
  const strokesOf = (count: number) =>
    scored(makeGraph({ nodes: people("a b"), edges: contactsOf(count, ["a-b"]) })).score?.strokes;
  expect(strokesOf(1000)).toMatchObject({ joined: undefined, leftOut: 0 });
  expect(strokesOf(1000)?.list).toHaveLength(1000);
  const many = strokesOf(1001);
  expect(many?.joined).toBeGreaterThan(1);
  expect(many?.list.length).toBeLessThanOrEqual(51);
  expect(many?.list.reduce((sum, { count }) => sum + count, 0)).toBe(1001);
});

test("A stroke of many contacts has its days side by side with the next, and ends with the window", () => {
  const { score, frame } = scored(
    makeGraph({ nodes: people("a b"), edges: contactsOf(1100, ["a-b"]) }),
  );
  const { list = [], joined = 0 } = score?.strokes ?? {};
  list.forEach(({ first, last }, at) => {
    expect(first).toBe((frame.window?.first ?? 0) + at * joined);
    expect(last).toBe(Math.min(frame.window?.last ?? 0, first + joined - 1));
  });
  expect(list.at(-1)?.last).toBe(frame.window?.last);
});

test("Of many contacts among several, each pair has its own strokes, and none another's contacts", () => {
  const names = ["a", "b", "c", "d", "e"];
  const pairs = names.flatMap((one) =>
    names.filter((other) => other > one).map((other) => `${one}-${other}`),
  );
  const nodes = people(names.join(" "));
  const edges = contactsOf(1500, pairs);
  const { score, frame, staveOf } = scored(makeGraph({ nodes, edges }), 9, 9999);
  const { list = [], joined = 0 } = score?.strokes ?? {};
  const plain = new Map<string, number>();
  for (const link of frame.links) {
    const day = (link.days?.first ?? 0) - (frame.window?.first ?? 0);
    const ends = [staveOf(link.source), staveOf(link.target)].sort((a, b) => a - b);
    const key = [Math.floor(day / joined), ...ends].join(" ");
    plain.set(key, (plain.get(key) ?? 0) + 1);
  }
  const found = list.map(({ first, source, target, count }): [string, number] => {
    const bin = (first - (frame.window?.first ?? 0)) / joined;
    return [[bin, ...[source, target].sort((a, b) => a - b)].join(" "), count];
  });
  expect(found).toHaveLength(plain.size);
  expect(new Map(found)).toEqual(plain);
});

test("A stroke of many is told of by whoever tells of any of them, whichever end each began with", () => {
  const strokeOf = (change: (at: number) => Partial<FileLink>): Stroke => {
    const edges = contactsOf(2200, ["a-b", "b-a"], change);
    const graph = makeGraph({ nodes: people("a b"), edges, documents: [{ id: "d" }] });
    const { score, staveOf } = scored(graph);
    const [stroke] = score?.strokes.list ?? [];
    if (!stroke) throw new Error("There is one.");
    expect([stroke.source, stroke.target]).toEqual([staveOf("a"), staveOf("b")]);
    expect(stroke).toMatchObject({ isDirected: false });
    return stroke;
  };
  const told = (stroke: Stroke) => [
    ...(stroke.isToldBySource ? ["a tells"] : []),
    ...(stroke.isToldByTarget ? ["b tells"] : []),
    ...(stroke.isDeniedBySource ? ["a denies"] : []),
    ...(stroke.isDeniedByTarget ? ["b denies"] : []),
  ];
  const nth = (place: number, quotes: FileLink["quotes"]) => (at: number) =>
    at === place ? { quotes } : {};
  const second = (quotes: FileLink["quotes"]) => nth(1, quotes);
  expect(told(strokeOf(() => ({})))).toEqual([]);
  expect(told(strokeOf(nth(2, [account("a")])))).toEqual(["a tells"]);
  expect(told(strokeOf(nth(2, [account("b")])))).toEqual(["b tells"]);
  expect(told(strokeOf(second([account("a")])))).toEqual(["a tells"]);
  expect(told(strokeOf(second([account("b")])))).toEqual(["b tells"]);
  expect(
    told(strokeOf((at) => (at < 2 ? { quotes: [account(at === 0 ? "a" : "b")] } : {}))),
  ).toEqual(["a tells", "b tells"]);
  expect(told(strokeOf(second([account("a", true)])))).toContain("a denies");
  expect(told(strokeOf(second([account("b", true)])))).not.toContain("a denies");
});

test("A stroke of many is of one pair and its days: no other pair, and no other days, are joined to it", () => {
  const ids = "a b c d e f".split(" ");
  const pairs = ids.flatMap((one, at) => ids.slice(at).map((other) => `${one}-${other}`));
  // Each pair has its own number of contacts a day.
  const edges = pairs.flatMap((pair, at) =>
    contactsOf(28 * (at + 1), Array<string>(at + 1).fill(pair)).map((link) => ({
      ...link,
      id: `${pair} ${link.id}`,
    })),
  );
  const { score, staveOf } = scored(
    makeGraph({ nodes: people(ids.join(" ")), edges }),
    9,
    undefined,
    4,
  );
  const { list = [], joined } = score?.strokes ?? {};
  expect(joined).toBe(7);
  expect(list).toHaveLength(4 * pairs.length);
  for (const [at, pair] of pairs.entries()) {
    const [one, other] = pair.split("-").map(staveOf);
    const own = list.filter(({ source, target }) => source === one && target === other);
    expect(own.map(({ count }) => count)).toEqual(Array<number>(4).fill(7 * (at + 1)));
  }
});

test("A stroke of one statement among many has a direction, and one of several has none", () => {
  const statements = contactsOf(1001, ["a-b"], () => ({ kind: "statement" }));
  const alone = call("alone", "b-c", { kind: "statement", date: "2020-01-01" });
  const graph = makeGraph({ nodes: people("a b c"), edges: [...statements, alone] });
  const { list = [] } = scored(graph).score?.strokes ?? {};
  for (const { count, isDirected } of list) expect(isDirected).toBe(count === 1);
  expect(list.filter(({ isDirected }) => isDirected)).toHaveLength(1);
});

test("A stroke of many has a status where all have the same", () => {
  const statusesOf = (change: (at: number) => Partial<FileLink>) => {
    const edges = contactsOf(1100, ["a-b"], change);
    const list = scored(makeGraph({ nodes: people("a b"), edges })).score?.strokes.list ?? [];
    return list.map(({ status }) => status);
  };
  expect(new Set(statusesOf(() => ({ status: "planned" })))).toEqual(new Set(["planned"]));
  const mixed = statusesOf((at) => ({ status: at === 1 ? "planned" : "held" }));
  expect(mixed.slice(0, 2)).toEqual([undefined, "held"]);
  const later = statusesOf((at) => ({ status: at < 2 ? "planned" : "held" }));
  expect(later[0]).toBeUndefined();
});

test("No stroke reaches out of the window", () => {
  const graph = makeGraph({
    nodes: people("a b"),
    edges: [call("long", "a-b", { date: "2022-01-01/2022-03-01" })],
  });
  const index = indexGraph(graph);
  const [from, to] = [parseDay("2022-02-01"), parseDay("2022-02-03")];
  const frame = frameOf(index, { ...DEFAULT_VIEW, from, to });
  const score = scoreOf(index, frame, { staves: 9, bins: 50 }, new Set());
  expect(score?.strokes.list).toMatchObject([{ first: from, last: to }]);
});
