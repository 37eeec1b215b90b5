import { distance } from "fastest-levenshtein";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { findAltered, type TextRange } from "../../../src/graph/proof/find-altered";
import { startWork } from "../../../src/graph/proof/work";

interface Told extends TextRange {
  readonly differences: number;
}

function find(passage: string, text: string, most: number, work = startWork()): readonly Told[] {
  const told: Told[] = [];
  findAltered(passage, text, most, work, (range, differences) => {
    told.push({ ...range, differences });
  });
  return told;
}

/** In how many characters any part of a text differs from a passage at least, of those that end at each place. */
function leastBefore(passage: string, text: string): readonly number[] {
  return Array.from({ length: text.length + 1 }, (_, end) =>
    Math.min(
      ...Array.from({ length: end + 1 }, (_, start) => distance(passage, text.slice(start, end))),
    ),
  );
}

const letters = (most: number, least = 0) =>
  fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: least, maxLength: most });

test("What is told of differs in as much as is said, in no more than before, and at last in the fewest", () => {
  fc.assert(
    fc.property(
      letters(7, 1),
      letters(14),
      fc.integer({ min: 0, max: 4 }),
      (passage, text, most) => {
        const told = find(passage, text, most);
        const least = leastBefore(passage, text).slice(1);
        let bound = most;
        const expected = least.flatMap((differences, at) => {
          if (differences > bound) return [];
          bound = differences;
          return [{ end: at + 1, differences }];
        });
        expect(told.map(({ end, differences }) => ({ end, differences }))).toEqual(expected);
        for (const { start, end, differences } of told)
          expect(distance(passage, text.slice(start, end))).toBe(differences);
      },
    ),
    { numRuns: 1000 },
  );
});

describe("a passage of a text", () => {
  it("is told of where it is exact", () => {
    expect(find("peace", "talks of peace.", 0)).toEqual([{ start: 9, end: 14, differences: 0 }]);
  });

  it("is told of with a letter changed, left out or added", () => {
    const best = (text: string) => find("peace", text, 2).at(-1);
    expect(best("of peece.")).toEqual({ start: 3, end: 8, differences: 1 });
    expect(best("of pece.")).toEqual({ start: 3, end: 7, differences: 1 });
    expect(best("of peacee.")).toMatchObject({ start: 3, differences: 0 });
    expect(best("of peaxce.")).toEqual({ start: 3, end: 9, differences: 1 });
  });

  it("is not told of where it differs in more than may be", () => {
    expect(find("peace", "of pxxce.", 1)).toEqual([]);
    expect(find("peace", "of pxxce.", 2)).toEqual([{ start: 3, end: 8, differences: 2 }]);
  });
});

describe("the work of a search", () => {
  it("is that of the letters that may still fit, at each place of the text", () => {
    const work = startWork(1000);
    find("abcdefghij", "x".repeat(10), 0, work);
    expect(work.left).toBe(1000 - 10 * 2);
    const wider = startWork(1000);
    find("abcdefghij", "x".repeat(10), 3, wider);
    expect(wider.left).toBe(1000 - 10 * 5);
  });

  it("ends where none is left", () => {
    const text = `${"x".repeat(50)}peace`;
    expect(find("peace", text, 0, startWork(1000))).toHaveLength(1);
    const work = startWork(40);
    expect(find("peace", text, 0, work)).toEqual([]);
    expect(work.left).toBe(-2);
  });
});
