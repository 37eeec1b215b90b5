import { describe, expect, it } from "vitest";
import { isSymmetric } from "../../../src/graph/model/kinds";
import { nearestTo } from "../../../src/graph/parse/nearest";
import { pointerOf } from "../../../src/graph/problem";
import { isVerbatim } from "../../../src/graph/model/quotes";
import { findText, packTexts, textAt, unpackTexts } from "../../../src/graph/columns/texts";
import { call, makeGraph, people } from "../../fixtures/make-graph";

describe("the links of a graph", () => {
  const graph = makeGraph({
    nodes: people("a b"),
    edges: [call("1", "a-b"), call("2", "b-a", { quotes: [{ document: "d", exact: "x" }] })],
    documents: [{ id: "d", title: "D" }],
  });

  it("are found by row and by id, and no others are", () => {
    const { links } = graph;
    expect([links.size, links.at(1)?.id, links.get("2")?.id]).toEqual([2, "2", "2"]);
    expect([links.numberOf("1"), links.numberOf("2")]).toEqual([0, 1]);
    expect([links.has("2"), links.has("a")]).toEqual([true, false]);
    expect([links.at(2), links.get("a"), links.numberOf("a")]).toEqual(Array(3).fill(undefined));
    expect(Array.from(links.quoted(), ({ id }) => id)).toEqual(["2"]);
    expect(Array.from(links.values(), ({ id }) => id)).toEqual(["1", "2"]);
  });
});

describe("links of a kind", () => {
  it("have a direction, except for calls, meetings and agreements", () => {
    const kinds = [
      "call",
      "video-call",
      "meeting",
      "agreement",
      "visit",
      "letter",
      "statement",
      "",
    ];
    expect(kinds.filter(isSymmetric)).toEqual(["call", "video-call", "meeting", "agreement"]);
  });
});

describe("the known word nearest to a misspelt one", () => {
  it.each([
    ["puttin", ["draghi", "putin"], "putin"],
    ["ab", ["cd"], "cd"],
    ["abc", ["xyz"], undefined],
    ["abcdefghi", ["abcdefxyz"], "abcdefxyz"],
    ["abcdefghi", ["abcdewxyz"], undefined],
    ["a", [], undefined],
    ["a".repeat(200), ["a".repeat(199)], "a".repeat(199)],
    ["a".repeat(201), ["a".repeat(199)], undefined],
  ])("for %s among %j is %s", (word, known, expected) => {
    expect(nearestTo(word, known)).toBe(expected);
  });

  it("is not searched for among more than twenty thousand", () => {
    const known = Array.from({ length: 20_000 }, (_, at) => `word ${at}`);
    expect(nearestTo("word 77x", known)).toBe("word 77");
    expect(nearestTo("word 77x", [...known, "more"])).toBeUndefined();
  });
});

describe("the pointer of a path", () => {
  it("escapes tilde and slash (RFC 6901)", () => {
    expect(pointerOf([])).toBe("");
    expect(pointerOf(["a/b~/", 0, "~1"])).toBe("/a~1b~0~1/0/~01");
  });
});

describe("a quote in a text", () => {
  const text = "one two three two";
  const quote = { document: "d", exact: "two", direct: false, stance: "asserts" } as const;

  it.each([
    [{}, false],
    [{ start: 4 }, true],
    [{ start: 14 }, true],
    [{ start: 5 }, false],
    [{ start: 4, prefix: "one ", suffix: " three" }, true],
    [{ start: 14, prefix: "one " }, false],
    [{ start: 14, suffix: " three" }, false],
    [{ start: 14, prefix: "three " }, true],
  ])("with %j is verbatim: %s", (place, expected) => {
    expect(isVerbatim({ ...quote, ...place }, text)).toBe(expected);
  });
});

describe("packed texts", () => {
  it("may be longer than the initial buffer", () => {
    const long = ["é".repeat(300), "a".repeat(900), "漢".repeat(4000), "", "z"];
    const packed = packTexts(long);
    expect(unpackTexts(packed)).toEqual(long);
    expect(packed.bytes).toHaveLength(600 + 900 + 12_000 + 1);
    expect(textAt(packed, 1)).toBe(long[1]);
    expect(findText(packed, "")).toBe(3);
    expect(findText(packTexts([]), "")).toBeUndefined();
    expect(findText(packTexts(["ab"]), "ac")).toBeUndefined();
  });
});
