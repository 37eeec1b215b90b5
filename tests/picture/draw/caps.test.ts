import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Telling } from "../../../src/frame/index/tellings";
import type { Point } from "../../../src/graph/model/types";
import { edgeOf } from "../../../src/picture/draw/marks/mark-shapes";
import { CAP, capAt } from "../../../src/picture/draw/marks/caps";
import { placeCaps } from "../../../src/picture/draw/marks/place-caps";
import type { Shape } from "../../../src/picture/draw/marks/shapes";
import { curveOf } from "../../../src/picture/draw/marks/curves";
import { shapesOf } from "../../../src/picture/draw/shapes-of";
import { call, makeGraph, people } from "../../fixtures/make-graph";
import { sceneFor } from "../../fixtures/make-scene";
import { paletteIn } from "./pictured";

const PALETTE = { ...paletteIn("light"), colour: (token: string) => token };
const FORMS = ["ellipse", "round-rectangle", "hexagon", "diamond"] as const;
const CAMERA = { width: 900, height: 600, scale: 1, pan: { x: 0, y: 0 } };

function cap(telling: Telling, along: Point = { x: 1, y: 0 }): readonly Shape[] {
  return capAt({ x: 50, y: 50 }, { telling, colour: "--side-1", along }, PALETTE);
}

/** Where the caps are of so many calls of two actors at these places. */
function capsOf(count: number, places: ReadonlyMap<string, Point>, kind = "call") {
  const edges = Array.from({ length: count }, (_, at) => call(`l${at}`, "a-b", { kind }));
  const scene = sceneFor(makeGraph({ nodes: people("a b"), edges }), { places });
  const actors = new Map(scene.actors.map((mark) => [mark.id, mark]));
  const curves = scene.links.flatMap((mark) => curveOf(mark, actors, CAMERA) ?? []);
  return { scene, curves, caps: placeCaps(curves) };
}
const apart = (x: number) =>
  new Map([
    ["a", { x: 100, y: 100 }],
    ["b", { x: 100 + x, y: 100 }],
  ]);

describe("the cap at an end of a link", () => {
  it("is a disc of seven pixels, filled with the side's colour where that tells of it", () => {
    expect(cap("tells")).toMatchObject([{ across: 3.5, down: 3.5, fill: "--side-1" }]);
  });

  it("is hollow where that side is silent", () => {
    expect(cap("silent")).toMatchObject([{ fill: "--paper", line: { colour: "--side-1" } }]);
  });

  it("is a ring with a bar across the line where that side denies it", () => {
    const [ring, bar] = cap("denies", { x: 0, y: 7 });
    expect(ring).toMatchObject({ fill: "--paper", line: { colour: "--side-1" } });
    expect(bar).toMatchObject({
      steps: [
        ["M", { x: 56, y: 50 }],
        ["L", { x: 44, y: 50 }],
      ],
      line: { colour: "--ink" },
    });
  });

  it("stands just outside the mark of its actor", () => {
    const { curves, caps } = capsOf(1, apart(200));
    const [curve] = curves;
    const places = curve && caps.get(curve);
    // Discs of 36 pixels, a gap of 1.5 and the cap's own radius.
    expect(places).toEqual({ source: { x: 123, y: 100 }, target: { x: 277, y: 100 } });
  });

  it("lies on no other cap of the same actor", () => {
    const { curves, caps } = capsOf(5, apart(400));
    const middles = curves.flatMap((curve) => caps.get(curve)?.source ?? []);
    expect(middles).toHaveLength(5);
    middles.forEach((one, at) => {
      for (const other of middles.slice(at + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(2 * CAP);
    });
  });

  it("is left out where the marks stand too close for it", () => {
    expect(capsOf(1, apart(62)).caps.size).toBe(1);
    expect(capsOf(1, apart(57)).caps.size).toBe(0);
  });

  it("comes after the head of an arrow, which ends before it", () => {
    const { scene } = capsOf(1, apart(200), "statement");
    const shapes = shapesOf({ scene, camera: CAMERA, palette: PALETTE });
    const arrow = shapes.find((shape) => shape.kind === "path" && shape.fill === "--ink");
    // The target's cap is at 277, its edge at 273.5.
    expect(arrow?.kind === "path" && arrow.steps[0]).toEqual(["M", { x: 272, y: 100 }]);
  });

  it("is covered by no mark, and covers no name", () => {
    const { scene } = capsOf(1, apart(200));
    const kinds = shapesOf({ scene, camera: CAMERA, palette: PALETTE }).map((shape) =>
      shape.kind === "ellipse" ? `disc ${shape.across}` : shape.kind,
    );
    const [path, ...others] = kinds;
    expect(path).toBe("path");
    expect(others.slice(0, 4)).toEqual(["disc 3.5", "disc 3.5", "disc 18", "disc 18"]);
    expect(others.slice(-2)).toEqual(["text", "text"]);
  });
});

describe("the outline of a mark", () => {
  it("is half its width away to the right, and half its height away below", () => {
    for (const form of FORMS) {
      expect(edgeOf(form, [40, 20], { x: 1, y: 1 }, { x: 99, y: 1 })).toBeCloseTo(20);
      expect(edgeOf(form, [40, 20], { x: 1, y: 1 }, { x: 1, y: 99 })).toBeCloseTo(10);
    }
  });

  it("of a square is furthest at its corners, of a hexagon at four of six, of a diamond nearest between them", () => {
    const edge = (form: (typeof FORMS)[number], x: number, y: number) =>
      edgeOf(form, [20, 20], { x: 0, y: 0 }, { x: 100 * x, y: 100 * y });
    expect(edge("round-rectangle", 1, 1)).toBeCloseTo(10 * Math.SQRT2);
    expect(edge("hexagon", 0.5, 1)).toBeCloseTo(Math.hypot(5, 10));
    expect(edge("diamond", 1, 1)).toBeCloseTo(10 / Math.SQRT2);
  });

  it("is the same on the way there and on the opposite way", () => {
    const part = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(fc.constantFrom(...FORMS), part, part, (form, x, y) => {
        fc.pre(x !== 0 || y !== 0);
        const there = edgeOf(form, [30, 20], { x: 0, y: 0 }, { x, y });
        const back = edgeOf(form, [30, 20], { x: 0, y: 0 }, { x: -x, y: -y });
        expect(there).toBeCloseTo(back);
        expect(there).toBeGreaterThan(5);
      }),
    );
  });
});
