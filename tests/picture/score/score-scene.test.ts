import { describe, expect, it } from "vitest";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { parseDay } from "../../../src/graph/dates";
import { staveAt, strokeAt } from "../../../src/picture/score/stroke-at";
import { call, makeGraph, people } from "../../fixtures/make-graph";
import { measure } from "../../fixtures/make-scene";
import { readExample } from "../../read-example";
import { scored } from "./scored";

const WINTER = readExample("winter-2022");
const SIZES = [
  { width: 1280, height: 530 },
  { width: 390, height: 480 },
  { width: 720, height: 460 },
  { width: 380, height: 440 },
];

describe.each(SIZES)("the score at $width × $height", (size) => {
  const { scene, score } = scored(WINTER, size);

  it("has every stroke within the time, from stave to stave", () => {
    expect(scene.strokes).toHaveLength(score.strokes.list.length);
    for (const { stroke, source, target } of scene.strokes) {
      expect(source.x).toBe(target.x);
      expect(source.x).toBeGreaterThanOrEqual(scene.left);
      expect(source.x).toBeLessThanOrEqual(scene.width);
      expect(source.y).toBe(scene.staves[stroke.source]?.y);
      expect(target.y).toBe(scene.staves[stroke.target]?.y);
    }
  });

  it("has staves far enough apart to be told from each other, each first one of a side beside or below its heading", () => {
    const ys = scene.staves.map(({ y }) => y);
    expect(ys).toEqual(ys.toSorted((a, b) => a - b));
    ys.forEach((y, at) => at > 0 && expect(y - (ys[at - 1] ?? 0)).toBeGreaterThanOrEqual(22));
    for (const { side, y } of scene.headings) {
      const first = scene.staves.find((stave) => stave.side === side);
      expect(first?.y).toBeGreaterThanOrEqual(y);
    }
  });

  it("needs no scrolling, and writes names into their column", () => {
    expect(scene.height).toBe(size.height);
    for (const { text } of scene.staves) {
      expect(text).not.toBe("");
      expect(text.length * 13 * 0.55).toBeLessThanOrEqual(scene.left);
    }
  });

  it("names moments without one name lying on another", () => {
    const named = scene.moments.filter(({ text }) => text !== "");
    expect(named.length).toBeGreaterThan(0);
    const boxes = named.map(({ text, at }) => {
      const half = (text.length * 12 * 0.55) / 2;
      return { left: at.x - half, right: at.x + half, row: at.y };
    });
    boxes.forEach((box, at) => {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(size.width);
      for (const other of boxes.slice(at + 1)) {
        const meet = box.row === other.row && box.left < other.right && other.left < box.right;
        expect(meet).toBe(false);
      }
    });
  });
});

describe("a low score", () => {
  it("has each of the large sides, and names the weightiest of each", () => {
    const { scene } = scored(WINTER, { width: 853, height: 234 });
    expect(scene.headings.map(({ text }) => text).toSorted()).toEqual([
      "EUROPE",
      "KYIV",
      "MOSCOW",
      "OTHERS",
      "WASHINGTON",
    ]);
    const names = scene.staves.map(({ text }) => text).join(", ");
    for (const name of ["Zelensky", "Macron", "Putin", "Biden"]) expect(names).toContain(name);
    expect(scene.staves.every(({ y }) => y < 234)).toBe(true);
  });
});

describe("a stave whose name has no room", () => {
  it.each([
    ["Elon Musk", undefined, "Elon Musk"],
    ["Kathaleen St. Jude McCormick", undefined, "McCormick"],
    ["Skadden, Arps, Slate, Meagher & Flom", "Musk\u2019s lawyers", "Musk\u2019s lawyers"],
  ])("of %s is called by its short name, if it has one", (name, shortName, shown) => {
    const graph = makeGraph({
      nodes: [...people("a", { name, shortName }), ...people("b")],
      edges: [call("1", "a-b", { date: "2022-02-01" }), call("2", "a-b", { date: "2022-02-09" })],
    });
    expect(scored(graph).scene.staves.map(({ text }) => text)).toContain(shown);
  });

  it("has room for its letters in bold", () => {
    const graph = makeGraph({
      nodes: [...people("a", { name: "w".repeat(40) }), ...people("b")],
      edges: [call("1", "a-b", { date: "2022-02-01" }), call("2", "a-b", { date: "2022-02-09" })],
    });
    const { scene } = scored(graph);
    const [bold = ""] = scene.staves.flatMap(({ text, isBold }) => (isBold ? [text] : []));
    expect(bold).toMatch(/\u2026$/);
    expect(measure(bold, 13) * 1.1).toBeLessThanOrEqual(scene.left - 18);
  });
});

