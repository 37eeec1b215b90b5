import { describe, expect, it } from "vitest";
import {
  asideOf,
  idsAsked,
  openedWith,
  partnersDrawn,
  placeOf,
} from "../../../src/picture/stage/marks-in-scene";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { frameOf } from "../../../src/frame/query/frame-of";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { parseDay } from "../../../src/graph/dates";
import { call, makeGraph, people } from "../../fixtures/make-graph";
import { sceneFor } from "../../fixtures/make-scene";

describe("what is opened with a mark", () => {
  const graph = makeGraph({
    nodes: people("a b c"),
    edges: [
      ...Array.from({ length: 6 }, (_, at) => call(`many${at}`, at === 2 ? "b-a" : "a-b")),
      call("one", "a-c"),
    ],
  });
  const opened = (id: string) => openedWith(id, sceneFor(graph), graph.links);

  it("is an actor or a link, and the two actors where their links are drawn as one line", () => {
    expect(opened("a")).toEqual({ id: "a" });
    expect(opened("one")).toEqual({ id: "one" });
    expect(opened("many5")).toEqual({ pair: ["a", "b"] });
    expect(opened("many2")).toEqual({ pair: ["b", "a"] });
  });
});

describe("the place of what has an id", () => {
  const places = new Map([
    ["a", { x: 0, y: 0 }],
    ["b", { x: 10, y: 20 }],
  ]);
  const { links } = makeGraph({ nodes: people("a b"), edges: [call("l", "a-b")] });

  it("is the actor's own, or the middle of a link", () => {
    expect(placeOf("b", places, links)).toEqual({ x: 10, y: 20 });
    expect(placeOf("l", places, links)).toEqual({ x: 5, y: 10 });
    expect(placeOf("nobody", places, links)).toBeUndefined();
  });

  it("is found for an actor without looking through the ids of all links", () => {
    const asked: string[] = [];
    const watched = {
      get: (id: string) => {
        asked.push(id);
        return links.get(id);
      },
    };
    for (const id of ["a", "b", "l"]) placeOf(id, places, watched);
    expect(asked).toEqual(["l"]);
  });
});

describe("what is to be seen of what a reader asked for", () => {
  const index = indexGraph(
    makeGraph({
      nodes: people("a b c d"),
      edges: [
        call("now", "a-b", { date: "2022-02-01" }),
        call("then", "b-c", { date: "2022-02-08" }),
        call("late", "c-d", { date: "2022-02-20" }),
      ],
    }),
  );
  const asked = (view: Partial<typeof DEFAULT_VIEW>, selected?: string) =>
    idsAsked({
      index,
      frame: frameOf(index, { ...DEFAULT_VIEW, ...view }),
      selected,
      pair: undefined,
    });
  const first = parseDay("2022-02-01") ?? 0;

  it("is nothing by itself, what is selected, and all who are drawn where two windows are compared", () => {
    expect(asked({})).toEqual([]);
    expect(asked({}, "now")).toEqual(["a", "b", "now"]);
    const compared = { from: first, to: first, with: { first: first + 7, last: first + 7 } };
    expect(asked(compared)).toEqual(["a", "b", "c"]);
    expect(asked(compared, "d")).toEqual(["d"]);
  });

  it("goes with those whom a selected actor has links with that are drawn", () => {
    const input = { index, frame: frameOf(index, DEFAULT_VIEW), pair: undefined };
    expect(partnersDrawn({ ...input, selected: "b" })).toEqual(["a", "c"]);
    expect(partnersDrawn({ ...input, selected: "now" })).toEqual([]);
    expect(partnersDrawn({ ...input, selected: undefined })).toEqual([]);
  });

  it("needs room for half of each name at its sides, at most for one line of it", () => {
    const measure = (text: string, size: number) => text.length * size;
    expect(asideOf("Ann", measure)).toBe((3 * 13) / 2 + 2);
    expect(asideOf("A name of more than one line", measure)).toBe((18 * 13) / 2 + 2);
  });
});
