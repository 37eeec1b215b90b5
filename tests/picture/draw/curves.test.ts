import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { select } from "../../../src/frame/view/steps";
import type { Point } from "../../../src/graph/model/types";
import type { Camera } from "../../../src/picture/scene/camera";
import type { ActorMark, LinkMark, Scene } from "../../../src/picture/scene/scene";
import { curveOf, onScreen } from "../../../src/picture/draw/marks/curves";
import { towards } from "../../../src/picture/scene/geometry/curve";
import { sizeOf } from "../../../src/picture/draw/marks/mark-shapes";
import { outlineOf } from "../../../src/picture/draw/marks/actor-shapes";
import { call, makeGraph, people } from "../../fixtures/make-graph";
import { sceneFor } from "../../fixtures/make-scene";
import { readExample } from "../../read-example";

const PALETTE = {
  font: "sans-serif",
  stroke: 1,
  weight: 400,
  dimmed: 0.2,
  colour: (token: string) => `var(${token})`,
};
const CAMERA: Camera = { width: 800, height: 600, scale: 2, pan: { x: 100, y: 50 } };

const byId = ({ actors }: Scene) => new Map(actors.map((mark) => [mark.id, mark]));
const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

function inScene<T>(marks: readonly T[], isMeant: (mark: T) => boolean): T {
  const found = marks.find(isMeant);
  if (!found) throw new Error("There is no such mark in the scene.");
  return found;
}

const STATEMENT = sceneFor(
  makeGraph({ nodes: people("a b"), edges: [call("l", "a-b", { kind: "statement" })] }),
);

/** A statement of one to another, swung out by so many pixels. */
function statement(swing: number, from: Point, to: Point) {
  const actors = new Map(
    STATEMENT.actors.map((mark) => [mark.id, { ...mark, place: mark.id === "a" ? from : to }]),
  );
  const mark: LinkMark = { ...inScene(STATEMENT.links, () => true), swing };
  return { mark, actors };
}

describe("a place of the layout", () => {
  it("is on screen where scale and pan put it", () => {
    expect(onScreen({ x: 10, y: -20 }, CAMERA)).toEqual({ x: 120, y: 10 });
  });
});

describe("a point on the way to another", () => {
  it("is so many pixels away, on the straight line", () => {
    expect(towards({ x: 1, y: 2 }, { x: 31, y: 42 }, 10)).toEqual({ x: 7, y: 10 });
    expect(towards({ x: 1, y: 2 }, { x: 1, y: 2 }, 10)).toEqual({ x: 1, y: 2 });
  });
});

