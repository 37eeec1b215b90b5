import { describe, expect, it } from "vitest";
import type { Places } from "../../../src/frame/index/graph-index";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { layOut } from "../../../src/frame/layout/forces";
import { layOutAhead, layoutOf } from "../../../src/frame/layout/layout";
import type { FileLink } from "../../../src/graph/model/file";
import type { Actor } from "../../../src/graph/model/types";
import { numbersFrom } from "../../fixtures/made-events";
import { call, makeGraph, people } from "../../fixtures/make-graph";
import { readExample } from "../../read-example";

describe("the layout", () => {
  it("is the same for the same file", () => {
    const places = () => [...layoutOf(indexGraph(readExample("winter-2022")))];
    expect(places()).toEqual(places());
  });

  it("keeps the position that a file gives", () => {
    const graph = readExample("draghi-putin");
    const putin = graph.actors.get("putin");
    if (!putin) throw new Error("The article has no Putin.");
    const position = { x: 321, y: -45 };
    const actors = new Map(graph.actors).set("putin", { ...putin, position });
    expect(layoutOf(indexGraph({ ...graph, actors })).get("putin")).toEqual(position);
  });

  it("uses the places that a worker has computed", () => {
    const places = new Map([["putin", { x: 1, y: 2 }]]);
    expect(layoutOf({ ...indexGraph(readExample("draghi-putin")), places })).toBe(places);
  });

  it("ignores a position that is too far out", () => {
    const graph = readExample("draghi-putin");
    const putin = graph.actors.get("putin");
    if (!putin) throw new Error("The article has no Putin.");
    const position = { x: 1e308, y: -1e308 };
    const actors = new Map(graph.actors).set("putin", { ...putin, position });
    const place = layoutOf(indexGraph({ ...graph, actors })).get("putin");
    expect(Math.hypot(place?.x ?? NaN, place?.y ?? NaN)).toBeLessThan(10_000);
  });

  it("places everyone but actors that are only accounts, and copes with a link from an actor to itself", () => {
    const quotes = [{ document: "d", exact: "x", attributedTo: "v" }];
    const graph = makeGraph({
      nodes: people("a b v"),
      edges: [call("1", "a-b", { quotes }), call("2", "a-a")],
      documents: [{ id: "d", title: "D" }],
    });
    expect([...layoutOf(indexGraph(graph)).keys()]).toEqual(["a", "b"]);
  });
});

function actorOf(id: string, change: Partial<Actor> = {}): Actor {
  return { id, kind: "person", name: id.repeat(12), aliases: [], sameAs: [], ...change };
}

function placeOf(places: Places, id: string) {
  const place = places.get(id);
  if (!place) throw new Error(id);
  return place;
}

