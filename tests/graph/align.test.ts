import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignQuote } from "../../src/graph/align";

const TEXT =
  "Rome said the call was long. Moscow said the call was short. Both said that they would speak again.";

describe("aligning a quote with a text", () => {
  it("finds it verbatim where it says it is", () => {
    const quote = { exact: "Moscow said", start: 29, prefix: "long. ", suffix: " the" };
    expect(alignQuote(quote, TEXT)).toEqual({ standing: "verbatim", start: 29, end: 40 });
  });

  it("finds it verbatim anywhere where it does not say", () => {
    expect(alignQuote({ exact: "Both said" }, TEXT)).toMatchObject({
      standing: "verbatim",
      start: 61,
    });
  });

  it("tells that it moved", () => {
    const quote = { exact: "Moscow said", start: 0 };
    expect(alignQuote(quote, TEXT)).toEqual({ standing: "moved", start: 29, end: 40 });
  });

  it("chooses among several places the one with its prefix and suffix beside it", () => {
    const quote = { exact: "the call was", start: 0, suffix: " short" };
    expect(alignQuote(quote, TEXT)).toMatchObject({
      standing: "moved",
      start: TEXT.lastIndexOf("the call"),
    });
  });

  it("chooses among equals the place nearest to its offset", () => {
    const quote = { exact: "said", start: 38 };
    expect(alignQuote(quote, TEXT)).toMatchObject({ start: 36 });
  });

  it("tells that its words were altered, and which they are now", () => {
    const alignment = alignQuote({ exact: "Moscow said the call was brief", start: 29 }, TEXT);
    expect(alignment.standing).toBe("altered");
    const found =
      alignment.standing === "not-found" ? "" : TEXT.slice(alignment.start, alignment.end);
    expect(found).toMatch(/^Moscow said the call was/);
  });

  it("tells that there is nothing like it", () => {
    expect(alignQuote({ exact: "An agreement was signed", start: 3 }, TEXT)).toEqual({
      standing: "not-found",
    });
  });

  it("finds every passage of every text again, wherever it was moved to", () => {
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
        if (alignment.standing === "not-found") return;
        expect(text.slice(alignment.start, alignment.end)).toBe(exact);
        expect(alignment.standing).toBe(alignment.start === start ? "verbatim" : "moved");
      }),
    );
  });

  it("finds a passage of which one letter in ten was changed, or says that it is not there, never another place", () => {
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
        if (alignment.standing === "not-found") return;
        expect(Math.abs(alignment.start - 100)).toBeLessThanOrEqual(1);
        expect(Math.abs(alignment.end - 100 - exact.length)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
