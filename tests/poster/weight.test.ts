import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readExhibits } from "../../site/gallery";
import { indexGraph } from "../../src/frame/index/index-graph";
import { frameOf } from "../../src/frame/query/frame-of";
import { DEFAULT_VIEW, type View } from "../../src/frame/view/view";
import { posterPageOf } from "../../src/poster/page";
import { posterOf } from "../../src/poster/poster";
import arabic from "../../src/words/catalogues/ar.json";
import { createWords } from "../../src/words/languages/create-words";
import { makeGraph } from "../fixtures/make-graph";
import { makeManyLinks } from "../fixtures/many-links";

const english = createWords("en");
const LIMIT = 15 * 1024;
const exhibits = readExhibits();
const weigh = (figure: string) => gzipSync(figure).length;
const listedIn = (figure: string) =>
  [...figure.matchAll(/<li data-readout="([^"]+)"/g)].map(([, id]) => id);

function exhibit(name: string) {
  const found = exhibits.find((one) => one.name === name);
  if (!found) throw new Error(`The gallery has no ${name}.`);
  return found;
}

describe("a figure's weight", () => {
  describe.each(exhibits)("of $name", ({ index, view }) => {
    it.each<readonly [string, View]>([
      ["as its file opens", view],
      ["the whole time", DEFAULT_VIEW],
      ["as a graph", { ...DEFAULT_VIEW, tab: "graph" }],
      ["as a score", { ...DEFAULT_VIEW, tab: "score" }],
      ["with an actor selected", { ...DEFAULT_VIEW, select: index.actors[0]?.id }],
    ])("is at most fifteen kilobytes, all included: %s", (_, asked) => {
      for (const words of [english, createWords("ar", arabic)])
        expect(weigh(posterOf(words, index, asked, ""))).toBeLessThanOrEqual(LIMIT);
    });
  });

  it("is no more for two accounts face to face", () => {
    const { index } = exhibit("winter-2022");
    const view = { ...DEFAULT_VIEW, event: "ev-2022-01-28-macron-putin" };
    expect(weigh(posterOf(english, index, view, ""))).toBeLessThanOrEqual(LIMIT);
  });

  it("is no more where thousands of strokes or pairs could be drawn, and it says how many are not", () => {
    const index = indexGraph(makeManyLinks());
    const score = posterOf(english, index, { ...DEFAULT_VIEW, tab: "score" }, "");
    const graph = posterOf(english, index, { ...DEFAULT_VIEW, tab: "graph" }, "");
    for (const figure of [score, graph]) expect(weigh(figure)).toBeLessThanOrEqual(LIMIT);
    const { pairTotal } = frameOf(index, DEFAULT_VIEW).drawn;
    expect(graph).toMatch(new RegExp(`\\d+ of ${pairTotal.toLocaleString("en")} pairs shown`));
    expect(score).toMatch(/[\d,]+ contacts are not drawn/);
    expect(score).not.toContain("pairs shown");
  });

  it("is kept whatever the texts of a graph are, and what is left out is said", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme", minLength: 50, maxLength: 400 }), {
          minLength: 1,
          maxLength: 120,
        }),
        (texts) => {
          const graph = makeGraph({
            nodes: [
              { id: "a", kind: "person", name: "A" },
              { id: "b", kind: "person", name: "B" },
            ],
            edges: texts.map((summary, at) => ({
              id: `l${at}`,
              kind: "call",
              source: "a",
              target: "b",
              summary,
            })),
          });
          const figure = posterOf(english, indexGraph(graph), DEFAULT_VIEW, "");
          expect(weigh(figure)).toBeLessThanOrEqual(LIMIT);
          const listed = listedIn(figure).length;
          const part = `Links listed here: ${listed} of ${texts.length}.`;
          expect(figure.includes(part)).toBe(listed < texts.length);
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe("a figure of more links than it can list", () => {
  const { index } = exhibit("winter-2022");
  const inTime = [...frameOf(index, DEFAULT_VIEW).links].map(({ id }) => id);

  it("lists the latest, in order of time, and says how many of how many", () => {
    const figure = posterOf(english, index, DEFAULT_VIEW, "");
    const listed = listedIn(figure);
    expect(listed.length).toBeGreaterThan(10);
    expect(listed.toSorted()).toEqual(inTime.slice(-listed.length).toSorted());
    expect(figure).toContain(`Links listed here: ${listed.length} of ${inTime.length}.`);
  });

  it("lists the selected link, however early it is", () => {
    const [first] = inTime;
    const listed = listedIn(posterOf(english, index, { ...DEFAULT_VIEW, select: first }, ""));
    expect(listed[0]).toBe(first);
    expect(listed.length).toBeLessThan(inTime.length);
  });

  it("lists those of the selected actor before any others", () => {
    const select = "olaf-scholz";
    const own = inTime.filter((id) => {
      const link = index.graph.links.get(id);
      return link?.source === select || link?.target === select;
    });
    const listed = listedIn(posterOf(english, index, { ...DEFAULT_VIEW, select }, ""));
    const others = listed.filter((id) => !own.includes(id ?? ""));
    expect(own.length).toBeGreaterThan(5);
    expect(others.length === 0 || listed.length - others.length === own.length).toBe(true);
  });

  it("says nothing of a part where it lists all", () => {
    const { index, view } = exhibit("draghi-putin");
    expect(posterOf(english, index, view, "")).not.toContain("Links listed here");
  });
});

describe("a figure that is a page of its own", () => {
  it("has all pairs and strokes, and all links, that a figure for articles leaves out", () => {
    const { index } = exhibit("winter-2022");
    for (const tab of ["graph", "score"] as const) {
      const view = { ...DEFAULT_VIEW, tab };
      const page = posterPageOf(english, index, view, "");
      const whole = frameOf(index, view);
      expect(listedIn(page)).toHaveLength(whole.links.length);
      expect(page).not.toContain("Links listed here");
      expect(weigh(page)).toBeGreaterThan(LIMIT);
    }
  });

  it("draws each stroke that a picture of its size has room for", () => {
    const index = indexGraph(makeManyLinks());
    const view = { ...DEFAULT_VIEW, tab: "score" } as const;
    const leftOutOf = (markup: string) =>
      Number(/([\d,]+) contacts are not drawn/.exec(markup)?.[1]?.replaceAll(",", "") ?? 0);
    const figure = leftOutOf(posterOf(english, index, view, ""));
    const page = leftOutOf(posterPageOf(english, index, view, ""));
    expect(page).toBeLessThan(figure);
  });
});
