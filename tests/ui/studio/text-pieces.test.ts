import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MarkedPassage, MARKS, marksIn, runsIn } from "../../../src/ui/studio/text/passages";
import { piecesOf } from "../../../src/ui/studio/text/pieces";

const LONGEST = 10_000;

describe("A text in pieces", () => {
  it("is whole, whatever it is made of, and no piece is longer than a page lays out at once", () => {
    const part = fc.constantFrom("\n", " ", "word", "x".repeat(3000), "😀".repeat(2000), "\n\n");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const text = parts.join("");
        const pieces = piecesOf(text);
        expect(pieces.map((piece) => piece.text + piece.end).join("")).toBe(text);
        expect(pieces.map(({ start }) => start)).toEqual(
          pieces.map((_, at) =>
            pieces.slice(0, at).reduce((sum, { text, end }) => sum + text.length + end.length, 0),
          ),
        );
        for (const piece of pieces) expect(piece.text.length).toBeLessThanOrEqual(LONGEST);
        for (const piece of pieces) expect(piece.text).not.toMatch(/[\uD800-\uDBFF]$/);
      }),
    );
  });

  it("is one piece, if it is an article of the usual length", () => {
    expect(piecesOf("They met.\n".repeat(900))).toHaveLength(1);
    expect(piecesOf("")).toEqual([{ start: 0, text: "", end: "", lines: 1 }]);
  });

  it("ends each with a line, else with a word", () => {
    const lines = piecesOf(`${"word ".repeat(1999)}\n${"word ".repeat(2000)}`);
    expect(lines.map(({ text, end }) => [text.length, end])).toEqual([
      [9995, "\n"],
      [10_000, ""],
    ]);
    const [first] = piecesOf(`${"word ".repeat(1999)}${"x".repeat(9000)}`);
    expect(first?.text.slice(-5)).toBe("word ");
  });
});

describe("What is marked in a piece", () => {
  const piece = { start: 100, text: "x".repeat(10_000), end: "", lines: 1 } as const;
  const passage = (start: number, end: number): MarkedPassage => ({ start, end, mark: "proof" });

  it("is what lies in it, each letter once for each mark", () => {
    const passages = [
      passage(90, 110),
      passage(500, 520),
      passage(510, 530),
      passage(10_090, 10_200),
      passage(10_100, 10_200),
      { ...passage(500, 520), mark: "current" as const },
    ];
    expect(marksIn(piece, passages)).toEqual([
      passage(100, 110),
      passage(500, 530),
      passage(10_090, 10_100),
      { ...passage(500, 520), mark: "current" },
    ]);
  });

  it("is a bounded number of runs, however often it is quoted", () => {
    const nested = Array.from({ length: 20_000 }, (_, at) => passage(at % 9000, (at % 9000) + 50));
    expect(marksIn(piece, nested)).toHaveLength(1);
    const letters = Array.from({ length: 5000 }, (_, at) => passage(100 + 2 * at, 101 + 2 * at));
    expect(marksIn(piece, letters).length).toBeLessThanOrEqual(1000);
    const words = Array.from({ length: 900 }, (_, at) => passage(100 + 10 * at, 105 + 10 * at));
    expect(marksIn(piece, words)).toEqual(words);
  });

  it("stands in runs of the same marks throughout, where the browser marks nothing by itself", () => {
    const range = fc.record({
      start: fc.nat(60),
      length: fc.integer({ min: 1, max: 20 }),
      mark: fc.constantFrom(...MARKS),
    });
    const small = {
      start: 10,
      text: "abcdefghijklmnopqrstuvwxyz0123456789",
      end: "",
      lines: 1,
    } as const;
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), (ranges) => {
        const passages = ranges.map(({ start, length, mark }) => ({
          start,
          end: start + length,
          mark,
        }));
        const runs = runsIn(small, passages);
        expect(runs.map(({ text }) => text).join("")).toBe(small.text);
        for (const { start, text, marks } of runs)
          for (let at = start; at < start + text.length; at++)
            expect(marks).toEqual(
              MARKS.filter((mark) =>
                passages.some((one) => one.mark === mark && one.start <= at && at < one.end),
              ),
            );
      }),
    );
  });
});
