import fc from "fast-check";
import { expect, test } from "vitest";
import { alikeNames } from "../../src/graph/alike-names";

test.each([
  ["the place of the last name", ["Ada Quill", "Quill, Ada"]],
  ["capitals", ["Ada Quill", "ADA QUILL"]],
  ["capitals of names without blanks", ["NATO", "Nato"]],
  ["accents, however they are written", ["Jose", "José", "Jose\u0301"]],
  ["blanks and points", ["J. P. Quill", "JP  Quill"]],
  ["dashes and apostrophes", ["Anne-Marie d’Arc", "Anne Marie d'Arc", "Anne‑Marie dArc"]],
  ["signs that nobody sees", ["Ada Quill", "Ada\u200B Quill"]],
  ["the form of letters", ["ﬁnland", "Finland"]],
])("Names that differ by %s look alike", (_, names) => {
  expect(alikeNames(names)).toEqual([names]);
});

test.each([
  ["letters", ["Ada Quill", "Ada Quilt"]],
  ["a number", ["Group 1", "Group 2"]],
  ["the order of three parts", ["Quill, Ada, Dr", "Ada Quill Dr"]],
  ["one of three parts", ["Quill, Ada, Dr", "Dr Ada", "Ada Quill"]],
  ["signs that belong to no word", ["Quill & Sons", "Quill Sons"]],
  ["nothing", ["Ada Quill", "Ada Quill"]],
])("Names that differ by %s do not look alike", (_, names) => {
  expect(alikeNames(names)).toEqual([]);
});

test("Names without a letter are never alike", () => {
  expect(alikeNames(["1-2", "12", "1.2", "…", "...", ".", "", " "])).toEqual([]);
});

test("Texts of over a thousand signs are no names", () => {
  const long = (length: number) => ["a".repeat(length), "A".repeat(length)];
  expect(alikeNames(long(1000))).toEqual([long(1000)]);
  expect(alikeNames(long(1001))).toEqual([]);
});

test("Groups come in the order of their names, each name once, and a name of no other in none", () => {
  expect(alikeNames(["Bo", "Ada", "bo", "Ida", "ADA", "Bo", "BO", "bo"])).toEqual([
    ["Bo", "bo", "BO"],
    ["Ada", "ADA"],
  ]);
});

/** The letters of a name, however they stand in it. */
const lettersOf = (name: string) =>
  [...name.toLowerCase().replaceAll(/[^a-z]/g, "")].toSorted().join("");

test("Names of a group have the same letters, whatever parts they have", () => {
  const name = fc.string({ unit: fc.constantFrom("a", "b", "B", ",", " ", "-") });
  fc.assert(
    fc.property(fc.array(name), (names) => {
      for (const [first, ...others] of alikeNames(names))
        expect(others.map(lettersOf)).toEqual(others.map(() => lettersOf(first)));
    }),
  );
});

test("Whatever the names are, those in a group differ, and no name is in two", () => {
  const name = fc.oneof(fc.constantFrom("a b", "b, a", "A B", "á b", "c", "C"), fc.string());
  fc.assert(
    fc.property(fc.array(name), (names) => {
      const found = alikeNames(names).flat();
      expect(new Set(found).size).toBe(found.length);
      expect(alikeNames(names).every((group) => group.length > 1)).toBe(true);
    }),
  );
});
