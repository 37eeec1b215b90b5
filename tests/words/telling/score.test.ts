import { describe, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import type { Stroke } from "../../../src/frame/score/strokes";
import { nameOfValue } from "../../../src/words/name-of-value";
import { sayStroke, scoreWordsOf, tellStroke } from "../../../src/words/score";
import { saySide, sideOfActor } from "../../../src/words/sides";
import { createWords } from "../../../src/words/languages/create-words";
import { call, makeGraph, people } from "../../fixtures/make-graph";
import { exampleOf, plain, wordsIn } from "./plain";

const words = createWords("en");
const winter = exampleOf("winter-2022");
const { links } = winter;

/** The stroke of a row, or of several contacts of one pair and day. */
const strokeOf = (row: number, count = 1): Stroke => ({
  row,
  count,
  first: links.first[row] ?? 0,
  last: links.last[row] ?? 0,
  source: 0,
  target: 1,
  isToldBySource: false,
  isToldByTarget: false,
  isDeniedBySource: false,
  isDeniedByTarget: false,
  isDirected: false,
});

describe("a stroke of the score", () => {
  it("is told with both ends, how, when and by whom", () => {
    expect(plain(sayStroke(words, winter, strokeOf(0)))).toMatchInlineSnapshot(
      `"Announcement, 1 December 2021, announced: a meeting (planned), told by one side: Moscow"`,
    );
    expect(plain(tellStroke(words, winter, strokeOf(0)))).toMatchInlineSnapshot(
      `"Ministry of Foreign Affairs of Russia to Antony Blinken: Announcement, 1 December 2021, announced: a meeting (planned), told by one side: Moscow"`,
    );
  });

  it("that stands for several says how many, and between which days", () => {
    expect(plain(sayStroke(words, winter, strokeOf(0, 3)))).toMatchInlineSnapshot(
      `"3 contacts, 1 Dec 2021"`,
    );
    expect(plain(tellStroke(words, winter, strokeOf(0, 3)))).toMatchInlineSnapshot(
      `"Ministry of Foreign Affairs of Russia to Antony Blinken: 3 contacts, 1 Dec 2021"`,
    );
  });

  it("of a row that there is not is told by nothing", () => {
    const gone = { ...strokeOf(0), row: -1 };
    expect([sayStroke(words, winter, gone), tellStroke(words, winter, gone)]).toEqual(["", ""]);
  });
});

describe("the words that a score is drawn with", () => {
  const index = indexGraph(
    makeGraph({
      nodes: [
        { id: "a", kind: "person", name: "Ada Quill", side: "old-town" },
        { id: "b", kind: "person", name: "Bruno Marsh", shortName: "B. Marsh" },
        { id: "c", kind: "institution", name: "Town Hall" },
      ],
      edges: [call("l", "a-b", { date: "2022-02-01" })],
    }),
  );
  const said = scoreWordsOf(words, index);

  it("name a stave by the whole name, where room is short by the file's own or the last name", () => {
    const row = (id: string) => index.actorIndex.rows.get(id) ?? -1;
    const names = (isShort: boolean) => ["a", "b", "c"].map((id) => said.nameOf(row(id), isShort));
    expect(names(false)).toEqual(["Ada Quill", "Bruno Marsh", "Town Hall"]);
    expect(names(true)).toEqual(["Quill", "B. Marsh", "Town Hall"]);
    expect(said.nameOf(99, true)).toBe("");
  });

  it("write sides in capitals, and count those that share a stave", () => {
    expect(said.sideOf(0)).toBe("OLD TOWN");
    expect(said.sideOf(7)).toBe("OTHERS");
    expect(plain(said.others(28))).toMatch(/28/);
  });

  it("name moments in the reader's language, and days as the axis does", async () => {
    const label = { en: "The invasion", it: "L'invasione" };
    expect(said.momentOf(label)).toBe("The invasion");
    expect(scoreWordsOf(await wordsIn("it"), index).momentOf(label)).toBe("L'invasione");
    expect(said.tick(19_024, undefined)).toBe("1 Feb 2022");
    expect(said.tick(19_025, 19_024)).toBe("2 Feb");
  });
});

describe("the side of an actor", () => {
  it("is the file's, else its country where none has a side; and nothing where it has neither", () => {
    const [first] = winter.graph.actors.values();
    expect(first && sideOfActor(words, winter, first)).toMatchInlineSnapshot(`
      {
        "name": "Moscow",
        "place": 0,
      }
    `);
    const graph = makeGraph({
      nodes: [...people("a", { country: "IT" }), ...people("b", { country: "RU" }), ...people("c")],
      edges: [call("l", "a-b")],
    });
    const index = indexGraph(graph);
    const sides = [...graph.actors.values()].map((actor) => sideOfActor(words, index, actor)?.name);
    expect(sides).toEqual(["Italy", "Russia", undefined]);
    expect(saySide(words, index, 1)).toBe("Russia");
  });
});

describe("what a value of a filter is called", () => {
  it.each([
    ["told", "both", "Told by both"],
    ["told", "nobody-knows", "nobody-knows"],
    ["actor", "person", "Person"],
    ["kind", "video-call", "Video call"],
    ["status", "planned", "Planned"],
    ["topic", "gas-supply", "Gas supply"],
    ["side", "old-town", "Old town"],
    ["country", "IT", "Italy"],
    ["account", "vladimir-putin", "Vladimir Putin"],
    ["account", "nobody", "nobody"],
  ] as const)("%s=%s: %s", (name, value, expected) => {
    expect(nameOfValue(words, name, value, winter.graph)).toBe(expected);
  });
});
