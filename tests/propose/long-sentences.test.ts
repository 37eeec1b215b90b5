import fc from "fast-check";
import { expect, it } from "vitest";
import { sentencesOf } from "../../src/propose/text/sentences";

const MOST = 1000;

function partsOf(text: string): readonly string[] {
  return sentencesOf(text, "en", new Set(["mr"]), new Set()).map(({ start, end }) =>
    text.slice(start, end),
  );
}

it("What has no full stop is read in parts between words, and nothing of it is lost", () => {
  const words = fc.constantFrom("Ada met Bruno and ", "he said ", "met, ", "a. ", "Mr. ", "😀 ");
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 2000 }), (unit, times) => {
      const text = unit.repeat(times).trim();
      const parts = partsOf(text);
      expect(parts.filter(({ length }) => length > MOST)).toEqual([]);
      expect(parts.join(" ")).toBe(text);
    }),
    { numRuns: 50 },
  );
});

it("A run without spaces is never cut within a character", () => {
  const parts = partsOf(`a${"😀".repeat(2000)}`);
  expect(parts.every((part) => part.isWellFormed())).toBe(true);
  expect(parts.join("")).toBe(`a${"😀".repeat(2000)}`);
});

it("A sentence of usual length is whole", () => {
  const sentence = `${"They spoke of gas and of grain and ".repeat(20)}then of peace.`;
  expect(partsOf(`${sentence} They met.`)).toEqual([sentence, "They met."]);
});
