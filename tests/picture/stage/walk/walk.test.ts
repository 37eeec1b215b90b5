import { describe, expect, it } from "vitest";
import { frameOf } from "../../../../src/frame/query/frame-of";
import { indexGraph } from "../../../../src/frame/index/index-graph";
import { layoutOf } from "../../../../src/frame/layout/layout";
import { DEFAULT_VIEW } from "../../../../src/frame/view/view";
import {
  linksOfStand,
  rankedActors,
  type Stand,
  walk,
} from "../../../../src/picture/stage/walk/walk";
import { call, makeGraph, people } from "../../../fixtures/make-graph";
import { readExample } from "../../../read-example";

const index = indexGraph(readExample("draghi-putin"));
const ground = {
  index,
  frame: frameOf(index, DEFAULT_VIEW),
  places: layoutOf(index),
};
const step = (from: Stand | undefined, ...keys: readonly string[]) =>
  keys.reduce<Stand | undefined>((stand, key) => walk(ground, stand, key) ?? stand, from);

describe("a walk through the picture by keys", () => {
  it("begins at the actor of most links, whichever key it begins with", () => {
    for (const key of ["Home", "ArrowLeft", "]", "["])
      expect(walk(ground, undefined, key)).toEqual({ actor: "putin" });
  });

  it("jumps by letters through the names that begin with them, and comes round", () => {
    expect(step(undefined, "r")).toEqual({ actor: "russia" });
    expect(step(undefined, "r", "r")).toEqual({ actor: "rdif" });
    expect(step(undefined, "R", "r", "r", "r")).toEqual({ actor: "russia" });
    expect(walk(ground, undefined, "z")).toBeUndefined();
  });

  it("steps through all links of an actor in time, and stops at both ends", () => {
    const { links } = linksOfStand(ground, { actor: "putin" });
    const ids = Array.from(links, ({ id }) => id);
    const seen = ids.map((_, at) => step({ actor: "putin" }, ...Array(at + 1).fill("]"))?.link);
    expect(seen).toEqual(ids);
    expect(step({ actor: "putin" }, "[")?.link).toBe(ids.at(-1));
    expect(step({ actor: "putin", link: ids.at(-1) ?? "" }, "]")?.link).toBe(ids.at(-1));
    expect(step({ actor: "putin", link: ids[0] ?? "" }, "[")?.link).toBe(ids[0]);
  });

  it("leaves a link for the neighbour of its actor", () => {
    const next = step({ actor: "putin" }, "]", "ArrowRight");
    expect(next?.link).toBeUndefined();
    expect(next?.actor).not.toBe("putin");
  });

  it("reaches every actor by letters or arrows", () => {
    const letters = new Set(ground.frame.drawn.actors.map(({ actor }) => actor.name.charAt(0)));
    const reached = new Set<string>();
    for (const letter of letters) {
      let stand = walk(ground, undefined, letter);
      for (let round = 0; stand && round < 20; round++) {
        reached.add(stand.actor);
        stand = walk(ground, stand, letter);
      }
    }
    expect(reached.size).toBe(ground.frame.drawn.actors.length);
  });

  it("does not answer to other keys", () => {
    for (const key of ["Tab", "F5", " ", "?", "PageDown"])
      expect(walk(ground, { actor: "putin" }, key)).toBeUndefined();
  });

  it("counts actors from the one of most links down", () => {
    const counts = rankedActors(ground.frame).map(({ links }) => links);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });
});

describe("a walk through a small graph", () => {
  const edges = [
    call("late", "a-b", { date: "2022-03-01" }),
    call("early", "b-a", { date: "2022-02-01" }),
    call("other", "c-b", { date: "2022-02-15" }),
  ];
  const nodes = [
    ...people("a b c"),
    ...people("alone", { name: "Łukasz" }),
    ...people("n", { name: "9" }),
  ];
  const small = indexGraph(makeGraph({ nodes, edges }));
  const places = new Map([
    ["a", { x: 0, y: 0 }],
    ["b", { x: 10, y: 0 }],
    ["c", { x: 20, y: 0 }],
  ]);
  const ground = { index: small, frame: frameOf(small, DEFAULT_VIEW), places };

  it("stays where there is nobody in a direction", () => {
    expect(walk(ground, { actor: "a" }, "ArrowUp")).toEqual({ actor: "a" });
    expect(walk(ground, { actor: "a", link: "late" }, "ArrowLeft")).toEqual({
      actor: "a",
      link: "late",
    });
    expect(walk(ground, { actor: "a" }, "ArrowRight")).toEqual({ actor: "b" });
  });

  it("goes back to the actor of most links by Home, wherever it stands", () => {
    expect(walk(ground, { actor: "a", link: "late" }, "Home")).toEqual({ actor: "b" });
  });

  it("steps through the links of an actor in order of time, forwards and back", () => {
    expect(walk(ground, { actor: "b" }, "]")).toEqual({ actor: "b", link: "early" });
    expect(walk(ground, { actor: "b", link: "early" }, "]")?.link).toBe("other");
    expect(walk(ground, { actor: "b", link: "late" }, "[")?.link).toBe("other");
    expect(walk(ground, { actor: "b" }, "[")).toEqual({ actor: "b", link: "late" });
  });

  it("stays on an actor that has no links", () => {
    for (const key of ["[", "]"])
      expect(walk(ground, { actor: "alone" }, key)).toEqual({ actor: "alone" });
  });

  it("begins anew at the links of an actor from a link of others", () => {
    expect(linksOfStand(ground, { actor: "a", link: "other" }).place).toBe(-1);
    expect(linksOfStand(ground, { actor: "a", link: "no such link" }).place).toBe(-1);
    expect(linksOfStand(ground, { actor: "a" }).place).toBe(-1);
    expect(linksOfStand(ground, { actor: "a", link: "late" }).place).toBe(1);
    expect(walk(ground, { actor: "a", link: "other" }, "]")).toEqual({ actor: "a", link: "early" });
  });

  it("finds names by letters without their accents, and by digits", () => {
    expect(walk(ground, { actor: "a" }, "l")).toEqual({ actor: "alone" });
    expect(walk(ground, { actor: "a" }, "Ł")).toEqual({ actor: "alone" });
    expect(walk(ground, { actor: "a" }, "9")).toEqual({ actor: "n" });
    expect(walk(ground, { actor: "a" }, "a")).toEqual({ actor: "a" });
    expect(walk(ground, { actor: "a" }, "10")).toBeUndefined();
    expect(walk(ground, { actor: "a" }, "ab")).toBeUndefined();
  });

  it("leads nowhere where nothing is drawn", () => {
    const empty = indexGraph(makeGraph({ nodes: [], edges: [] }));
    const nothing = { index: empty, frame: frameOf(empty, DEFAULT_VIEW), places: new Map() };
    for (const key of ["Home", "ArrowUp", "]", "[", "a"])
      expect(walk(nothing, undefined, key)).toBeUndefined();
  });

  it("goes by names, not by the order of the file", () => {
    const named = indexGraph(
      makeGraph({
        nodes: [
          ...people("1", { name: "Bc" }),
          ...people("2", { name: "Ba" }),
          ...people("3", { name: "Bb" }),
        ],
        edges: [],
      }),
    );
    const crowd = { index: named, frame: frameOf(named, DEFAULT_VIEW), places: new Map() };
    const seen = ["2", "3", "1"].map((id) => walk(crowd, { actor: id }, "b")?.actor);
    expect(seen).toEqual(["3", "1", "2"]);
    expect(walk(crowd, undefined, "b")).toEqual({ actor: "2" });
  });
});
