import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Point } from "../../../../src/graph/model/types";
import { type Route, routesOf } from "../../../../src/picture/scene/routing/routes";
import type { Disc, Wayfarer } from "../../../../src/picture/scene/routing/way-cost";

const disc = (id: string, x: number, y: number, radius = 12): Disc => ({
  id,
  centre: { x, y },
  radius,
});
const line = (ends: string, change: Partial<Wayfarer> = {}): Wayfarer => {
  const [source = "", target = ""] = ends.split("-");
  return { pair: 0, source, target, width: 2, swing: 0, ...change };
};

/** A point on the curve of a route, by De Casteljau's construction. */
function pointAt({ bow: { from, control, to } }: Route, t: number): Point {
  const mix = (a: Point, b: Point) => ({ x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y) });
  return mix(mix(from, control), mix(control, to));
}

/** How near a route comes to the edge of a disc. */
function gapTo(route: Route, { centre, radius }: Disc): number {
  const gaps = Array.from({ length: 201 }, (_, at) => {
    const { x, y } = pointAt(route, at / 200);
    return Math.hypot(x - centre.x, y - centre.y);
  });
  return Math.min(...gaps) - radius;
}

function only(routes: readonly (Route | undefined)[]): Route {
  const [route] = routes;
  if (!route) throw new Error("It has no route.");
  return route;
}

describe("the route of a line", () => {
  it("is straight where nothing is in its way", () => {
    const discs = [disc("a", 0, 0), disc("b", 300, 0), disc("c", 150, 30)];
    expect(only(routesOf([line("a-b")], { discs }))).toMatchObject({ swing: 0, bend: 0.5 });
  });

  it("bows six pixels clear of an actor that it does not end at, by no more than a third of its length", () => {
    const stranger = disc("c", 150, 2);
    const discs = [disc("a", 0, 0), disc("b", 300, 0), stranger];
    const route = only(routesOf([line("a-b")], { discs }));
    expect(gapTo(route, stranger)).toBeGreaterThanOrEqual(6);
    expect(Math.abs(route.swing)).toBeLessThanOrEqual(0.35 * 300);
  });

  it("bows to the side where it crosses fewer lines", () => {
    const discs = [
      ...[disc("a", 0, 0), disc("b", 300, 0), disc("c", 150, 0)],
      ...[disc("d", 120, -40, 4), disc("e", 180, -5, 4), disc("f", 180, -60, 4)],
    ];
    const others = [line("c-d", { pair: 1 }), line("c-f", { pair: 2 })];
    const route = only(routesOf([line("a-b"), ...others], { discs }));
    expect(route.bow.control.y).toBeGreaterThan(0);
  });

  it("passes names where it can, and rather a name than a disc", () => {
    const discs = [disc("a", 0, 0), disc("b", 300, 0)];
    const name = { left: 120, right: 180, top: -10, bottom: 10 };
    const passing = only(routesOf([line("a-b")], { discs, names: [name] }));
    expect(Math.abs(pointAt(passing, 0.5).y)).toBeGreaterThan(10);
    const wall = { left: 100, right: 200, top: -400, bottom: 400 };
    const stranger = disc("c", 150, 0);
    const across = only(routesOf([line("a-b")], { discs: [...discs, stranger], names: [wall] }));
    expect(gapTo(across, stranger)).toBeGreaterThanOrEqual(1);
  });

  it("keeps apart from those of the same pair, whichever way they go", () => {
    const discs = [disc("a", 0, 0), disc("b", 300, 0), disc("c", 150, 14), disc("d", 120, -20)];
    const lines = [-34, 0, 34].map((swing) => line("a-b", { swing }));
    const routes = routesOf([...lines, line("b-a", { swing: -68 })], { discs });
    const heights = routes.map((route) => (route ? pointAt(route, 0.5).y : NaN));
    heights.forEach((one, at) => {
      for (const other of heights.slice(at + 1)) expect(Math.abs(one - other)).toBeGreaterThan(8);
    });
  });

  it("of an actor with itself is a loop of its own", () => {
    const routes = routesOf([line("a-a"), line("a-a"), line("a-a")], { discs: [disc("a", 0, 0)] });
    const middles = routes.map((route) => (route ? pointAt(route, 0.5) : { x: NaN, y: NaN }));
    middles.forEach((one, at) => {
      for (const other of middles.slice(at + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(20);
    });
  });

  it("is unknown where an actor is not drawn", () => {
    expect(routesOf([line("a-z")], { discs: [disc("a", 0, 0)] })).toEqual([undefined]);
  });
});

describe("the routes of any graph", () => {
  /** 5 to 40 actors on the points of a shaken grid, so that no two discs touch, and up to as many lines as actors. */
  const graphs = fc
    .record({
      cells: fc.uniqueArray(fc.integer({ min: 0, max: 63 }), { minLength: 5, maxLength: 40 }),
      shakes: fc.array(
        fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 })),
        {
          minLength: 40,
          maxLength: 40,
        },
      ),
      ends: fc.array(fc.tuple(fc.nat(39), fc.nat(39)), { minLength: 1, maxLength: 40 }),
    })
    .map(({ cells, shakes, ends }) => {
      const discs = cells.map((cell, at) => {
        const [dx, dy] = shakes[at] ?? [0, 0];
        return disc(`n${at}`, 130 * (cell % 8) + dx, 75 * Math.floor(cell / 8) + dy, 12);
      });
      const lines = ends.flatMap(([one, other], pair) => {
        const [source, target] = [`n${one % discs.length}`, `n${other % discs.length}`];
        return source === target ? [] : [line(`${source}-${target}`, { pair })];
      });
      return { discs, lines };
    });

  it("pass through no third disc, but for one line in fifty at most in a hundred graphs", () => {
    let [lines, through] = [0, 0];
    fc.assert(
      fc.property(graphs, (graph) => {
        const routes = routesOf(graph.lines, graph);
        routes.forEach((route, at) => {
          const { source, target } = graph.lines[at] ?? {};
          if (!route) throw new Error("It has no route.");
          lines++;
          const strangers = graph.discs.filter(({ id }) => id !== source && id !== target);
          if (strangers.some((stranger) => gapTo(route, stranger) < -1)) through++;
          expect(Math.abs(route.swing)).toBeLessThanOrEqual(0.6 * 1200);
        });
        expect(routesOf(graph.lines, graph)).toEqual(routes);
      }),
      { numRuns: 100, seed: 22 },
    );
    expect(through / lines).toBeLessThan(1 / 50);
  });
});

it("The ways of all lines together are held against a bounded number of discs", () => {
  let looks = 0;
  // The golden angle: as even as seeds in a sunflower, so that no way is free.
  const discs = Array.from({ length: 400 }, (_, at): Disc => {
    const angle = at * Math.PI * (3 - Math.sqrt(5));
    const centre = {
      x: 20 * Math.sqrt(at) * Math.cos(angle),
      y: 20 * Math.sqrt(at) * Math.sin(angle),
    };
    return {
      id: `n${at}`,
      centre,
      get radius() {
        looks++;
        return 12;
      },
    };
  });
  const lines = discs.slice(1).map(({ id }, pair) => line(`n0-${id}`, { pair }));
  const routes = routesOf(lines, { discs, isFull: true });
  expect(routes.filter((route) => route === undefined)).toEqual([]);
  expect(looks).toBeLessThan(3_000_000);
});