function distance(places: Places, one: string, other: string): number {
  const [a, b] = [placeOf(places, one), placeOf(places, other)];
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The gap between two names of twelve letters; negative if they overlap. */
function roomBetween(places: Places, one: string, other: string): number {
  const [a, b] = [placeOf(places, one), placeOf(places, other)];
  return Math.max(Math.abs(a.x - b.x) - 94, Math.abs(a.y - b.y) - 66);
}

describe("some twenty actors laid out", () => {
  const ids = [..."abcdefghijklmnopqrst"];
  // Two clusters, each around a hub, with one actor between them.
  const pairs = ids.slice(2).map((id, at) => ({ source: at % 2 === 0 ? "a" : "b", target: id }));
  const place = () =>
    layOut(
      ids.map((id) => actorOf(id)),
      [...pairs, { source: "a", target: "d" }],
    );
  const spanOf = (values: readonly number[]) => Math.max(...values) - Math.min(...values);

  it("fit in 900 × 600 around the origin, rounded to tenths", () => {
    const places = [...place().values()];
    const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
    expect(spanOf(xs)).toBeGreaterThan(600);
    expect(spanOf(xs)).toBeLessThan(900);
    expect(spanOf(ys)).toBeGreaterThan(300);
    expect(spanOf(ys)).toBeLessThan(600);
    expect(Math.abs(Math.max(...xs) + Math.min(...xs))).toBeLessThan(200);
    expect(Math.abs(Math.max(...ys) + Math.min(...ys))).toBeLessThan(200);
    const all = [...xs, ...ys];
    expect(all).toEqual(all.map((value) => Number(value.toFixed(1))));
    expect(all.some((value) => !Number.isInteger(value))).toBe(true);
  });

  it("don't cover each other's names, and are nearer to actors they have links with", () => {
    const places = place();
    ids.forEach((one, at) => {
      for (const other of ids.slice(at + 1)) {
        expect(roomBetween(places, one, other), `${one} ${other}`).toBeGreaterThanOrEqual(-0.2);
      }
    });
    for (const { source, target } of pairs.filter((pair) => pair.target !== "d")) {
      const stranger = source === "a" ? "b" : "a";
      expect(distance(places, source, target), target).toBeLessThan(
        distance(places, stranger, target),
      );
    }
  });
});

describe("actors whose names would cover each other", () => {
  const at = (x: number, y: number) => ({ position: { x, y } });

  it("make way for actors with a given position, to the nearer side", () => {
    const fixed = layOut([actorOf("a", at(0, 0)), actorOf("b", at(40, 20))], []);
    expect([...fixed.values()]).toEqual([
      { x: 0, y: 0 },
      { x: 40, y: 20 },
    ]);
    const places = layOut(
      [actorOf("a", at(0, 0)), actorOf("b"), actorOf("c")],
      [
        { source: "a", target: "b" },
        { source: "a", target: "c" },
      ],
    );
    expect(placeOf(places, "a")).toEqual({ x: 0, y: 0 });
    for (const [one, other] of [
      ["a", "b"],
      ["a", "c"],
      ["b", "c"],
    ] as const) {
      expect(roomBetween(places, one, other)).toBeGreaterThanOrEqual(-0.2);
    }
  });

  it("need less room for short names, and no more than that of thirty letters", () => {
    const widthOf = (name: string) => {
      const crowd = [..."abcdefghijkl"].map((id) => actorOf(id, { name }));
      const xs = [...layOut(crowd, []).values()].map(({ x }) => x);
      return Math.max(...xs) - Math.min(...xs);
    };
    expect(widthOf("x")).toBeLessThan(widthOf("x".repeat(30)));
    expect(widthOf("x".repeat(30))).toBe(widthOf("x".repeat(99)));
    expect(widthOf("x")).toBe(widthOf("x".repeat(8)));
  });
});

describe("more actors than forces can lay out", () => {
  const next = numbersFrom(7);
  const ids = Array.from({ length: 300 }, (_, at) => `p${at}`);
  // Ten clusters: all actors have links within theirs, and the first of each has links with the first of the others.
  const circleOf = (at: number) => at % 10;
  const edges = ids.flatMap((id, at) => {
    const center = `p${circleOf(at)}`;
    const links = at < 10 ? [`${id}-p${(at + 1) % 10}`] : [`${center}-${id}`, `${id}-${center}`];
    return links.map((ends, number) =>
      call(`${id} ${number}`, ends, {
        date: `2022-01-${String(1 + Math.floor(28 * next())).padStart(2, "0")}`,
      }),
    );
  });
  const lonely = [...people("q1 q2"), ...people("q3", { position: { x: 5000, y: -5000 } })];
  const graph = makeGraph({
    nodes: [...people(ids.join(" ")), ...lonely, ...people("v")],
    edges: [
      ...edges,
      call("told", "p0-p1", { quotes: [{ document: "d", exact: "x", attributedTo: "v" }] }),
    ],
    documents: [{ id: "d", title: "D" }],
  });
  const index = indexGraph(graph);
  const mean = (numbers: readonly number[]) =>
    numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

  it("have a place each, near those they have links with, or the position that the file gives", () => {
    const places = layoutOf(index);
    expect(places.size).toBe(303);
    const spots = new Set([...places.values()].map(({ x, y }) => `${x} ${y}`));
    expect(spots.size).toBe(303);
    for (const { x, y } of places.values()) expect(Number.isFinite(x + y)).toBe(true);
    expect(placeOf(places, "q3")).toEqual({ x: 5000, y: -5000 });
    const members = ids.slice(10);
    const others = mean(members.map((id, at) => distance(places, id, `p${circleOf(at + 5)}`)));
    const own = mean(members.map((id, at) => distance(places, id, `p${circleOf(at)}`)));
    expect(own).toBeLessThan(0.5 * others);
    // Actors that forces did not place have a slot near the centre of their cluster.
    const late = mean(ids.slice(-40).map((id, at) => distance(places, id, `p${circleOf(at)}`)));
    expect(late).toBeLessThan(0.6 * others);
  });

  it("are spread evenly, those without links in the middle", () => {
    const places = layoutOf(index);
    const far = [...places].flatMap(([id, { x, y }]) => (id === "q3" ? [] : Math.hypot(x, y)));
    const reach = Math.max(...far);
    const inner = far.filter((one) => one < reach / Math.SQRT2).length / far.length;
    expect(inner).toBeGreaterThan(0.35);
    expect(inner).toBeLessThan(0.75);
    for (const id of ["q1", "q2"]) {
      const { x, y } = placeOf(places, id);
      expect(Math.hypot(x, y)).toBeLessThan(0.4 * reach);
    }
  });

  it("keep their places from the last version, so that published pictures don't change", () => {
    const some = [
      "p0",
      "p1",
      "p4",
      "p9",
      "p10",
      "p57",
      "p123",
      "p200",
      "p247",
      "p260",
      "p299",
      "q1",
      "q2",
    ];
    expect(sayPlaces(layoutOf(index), some)).toMatchInlineSnapshot(`
      "p0 59 30
      p1 650 404
      p4 -980 -121
      p9 1057 69
      p10 143 -315
      p57 -1015 323
      p123 -279 -369
      p200 514 -18
      p247 -1078 527
      p260 -118 -67
      p299 1222 144
      q1 0 0
      q2 -48 0"
    `);
  });
});

describe("each of very many actors", () => {
  // Sixty circles of four: each calls the other three often, and one of another circle once.
  const ids = Array.from({ length: 240 }, (_, at) => `p${at}`);
  const once = ids.slice(0, 120).map((id, at) => call(`once ${at}`, `${id}-p${at + 120}`));
  const often = ids.flatMap((id, at) =>
    ids
      .slice(at + 1, 4 * Math.floor(at / 4) + 4)
      .flatMap((other) =>
        ["1", "2"].map((time) => call(`${id} ${other} ${time}`, `${id}-${other}`)),
      ),
  );
  const place = (...edges: readonly FileLink[]) =>
    layoutOf(indexGraph(makeGraph({ nodes: people(`${ids.join(" ")} q`), edges: [...edges] })));

  it("is attracted by the three that it has most contacts with, whichever come first in the file", () => {
    const wanted = sayPlaces(place(...often));
    expect(sayPlaces(place(...once, ...often))).toBe(wanted);
    expect(sayPlaces(place(...often, ...once))).toBe(wanted);
  });
});

/** The places of some or all actors, in whole units. */
function sayPlaces(places: Places, ids: Iterable<string> = places.keys()): string {
  return Array.from(ids, (id) => {
    const { x, y } = placeOf(places, id);
    return `${id} ${Math.round(x)} ${Math.round(y)}`;
  }).join("\n");
}

describe("a published picture", () => {
  it("keeps all places from the last version", () => {
    const places = layoutOf(indexGraph(readExample("draghi-putin")));
    expect(sayPlaces(places)).toMatchInlineSnapshot(`
      "draghi 144 -108
      putin -3 -27
      blinken 310 -51
      lavrov 274 93
      johnson -161 -73
      italy 142 6
      russia -46 112
      ukraine 21 -193
      osce 110 127
      rdif -319 36
      eu -103 -149
      russian-italian-investment-platform -205 151
      italian-businesses -141 29"
    `);
  });

  it("keeps the places in a cluster, and beside fixed positions", () => {
    const ids = [..."abcdefghijklmnop"];
    const fixed = new Map([
      ["a", { x: 0, y: 0 }],
      ["b", { x: 60, y: 40 }],
      ["c", { x: -60, y: 20 }],
    ]);
    const actors = ids.map((id, at) =>
      actorOf(id, { name: id.repeat(3 + 3 * at), position: fixed.get(id) }),
    );
    const pairs = ids.slice(1).map((target, at) => ({ source: ids[at % 3] ?? "a", target }));
    expect(sayPlaces(layOut(actors, pairs))).toMatchInlineSnapshot(`
      "a 0 0
      b 60 40
      c -60 20
      d 35 -177
      e -146 216
      f 182 -172
      g 189 165
      h -205 -111
      i 283 32
      j -69 297
      k -69 -243
      l 151 297
      m -317 92
      n 234 -97
      o 29 231
      p -139 -177"
    `);
  });
});

describe("the layout of hundreds of actors", () => {
  const actors = Array.from({ length: 120 }, (_, at) => `a${at}`);
  const make = () =>
    indexGraph(
      makeGraph({
        nodes: people(actors.join(" ")),
        edges: actors.slice(1).map((id) => call(`to-${id}`, `a0-${id}`)),
      }),
    );

  it("is found in many bits, each of which moves them a little, and is the one that is found at once", () => {
    const [index, other] = [make(), make()];
    const bits = [...layOutAhead(index)].length;
    expect(bits).toBeGreaterThan(80);
    expect([...layoutOf(index)]).toEqual([...layoutOf(other)]);
  });

  it("is found once", () => {
    const index = make();
    const places = layoutOf(index);
    expect([...layOutAhead(index)]).toEqual([]);
    expect(layoutOf(index)).toBe(places);
  });
});
