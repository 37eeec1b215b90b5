import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sourceAddressOf } from "../../../src/frame/sources/citation";
import { differenceOf } from "../../../src/frame/sources/difference";
import { fold } from "../../../src/frame/reading/fold";
import type { Quote } from "../../../src/graph/model/types";

const PAGE = { id: "d", title: "D", url: "https://example.org/a" };
const quote = (exact: string): Quote => ({
  document: "d",
  exact,
  direct: false,
  stance: "asserts",
});
/** The text that the address points to. */
function pointedTo(exact: string, url = PAGE.url): string | undefined {
  return sourceAddressOf({ ...PAGE, url }, quote(exact));
}

describe("the address of a document", () => {
  it.each([
    undefined,
    "",
    "javascript:alert(1)",
    "javascript:https://example.org",
    "ftp://example.org",
    "x https://example.org",
    "https://",
  ])("is none where it is %j", (url) => {
    expect(sourceAddressOf({ ...PAGE, url })).toBeUndefined();
  });

  it.each(["http://example.org/", "https://example.org/a?b=c#d", "HTTPS://EXAMPLE.ORG/"])(
    "is that of the web that it has: %s",
    (url) => {
      expect(sourceAddressOf({ ...PAGE, url })).toBe(new URL(url).href);
    },
  );

  it("names a short quote whole, its signs encoded", () => {
    expect(pointedTo(" a well-kept,\n  secret & more ")).toBe(
      "https://example.org/a#:~:text=a%20well%2Dkept%2C%20secret%20%26%20more",
    );
    expect(pointedTo("x", "https://example.org/a#b")).toBe("https://example.org/a#b:~:text=x");
  });

  it("marks the quote and not what the file's address would mark", () => {
    expect(pointedTo("x", "https://example.org/a#b:~:text=other")).toBe(
      "https://example.org/a#b:~:text=x",
    );
    expect(pointedTo("x", "https://example.org/a#:~:text=other")).toBe(
      "https://example.org/a#:~:text=x",
    );
    expect(sourceAddressOf({ ...PAGE, url: "https://example.org/a#:~:text=other" })).toBe(PAGE.url);
  });

  it("names a quote of more than fifteen words by its first and last five", () => {
    const words = Array.from({ length: 16 }, (_, at) => `w${at + 1}`);
    expect(pointedTo(words.slice(1).join(" "))).toBe(
      `https://example.org/a#:~:text=${words.slice(1).join("%20")}`,
    );
    expect(pointedTo(words.join(" "))).toBe(
      "https://example.org/a#:~:text=w1%20w2%20w3%20w4%20w5,w12%20w13%20w14%20w15%20w16",
    );
  });
});

describe("a very long quote", () => {
  const middle = "and so on ".repeat(1000);

  it("is named by the words at its ends", () => {
    expect(pointedTo(` one two three four five six ${middle} uno due tre quattro cinque `)).toBe(
      "https://example.org/a#:~:text=one%20two%20three%20four%20five,uno%20due%20tre%20quattro%20cinque",
    );
  });

  it("is not marked where no word begins or ends there: its page is opened", () => {
    expect(pointedTo("字".repeat(5000))).toBe("https://example.org/a");
    expect(pointedTo(`${middle}${"字".repeat(5000)}`)).toBe("https://example.org/a");
    expect(pointedTo(`${"字".repeat(5000)} ${middle}`)).toBe("https://example.org/a");
  });
});

describe("the difference of two texts", () => {
  it("gives both back: what is the same and what was removed, or what is the same and what was added", () => {
    const text = fc
      .array(fc.constantFrom("gas", "oil", "will", "would", "flow"))
      .map((words) => words.join(" "));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = differenceOf(before, after);
        const without = (left: string) =>
          changes.flatMap(({ kind, text: run }) => (kind === left ? [] : [run])).join("");
        expect(without("added")).toBe(before);
        expect(without("removed")).toBe(after);
        if (before === after) expect(changes.every(({ kind }) => kind === "same")).toBe(true);
      }),
    );
  });
});

describe("letters without accents or case", () => {
  it.each([
    ["Łódź", "lodz"],
    ["Ørsted", "orsted"],
    ["Đorđe", "dorde"],
    ["Straße Straße", "strasse strasse"],
    ["ÉÈ", "ee"],
    ["Зеленский", "зеленскии"],
  ])("make of %s what is found by %s", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});