describe("the curve of a link", () => {
  it("begins and ends on the edges of its actors' discs, for each link of the examples", () => {
    for (const name of ["draghi-putin", "winter-2022"] as const) {
      const scene = sceneFor(readExample(name));
      const actors = byId(scene);
      for (const mark of scene.links) {
        const [source, target] = [actors.get(mark.source), actors.get(mark.target)];
        const curve = curveOf(mark, actors, CAMERA);
        if (!curve || !source || !target || source === target) throw new Error(mark.key);
        expect(distance(curve.from, onScreen(source.place, CAMERA))).toBeCloseTo(source.size / 2);
        expect(distance(curve.to, onScreen(target.place, CAMERA))).toBeCloseTo(target.size / 2);
        expect(curve.mark).toBe(mark);
      }
    }
  });

  it("swings out to the right of the way from source to target, by its control point", () => {
    const { mark, actors } = statement(40, { x: 0, y: 0 }, { x: 30, y: 40 });
    const curve = curveOf(mark, actors, CAMERA);
    // On screen the way goes 60 to the right and 80 down; to its right is left and down.
    expect(curve?.control).toEqual({ x: 100 + 30 - 32, y: 50 + 40 + 24 });
    expect(curve?.length).toBe(100);
  });

  it("has its middle where a quadratic Bézier curve has it", () => {
    const coordinate = fc.integer({ min: -300, max: 300 });
    const place = fc.record({ x: coordinate, y: coordinate });
    fc.assert(
      fc.property(place, place, fc.integer({ min: -80, max: 80 }), (one, other, swing) => {
        const { mark, actors } = statement(swing, one, other);
        const curve = curveOf(mark, actors, CAMERA);
        if (!curve) throw new Error("It is drawn.");
        const { from, control, to, middle } = curve;
        // De Casteljau's construction: the middle of the middles.
        const half = (a: Point, b: Point) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
        const expected = half(half(from, control), half(control, to));
        expect(distance(middle, expected)).toBeLessThan(1e-9);
      }),
    );
  });

  it("keeps its numbers where both actors stand in one place", () => {
    const { mark, actors } = statement(0, { x: 5, y: 5 }, { x: 5, y: 5 });
    const curve = curveOf(mark, actors, CAMERA);
    expect(curve?.length).toBe(1);
    expect(curve?.middle).toEqual({ x: 110, y: 60 });
  });

  it("of an actor with itself is a loop above it", () => {
    const graph = makeGraph({ nodes: people("a"), edges: [call("l", "a-a")] });
    const scene = sceneFor(graph, { places: new Map([["a", { x: 0, y: 0 }]]) });
    const mark = inScene(scene.links, () => true);
    const actors = byId(scene);
    expect(actors.get("a")?.size).toBe(36);
    expect(curveOf(mark, actors, CAMERA)).toEqual({
      mark,
      from: { x: 88, y: 32 },
      control: { x: 100, y: -58 },
      to: { x: 112, y: 32 },
      middle: { x: 100, y: -13 },
      length: 144,
      beyond: [0, 0],
    });
  });

  it("is not drawn where one of its actors is not", () => {
    const { mark, actors } = statement(0, { x: 0, y: 0 }, { x: 9, y: 0 });
    const [a, b] = [actors.get("a"), actors.get("b")];
    const only = (found: ActorMark | undefined) => new Map(found ? [[found.id, found]] : []);
    expect(curveOf(mark, only(a), CAMERA)).toBeUndefined();
    expect(curveOf(mark, only(b), CAMERA)).toBeUndefined();
    expect(curveOf(mark, actors, CAMERA)).toBeDefined();
  });
});

describe("the mark of an actor", () => {
  const graph = makeGraph({
    nodes: [...people("a"), ...people("g", { kind: "group" })],
    edges: [call("l", "a-g")],
  });
  const marksIn = (selected?: string) => {
    const { actors } = sceneFor(graph, { selected }, select(selected));
    const of = (kind: string) => inScene(actors, ({ id }) => id === kind);
    return { person: of("a"), group: of("g") };
  };

  it("is round, or for a group wide and low", () => {
    const { person, group } = marksIn();
    expect(sizeOf(person)).toEqual([36, 36]);
    expect(sizeOf(group)).toEqual([36 * 1.3, 36 * 0.85]);
  });

  it("has a thin line around it, or for a group a dashed one in its colour", () => {
    const { person, group } = marksIn();
    const outline = outlineOf(person, PALETTE);
    expect(outline).toEqual({ colour: "var(--outline)", width: 1.5, dashes: [] });
    expect(outlineOf(group, PALETTE)).toEqual({
      colour: "var(--side-other)",
      width: 2.5,
      dashes: [4, 2],
    });
  });

  it("has a wide line in ink around it while it is selected", () => {
    for (const mark of [marksIn("a").person, marksIn("g").group])
      expect(outlineOf(mark, PALETTE)).toEqual({
        colour: "var(--ink)",
        width: 3,
        dashes: [],
      });
  });

  it("has wider lines around it where the reader asks for more contrast", () => {
    expect(outlineOf(marksIn().person, { ...PALETTE, stroke: 2 }).width).toBe(3);
  });
});
