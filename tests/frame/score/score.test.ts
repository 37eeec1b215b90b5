import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { frameOf } from "../../../src/frame/query/frame-of";
import { type Score, scoreOf } from "../../../src/frame/score/score";
import { setWindow, toggle } from "../../../src/frame/view/steps";
import { DEFAULT_VIEW, type View } from "../../../src/frame/view/view";
import { parseDay } from "../../../src/graph/dates";
import type { Graph } from "../../../src/graph/model/types";
import { call, makeGraph, people, smallGraphs } from "../../fixtures/make-graph";
import { readExample } from "../../read-example";

const ROOM = { staves: 17, bins: 170 };

function scoreFor(
  graph: Graph,
  view: View = DEFAULT_VIEW,
  room = ROOM,
  expanded: ReadonlySet<number> = new Set(),
) {
  const index = indexGraph(graph);
  const frame = frameOf(index, view);
  return { index, frame, score: scoreOf(index, frame, room, expanded) };
}

/** The contacts that a score tells of: those of its strokes, those without a date, and those that it leaves out. */
function toldBy({ strokes }: Score): number {
  return (
    strokes.list.reduce((sum, { count }) => sum + count, 0) + strokes.undated + strokes.leftOut
  );
}

describe("the strokes", () => {
  it("are as many as the contacts of the frame, for any graph, window and room", () => {
    fc.assert(
      fc.property(
        smallGraphs,
        fc.option(fc.constantFrom("2022-02-01", "2022-02-03", "2022-02-06"), { nil: undefined }),
        fc.integer({ min: 1, max: 6 }),
        (graph, from, staves) => {
          const view = setWindow(
            from === undefined ? undefined : parseDay(from),
            undefined,
          )(DEFAULT_VIEW);
          const { index, frame, score } = scoreFor(graph, view, { staves, bins: 50 });
          const contacts = new Set(Array.from(frame.links.rows, (row) => index.links.contact[row]));
          expect(score === undefined).toBe(frame.window === undefined);
          if (score) expect(toldBy(score)).toBe(contacts.size);
        },
      ),
    );
  });

  it("stand in order of time, within the window", () => {
    const { frame, score } = scoreFor(readExample("winter-2022"), {
      ...DEFAULT_VIEW,
      from: parseDay("2022-02-20"),
      to: parseDay("2022-02-27"),
    });
    const strokes = score?.strokes.list ?? [];
    expect(strokes.length).toBeGreaterThan(20);
    const middles = strokes.map(({ first, last }) => first + last);
    expect(middles).toEqual(middles.toSorted((a, b) => a - b));
    for (const { first, last } of strokes) {
      expect(first).toBeGreaterThanOrEqual(frame.window?.first ?? NaN);
      expect(last).toBeLessThanOrEqual(frame.window?.last ?? NaN);
    }
  });

  it("are one for a call and the statements about it between the same two", () => {
    const graph = makeGraph({
      nodes: people("a b"),
      edges: [
        call("said", "a-b", { kind: "statement", date: "2022-02-01", event: "e" }),
        call("called", "a-b", { date: "2022-02-01", event: "e" }),
      ],
    });
    const { index, score } = scoreFor(graph);
    const drawn = (score?.strokes.list ?? []).map(({ row, count }) => {
      return [index.links.kinds[index.links.kind[row] ?? -1], count];
    });
    expect(drawn).toEqual([["call", 1]]);
    expect(index.links.contactCount).toBe(1);
  });

  it("of very many contacts stand for all that two had with each other in some days, and say what is left out", () => {
    const days = Array.from({ length: 300 }, (_, day) =>
      new Date(Date.UTC(2022, 0, 1 + day)).toISOString().slice(0, 10),
    );
    const graph = makeGraph({
      nodes: people("a b c d e f"),
      edges: days.flatMap((date, day) =>
        ["a-b", "c-d", "e-f", "b-c", "a-f"].map((ends) => call(`${ends} ${day}`, ends, { date })),
      ),
    });
    const { score } = scoreFor(graph, DEFAULT_VIEW, { staves: 10, bins: 50 });
    if (!score) throw new Error("There are dates.");
    const { list } = score.strokes;
    // 300 days in 50 bins: weeks, of which there are 43, for five pairs.
    expect(list).toHaveLength(43 * 5);
    expect(new Set(list.map(({ count }) => count))).toEqual(new Set([7, 6]));
    expect(toldBy(score)).toBe(1_500);
    expect(score.strokes.joined).toBe(7);
  });
});

describe("the staves", () => {
  it("stand for every actor that has a contact, the busiest on a stave of their own", () => {
    const { index, score } = scoreFor(readExample("winter-2022"));
    const staves = score?.staves;
    expect(staves?.list.reduce((sum, { actors }) => sum + actors, 0)).toBe(47);
    const named = (staves?.list ?? []).flatMap(
      ({ actor, actors }) => (actors === 1 && index.actorIndex.list[actor]?.id) || [],
    );
    expect(named).toEqual(
      expect.arrayContaining(["vladimir-putin", "emmanuel-macron", "joe-biden"]),
    );
    expect(staves?.list.length).toBeLessThanOrEqual(ROOM.staves);
  });

  it("stand still while the window moves", () => {
    const graph = readExample("winter-2022");
    const whole = scoreFor(graph).score?.staves;
    const week = scoreFor(graph, {
      ...DEFAULT_VIEW,
      from: parseDay("2022-02-20"),
      to: parseDay("2022-02-27"),
    }).score?.staves;
    expect(week).toEqual(whole);
  });

  it("follow the filters", () => {
    const { index, score } = scoreFor(
      readExample("winter-2022"),
      toggle("kind", "letter")(DEFAULT_VIEW),
    );
    const letters = index.graph.links;
    const writers = new Set(
      [...letters.values()]
        .filter(({ kind }) => kind === "letter")
        .flatMap(({ source, target }) => [source, target]),
    );
    expect(score?.staves.list.reduce((sum, { actors }) => sum + actors, 0)).toBe(writers.size);
  });

  it("that actors share are opened by side, each actor then having its own", () => {
    const graph = readExample("winter-2022");
    const { score } = scoreFor(graph);
    const group = score?.staves.groups.find(({ staves }) =>
      staves.some(({ actors }) => actors > 1),
    );
    const shared = group?.staves.find(({ actors }) => actors > 1);
    if (!group || !shared) throw new Error("Not all actors have room.");
    const opened = scoreFor(graph, DEFAULT_VIEW, ROOM, new Set([group.side])).score;
    const after = opened?.staves.groups.find(({ side }) => side === group.side);
    expect(after?.staves.every(({ actors }) => actors === 1)).toBe(true);
    expect(after?.staves).toHaveLength(group.staves.length - 1 + shared.actors);
  });

  it("are ordered so that strokes are shorter than in the order of weight", () => {
    const graph = makeGraph({
      nodes: people("a b c d", { country: "IT" }),
      edges: [
        ...["1", "2", "3"].map((id) => call(id, "a-d", { date: "2022-02-01" })),
        ...["4", "5"].map((id) => call(id, "b-c", { date: "2022-02-01" })),
        call("6", "c-b", { date: "2022-02-02" }),
      ],
    });
    const { index, score } = scoreFor(graph);
    const order = (score?.staves.list ?? []).map(({ actor }) => index.actorIndex.list[actor]?.id);
    expect([
      "a d b c",
      "d a b c",
      "a d c b",
      "d a c b",
      "b c a d",
      "b c d a",
      "c b a d",
      "c b d a",
    ]).toContain(order.join(" "));
  });
});
