import { describe, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { frameOf } from "../../../src/frame/query/frame-of";
import { groupsFor, stavesOf } from "../../../src/frame/score/staves";
import { toggle } from "../../../src/frame/view/steps";
import { DEFAULT_VIEW, type View } from "../../../src/frame/view/view";
import type { FileLink } from "../../../src/graph/model/file";
import { call, makeGraph, people } from "../../fixtures/make-graph";

/** So many calls between two actors, each of a day of its own. */
function calls(ends: string, count: number, change: Partial<FileLink> = {}): readonly FileLink[] {
  return Array.from({ length: count }, (_, at) =>
    call(`${ends}${at}`, ends, { date: `2022-02-${String(at + 1).padStart(2, "0")}`, ...change }),
  );
}

interface Given {
  /** The actors of each side, in the order of the file; those of "" have none. */
  readonly sides: Readonly<Record<string, string>>;
  readonly edges: readonly FileLink[];
  readonly most: number;
  readonly expanded?: readonly string[];
  readonly view?: View;
}

/** By side what stands on each stave: "a" alone, "a+2" with two others, and how many contacts. */
function stavesIn({ sides, edges, most, expanded = [], view = DEFAULT_VIEW }: Given) {
  const nodes = Object.entries(sides).flatMap(([side, ids]) =>
    people(ids, side === "" ? {} : { side }),
  );
  const index = indexGraph(makeGraph({ nodes, edges: [...edges] }));
  const { list } = index.sides;
  const { sieve } = frameOf(index, view);
  const { groups, ofActor } = stavesOf(index, sieve, {
    most,
    expanded: new Set(expanded.map((side) => list.indexOf(side))),
  });
  const nameOf = (actor: number, actors: number) =>
    `${index.actorIndex.list[actor]?.id}${actors > 1 ? `+${actors - 1}` : ""}`;
  const bySide = new Map(
    groups.map(({ side, staves }) => [
      list[side] ?? "",
      staves.map(({ actor, actors, contacts }) => `${nameOf(actor, actors)} ${contacts}`),
    ]),
  );
  return { bySide: Object.fromEntries(bySide), order: [...bySide.keys()], ofActor };
}

describe("the sides that have a group of their own", () => {
  it("are as many as leave a stave to each and one to all the others, four at most", () => {
    expect([0, 1, 2, 3, 4, 5, 6, 100].map(groupsFor)).toEqual([1, 1, 1, 2, 3, 4, 4, 4]);
  });

  it("are those with the most contacts, whatever their order in the file; all others are the last", () => {
    const { bySide, order } = stavesIn({
      sides: { p: "a", q: "b", r: "c", s: "d", t: "e", u: "f", "": "g" },
      edges: [...calls("e-f", 6), ...calls("d-c", 4), ...calls("b-g", 3), ...calls("a-g", 1)],
      most: 5,
    });
    expect(Object.keys(bySide).toSorted()).toEqual(["", "r", "s", "t", "u"]);
    expect(bySide[""]).toEqual(["g+2 8"]);
    expect(order.at(-1)).toBe("");
  });

  it("are the first by name among those with as many", () => {
    const { bySide } = stavesIn({
      sides: { z: "a", y: "b", x: "c", w: "d" },
      edges: [...calls("a-b", 2), ...calls("c-d", 2)],
      most: 3,
    });
    expect(Object.keys(bySide).toSorted()).toEqual(["", "w", "x"]);
  });

  it("are weighed by what passes the filters", () => {
    const given = {
      sides: { p: "a", q: "b", r: "c d" },
      edges: [...calls("a-b", 5), ...calls("c-d", 2, { kind: "visit" })],
      most: 2,
    };
    expect(stavesIn(given).bySide).toEqual({ p: ["a 5"], "": ["b+2 9"] });
    const view = toggle("kind", "visit")(DEFAULT_VIEW);
    expect(stavesIn({ ...given, view }).bySide).toEqual({ r: ["c 2", "d 2"] });
  });
});

describe("an actor", () => {
  it("has a stave of its own where there is room for all", () => {
    const given = { sides: { p: "a b", q: "c" }, edges: [...calls("a-c", 2), ...calls("b-c", 1)] };
    expect(stavesIn({ ...given, most: 3 }).bySide).toEqual({ p: ["a 2", "b 1"], q: ["c 3"] });
  });

  it("shares the last stave of its side where it has fewer contacts than there is room for", () => {
    const { bySide, ofActor } = stavesIn({
      sides: { p: "a b c", q: "d e" },
      edges: [...calls("a-d", 5), ...calls("b-d", 3), ...calls("c-e", 1)],
      most: 4,
    });
    expect(bySide).toEqual({ p: ["a 5", "b+1 4"], q: ["e 1", "d 8"] });
    expect(ofActor[1]).toBe(ofActor[2]);
  });

  it("is chosen by the order of the file among those with as many contacts", () => {
    const { bySide } = stavesIn({
      sides: { "": "a b c d" },
      edges: [...calls("d-c", 2), ...calls("b-a", 2)],
      most: 2,
    });
    expect(bySide).toEqual({ "": ["a 2", "b+2 6"] });
  });

  it("has no stave where nothing of it passes the filters", () => {
    const { ofActor } = stavesIn({ sides: { "": "a b c" }, edges: calls("a-b", 1), most: 5 });
    expect([...ofActor].toSorted()).toEqual([-1, 0, 1]);
  });

  it("is counted once for a contact that several links tell of, and once for one with itself", () => {
    const twice = ["1", "2"].map((id) => call(id, "a-b", { date: "2022-02-01", event: "talks" }));
    const alone = call("3", "c-c", { date: "2022-02-01" });
    const { bySide } = stavesIn({ sides: { "": "a b c" }, edges: [...twice, alone], most: 5 });
    expect(bySide[""]?.toSorted()).toEqual(["a 1", "b 1", "c 1"]);
  });
});

describe("a side that is opened", () => {
  const given = {
    sides: { p: "a b c", q: "d e f" },
    edges: [...calls("a-d", 5), ...calls("b-e", 3), ...calls("c-f", 1)],
    most: 3,
  };

  it("has a stave for each of its actors, however little room there is", () => {
    expect(stavesIn(given).bySide).toEqual({ p: ["a 5", "b+1 4"], q: ["d+2 9"] });
    expect(stavesIn({ ...given, expanded: ["q"] }).bySide).toEqual({
      p: ["a 5", "b+1 4"],
      q: ["d 5", "e 3", "f 1"],
    });
  });
});
