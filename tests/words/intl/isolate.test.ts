import fc from "fast-check";
import { describe, expect, it } from "vitest";
import arabic from "../../../src/words/catalogues/ar.json";
import { isolate } from "../../../src/words/intl/isolate";
import { sayNames } from "../../../src/words/names";
import { createWords } from "../../../src/words/languages/create-words";

const english = createWords("en");
const inArabic = createWords("ar", arabic);

const OPENS = /[\u2066-\u2068]/;

/** How many isolates are open after each letter, by the rules of Unicode Standard Annex 9. */
function depths(text: string): number[] {
  let depth = 0;
  return [...text].map((letter) => {
    if (OPENS.test(letter)) depth++;
    else if (letter === "\u2069" && depth > 0) depth--;
    return depth;
  });
}

const directed = fc
  .array(fc.constantFrom("a", "ש", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069", "\u202C"))
  .map((letters) => letters.join(""));

describe("a text within another", () => {
  it("ends what it begins and closes nothing of the other's", () => {
    fc.assert(
      fc.property(directed, (text) => {
        const inside = isolate(text);
        expect(inside).toContain(text);
        if (inside === text) expect(text).toMatch(/^a*$/);
        else {
          const found = depths(inside);
          expect(found.at(-1)).toBe(0);
          expect(found.slice(0, -1).every((depth) => depth > 0)).toBe(true);
        }
      }),
    );
  });

  it("stays as it is where it says nothing of the direction of writing", () => {
    expect(isolate("Łukasz – 日本語 👩‍👩‍👧‍👦 <b>")).toBe("Łukasz – 日本語 👩‍👩‍👧‍👦 <b>");
    expect(english.say("details.according", { name: "Kremlin" })).toBe("Account: Kremlin");
    expect(english.say("details.according", { name: "\u202Ex" })).toBe(
      "Account: \u2068\u202Ex\u2069",
    );
  });
});

/** The direction of a text by its first letter that has one, outside of isolates (Unicode Standard Annex 9, P2 and P3). */
function directionOfText(text: string): string {
  const outside = text.replace(/\u2068[^\u2068\u2069]*\u2069/gu, "");
  const first = /[\p{L}\u200F]/u.exec(outside)?.[0] ?? "";
  return /[\u200F\u0590-\u08FF]/u.test(first) ? "rtl" : "ltr";
}

describe("a text of ours in English", () => {
  it("runs from left to right though its first name does not", () => {
    const names = ["עמר", "Ann", "Bob", "Cy", "Di"];
    for (const text of [
      sayNames(english, names.slice(0, 2)),
      sayNames(english, names.slice(0, 4)),
      sayNames(english, names),
    ])
      expect([text, directionOfText(text)]).toEqual([text, "ltr"]);
    expect(sayNames(english, names.slice(1, 3))).toBe("Ann and Bob");
  });
});

describe("a text of ours in Arabic", () => {
  it("runs from right to left though it begins with a name that does not", () => {
    const others = inArabic.say("names.more", { names: "Vladimir Putin", count: 8 });
    expect(others).toContain("Vladimir Putin");
    for (const text of [
      others,
      sayNames(inArabic, ["Ann", "Bob"]),
      inArabic.say("tab.table"),
      sayNames(inArabic, ["Ann"]),
    ])
      expect([text, directionOfText(text)]).toEqual([text, "rtl"]);
  });

  it("is as the catalogue has it where it begins with a word of its own", () => {
    expect(inArabic.say("tab.table")).toBe("الجدول");
  });
});
