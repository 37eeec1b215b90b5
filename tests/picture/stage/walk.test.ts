import { describe, expect, it } from "vitest";
import { frameOf } from "../../../src/frame/query/frame-of";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { layoutOf } from "../../../src/frame/layout/layout";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { linksOfStand, rankedActors, type Stand, walk } from "../../../src/picture/stage/walk";
import { readExample } from "../../read-example";

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
