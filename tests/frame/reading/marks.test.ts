import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { foldTerm } from "../../../src/frame/reading/tokens";
import { beginningOf, excerptOf, piecesOf, termsIn } from "../../../src/frame/reading/marks";

/** A text with what is marked in brackets. */
function marked(text: string, ...terms: string[]): string {
  return piecesOf(text, terms.map(foldTerm))
    .map(({ text: piece, isMarked }) => (isMarked ? `[${piece}]` : piece))
    .join("");
}

describe("marks in a text", () => {
  it("are on whole words that begin with a term, whatever their accents and case", () => {
    expect(marked("New sanctions, and Éclat.", "sanct", "eclat")).toBe(
      "New [sanctions], and [Éclat].",
    );
    expect(marked("unsanctioned", "sanct")).toBe("unsanctioned");
  });

  it("are on the passage alone in scripts that part no words, in any form of a character", () => {
    expect(marked("日本の内閣総理大臣", "总理")).toBe("日本の内閣[総理]大臣");
    expect(marked("문재인 대통령", "재인")).toBe("문[재인] 대통령");
    expect(marked("จันทร์โอชา", "โอชา")).toBe("จันทร์[โอชา]");
    expect(marked("北京会谈", "北京", "京会")).toBe("[北京会]谈");
  });

  it("are on a character whose letters begin with a term", () => {
    expect(marked("東京ﬁ", "f")).toBe("東京[ﬁ]");
    expect(marked("東京ﬁ", "i")).toBe("東京ﬁ");
  });

  it("are on each of several words, in whichever order the terms are, and on what touches as one", () => {
    expect(marked("gas, and again gas and oil", "oil", "gas")).toBe(
      "[gas], and again [gas] and [oil]",
    );
    expect(marked("北京会谈北京", "会谈", "北京")).toBe("[北京会谈北京]");
    expect(marked("谈北京和会谈", "会谈", "北京")).toBe("谈[北京]和[会谈]");
  });

  it("are on passages that begin with the term, and on none that only ends with it or is cut off", () => {
    expect(marked("北京会", "会谈")).toBe("北京会");
    expect(marked("京北京", "北京")).toBe("京[北京]");
  });

  it("are on each script of a word that has two", () => {
    expect(marked("Ann北京会谈", "会谈")).toBe("Ann北京[会谈]");
    expect(marked("北京Ann会谈", "ann", "会谈")).toBe("北京[Ann会谈]");
  });

  test("leave the text as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.array(fc.string()), (text, terms) => {
        expect(
          piecesOf(text, terms)
            .map((piece) => piece.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});

test("the terms in a text are those that it has marked alone", () => {
  const words = fc.constantFrom("gas", "ga", "éclat", "总理", "内阁总理", "理", "talks");
  fc.assert(
    fc.property(fc.array(words), fc.array(words.map(foldTerm)), (text, terms) => {
      const isMarked = (term: string) =>
        piecesOf(text.join(" "), [term]).some((piece) => piece.isMarked);
      expect([...termsIn(text.join(" "), terms)].sort()).toEqual(
        [...new Set(terms.filter(isMarked))].sort(),
      );
    }),
  );
});

describe("an excerpt", () => {
  const long =
    "A sentence that is far too long to be shown in full before it comes to sanctions at last";

  it("begins a little before the first mark", () => {
    const pieces = excerptOf(piecesOf(long, ["sanctions"]));
    expect(pieces.map(({ text }) => text)).toEqual([
      "…to be shown in full before it comes to ",
      "sanctions",
      " at last",
    ]);
  });

  it("begins with a whole character where a long text has no spaces", () => {
    const text = `${"😀".repeat(60)}.gas`;
    expect(excerptOf(piecesOf(text, ["gas"]))).toEqual([
      { text: `…${"😀".repeat(39)}.`, isMarked: false },
      { text: "gas", isMarked: true },
    ]);
  });

  it("is the whole text where the mark is at its beginning, or forty characters behind it", () => {
    const first = piecesOf(`gas ${long}`, ["gas"]);
    expect(excerptOf(first)).toEqual(first);
    const forty = piecesOf(`${"word ".repeat(8)}gas`, ["gas"]);
    expect(excerptOf(forty)).toEqual(forty);
    expect(excerptOf([])).toEqual([]);
  });

  it("is the whole text where the mark stands early, or there is none", () => {
    expect(excerptOf(piecesOf("They spoke of gas", ["gas"]))).toHaveLength(2);
    expect(excerptOf(piecesOf(long, ["gas"]))).toEqual([{ text: long, isMarked: false }]);
  });
});

describe("a text of megabytes", () => {
  const long = "word ".repeat(100_000);

  it("is marked at its beginning alone", () => {
    const pieces = piecesOf(long, ["word"]);
    expect(pieces.filter(({ isMarked }) => isMarked)).toHaveLength(1000);
    expect(pieces.map(({ text }) => text).join("")).toBe(long);
  });

  it("is shown up to a thousand characters", () => {
    const shown = beginningOf(piecesOf(long, ["word"]));
    expect(shown.map(({ text }) => text).join("")).toBe(`${"word ".repeat(200)}…`);
    expect(beginningOf(piecesOf("They spoke of gas", ["gas"]))).toEqual([
      { text: "They spoke of ", isMarked: false },
      { text: "gas", isMarked: true },
    ]);
  });

  it("is never cut within a character", () => {
    const [piece] = beginningOf([{ text: `${"a".repeat(999)}😀 and more`, isMarked: false }]);
    expect(piece?.text).toBe(`${"a".repeat(999)}…`);
  });
});
