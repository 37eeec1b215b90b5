import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Alignment,
  alignQuote,
  isPlaced,
  type Selector,
} from "../../../src/graph/proof/align";
import { startWork } from "../../../src/graph/proof/work";

const TEXT =
  "Rome said the call was long. Moscow said the call was short. Both said that they would speak again.";

describe("aligning a quote with a text", () => {
  it("finds it verbatim at its offset", () => {
    const quote = { exact: "Moscow said", start: 29, prefix: "long. ", suffix: " the" };
    expect(alignQuote(quote, TEXT)).toEqual({ standing: "verbatim", start: 29, end: 40 });
  });

  it("finds it verbatim anywhere if it has no offset", () => {
    expect(alignQuote({ exact: "Both said" }, TEXT)).toMatchObject({
      standing: "verbatim",
      start: 61,
    });
  });

  it("reports that it moved", () => {
    const quote = { exact: "Moscow said", start: 0 };
    expect(alignQuote(quote, TEXT)).toEqual({ standing: "moved", start: 29, end: 40 });
  });

  it("prefers the place with its prefix and suffix", () => {
    const quote = { exact: "the call was", start: 0, suffix: " short" };
    expect(alignQuote(quote, TEXT)).toMatchObject({
      standing: "moved",
      start: TEXT.lastIndexOf("the call"),
    });
  });

  it("of equal places, prefers the one nearest to its offset", () => {
    const quote = { exact: "said", start: 38 };
    expect(alignQuote(quote, TEXT)).toMatchObject({ start: 36 });
  });

  it("reports altered words, and what they are now", () => {
    const alignment = alignQuote({ exact: "Moscow said the call was brief", start: 29 }, TEXT);
    expect(alignment.standing).toBe("altered");
    const found = !isPlaced(alignment) ? "" : TEXT.slice(alignment.start, alignment.end);
    expect(found).toMatch(/^Moscow said the call was/);
  });

  it("reports that it was not found", () => {
    expect(alignQuote({ exact: "An agreement was signed", start: 3 }, TEXT)).toEqual({
      standing: "not-found",
    });
  });

  it("finds every passage of every text, wherever it was moved to", () => {
    const parts = fc.tuple(
      fc.string(),
      fc.string({ minLength: 1, maxLength: 60 }),
      fc.string(),
      fc.nat(200),
    );
    fc.assert(
      fc.property(parts, ([before, exact, after, start]) => {
        const text = before + exact + after;
        const alignment = alignQuote({ exact, start }, text);
        expect(alignment.standing).not.toBe("not-found");
        if (!isPlaced(alignment)) return;
        expect(text.slice(alignment.start, alignment.end)).toBe(exact);
        expect(alignment.standing).toBe(alignment.start === start ? "verbatim" : "moved");
      }),
    );
  });

  it("finds a passage with one letter in ten changed or reports it as not found, but never finds another place", () => {
    const passage = fc.string({
      unit: fc.constantFrom(..."abcdefghij "),
      minLength: 20,
      maxLength: 80,
    });
    fc.assert(
      fc.property(passage, fc.nat(), (exact, at) => {
        const changed =
          exact.slice(0, at % exact.length) + "#" + exact.slice((at % exact.length) + 1);
        const text = "x".repeat(99) + "." + changed + "." + "y".repeat(99);
        const alignment = alignQuote({ exact, start: 0 }, text);
        expect(alignment.standing).toBe("altered");
        if (!isPlaced(alignment)) return;
        expect(Math.abs(alignment.start - 100)).toBeLessThanOrEqual(1);
        expect(Math.abs(alignment.end - 100 - exact.length)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("agrees with a naive search in repetitive texts", () => {
    const letters = (minLength: number, maxLength: number) =>
      fc.string({ unit: fc.constantFrom("a", "b"), minLength, maxLength });
    const quotes = fc.record(
      { exact: letters(1, 2), start: fc.nat(12), prefix: letters(0, 3), suffix: letters(0, 3) },
      { requiredKeys: ["exact"] },
    );
    fc.assert(
      fc.property(quotes, letters(0, 12), (quote, text) => {
        const expected = alignPlainly(quote, text);
        if (expected) expect(alignQuote(quote, text)).toEqual(expected);
        else expect(alignQuote(quote, text).standing).toMatch("not-found");
      }),
      { numRuns: 1000 },
    );
  });

  it("finds it at its offset in a text that repeats it thousands of times", () => {
    const quote = { exact: "ab", start: 6000 };
    expect(alignQuote(quote, "ab".repeat(5000))).toEqual({
      standing: "verbatim",
      start: 6000,
      end: 6002,
    });
  });

  it("prefers the passage with the fewest changes, and of equal ones the nearest", () => {
    const text = "the wax night flow, and the gas might flow, or the was sight flow";
    const passage = (start: number) =>
      passageOf(alignQuote({ exact: "the gas sight flow", start }, text), text);
    expect(passage(0)).toBe("the gas might flow");
    expect(passage(60)).toBe("the was sight flow");
  });

  it.each([
    ["cut short at its end", "would speek to him agai", "would speak to him again"],
    ["cut short at its beginning", "hey would speek to him", "they would speak to him"],
    ["cut short by half a word", "ey would speek to him ag", "they would speak to him again"],
    ["cut short within a number", "in 202 they would speek", "in 2022 they would speak"],
    ["at the end of a word", "they would speek to him", "they would speak to him"],
    ["at a space", "they would speek to him ", "they would speak to him "],
    ["after a space", " they would speek to him", " they would speak to him"],
    ["with twelve letters left of a word", "speek to abcd", "speak to abcdefghijklmnop"],
    ["with thirteen letters left of a word", "speek of abcd", "speak of abcd"],
  ])("extends an altered quote to whole words when it ends %s", (_, exact, whole) => {
    const text =
      "So: in 2022 they would speak to him again. They speak to abcdefghijklmnop, they speak of abcdefghijklmnopq.";
    expect(passageOf(alignQuote({ exact }, text), text)).toBe(whole);
  });

  it("extends to whole words at the ends of a text too", () => {
    const text = "They would speak again";
    expect(passageOf(alignQuote({ exact: "hey would speek agai" }, text), text)).toBe(text);
  });
});

/** Texts that repeat themselves, with quotes that they almost have: what a search has to look at most often. */
const REPETITIVE: readonly (readonly [string, Selector, string])[] = [
  ["one letter", { exact: `b${"a".repeat(20_000)}`, start: 0 }, "a".repeat(50_000)],
  ["one letter with another at its end", { exact: `${"a".repeat(20_000)}b` }, "a".repeat(50_000)],
  [
    "a period with one letter changed",
    { exact: `${"abcdefgh ".repeat(99)}#${"abcdefgh ".repeat(99)}` },
    "abcdefgh ".repeat(24_444),
  ],
  ["a short period", { exact: "ab".repeat(200) + "c" }, "ab".repeat(110_000)],
];

describe("aligning quotes with texts made to be slow", () => {
  it.each(REPETITIVE)("does no more work than it may, in %s", (_, quote, text) => {
    const allowed = 2_000_000;
    const work = startWork(allowed);
    expect(alignQuote(quote, text, work).standing).toBe("not-searched");
    // The last step may be a whole column of the passage.
    expect(work.left).toBeGreaterThan(-quote.exact.length - 100);
    // After that, nothing is searched for any more, and what is in its place is still found there.
    const { left } = work;
    expect(alignQuote({ exact: "zz", start: 3 }, text, work).standing).toBe("not-searched");
    expect(alignQuote({ exact: text.slice(4, 9), start: 4 }, text, work).standing).toBe("verbatim");
    expect(work.left).toBe(left);
  });

  it("counts each place of the words that it compares as work, twice as much in a text twice as long", () => {
    const workFor = (times: number) => {
      const work = startWork();
      alignQuote({ exact: "ab", start: 1 }, "ab ".repeat(times), work);
      return startWork().left - work.left;
    };
    expect(workFor(500)).toBeGreaterThan(500 * 3);
    expect(workFor(1000)).toBeLessThanOrEqual(2 * workFor(500));
  });

  it("says that it was not searched where the work runs out, before or during the search", () => {
    const quote = { exact: "spoke of nothing else", start: 5 };
    const text = "They spoke of something else. ".repeat(50);
    expect(alignQuote(quote, text, startWork(text.length + 30)).standing).toBe("not-searched");
    expect(alignQuote(quote, text, startWork(0)).standing).toBe("not-searched");
    expect(alignQuote(quote, text, startWork(-1)).standing).toBe("not-searched");
    expect(alignQuote(quote, text).standing).toBe("altered");
  });

  it("looks at each character once for words that are there, however the text repeats itself", () => {
    const work = startWork(1_000_000);
    const exact = `${"a".repeat(999)}b`;
    const text = `${"a".repeat(100_000)}b${"a".repeat(100_000)}`;
    expect(alignQuote({ exact }, text, work)).toMatchObject({
      standing: "verbatim",
      start: 99_001,
    });
    expect(1_000_000 - work.left).toBeLessThan(2 * text.length);
  });
});

/** The passage that was found. */
function passageOf(alignment: Alignment, text: string): string | undefined {
  return isPlaced(alignment) ? text.slice(alignment.start, alignment.end) : undefined;
}

/** A naive oracle: the first of the best among all places with these words. */
function alignPlainly(quote: Selector, text: string): Alignment | undefined {
  const { exact, start, prefix = "", suffix = "" } = quote;
  const places = [...text].flatMap((_, at) => (text.startsWith(exact, at) ? [at] : []));
  const context = (at: number) => {
    const ends = [...prefix].filter((_, from) => text.slice(0, at).endsWith(prefix.slice(from)));
    const starts = [...suffix].filter((_, to) =>
      text.slice(at + exact.length).startsWith(suffix.slice(0, to + 1)),
    );
    return ends.length + starts.length;
  };
  const most = Math.max(...places.map(context));
  const fitting = places.filter((at) => context(at) === most);
  const distance = (at: number) => Math.abs(at - (start ?? 0));
  const nearest = Math.min(...fitting.map(distance));
  const found = fitting.find((at) => distance(at) === nearest);
  if (found === undefined) return undefined;
  const stays = start === undefined || start === found;
  return {
    standing: stays ? "verbatim" : "moved",
    start: found,
    end: found + exact.length,
  };
}