describe("the strokes of one day", () => {
  const graph = makeGraph({
    nodes: people("a b c d"),
    edges: [
      call("1", "a-b", { date: "2022-02-01" }),
      call("2", "a-b", { date: "2022-02-01", event: "again" }),
      call("3", "a-b", { date: "2022-02-01", event: "and again" }),
      call("4", "c-d", { date: "2022-02-20" }),
    ],
  });

  it("stand side by side where they share a stave", () => {
    const { scene } = scored(graph);
    const xs = scene.strokes
      .filter(({ stroke }) => stroke.first === parseDay("2022-02-01"))
      .map(({ source }) => source.x)
      .toSorted((a, b) => a - b);
    expect(new Set(xs).size).toBe(3);
    xs.forEach((x, at) => at > 0 && expect(x - (xs[at - 1] ?? 0)).toBeGreaterThanOrEqual(3));
  });
});

describe("a stroke", () => {
  const { scene, score } = scored(WINTER);

  it("is found by a point beside it, and not by one far from all", () => {
    for (const mark of scene.strokes) {
      const { x, y } = mark.source;
      const found = strokeAt(scene, { x, y });
      expect(Math.abs((found?.source.x ?? Infinity) - x)).toBeLessThanOrEqual(8);
    }
    expect(strokeAt(scene, { x: -100, y: 100 })).toBeUndefined();
    expect(strokeAt(scene, { x: 500, y: -100 })).toBeUndefined();
  });

  it("that is pointed at stands out before all others", () => {
    const { scene: pointed } = scored(WINTER, undefined, DEFAULT_VIEW, 3);
    const chosen = pointed.strokes.filter(({ emphasis }) => emphasis === "chosen");
    expect(chosen.map(({ place }) => place)).toEqual([3]);
    expect(pointed.strokes.at(-1)?.place).toBe(3);
    expect(pointed.strokes.filter(({ emphasis }) => emphasis === "dimmed")).toHaveLength(
      score.strokes.list.length - 1,
    );
  });

  it("of a selected actor is lifted, all others stand back", () => {
    const view = { ...DEFAULT_VIEW, select: "vladimir-putin" };
    const { scene: selected, index, score: own } = scored(WINTER, undefined, view);
    const stave = own.staves.ofActor[index.actorIndex.rows.get("vladimir-putin") ?? -1];
    for (const { stroke, emphasis } of selected.strokes) {
      const isOwn = stroke.source === stave || stroke.target === stave;
      expect(emphasis).toBe(isOwn ? "lifted" : "dimmed");
    }
  });

  it("of an actor who shares a stave is lifted, and not those of the others on it", () => {
    const { index, score: plain } = scored(WINTER);
    const shared = plain.staves.list.find(({ actors }) => actors > 1)?.actor ?? -1;
    const id = index.actorIndex.list[shared]?.id ?? "";
    const { scene: selected } = scored(WINTER, undefined, { ...DEFAULT_VIEW, select: id });
    const lifted = selected.strokes.filter(({ emphasis }) => emphasis === "lifted");
    const own = selected.strokes.filter(({ stroke }) =>
      [index.links.source[stroke.row], index.links.target[stroke.row]].includes(shared),
    );
    expect(lifted.length).toBeGreaterThan(0);
    expect(lifted).toEqual(own);
  });

  it("of a selected link stands out", () => {
    const view = { ...DEFAULT_VIEW, select: "2022-02-23-erdogan-putin" };
    const { scene: selected } = scored(WINTER, undefined, view);
    expect(selected.strokes.filter(({ emphasis }) => emphasis === "chosen")).toHaveLength(1);
  });
});

describe("a stave", () => {
  const { scene } = scored(WINTER);

  it("is found by a point on its name, and by none to the right of the names", () => {
    scene.staves.forEach(({ y }, at) => expect(staveAt(scene, { x: 20, y })).toBe(at));
    expect(staveAt(scene, { x: scene.left + 1, y: scene.staves[0]?.y ?? 0 })).toBeUndefined();
    expect(staveAt(scene, { x: 20, y: -50 })).toBeUndefined();
  });
});
