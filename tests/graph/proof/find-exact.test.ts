import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { findExact } from "../../../src/graph/proof/find-exact";
import { startWork } from "../../../src/graph/proof/work";

/** Texts that repeat themselves. */
const periodic = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 40 });

/** All places of a passage, by looking at each. */
function placesIn(text: string, passage: string): readonly number[] {
  return [...text].flatMap((_, at) => (text.startsWith(passage, at) ? [at] : []));
}

const find = (passage: string, text: string, most = Infinity) =>
  findExact(passage, text, most, startWork());

test("A passage is found wherever it stands, places that overlap included", () => {
  const passages = fc.string({ unit: fc.constantFrom("a", "b"), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(passages, periodic, fc.integer({ min: 1, max: 5 }), (passage, text, most) => {
      const all = placesIn(text, passage);
      expect(find(passage, text)).toEqual(all);
      expect(find(passage, text, most)).toEqual(all.slice(0, most));
    }),
    { numRuns: 500 },
  );
});

describe("a passage", () => {
  it("is found where it is all of the text, and not where it is longer", () => {
    expect(find("abab", "abab")).toEqual([0]);
    expect(find("ababa", "abab")).toEqual([]);
  });

  it("that is empty is nowhere", () => {
    expect(find("", "abab")).toEqual([]);
  });
});

describe("the work of a search", () => {
  it("is one look at each character, however the text repeats itself", () => {
    const work = startWork(100_002);
    expect(findExact("ab", "a".repeat(100_000), 1, work)).toEqual([]);
    expect(work.left).toBe(0);
  });

  it("is not begun where less is left than it needs", () => {
    const text = "abc";
    expect(findExact("b", text, 1, startWork(4))).toEqual([1]);
    const work = startWork(3);
    expect(findExact("b", text, 1, work)).toEqual([]);
    expect(work.left).toBeLessThan(0);
  });

  it("is none for a passage that cannot be there", () => {
    const work = startWork(10);
    findExact("", "abc", 1, work);
    findExact("abcd", "abc", 1, work);
    expect(work.left).toBe(10);
  });
});
