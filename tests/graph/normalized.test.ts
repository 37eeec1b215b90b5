import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalized } from "../../src/graph/normalized";

const FORMS = ["NFC", "NFD", "NFKC", "NFKD"] as const;

describe("a text in a normal form", () => {
  it.each(FORMS)("is what the platform makes of it: %s", (form) => {
    const letters = fc.constantFrom("e", "é", "\u0301", "\u0323", "ﷺ", "각", "ﬁ", " ", "Å");
    fc.assert(
      fc.property(fc.string({ unit: fc.oneof(letters, fc.string()) }), (text) => {
        // Thirty marks in a row are more than any letter has.
        fc.pre(!/\p{M}{30}/u.test(text));
        expect(normalized(text, form)).toBe(text.normalize(form));
      }),
    );
  });

  it.each(FORMS)("keeps all marks of a letter that has a million of them: %s", (form) => {
    const marks = normalized(`a${"\u0301\u0323".repeat(500_000)}b`, form);
    expect(marks.replaceAll("\u034F", "").length).toBeGreaterThanOrEqual(999_999);
    expect(marks.endsWith("b")).toBe(true);
  });
});
