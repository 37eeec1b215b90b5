import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { Point } from "../../../src/graph/model/types";
import { roomIn } from "../../../src/picture/scene/camera";
import { type Placed, stretchPlaces } from "../../../src/picture/scene/stretch";
import { makeGraph, people } from "../../fixtures/make-graph";

const GRAPH = makeGraph({ nodes: people("a b"), edges: [] });
const DESK = { width: 800, height: 600 };
const PHONE = { width: 400, height: 800 };

function placesAt(...points: readonly (readonly [x: number, y: number])[]) {
  return new Map(points.map(([x, y], at): [string, Point] => [String(at), { x, y }]));
}

function reach(places: Placed, key: "x" | "y"): number {
  const values = [...places.keys()].flatMap((id) => places.get(id)?.[key] ?? []);
  return Math.max(...values) - Math.min(...values);
}

/** By what factor the heights of places with this reach are pulled. */
function factorOf(width: number, height: number, picture: typeof DESK): number {
  const places = placesAt([0, 0], [width, height]);
  return reach(stretchPlaces(places, GRAPH, picture), "y") / height;
}

describe("a layout that is pulled towards the form of the picture", () => {
  it("has the picture's form where that is near to its own", () => {
    for (const picture of [DESK, PHONE]) {
      const room = roomIn(picture);
      const height = 0.7 * 300 * (room.height / room.width);
      const places = stretchPlaces(placesAt([0, 0], [300, height]), GRAPH, picture);
      expect(reach(places, "y") / reach(places, "x")).toBeCloseTo(room.height / room.width);
    }
  });

  it("is never pulled or pressed by more than 2.6 times", () => {
    expect(factorOf(100, 10, PHONE)).toBeCloseTo(2.6);
    expect(factorOf(10, 100, DESK)).toBeCloseTo(1 / 2.6);
  });

  it("keeps its widths, and the order of its heights", () => {
    const points = fc.array(
      fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 })),
    );
    fc.assert(
      fc.property(points, fc.constantFrom(DESK, PHONE), (tuples, picture) => {
        const places = placesAt(...tuples);
        const pulled = stretchPlaces(places, GRAPH, picture);
        expect([...pulled.keys()]).toEqual([...places.keys()]);
        const factors = [...places].map(([id, { x, y }]) => {
          const found = pulled.get(id);
          expect(found?.x).toBe(x);
          return y === 0 ? undefined : (found?.y ?? NaN) / y;
        });
        for (const factor of factors.filter((value) => value !== undefined)) {
          expect(factor).toBeCloseTo(factors.find((value) => value !== undefined) ?? NaN);
          expect(factor).toBeGreaterThan(0);
        }
      }),
    );
  });

  it("takes no notice of the two furthest places in a hundred at each end", () => {
    // In no order, as actors stand in a file.
    const line = Array.from({ length: 100 }, (_, at) => [at, (at * 37) % 100] as const);
    const usual = stretchPlaces(placesAt(...line), GRAPH, DESK);
    const outliers = line.map(([x, y]): readonly [number, number] =>
      y < 2 ? [x, y - 5000] : y > 97 ? [x, y + 5000] : [x, y],
    );
    const odd = stretchPlaces(placesAt(...outliers), GRAPH, DESK);
    expect(odd.get("50")).toEqual(usual.get("50"));
    const third = outliers.map(([x, y]): readonly [number, number] =>
      y === 2 ? [x, y - 5000] : [x, y],
    );
    expect(stretchPlaces(placesAt(...third), GRAPH, DESK).get("50")).not.toEqual(usual.get("50"));
  });

  it("takes a line for one unit wide, and one place or none for no form at all", () => {
    expect(factorOf(0, 1, DESK)).toBeCloseTo(512 / 608);
    expect(stretchPlaces(placesAt([3, 4]), GRAPH, DESK).get("0")?.y).toBeCloseTo(4 * (512 / 608));
    expect(stretchPlaces(new Map(), GRAPH, DESK).size).toBe(0);
  });

  it("stays as it is where the file gives a place to any actor", () => {
    const nodes = [...people("a"), ...people("b", { position: { x: 0, y: 0 } })];
    const places = placesAt([0, 0], [10, 100]);
    expect(stretchPlaces(places, makeGraph({ nodes, edges: [] }), DESK)).toBe(places);
  });

  it("pulls only the places that are asked for, and those once", () => {
    const places = placesAt([0, 0], [10, 100], [20, 50]);
    const asked = vi.spyOn(places, "get");
    const pulled = stretchPlaces(places, GRAPH, DESK);
    expect(asked).not.toHaveBeenCalled();
    expect(pulled.get("1")).toBe(pulled.get("1"));
    expect(pulled.get("none")).toBeUndefined();
    expect(asked.mock.calls).toEqual([["1"], ["none"]]);
  });

  it("gives the same places again for a picture of the same form, so that nothing is settled anew", () => {
    const places = placesAt([0, 0], [100, 100]);
    const pulled = stretchPlaces(places, GRAPH, DESK);
    expect(stretchPlaces(places, GRAPH, { ...DESK })).toBe(pulled);
    const upright = stretchPlaces(places, GRAPH, { width: 390, height: 600 });
    expect(upright).not.toBe(pulled);
    expect(upright.get("1")).not.toEqual(pulled.get("1"));
  });
});
