import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quoteAt, sentenceAt, snapToWords } from "../../src/edit/passages";
import { isVerbatim, quoteOf } from "../../src/graph/model/quotes";

const TEXT = "Mr Draghi said: “We’ll meet.”  Then he left.";

function snapped(from: string, language = "en"): string | undefined {
  const start = TEXT.indexOf(from);
  const range = snapToWords(TEXT, { start, end: start + from.length }, language);
  return range && TEXT.slice(range.start, range.end);
}

describe("a passage that is marked", () => {
  it("grows to whole words and loses the blanks at its ends", () => {
    expect(snapped("raghi sa")).toBe("Draghi said");
    expect(snapped(" said: ")).toBe("said:");
    expect(snapped("ll m")).toBe("We’ll meet");
  });

  it("is none where only blanks were marked", () => {
    expect(snapped("  ")).toBeUndefined();
  });

  it("may be marked from its end", () => {
    expect(snapToWords(TEXT, { start: 9, end: 3 }, "en")).toEqual({ start: 3, end: 9 });
  });

  it("is in its text word for word, wherever it was marked in whatever text", () => {
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(text, fc.nat(60), fc.nat(60), (whole, one, other) => {
        const [start, end] = [one % (whole.length + 1), other % (whole.length + 1)];
        const range = snapToWords(whole, { start, end }, undefined);
        if (!range) return;
        const quote = quoteAt("d", whole, range);
        expect(isVerbatim(quoteOf(quote, new Map()), whole)).toBe(true);
        expect(quote.exact.trim()).toBe(quote.exact);
        expect((quote.prefix ?? "").isWellFormed()).toBe(whole.isWellFormed());
      }),
    );
  });

  it("is direct speech where it stands in quotation marks", () => {
    const at = (words: string) => {
      const start = TEXT.indexOf(words);
      return quoteAt("d", TEXT, { start, end: start + words.length }).direct;
    };
    expect(at("We’ll meet.")).toBe(true);
    expect(at("“We’ll meet.”")).toBe(true);
    expect(at("Mr Draghi said")).toBeUndefined();
  });

  it("is the sentence at the caret where nothing else is marked", () => {
    const { start, end } = sentenceAt(TEXT, TEXT.indexOf("he left"), "en");
    expect(TEXT.slice(start, end)).toBe("Then he left.");
  });
});
