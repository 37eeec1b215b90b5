import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { clip, waysToWrite } from "../../../src/picture/scene/naming/names";

const written = (
  name: string,
  more: { readonly aliases?: string[]; readonly shortName?: string } = {},
) => waysToWrite({ name, aliases: [], ...more }).map((lines) => lines.join(" / "));

const lettersOf = (text: string) => [...new Intl.Segmenter().segment(text)].length;

describe("a name in the picture", () => {
  it("stands in one line up to eighteen letters, else in two of words", () => {
    expect(written("Vladimir Putin")[0]).toBe("Vladimir Putin");
    expect(written("Federal Government of Germany")).toEqual([
      "Federal Government / of Germany",
      "Federal Governmen…",
    ]);
  });

  it("is the short name rather than cut off: the file's own, else an acronym among the aliases", () => {
    const name = "Organization for Security and Co-operation in Europe";
    expect(written(name, { aliases: ["The organization", "OSCE"] })).toEqual(["OSCE"]);
    expect(written(name, { aliases: ["OSCE"], shortName: "Security body" })).toEqual([
      "Security body",
    ]);
    expect(written(name)).toEqual(["Organization for / Security and Co-o…", "Organization for …"]);
  });

  it("may stand in two lines or as the short name where room is short", () => {
    expect(written("Vladimir Putin", { shortName: "Putin" })).toEqual([
      "Vladimir Putin",
      "Vladimir / Putin",
      "Putin",
    ]);
  });

  it("is cut between what a reader takes for letters, never through a flag or a pair of code units", () => {
    expect(clip("A committee of twelve minister🇫🇷 and others", 31)).toBe(
      "A committee of twelve minister…",
    );
    expect(clip("A committee of twelve minister🇫🇷 and others", 32)).toBe(
      "A committee of twelve minister🇫🇷…",
    );
    expect(clip("👩‍👩‍👧‍👦🚀ab", 3)).toBe("👩‍👩‍👧‍👦🚀…");
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 40 }),
        fc.integer({ min: 1, max: 40 }),
        (text, most) => {
          const cut = clip(text, most);
          expect(cut.isWellFormed()).toBe(true);
          expect(lettersOf(cut)).toBeLessThanOrEqual(Math.max(most, 1));
          if (lettersOf(text) <= most) expect(cut).toBe(text);
        },
      ),
    );
  });

  it("is cut without what tells letters apart in any script, which takes long to make, where each unit is a letter", () => {
    const made = vi.spyOn(Intl, "Segmenter");
    expect(clip("Министерство иностранных дел", 14)).toBe("Министерство …");
    expect(clip("Υπουργείο Εξωτερικών", 10)).toBe("Υπουργείο…");
    expect(clip("Auswärtiges Amt", 11)).toBe("Auswärtige…");
    expect(made).not.toHaveBeenCalled();
    made.mockRestore();
  });

  it("never has more than two lines, nor more than eighteen letters in one", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 6 }),
        (words) => {
          for (const lines of waysToWrite({ name: words.join(" "), aliases: [] })) {
            expect(lines.length).toBeLessThanOrEqual(2);
            for (const text of lines) expect(lettersOf(text)).toBeLessThanOrEqual(18);
          }
        },
      ),
    );
  });

  it("is looked at as far as it is written, be it a million words or one letter with as many accents", () => {
    const segment = vi.spyOn(Intl.Segmenter.prototype, "segment");
    const join = vi.spyOn(Array.prototype, "join");
    const long = [
      "name ".repeat(200_000),
      "名前 ".repeat(200_000),
      `a${"\u0301".repeat(1_000_000)}`,
      `Ada ${"e\u0301".repeat(500_000)}`,
    ];
    const written = long.flatMap((name) => waysToWrite({ name, aliases: [name], shortName: name }));
    const looks = segment.mock.calls.map(([text]) => String(text).length);
    expect(join.mock.calls.length).toBeLessThan(100);
    vi.restoreAllMocks();
    expect(Math.max(...looks)).toBeLessThanOrEqual(1000);
    expect(looks.length).toBeLessThan(200);
    for (const line of written.flat()) expect(line.length).toBeLessThan(1000);
  });
});
