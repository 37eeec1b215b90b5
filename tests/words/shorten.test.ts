import fc from "fast-check";
import { expect, it } from "vitest";
import { pointerOf } from "../../src/graph/problem";
import { createWords } from "../../src/words/languages/create-words";
import { sayNote } from "../../src/words/notes";
import { sayProblem } from "../../src/words/problems";
import { shorten } from "../../src/graph/shorten";

const words = createWords("en");
const LONG = "2".repeat(1_000_000);

it("Problems and notes say no more of a value than anybody reads", () => {
  const problem = sayProblem(words, {
    code: "unknown-actor",
    values: { id: LONG },
    nearest: `${LONG}3`,
    pointer: pointerOf(["edges", 0, LONG]),
  });
  expect(problem.length).toBeLessThan(1500);
  expect(problem).toContain("Did you mean");
  const note = sayNote(words, { code: "left-out", values: { what: LONG }, count: 1 });
  expect(note.length).toBeLessThan(1500);
});

it("A pointer names keys as far as they can be told apart", () => {
  expect(pointerOf(["nodes", 3, "name", "a/b~c"])).toBe("/nodes/3/name/a~1b~0c");
  expect(pointerOf(["name", "k".repeat(1000)])).toBe(`/name/${"k".repeat(1000)}`);
  expect(pointerOf(["name", LONG, "en"])).toBe(`/name/${"2".repeat(1000)}…/en`);
});

it("What is cut is the beginning of the text, and of whole characters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 30 }), (text, most) => {
      const short = shorten(text, most);
      if (text.length <= most) expect(short).toBe(text);
      else {
        expect(short.length).toBeLessThanOrEqual(most + 1);
        expect(text.startsWith(short.slice(0, -1))).toBe(true);
        expect(short.isWellFormed()).toBe(text.isWellFormed());
      }
    }),
  );
});
