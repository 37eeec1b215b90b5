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

const WORDS: ScoreInput["words"] = {
  isRightToLeft: false,
  nameOf: (actor) => `Actor ${actor}`,
  others: (count) => `${count} others`,
  withOthers: (name, count, isShort) => `${name} + ${count}${isShort ? "" : " others"}`,
  sideOf: (side) => `Side ${side}`,
  tick: (day, former) => `${former ?? "first"} ${day}`,
  momentOf: (label) => String(label),
};

/** A score of 78 days, each of 10 pixels, whose time begins at 212. */
function scene(change: Partial<ScoreInput> = {}, staves: readonly Stave[] = staveOf(30, 10, 9)) {
  return scoreSceneOf({
    staves: { groups: [{ side: 0, staves }], list: staves, ofActor: new Int32Array() },
    strokes: [],
    window: { first: 0, last: 77 },
    ticks: [],
    weeks: [],
    moments: [],
    width: 1016,
    height: 560,
    words: WORDS,
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
    expect(roomy.staves.map(({ y }) => y)).toEqual([38, 82, 126]);
    expect(roomy).toMatchObject({ top: 8, bottom: 152, height: 560, left: 212, right: 992 });
    const tight = scene({ height: 100 });
    expect(tight.staves.map(({ y }) => y)).toEqual([27, 49, 71]);
    expect(tight.height).toBe(112);
  });

  it("have names in bold for a third of the most contacts, and never for several actors", () => {
    const others: Stave = { actor: 3, actors: 7, contacts: 100 };
    const { staves } = scene({}, [...staveOf(30, 10, 9), others]);
    expect(scene().staves.map(({ isBold }) => isBold)).toEqual([true, true, false]);
    expect(staves.map(({ isBold }) => isBold)).toEqual([false, false, false, false]);
    expect(staves.at(-1)).toMatchObject({
      text: "Actor 3 + 6 others",
      isShared: true,
      isRest: true,
    });
    expect(staves[0]).toMatchObject({ text: "Actor 0", isShared: false });
  });

  it.each([
    [{ width: 1016 }, "Name in full", "Name in full + 6 others"],
    [{ width: 1016 }, "Name that takes all of the room", "Short + 6 others"],
    [{ width: 390 }, "Name in full", "Short + 6"],
  ])("name a stave that several share by its weightiest actor, in %o", (size, name, text) => {
    const nameOf = (_: number, isShort: boolean) => (isShort ? "Short" : name);
    const words = { ...WORDS, sideOf: () => "", nameOf };
    const { staves } = scene({ ...size, words }, [{ actor: 3, actors: 7, contacts: 9 }]);
    expect(staves[0]).toMatchObject({ text, isShared: true, isRest: false });
  });

  it("say how many share a stave where no name of one has room", () => {
    const words = { ...WORDS, nameOf: () => "A name of all too many letters for this" };
    const { staves } = scene({ words }, [{ actor: 3, actors: 7, contacts: 9 }]);
    expect(staves[0]?.text).toBe("7 others");
  });

  it("are narrow below 560 pixels", () => {
    expect(scene({ width: 559 }).left).toBe(104);
    expect(scene({ width: 560 }).left).toBe(212);
  });

  it("have days in the middle of their width, and weeks where they begin", () => {
    const { ticks, weeks } = scene({ ticks: [0, 10], weeks: [7] });
    expect(ticks).toEqual([
      { x: 217, text: "first 0" },
      { x: 317, text: "0 10" },
    ]);
    expect(weeks).toEqual([282]);
  });

  it("have strokes in the middle of their days, and within the time however many there are", () => {
    const { strokes } = scene({ strokes: [stroke(0, 2, 10), stroke(1, 0, 20, 23)] });
    expect(strokes.map(({ source, target, days }) => [source, target, days])).toEqual([
      [{ x: 317, y: 38 }, { x: 317, y: 126 }, undefined],
      [{ x: 432, y: 82 }, { x: 432, y: 38 }, [412, 452]],
    ]);
    const many = [0, 77].flatMap((day) => Array.from({ length: 20 }, () => stroke(0, 1, day)));
    const xs = scene({ strokes: many }).strokes.map(({ source }) => source.x);
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([216, 1004]);
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

describe("the heading of a side", () => {
  const sideOf = (side: string, name = "Volodymyr Zelensky", width = 1016) =>
    scene({
      width,
      words: {
        ...WORDS,
        sideOf: () => side,
        nameOf: (_, isShort) => (isShort ? "Zelensky" : name),
      },
    });

  it("is beside the first name where both are narrow enough", () => {
    const { headings, staves } = sideOf("KYIV", "Joe Biden");
    expect(headings).toEqual([
      { text: "KYIV", y: staves[0]?.y, side: 0, column: [0, 8 + 4 * 12 * 0.55 * 1.1] },
    ]);
    expect(staves.map(({ text }) => text)).toEqual(["Joe Biden", "Joe Biden", "Joe Biden"]);
  });

  it("shortens the name that it would lie on, and no other", () => {
    const { headings, staves } = sideOf("WASHINGTON");
    expect(headings[0]?.y).toBe(staves[0]?.y);
    expect(staves.map(({ text }) => text)).toEqual([
      "Zelensky",
      "Volodymyr Zelensky",
      "Volodymyr Zelensky",
    ]);
  });

  it("has a row of its own above a name that is too long even so, and all of the column", () => {
    for (const { headings, staves, left } of [
      sideOf("UNITED ARAB EMIRATES"),
      sideOf("WASHINGTON", "", 390),
    ]) {
      expect(headings).toEqual([{ text: expect.any(String), y: 18, side: 0, column: [0, left] }]);
      expect(staves[0]?.y).toBe(8 + 16 + 22);
    }
  });
});

describe("the moments of a score", () => {
  const moments = (...days: readonly number[]) =>
    scene({ moments: days.map((day) => ({ day, label: "Invasion" })) }).moments;
  const half = (measure("Invasion", 12) * 1.1) / 2;

  it("are those of the window, from left to right", () => {
    expect(moments(78, 40, 77, 0, -1).map(({ x }) => x)).toEqual([217, 617, 987]);
  });

  it("are named in the upper row where the lower one is taken, and not at all where both are", () => {
    expect(moments(38, 40, 41, 46).map(({ text, at }) => [text, at.x, at.y])).toEqual([
      ["Invasion", 597, 30],
      ["Invasion", 617, 14],
      ["", 627, 0],
      ["Invasion", 677, 30],
    ]);
  });

  it("have twelve pixels between two names of a row", () => {
    const days = (2 * half + 12) / 10;
    expect(moments(30, 31, 30 + days).map(({ at }) => at.y)).toEqual([30, 14, 30]);
    expect(moments(30, 31, 30 + days - 0.05).map(({ text }) => text)).toEqual([
      "Invasion",
      "Invasion",
      "",
    ]);
  });

  it("have their names within the picture, however near its edge they are", () => {
    const [first, last] = [0, 77].map((day) => moments(day)[0]?.at.x);
    expect(first).toBe(217);
    expect(last).toBeCloseTo(1016 - half - 4);
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

  it("is for as many staves as fit with the headings of their sides, and as many stretches as can be told apart", () => {
    expect(roomForScore(index(2), { width: 1000, height: 560 })).toEqual({ staves: 22, bins: 127 });
    expect(roomForScore(index(9), { width: 1000, height: 560 })).toEqual({ staves: 21, bins: 127 });
    expect(roomForScore(index(2), { width: 1000, height: 100 }).staves).toBe(4);
  });

  it("is less by the names of moments: a row for one, two for more where the picture is not low", () => {
    const graph = (...labels: readonly string[]) =>
      indexGraph(
        makeGraph({
          nodes: [],
          edges: [],
          moments: labels.map((label) => ({ date: "2022-02-24", label })),
        }),
      );
    const room = (height: number, ...labels: readonly string[]) =>
      roomForScore(graph(...labels), { width: 1000, height }).staves;
    expect([room(488), room(488, "a"), room(488, "a", "b"), room(488, "a", "b", "c")]).toEqual([
      20, 19, 18, 18,
    ]);
    expect([room(310, "a"), room(310, "a", "b")]).toEqual([11, 11]);
    expect([room(336, "a"), room(336, "a", "b")]).toEqual([12, 11]);
  });

  it("is for twelve staves at most on a phone", () => {
    expect(roomForScore(index(2), { width: 559, height: 560 })).toEqual({ staves: 12, bins: 71 });
    expect(roomForScore(index(2), { width: 560, height: 560 })).toEqual({ staves: 22, bins: 54 });
    expect(roomForScore(index(2), { width: 390, height: 300 }).staves).toBe(8);
  });
});

describe("the ends of a chosen stroke", () => {
  const shared = { actor: 9, actors: 20, contacts: 5 };
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
    expect([left, right]).toEqual([212, 456]);
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

describe("a score in a language that is written from right to left", () => {
  const there: Partial<ScoreInput> = {
    strokes: [stroke(0, 2, 10), stroke(1, 0, 20, 23)],
    ticks: [0],
    weeks: [7],
    moments: [{ day: 40, label: "Invasion" }],
    emphasisOf: () => "chosen",
  };
  const staves = [...staveOf(30, 10), { actor: 9, actors: 20, contacts: 5 }];
  const from = scene(there, staves);
  const mirrored = scene({ ...there, words: { ...WORDS, isRightToLeft: true } }, staves);

  it("has its names at the right, and its time from there to the left", () => {
    expect(mirrored).toMatchObject({ left: 24, right: 804, column: [804, 1016] });
    expect(mirrored.namesAt).toEqual({ x: 814, anchor: "start" });
    expect(mirrored.headingsAt).toEqual({ x: 1008, anchor: "end" });
    expect(mirrored.ticks).toEqual([{ x: 799, text: "first 0" }]);
    expect(mirrored.weeks).toEqual([734]);
    expect(mirrored.moments[0]?.at.x).toBe(399);
    expect(mirrored.ends).toEqual([{ text: "Actor 102", at: { x: 711, y: 142 }, anchor: "start" }]);
  });

  it("has the same staves, and strokes as far from the beginning", () => {
    expect(mirrored.staves).toEqual(from.staves);
    expect(mirrored.strokes.map(({ source, target, days }) => [source.x, target.x, days])).toEqual([
      [699, 699, undefined],
      [584, 584, [564, 604]],
    ]);
  });

  it("names a stave at the point where its name is", () => {
    const y = mirrored.staves[0]?.y ?? 0;
    expect(staveAt(mirrored, { x: 900, y })).toBe(0);
    expect(staveAt(mirrored, { x: 100, y })).toBeUndefined();
  });
});

describe("what a point on a score is on", () => {
  const strokes = [stroke(0, 1, 10), stroke(1, 2, 11), stroke(0, 2, 40)];
  const made = scene({ strokes });
  const placeAt = (x: number, y: number) => strokeAt(made, { x, y })?.place;

  it("is a stroke up to eight pixels away, on each of its sides", () => {
    const [top, bottom] = [38, 126];
    for (const [x, y] of [
      [609, 80],
      [625, 80],
      [617, top - 8],
      [617, bottom + 8],
    ] as const)
      expect(placeAt(x, y)).toBe(2);
    for (const [x, y] of [
      [608, 80],
      [626, 80],
      [617, top - 9],
      [617, bottom + 9],
    ] as const)
      expect(placeAt(x, y)).toBeUndefined();
  });

  it("is the nearest of several strokes, and of those as near the one that ends nearest", () => {
    expect(placeAt(319, 84)).toBe(0);
    expect(placeAt(325, 84)).toBe(1);
    const same = scene({ strokes: [stroke(0, 2, 10), stroke(0, 1, 10, 10)] });
    const [left = 0, right = 0] = same.strokes.map(({ source }) => source.x);
    const middle = (left + right) / 2;
    expect(strokeAt(same, { x: middle, y: 83 })?.place).toBe(1);
    expect(strokeAt(same, { x: middle, y: 41 })?.place).toBe(1);
  });

  it("is the name of a stave up to eleven pixels away, left of the time", () => {
    expect([27, 49, 50, 70, 71].map((y) => staveAt(made, { x: 212, y }))).toEqual([
      0,
      0,
      undefined,
      undefined,
      1,
    ]);
    expect(staveAt(made, { x: 213, y: 38 })).toBeUndefined();
  });
});
