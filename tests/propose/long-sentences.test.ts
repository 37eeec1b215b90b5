import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { propose } from "../../src/propose";
import { Line } from "../../src/propose/line/line";
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

it.each(['"he said", ', "she told him and ", "Ada, who met Bruno, said that "])(
  "Twice as long a sentence asks no more than twice as often where a clause ends: %s",
  async (unit) => {
    const asked = vi.spyOn(Line.prototype, "isBoundary");
    const often = async (length: number) => {
      asked.mockClear();
      const text = `${unit.repeat(length / unit.length)}end.`;
      await propose([{ text, published: 19_000, language: "en" }]);
      return asked.mock.calls.length;
    };
    const short = await often(450);
    expect(await often(900)).toBeLessThan(2.5 * short);
    asked.mockRestore();
  },
);
