import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJson } from "../../src/graph/parse/parse-json";

describe("parseJson", () => {
  it("parses what JSON.parse parses", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 20 }), (text) => {
        expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
      }),
    );
  });

  it.each(["", " \n\t", "\uFEFF", "\uFEFF\n"])("reports that %j is an empty file", (text) => {
    expect(parseJson(text)).toEqual({ ok: false, problems: [{ code: "empty-file", values: {} }] });
  });

  it("reports a web page", () => {
    const html = "\n<!doctype html><title>404</title>";
    expect(parseJson(html)).toMatchObject({ ok: false, problems: [{ code: "html" }] });
  });

  it.each([
    ['{"a": 1,}', 1, 9],
    ['{\n  "a": tru\n}', 2, 8],
    ['{"a": 1} x', 1, 10],
    ['{\r\n  // no\r\n  "a": 1}', 2, 3],
    ["{'a': 1}", 1, 2],
    ["[1,\n2", 2, 2],
    ["not JSON", 1, 1],
    ["\uFEFF[1, 2]", 1, 1],
  ])("reports where %j stops being valid JSON", (text, line, column) => {
    expect(parseJson(text)).toEqual({
      ok: false,
      problems: [{ code: "json", values: {}, line, column }],
    });
  });

  it("accepts a hundred levels and refuses a hundred and one", () => {
    expect(parseJson(nest(100)).ok).toBe(true);
    expect(parseJson(nest(101))).toEqual({
      ok: false,
      problems: [{ code: "too-deep", values: { maximum: 100 }, line: 1, column: 101 }],
    });
  });

  it("accepts any number of adjacent lists and objects", () => {
    const wide = `[${Array(1000).fill('{"a":[{}]}').join(",")}]`;
    expect(parseJson(wide)).toEqual({ ok: true, value: JSON.parse(wide) });
  });

  it.each([
    ["whole", nest(100_000)],
    ["broken off", "[".repeat(100_000)],
    ["of objects", '{"a":'.repeat(100_000)],
  ])("refuses a depth of 100,000, %s, without a stack overflow", (_, text) => {
    expect(parseJson(text)).toMatchObject({ ok: false, problems: [{ code: "too-deep" }] });
  });

  it.each([
    ["a string that is not closed", '["\n' + "[".repeat(100_000)],
    ["a quotation mark in a comment", '[ /* " */ ' + "[".repeat(100_000)],
  ])("reports the position of an error when deep nesting is hidden behind %s", (_, text) => {
    expect(parseJson(text)).toMatchObject({ ok: false, problems: [{ code: "json", line: 1 }] });
  });

  it.each([
    ["objects, which cost as much as four commas", "{}", 10_000_000],
    ["lists likewise", "[]", 10_000_000],
    ["objects with their commas", "{},", 8_000_000],
    ["commas", ",", 40_000_000],
  ])("refuses more %s than fit in memory, before any is kept", (_, part, most) => {
    // No JSON: what is not refused is not parsed either.
    expect(parseJson(`x${part.repeat(most)}`)).toMatchObject({ problems: [{ code: "json" }] });
    expect(parseJson(`x${part.repeat(most + 1)}`)).toEqual({
      ok: false,
      problems: [{ code: "too-many-values", values: {}, line: 1, column: 2 + part.length * most }],
    });
  });

  it("does not count commas in strings", () => {
    const text = `x"${",".repeat(40_000_001)}"`;
    expect(parseJson(text)).toMatchObject({ problems: [{ code: "json" }] });
  });

  it("doesn't count brackets in strings", () => {
    const text = JSON.stringify({ a: '\\"' + "[{".repeat(1000) });
    expect(parseJson(text).ok).toBe(true);
  });

  it("never throws, and always gives a position", () => {
    const jsonLike = fc.string({
      unit: fc.constantFrom(...'{}[]",:\\/*\n\r 01e-.tnul\u00A0\uFEFF'),
    });
    fc.assert(
      fc.property(fc.oneof(fc.string(), jsonLike), (text) => {
        const outcome = parseJson(text);
        if (outcome.ok) return;
        const [problem] = outcome.problems;
        if (problem?.code === "empty-file") return;
        expect(problem?.line).toBeGreaterThanOrEqual(1);
        expect(problem?.column).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 1000 },
    );
  });
});

function nest(depth: number): string {
  return "[".repeat(depth) + "]".repeat(depth);
}
