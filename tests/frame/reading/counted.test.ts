import { describe, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { linksOfRows } from "../../../src/frame/index/link-list";
import { changeOf } from "../../../src/frame/query/change";
import type { Frame } from "../../../src/frame/query/frame";
import { frameOf } from "../../../src/frame/query/frame-of";
import { countOfActor, countOfPair } from "../../../src/frame/reading/counts";
import { fileOfFrame } from "../../../src/frame/reading/file-of-frame";
import { betweenTwo, partnersOf } from "../../../src/frame/reading/partners";
import { DEFAULT_VIEW, NO_FILTERS, type View } from "../../../src/frame/view/view";
import { call, makeGraph, people } from "../../fixtures/make-graph";

const index = indexGraph(
  makeGraph({
    nodes: [...people("a b c"), ...people("d", { speaksFor: ["a", "c"] }), ...people("e f")],
    edges: [
      call("1", "a-b", { event: "talks" }),
      call("2", "b-a", { event: "talks", kind: "visit" }),
      call("3", "a-c", { quotes: [{ document: "paper", exact: "x", attributedTo: "d" }] }),
      call("4", "a-a", { kind: "visit", quotes: [{ document: "book", exact: "x" }] }),
      call("5", "b-c", { kind: "letter" }),
    ],
    documents: [{ id: "paper" }, { id: "book", voice: "f" }, { id: "other", voice: "e" }],
  }),
);
const showing = (...kind: string[]): Frame =>
  frameOf(index, { ...DEFAULT_VIEW, filters: { ...NO_FILTERS, kind } });
const linkOf = (id: string) => {
  const link = index.graph.links.get(id);
  if (!link) throw new Error(`There is no link ${id}.`);
  return link;
};
const actorOf = (id: string) => {
  const actor = index.graph.actors.get(id);
  if (!actor) throw new Error(`There is no actor ${id}.`);
  return actor;
};

describe("of the links shown", () => {
  it.each([
    ["a", 4, 3],
    ["b", 3, 2],
    ["c", 2, 2],
    ["e", 0, 0],
  ])("%s is an end of %i, with %i others, itself among them", (id, links, others) => {
    expect(countOfActor(index, showing(), id)).toEqual({ links, others });
  });

  it("those between the same two as one is are counted, whichever of them acted", () => {
    const counts = (...kinds: string[]) =>
      ["1", "2", "3", "4"].map((id) => countOfPair(index, showing(...kinds), linkOf(id)));
    expect(counts()).toEqual([2, 2, 1, 1]);
    expect(counts("visit")).toEqual([1, 1, 0, 1]);
  });
});

describe("where an engine counted", () => {
  /** A frame of which only the newest link is at hand, of many more. */
  const counted = (
    view: Partial<View>,
    frame = frameOf(index, { ...DEFAULT_VIEW, ...view }),
  ): Frame => ({
    ...frame,
    drawn: {
      ...frame.drawn,
      actors: frame.drawn.actors.map((one) => ({ ...one, links: 1000 })),
      pairs: frame.drawn.pairs.map((one) => ({ ...one, links: 700, contacts: 500 })),
    },
    counted: {
      along: linksOfRows(index.graph.links, index.links, Uint32Array.of(0, 1)),
      others: new Map([["a", 90]]),
      partners: [{ actor: actorOf("b"), links: 70, contacts: 50 }],
      selected: view.select,
      hasUndated: true,
    },
  });

  it("its numbers are told, and nothing of those who are not drawn", () => {
    const frame = counted({ undated: true });
    expect(countOfActor(index, frame, "a")).toEqual({ links: 1000, others: 90 });
    expect(countOfActor(index, frame, "b")).toEqual({ links: 1000, others: 0 });
    expect(countOfActor(index, frame, "stranger")).toEqual({ links: 0, others: 0 });
    expect(countOfPair(index, frame, linkOf("2"))).toBe(700);
    const none = { ...frame, drawn: { ...frame.drawn, pairs: [] } };
    expect(countOfPair(index, none, linkOf("2"))).toBe(0);
  });

  it("the partners are those of the selected actor, with the links at hand", () => {
    const frame = counted({ select: "a" });
    const [partner, ...more] = partnersOf(index, frame, "a");
    expect([partner?.actor.id, partner?.count, partner?.contacts]).toEqual(["b", 70, 50]);
    expect([...(partner?.links ?? [])].map(({ id }) => id)).toEqual(["1", "2"]);
    expect([more, [...partnersOf(index, frame, "b")]]).toEqual([[], []]);
  });

  it("what two had with each other is told by what is drawn of them", () => {
    const frame = counted({});
    const ofPair = (one: string, other: string) => {
      const found = betweenTwo(index, frame, [one, other]);
      return found && [found.actor.id, found.count, found.contacts, found.links.length];
    };
    expect(ofPair("a", "b")).toEqual(["b", 700, 500, 2]);
    expect(ofPair("b", "a")).toEqual(["a", 700, 500, 2]);
    expect(ofPair("a", "e")).toEqual(["e", 0, 0, 0]);
    expect(ofPair("a", "stranger")).toBeUndefined();
  });

  it("nobody is said to have come or gone, since the list has but those drawn", () => {
    const [all, visits] = [showing(), showing("visit")];
    expect(changeOf(all, visits)?.went.map(({ id }) => id)).toEqual(["c", "e"]);
    for (const [before, now] of [
      [counted({}, all), visits],
      [all, counted({}, visits)],
    ] as const)
      expect(changeOf(before, now)).toMatchObject({ isOtherCount: true, came: [], went: [] });
  });
});

it("The file of what is shown has the links, and of actors, documents and who speaks for whom what these need", () => {
  const fileOf = (...kinds: string[]) => {
    const { nodes, edges, documents } = fileOfFrame(index.graph.file, showing(...kinds));
    return [
      edges.map(({ id }) => id).join(" "),
      nodes.map(({ id, speaksFor = [] }) => [id, ...speaksFor].join(":")).join(" "),
      (documents ?? []).map(({ id }) => id).join(" "),
    ];
  };
  expect(fileOf("visit")).toEqual(["2 4", "a b f", "book"]);
  expect(fileOf("letter")).toEqual(["5", "b c", ""]);
  expect(fileOf("call")).toEqual(["1 3", "a b c d:a:c", "paper"]);
});
