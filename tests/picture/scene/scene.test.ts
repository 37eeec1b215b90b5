import { describe, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { layoutOf } from "../../../src/frame/layout/layout";
import { compareWith, seeFrom, select, setMode, setWindow } from "../../../src/frame/view/steps";
import type { Span } from "../../../src/frame/view/span";
import { parseDay } from "../../../src/graph/dates";
import type { FileLink } from "../../../src/graph/model/file";
import type { Graph } from "../../../src/graph/model/types";
import { standingMarkOf, statusMarkOf } from "../../../src/picture/scene/marks";
import { colourOf } from "../../../src/picture/scene/link-look";
import { call, makeGraph, people } from "../../fixtures/make-graph";
import { sceneFor } from "../../fixtures/make-scene";
import { readExample } from "../../read-example";

type Scene = ReturnType<typeof sceneFor>;

const actorIn = ({ actors }: Scene, actor: string) => actors.find(({ id }) => id === actor);
const linkIn = ({ links }: Scene, link: string) => links.find(({ id }) => id === link);
const spanOf = (from: string, to: string): Span => ({
  first: parseDay(from) ?? NaN,
  last: parseDay(to) ?? NaN,
});
/** All that there is: nothing is free. */
const EVERYWHERE = { left: -1e6, right: 1e6, top: -1e6, bottom: 1e6 };

/** A hub with so many calls to as many others. */
function star(rays: number, change: Partial<FileLink> = {}): Graph {
  const ids = Array.from({ length: rays }, (_, at) => `ray${at}`);
  return makeGraph({
    nodes: people(["hub", ...ids].join(" ")),
    edges: ids.map((id) => call(`to ${id}`, `hub-${id}`, change)),
  });
}

/** So many pairs with one call each. */
function pairs(count: number, ...more: readonly FileLink[]): Graph {
  const numbers = Array.from({ length: count }, (_, at) => at);
  return makeGraph({
    nodes: people(numbers.map((at) => `s${at} t${at}`).join(" ")),
    edges: [...numbers.map((at) => call(`l${at}`, `s${at}-t${at}`)), ...more],
  });
}

describe("the scene of the examples", () => {
  it("has a mark for each actor and, while pairs are small, for each link", () => {
    const { frame, actors, links } = sceneFor(readExample("draghi-putin"));
    expect(actors.map(({ id }) => id)).toEqual(frame.actors.map(({ id }) => id));
    expect(new Set(links.map(({ id }) => id))).toEqual(
      new Set(Array.from(frame.links, ({ id }) => id)),
    );
  });

  it("counts every link once, bundled or not", () => {
    const { frame, links } = sceneFor(readExample("winter-2022"));
    expect(links.some(({ count }) => count > 1)).toBe(true);
    expect(links.reduce((sum, { count }) => sum + count, 0)).toBe(frame.links.length);
  });

  it("keeps several links of a pair apart, as curves of their own", () => {
    const { links } = sceneFor(readExample("draghi-putin"));
    const between = links.filter(({ source, target }) =>
      [source, target].every((id) => id === "draghi" || id === "putin"),
    );
    const swings = between.map(({ source, swing }) => (source === "draghi" ? swing : -swing));
    expect(between.length).toBeGreaterThan(2);
    expect(new Set(swings).size).toBe(between.length);
  });

  it("shows the labels of all actors of the article at the first view", () => {
    const graph = readExample("draghi-putin");
    const { actors } = sceneFor(graph, { places: layoutOf(indexGraph(graph)) });
    expect(actors.every(({ label }) => label.visible)).toBe(true);
  });

  it("crosses out what was cancelled and dashes what was planned", () => {
    const scene = sceneFor(readExample("draghi-putin"));
    expect(linkIn(scene, "call-putin-johnson")?.status).toEqual(statusMarkOf("cancelled"));
    expect(linkIn(scene, "call-blinken-lavrov")?.status).toEqual(statusMarkOf("planned"));
    expect(linkIn(scene, "call-draghi-putin")?.status).toEqual(statusMarkOf("held"));
  });

  it("lifts the neighbourhood of what is selected and dims the rest", () => {
    const graph = readExample("draghi-putin");
    const scene = sceneFor(graph, { selected: "putin" }, select("putin"));
    expect(actorIn(scene, "putin")?.emphasis).toBe("chosen");
    expect(actorIn(scene, "draghi")?.emphasis).toBe("lifted");
    expect(actorIn(scene, "blinken")?.emphasis).toBe("dimmed");
  });
});

describe("an actor's mark", () => {
  it("is the larger the more links the actor has: its area, not its width, tells how many", () => {
    const edges = [1, 2, 3, 4].map((at) => call(`l${at}`, `a-${"bcde".charAt(at - 1)}`));
    const scene = sceneFor(makeGraph({ nodes: people("a b c d e f"), edges }));
    expect(scene.actors.map(({ size }) => size)).toEqual([36, 27, 27, 27, 27, 18]);
    expect(scene.actors.map(({ label }) => label.fontSize)).toEqual([16, 14, 14, 14, 14, 12]);
  });

  it("is of the smallest size where nobody has links", () => {
    const scene = sceneFor(makeGraph({ nodes: people("a b"), edges: [] }));
    expect(scene.actors.map(({ size }) => size)).toEqual([18, 18]);
  });

  it("is smaller among more than sixty, and smaller still in a narrow picture", () => {
    const sizesOf = (rays: number, width: number) => {
      const bounds = { ...EVERYWHERE, left: 0, right: width };
      const sizes = sceneFor(star(rays), { bounds }).actors.map(({ size }) => size);
      return [Math.max(...sizes), Math.min(...sizes)];
    };
    expect(sizesOf(59, 499)).toEqual([36, 20]);
    expect(sizesOf(60, 500)).toEqual([36, 13]);
    expect(sizesOf(60, 499)).toEqual([22, 8]);
  });

  it("stands in its place, or in the middle where it has none", () => {
    const graph = makeGraph({ nodes: people("a b"), edges: [call("l", "a-b")] });
    const scene = sceneFor(graph, { places: new Map([["a", { x: 3, y: 4 }]]) });
    expect(scene.actors.map(({ place }) => place)).toEqual([
      { x: 3, y: 4 },
      { x: 0, y: 0 },
    ]);
  });

  it("tells the code of its country, whatever its kind, but for a group, which is hollow", () => {
    const nodes = [
      ...people("a", { kind: "country", country: "IT" }),
      ...people("b", { country: "RU" }),
      ...people("c", { kind: "group", country: "FR" }),
      ...people("d"),
    ];
    const edges = [call("1", "a-b"), call("2", "c-d")];
    const scene = sceneFor(makeGraph({ nodes, edges }));
    expect(scene.actors.map(({ code }) => code)).toEqual(["IT", "RU", undefined, undefined]);
  });

  it("tells no code where it is less than 22 pixels wide", () => {
    // Among more than sixty actors: the hub has 40 links, `large` nine of them, `small` one.
    const others = Array.from({ length: 58 }, (_, at) => `o${at}`);
    const nodes = [
      ...people(["hub", ...others].join(" ")),
      ...people("large small", { country: "IT" }),
    ];
    const edges = [...others.slice(0, 30), ...Array<string>(9).fill("large"), "small"].map(
      (id, at) => call(`l${at}`, `hub-${id}`),
    );
    const scene = sceneFor(makeGraph({ nodes, edges }));
    expect(actorIn(scene, "large")).toMatchObject({ size: 22, code: "IT" });
    expect(actorIn(scene, "small")?.size).toBe(14);
    expect(actorIn(scene, "small")?.code).toBeUndefined();
  });

  it("has the colour of its side, the first five of them one each, all others grey", () => {
    const countries = ["RU", "US", "UA", "FR", "DE", "IT", undefined];
    const nodes = countries.flatMap((country, at) => people(`a${at}`, { country }));
    const edges = countries.flatMap((_, at) =>
      Array.from({ length: 9 - at }, (__, nth) => call(`${at} ${nth}`, `a${at}-a${at}`)),
    );
    const scene = sceneFor(makeGraph({ nodes, edges }));
    expect(scene.actors.map(({ colour }) => colour)).toEqual([
      ...[1, 2, 3, 4, 5].map((side) => `--side-${side}`),
      "--side-other",
      "--side-other",
    ]);
  });
});

describe("an actor's name", () => {
  const nodes = [
    ...people("a", { name: "Abcdefghijklmnopqrstuvwxyz0123456789" }),
    ...people("b", { name: "B" }),
  ];
  const graph = makeGraph({ nodes, edges: [call("l", "a-b")] });

  it("lies on nothing that is reserved for buttons", () => {
    const free = sceneFor(graph);
    expect(free.actors.map(({ label }) => label.visible)).toEqual([true, true]);
    const covered = sceneFor(graph, { reserved: [EVERYWHERE] });
    expect(covered.actors.map(({ label }) => label.visible)).toEqual([false, false]);
  });

  it("keeps within the picture", () => {
    const place = new Map([
      ["a", { x: 0, y: 0 }],
      ["b", { x: 0, y: 200 }],
    ]);
    const bounds = { left: -600, right: 600, top: -220, bottom: 220 };
    const scene = sceneFor(graph, { places: place, bounds });
    expect(actorIn(scene, "b")?.label.side).toBe("above");
  });

  it("is as far from others as the scale puts it", () => {
    const places = new Map([
      ["a", { x: 0, y: 0 }],
      ["b", { x: 0, y: 30 }],
    ]);
    const sideAt = (scale: number) => actorIn(sceneFor(graph, { places, scale }), "a")?.label.side;
    expect(sideAt(1)).toBe("above");
    expect(sideAt(4)).toBe("below");
  });

  it("comes before those of actors with more links where it is selected or lifted", () => {
    const places = new Map(
      [..."abcde"].map((id, at) => [id, { x: at < 2 ? 40 * at : 1000 * at, y: 0 }]),
    );
    const edges = [call("1", "a-c"), call("2", "a-d"), call("3", "b-e")];
    const crowd = makeGraph({ nodes: people("a b c d e", { name: "Longishname" }), edges });
    // Below the two there is room for one name.
    const reserved = [
      { ...EVERYWHERE, bottom: 10 },
      { ...EVERYWHERE, right: -52 },
      { ...EVERYWHERE, left: 92 },
      { ...EVERYWHERE, top: 46 },
    ];
    const named = (input: Parameters<typeof sceneFor>[1]) => {
      const scene = sceneFor(crowd, { places, reserved, ...input });
      return ["a", "b"].filter((id) => actorIn(scene, id)?.label.visible);
    };
    expect(named({})).toEqual(["a"]);
    expect(named({ selected: "b" })).toContain("b");
    expect(named({ pointed: { actor: "e" } })).toEqual(["b"]);
    expect(named({ pointed: { actor: "c" } })).toEqual(["a"]);
  });

  it("is told of what is selected and of up to fourteen lifted, whatever lies there", () => {
    const told = (rays: number) =>
      sceneFor(star(rays), { selected: "hub", reserved: [EVERYWHERE] }, select("hub"))
        .actors.filter(({ label }) => label.visible)
        .map(({ id }) => id);
    expect(told(14)).toHaveLength(15);
    expect(told(15)).toEqual(["hub"]);
  });

  it("is told in a narrow picture of up to four lifted, so that more make no knot", () => {
    const bounds = { ...EVERYWHERE, left: 0, right: 390 };
    const told = (rays: number) =>
      sceneFor(star(rays), { selected: "hub", bounds, reserved: [EVERYWHERE] }, select("hub"))
        .actors.filter(({ label }) => label.visible)
        .map(({ id }) => id);
    expect(told(4)).toHaveLength(5);
    expect(told(5)).toEqual(["hub"]);
  });

  it("of one that is dimmed is told only where it has room", () => {
    const scene = sceneFor(pairs(2), { selected: "s0", reserved: [EVERYWHERE] }, select("s0"));
    expect(scene.actors.filter(({ label }) => label.visible).map(({ id }) => id)).toEqual([
      "s0",
      "t0",
    ]);
  });
});

describe("a link's mark", () => {
  const twoOf = (kind: string, count: number, change: Partial<FileLink> = {}) =>
    makeGraph({
      nodes: people("a b"),
      edges: Array.from({ length: count }, (_, at) => call(`l${at}`, "a-b", { kind, ...change })),
    });

  it("is as wide and as strong as its ends tell of it, whatever its kind and number", () => {
    const quote = (attributedTo: string) => ({ document: "d", exact: "x", attributedTo });
    const lookOf = (count: number, ...accounts: readonly string[]) => {
      const { nodes } = { nodes: people("a b third") };
      const edges = Array.from({ length: count }, (_, at) =>
        call(`l${at}`, "a-b", at === 0 ? { quotes: accounts.map(quote) } : {}),
      );
      const graph = makeGraph({ nodes, edges, documents: [{ id: "d", title: "D" }] });
      const link = sceneFor(graph).links.find(({ id }) => count > 1 || id === "l0");
      return [link?.width, link?.opacity, link?.caps?.map(({ telling }) => telling)];
    };
    for (const count of [1, 8]) {
      expect(lookOf(count)).toEqual([1, 0.45, ["silent", "silent"]]);
      expect(lookOf(count, "third")).toEqual([1, 0.45, ["silent", "silent"]]);
      expect(lookOf(count, "a")).toEqual([1.75, 0.7, ["tells", "silent"]]);
      expect(lookOf(count, "a", "b")).toEqual([3, 1, ["tells", "tells"]]);
    }
  });

  it("has caps in the colours of the sides of its ends", () => {
    const nodes = [...people("a", { country: "RU" }), ...people("b", { country: "US" })];
    const scene = sceneFor(makeGraph({ nodes, edges: [call("l", "b-a")] }));
    expect(linkIn(scene, "l")?.caps?.map(({ colour }) => colour)).toEqual(["--side-2", "--side-1"]);
  });

  it("has caps among more than sixty only where it is selected or lifted", () => {
    const capped = (selected?: string) =>
      sceneFor(pairs(61), { selected }, select(selected)).links.filter(({ caps }) => caps).length;
    expect(capped()).toBe(0);
    expect(capped("l3")).toBe(1);
    expect(capped("s3")).toBe(1);
  });

  it("is a pixel wider and wholly opaque while it is selected", () => {
    const scene = sceneFor(twoOf("call", 2), { selected: "l1" }, select("l1"));
    expect(linkIn(scene, "l1")).toMatchObject({ width: 2, opacity: 1 });
    expect(linkIn(scene, "l0")).toMatchObject({ width: 1, opacity: 0.45 });
  });

  it("among more than sixty is as wide as its contacts are many among the most, or among four", () => {
    const scene = sceneFor(pairs(61));
    expect(linkIn(scene, "l1")?.width).toBeCloseTo(0.8 + 4.2 / 2);
    const many = Array.from({ length: 8 }, (_, at) => call(`m${at}`, "s0-t0"));
    const bundled = sceneFor(pairs(61, ...many));
    expect(bundled.links.find(({ count }) => count === 9)?.width).toBeCloseTo(5);
    expect(linkIn(bundled, "l1")?.width).toBeCloseTo(0.8 + 4.2 / 3);
  });

  it("has an arrow where its kind has a direction, and it stands for one link alone", () => {
    const directedIn = (kind: string, count: number) =>
      sceneFor(twoOf(kind, count)).links.map(({ directed }) => directed);
    expect(directedIn("statement", 1)).toEqual([true]);
    expect(directedIn("call", 1)).toEqual([false]);
    expect(directedIn("statement", 6)).toEqual([false]);
  });

  it("carries the glyph of its kind, or the number of the links that it stands for", () => {
    const signIn = (kind: string, count: number) => sceneFor(twoOf(kind, count)).links[0]?.sign;
    expect(signIn("call", 1)?.glyph).toMatch(/^M/);
    expect(signIn("call", 1)?.text).toBeUndefined();
    expect(signIn("call", 6)).toMatchObject({ text: "6" });
    expect(signIn("duel", 6)).toEqual({ text: "6", glyph: undefined });
    expect(signIn("duel", 1)).toBeUndefined();
  });

  it("carries neither sign nor arrow among more than sixty", () => {
    const toldIn = (count: number) => {
      const last = call("x", "s0-t1", { kind: "statement" });
      const { links } = sceneFor(pairs(count - 1, last));
      return [
        links.length,
        links.filter(({ sign }) => sign).length,
        links.filter(({ directed }) => directed).length,
      ];
    };
    expect(toldIn(60)).toEqual([60, 60, 1]);
    expect(toldIn(61)).toEqual([61, 0, 0]);
  });

  it("carries its sign among more than sixty where it is selected, or one of few that are lifted", () => {
    const graphOf = (rays: number) => {
      const ids = Array.from({ length: rays }, (_, at) => `ray${at}`);
      const others = Array.from({ length: 61 }, (_, at) => at);
      return makeGraph({
        nodes: people(["hub", ...ids, ...others.map((at) => `s${at} t${at}`)].join(" ")),
        edges: [
          ...ids.map((id) => call(`to ${id}`, `hub-${id}`)),
          ...others.map((at) => call(`l${at}`, `s${at}-t${at}`)),
        ],
      });
    };
    const signed = (rays: number, selected: string) =>
      sceneFor(graphOf(rays), { selected }, select(selected)).links.filter(({ sign }) => sign)
        .length;
    expect(signed(20, "hub")).toBe(20);
    expect(signed(21, "hub")).toBe(0);
    expect(signed(21, "l3")).toBe(1);
  });

  it("says its key, its ends, its swing and its emphasis", () => {
    const scene = sceneFor(twoOf("statement", 2), { pointed: { link: "link l1" } });
    expect(linkIn(scene, "l1")).toMatchObject({
      key: "link l1",
      source: "a",
      target: "b",
      swing: 17,
      count: 1,
      emphasis: "lifted",
    });
    expect(linkIn(scene, "l0")).toMatchObject({ swing: -17, emphasis: "dimmed" });
  });
});

describe("links while everything up to a day is shown", () => {
  const freshnessIn = (
    dates: readonly (string | undefined)[],
    to?: string,
    mode: "until" | "window" = "until",
  ) => {
    const edges = dates.map((date, at) => call(`l${at}`, `a-${"bcdefg".charAt(at)}`, { date }));
    const graph = makeGraph({ nodes: people("a b c d e f g"), edges });
    const day = to === undefined ? undefined : parseDay(to);
    const scene = sceneFor(graph, {}, setMode(mode), setWindow(undefined, day));
    return dates.map((_, at) => linkIn(scene, `l${at}`)?.freshness);
  };
  // A season of ninety days: what is past fades over a third of it.
  const SEASON = ["2022-01-01", "2022-02-15", "2022-03-02", "2022-03-17", "2022-04-01"];

  it("fade over a third of the time shown, to a quarter and no further", () => {
    expect(freshnessIn(SEASON)).toEqual([0.25, 0.25, 0.25, 0.625, 1]);
  });

  it("fade from the last day of the window back", () => {
    // 75 days up to 17 March: the middle of a trail of 25 days is 12.5 days ago.
    const [, , march] = freshnessIn(SEASON, "2022-03-17");
    expect(march).toBeCloseTo(1 - (0.75 * 15) / 25);
  });

  it("fade over a week at least", () => {
    expect(freshnessIn(["2022-02-01", "2022-02-04", "2022-02-05"])).toEqual([
      expect.closeTo(1 - (0.75 * 4) / 7),
      expect.closeTo(1 - 0.75 / 7),
      1,
    ]);
  });

  it("are fresh while their last day has not come", () => {
    expect(freshnessIn(["2022-01-01/2022-04-01", "2022-01-01"], "2022-02-01")[0]).toBe(1);
  });

  it("are fresh where they have no date", () => {
    expect(freshnessIn(["2022-01-01", "2022-04-01", undefined])).toEqual([0.25, 1, 1]);
    expect(freshnessIn([undefined])).toEqual([1]);
  });

  it("do not fade while a window is shown", () => {
    expect(freshnessIn(SEASON, undefined, "window")).toEqual([1, 1, 1, 1, 1]);
  });
});

describe("links of two accounts or windows", () => {
  const quote = (attributedTo: string) => ({ document: "d", exact: "x", attributedTo });
  const told = makeGraph({
    nodes: people("a b one two"),
    edges: [
      call("first", "a-b", { quotes: [quote("one")] }),
      call("second", "a-b", { quotes: [quote("two")] }),
      call("both", "a-b", { quotes: [quote("one"), quote("two")] }),
    ],
    documents: [{ id: "d", title: "D" }],
  });

  it("tell by letter and colour which account tells of them", () => {
    const scene = sceneFor(told, {}, seeFrom("one", "two"));
    expect(scene.links.map(({ id, side, sign }) => [id, side?.letter, sign?.text])).toEqual([
      ["first", "1", "1"],
      ["second", "2", "2"],
      ["both", "=", "="],
    ]);
    expect(new Set(scene.links.map(colourOf))).toEqual(
      new Set(["--side-first", "--side-second", "--side-both"]),
    );
  });

  it("tell nothing of it while no two accounts are asked for", () => {
    for (const scene of [sceneFor(told), sceneFor(told, {}, seeFrom("one"))])
      for (const link of scene.links) {
        expect(link.side).toBeUndefined();
        expect(colourOf(link)).toBe("--ink");
      }
  });

  it("tell it of several that are drawn as one, too", () => {
    const many = Array.from({ length: 7 }, (_, at) =>
      call(`l${at}`, "a-b", { quotes: [quote("two")] }),
    );
    const documents = [{ id: "d", title: "D" }];
    const graph = makeGraph({ nodes: people("a b one two"), edges: many, documents });
    const [link] = sceneFor(graph, {}, seeFrom("one", "two")).links;
    expect(link).toMatchObject({ count: 7, side: { letter: "2" }, sign: { text: "7" } });
  });

  it("tell whether the pair is new or gone, in the pattern of that and not of their status", () => {
    const edges = [
      call("gone", "a-b", { date: "2022-01-01" }),
      call("before", "b-c", { date: "2022-01-01" }),
      call("continued", "b-c", { date: "2022-02-01", status: "cancelled" }),
      call("new", "c-d", { date: "2022-02-01" }),
    ];
    const graph = makeGraph({ nodes: people("a b c d"), edges });
    const february = spanOf("2022-02-01", "2022-02-01");
    const scene = sceneFor(
      graph,
      {},
      setWindow(february.first, february.last),
      compareWith(spanOf("2022-01-01", "2022-01-01")),
    );
    const found = new Map(scene.links.map((link) => [link.id, link]));
    for (const standing of ["new", "continued", "gone"] as const) {
      const { pattern = [], ...mark } = standingMarkOf(standing);
      expect(found.get(standing)?.side).toMatchObject(mark);
      expect(found.get(standing)?.status).toEqual({ pattern, crossed: false });
    }
    expect(found.size).toBe(3);
  });
});
