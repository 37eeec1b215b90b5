import { describe, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import type { Stave } from "../../../src/frame/score/staves";
import type { Stroke } from "../../../src/frame/score/strokes";
import type { Emphasis } from "../../../src/picture/scene/emphasis";
import { columnsOfStrokes } from "../../../src/picture/score/columns-of-strokes";
import { roomForScore } from "../../../src/picture/score/score-room";
import { scoreSceneOf } from "../../../src/picture/score/score-scene";
import type { ScoreInput } from "../../../src/picture/score/score-types";
import { staveAt, strokeAt } from "../../../src/picture/score/stroke-at";
import { makeGraph, people } from "../../fixtures/make-graph";
import { measure } from "../../fixtures/make-scene";

/** A stroke between two staves, on a day or some days. */
function stroke(source: number, target: number, first = 0, last = first): Stroke {
  const told = { isToldBySource: false, isToldByTarget: false };
  const denied = { isDeniedBySource: false, isDeniedByTarget: false };
  return { row: 0, count: 1, source, target, first, last, isDirected: false, ...told, ...denied };
}

/** A score of 78 days, each of 10 pixels, whose time begins at 196. */
function scene(change: Partial<ScoreInput> = {}, staves: readonly Stave[] = staveOf(30, 10, 9)) {
  return scoreSceneOf({
    staves: { groups: [{ side: 0, staves }], list: staves, ofActor: new Int32Array() },
    strokes: [],
    window: { first: 0, last: 77 },
    ticks: [],
    weeks: [],
    moments: [],
    width: 1000,
    height: 560,
    words: {
      nameOf: (actor) => `Actor ${actor}`,
      others: (count) => `${count} others`,
      sideOf: (side) => `Side ${side}`,
      tick: (day, former) => `${former ?? "first"} ${day}`,
      momentOf: (label) => String(label),
    },
    emphasisOf: () => "plain",
    actorsOf: ({ source, target }) => ({ source: 100 + source, target: 100 + target }),
    measure,
    ...change,
  });
}

/** Staves of actors with so many contacts. */
function staveOf(...contacts: readonly number[]): readonly Stave[] {
  return contacts.map((own, actor) => ({ actor, actors: 1, contacts: own }));
}

describe("the columns of the strokes of one day", () => {
  it("are as many as meet: those that share or cross a stave stand side by side", () => {
    expect(columnsOfStrokes([stroke(0, 1), stroke(1, 2)], 10)).toEqual([-1.75, 1.75]);
    expect(columnsOfStrokes([stroke(0, 3), stroke(2, 1)], 10)).toEqual([-1.75, 1.75]);
    expect(columnsOfStrokes([stroke(1, 2), stroke(0, 1)], 10)).toEqual([-1.75, 1.75]);
    expect(columnsOfStrokes([stroke(0, 1), stroke(3, 2)], 10)).toEqual([0, 0]);
    expect(columnsOfStrokes([stroke(3, 2), stroke(0, 1)], 10)).toEqual([0, 0]);
  });

  it("are filled from the left, each where it meets none", () => {
    const chain = [stroke(0, 1), stroke(1, 2), stroke(2, 3)];
    expect(columnsOfStrokes(chain, 10)).toEqual([-1.75, 1.75, -1.75]);
    const third = [stroke(0, 1), stroke(4, 5), stroke(4, 6)];
    expect(columnsOfStrokes(third, 10)).toEqual([-1.75, -1.75, 1.75]);
  });

  it("stand closer the more there are, three pixels apart at least and fourteen at most", () => {
    const three = [stroke(0, 1), stroke(0, 1), stroke(0, 1)];
    expect(columnsOfStrokes(three, 30)).toEqual([-7, 0, 7]);
    expect(columnsOfStrokes(three, 1)).toEqual([-3, 0, 3]);
    expect(columnsOfStrokes(three, 1000)).toEqual([-14, 0, 14]);
  });

  it("are those of their days alone", () => {
    const days = [stroke(0, 1, 3), stroke(0, 1, 4), stroke(0, 1, 2, 4)];
    expect(columnsOfStrokes(days, 10)).toEqual([-1.75, 0, 1.75]);
  });
});

describe("the places of a score", () => {
  it("are spread over the height, down to a distance that can be read", () => {
    const roomy = scene();
    expect(roomy.staves.map(({ y }) => y)).toEqual([85, 129, 173]);
    expect(roomy).toMatchObject({ top: 40, bottom: 199, height: 560, left: 196, right: 976 });
    expect(roomy.headings).toEqual([{ text: "Side 0", y: 51.5, side: 0 }]);
    const tight = scene({ height: 100 });
    expect(tight.staves.map(({ y }) => y)).toEqual([74, 96, 118]);
    expect(tight.height).toBe(159);
  });

  it("have names in bold for a third of the most contacts, and never for several actors", () => {
    const others: Stave = { actors: 7, contacts: 100 };
    const { staves } = scene({}, [...staveOf(30, 10, 9), others]);
    expect(scene().staves.map(({ isBold }) => isBold)).toEqual([true, true, false]);
    expect(staves.map(({ isBold }) => isBold)).toEqual([false, false, false, false]);
    expect(staves.at(-1)).toMatchObject({ text: "7 others", isShared: true });
    expect(staves[0]).toMatchObject({ text: "Actor 0", isShared: false });
  });

  it("are narrow below 560 pixels", () => {
    expect(scene({ width: 559 }).left).toBe(96);
    expect(scene({ width: 560 }).left).toBe(196);
  });

  it("have days in the middle of their width, and weeks where they begin", () => {
    const { ticks, weeks } = scene({ ticks: [0, 10], weeks: [7] });
    expect(ticks).toEqual([
      { x: 201, text: "first 0" },
      { x: 301, text: "0 10" },
    ]);
    expect(weeks).toEqual([266]);
  });

  it("have strokes in the middle of their days, and within the time however many there are", () => {
    const { strokes } = scene({ strokes: [stroke(0, 2, 10), stroke(1, 0, 20, 23)] });
    expect(strokes.map(({ source, target, days }) => [source, target, days])).toEqual([
      [{ x: 301, y: 85 }, { x: 301, y: 173 }, undefined],
      [{ x: 416, y: 129 }, { x: 416, y: 85 }, [396, 436]],
    ]);
    const many = [0, 77].flatMap((day) => Array.from({ length: 20 }, () => stroke(0, 1, day)));
    const xs = scene({ strokes: many }).strokes.map(({ source }) => source.x);
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([200, 988]);
  });

  it("have what stands out painted last, then what is told by both, else in order of time", () => {
    const emphasis: readonly Emphasis[] = ["chosen", "plain", "lifted", "dimmed", "plain", "plain"];
    const strokes = emphasis.map((_, place) => ({ ...stroke(0, 1, place), row: place }));
    const told = strokes.map((one) => (one.row === 1 ? { ...one, isToldBySource: true } : one));
    const { strokes: painted } = scene({
      strokes: told,
      emphasisOf: ({ row }) => emphasis[row] ?? "plain",
    });
    expect(painted.map(({ place }) => place)).toEqual([3, 4, 5, 1, 2, 0]);
  });
});

describe("the moments of a score", () => {
  const moments = (...days: readonly number[]) =>
    scene({ moments: days.map((day) => ({ day, label: "Invasion" })) }).moments;
  const half = (measure("Invasion", 12) * 1.1) / 2;

  it("are those of the window, from left to right", () => {
    expect(moments(78, 40, 77, 0, -1).map(({ x }) => x)).toEqual([201, 601, 971]);
  });

  it("are named in the lower row where the upper one is taken, and not at all where both are", () => {
    expect(moments(38, 40, 41, 46).map(({ text, at }) => [text, at.x, at.y])).toEqual([
      ["Invasion", 581, 14],
      ["Invasion", 601, 30],
      ["", 611, 0],
      ["Invasion", 661, 14],
    ]);
  });

  it("have twelve pixels between two names of a row", () => {
    const days = (2 * half + 12) / 10;
    expect(moments(30, 31, 30 + days).map(({ at }) => at.y)).toEqual([14, 30, 14]);
    expect(moments(30, 31, 30 + days - 0.05).map(({ text }) => text)).toEqual([
      "Invasion",
      "Invasion",
      "",
    ]);
  });

  it("have their names within the picture, however near its edge they are", () => {
    const [first, last] = [0, 77].map((day) => moments(day)[0]?.at.x);
    expect(first).toBe(201);
    expect(last).toBeCloseTo(1000 - half - 4);
    const [narrow] = scene({ width: 300, moments: [{ day: 0, label: "w".repeat(90) }] }).moments;
    expect(narrow?.text.length).toBeLessThanOrEqual(180 / (13 * 0.55));
    expect(narrow?.text).toMatch(/^w{20,}…$/);
  });
});

describe("the room for a score", () => {
  const index = (sides: number) =>
    indexGraph(
      makeGraph({
        nodes: Array.from({ length: sides }, (_, at) =>
          people(`p${at}`, { side: `s${at}` }),
        ).flat(),
        edges: [],
      }),
    );

  it("is for as many staves as stand below their headings, and as many stretches as can be told apart", () => {
    expect(roomForScore(index(2), { width: 1000, height: 560 })).toEqual({ staves: 17, bins: 130 });
    expect(roomForScore(index(9), { width: 1000, height: 560 })).toEqual({ staves: 15, bins: 130 });
    expect(roomForScore(index(2), { width: 1000, height: 100 }).staves).toBe(4);
  });

  it("is for twelve staves at most on a phone", () => {
    expect(roomForScore(index(2), { width: 559, height: 560 })).toEqual({ staves: 12, bins: 73 });
    expect(roomForScore(index(2), { width: 560, height: 560 })).toEqual({ staves: 17, bins: 56 });
    expect(roomForScore(index(2), { width: 390, height: 300 }).staves).toBe(6);
  });
});

describe("the ends of a chosen stroke", () => {
  const shared = { actor: undefined, actors: 20, contacts: 5 };
  const staves = [...staveOf(30, 10), shared];

  it("are named beside it where several actors share the stave", () => {
    const strokes = [stroke(0, 2, 40)];
    const { ends, strokes: marks } = scene({ strokes, emphasisOf: () => "chosen" }, staves);
    const { x, y } = marks[0]?.target ?? { x: 0, y: 0 };
    expect(ends).toEqual([{ text: "Actor 102", at: { x: x - 12, y }, anchor: "end" }]);
  });

  it("are named at their right side where the names of staves are near", () => {
    const [end] = scene({ strokes: [stroke(2, 1, 0)], emphasisOf: () => "chosen" }, staves).ends;
    expect(end).toMatchObject({ text: "Actor 102", anchor: "start" });
  });

  it("are not named where nothing is chosen, or where a stroke stands for several contacts", () => {
    expect(scene({ strokes: [stroke(0, 2)] }, staves).ends).toEqual([]);
    const many = [{ ...stroke(0, 2), count: 2 }];
    expect(scene({ strokes: many, emphasisOf: () => "chosen" }, staves).ends).toEqual([]);
  });
});

describe("a score beside details that cover its right side", () => {
  const width = 480;
  const widest = 880;

  it("keeps its names and staves, and has its time in what is left", () => {
    const { left, right, staves } = scene({ width, widest });
    expect([left, right]).toEqual([196, 456]);
    expect(staves.map(({ text }) => text)).toEqual(
      scene({ width: widest }).staves.map(({ text }) => text),
    );
  });

  it("is not as short of staves as a phone", () => {
    const graph = indexGraph(makeGraph({ nodes: [], edges: [] }));
    const { staves } = roomForScore(graph, { width, widest, height: 900 });
    expect(staves).toBe(roomForScore(graph, { width: widest, height: 900 }).staves);
    expect(staves).toBeGreaterThan(12);
  });
});

describe("what a point on a score is on", () => {
  const strokes = [stroke(0, 1, 10), stroke(1, 2, 11), stroke(0, 2, 40)];
  const made = scene({ strokes });
  const placeAt = (x: number, y: number) => strokeAt(made, { x, y })?.place;

  it("is a stroke up to eight pixels away, on each of its sides", () => {
    const [top, bottom] = [85, 173];
    for (const [x, y] of [
      [593, 120],
      [609, 120],
      [601, top - 8],
      [601, bottom + 8],
    ] as const)
      expect(placeAt(x, y)).toBe(2);
    for (const [x, y] of [
      [592, 120],
      [610, 120],
      [601, top - 9],
      [601, bottom + 9],
    ] as const)
      expect(placeAt(x, y)).toBeUndefined();
  });

  it("is the nearest of several strokes, and of those as near the one that ends nearest", () => {
    expect(placeAt(303, 129)).toBe(0);
    expect(placeAt(309, 129)).toBe(1);
    const same = scene({ strokes: [stroke(0, 2, 10), stroke(0, 1, 10, 10)] });
    const [left = 0, right = 0] = same.strokes.map(({ source }) => source.x);
    const middle = (left + right) / 2;
    expect(strokeAt(same, { x: middle, y: 128 })?.place).toBe(1);
    expect(strokeAt(same, { x: middle, y: 86 })?.place).toBe(1);
  });

  it("is the name of a stave up to eleven pixels away, left of the time", () => {
    expect([74, 96, 97, 117, 118].map((y) => staveAt(made, { x: 196, y }))).toEqual([
      0,
      0,
      undefined,
      undefined,
      1,
    ]);
    expect(staveAt(made, { x: 197, y: 85 })).toBeUndefined();
  });
});
