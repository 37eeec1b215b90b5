import fc from "fast-check";
import { expect, test } from "vitest";
import { contextAt } from "../../../src/graph/proof/quote-at";
import { findRetyped, readingOf } from "../../../src/graph/proof/retyped";
import { startWork } from "../../../src/graph/proof/work";

const find = (exact: string, text: string) => {
  const range = findRetyped(exact, text, readingOf(text), startWork(1_000_000));
  return range && text.slice(range.start, range.end);
};

test.each([
  ["quotation marks", '"gas" „gas‟ “gas” «gas» ″gas＂', '"gas" "gas" "gas" "gas" "gas"'],
  ["guillemets with blanks inside", "il dit « oui\u00A0» et", 'il dit "oui" et'],
  ["single quotation marks", "‘a’ ‚b‛ ‹c› ′d` ´e＇", "'a' 'b' 'c' 'd' 'e'"],
  ["dashes", "a‐b‑c‒d–e—f―g−h", "a-b-c-d-e-f-g-h"],
  ["dots", "and so on… then", "and so on... then"],
  ["blanks", "a\u00A0b\n\n  c\td", "a b c d"],
  ["signs that nobody sees", "Nord\u00AD\u00ADstream\u200B 2", "Nordstream 2"],
  ["accents", "cafe\u0301 o\u0323\u0308", "café ọ̈"],
])("A text reads the same with other %s", (_, typed, plain) => {
  expect(readingOf(typed).text).toBe(readingOf(plain).text);
  expect(readingOf(plain).text).toBe(plain.normalize("NFC"));
  expect(find(plain, `Before. ${typed} After.`)).toBe(typed);
  expect(find(typed, `Before. ${plain} After.`)).toBe(plain);
});

test("Words, capitals and signs of other meaning are kept", () => {
  expect(readingOf("Gas, gas; 5 % (a/b) .. .").text).toBe("Gas, gas; 5 % (a/b) .. .");
});

test("A passage that the text has twice is found where both are written alike, else not", () => {
  expect(find('"gas"', "“gas” and “gas”")).toBe("“gas”");
  expect(find('"gas"', "“gas” and «gas»")).toBeUndefined();
  expect(find('"oil"', "“gas” and «gas»")).toBeUndefined();
});

test("Each part of a reading tells where it stood in the text as given", () => {
  const text = "a  « b…";
  const { text: read, starts, ends } = readingOf(text);
  expect(read).toBe('a "b...');
  expect(Array.from(read, (_, at) => text.slice(starts[at], ends[at]))).toEqual([
    ...["a", "  ", "« ", "b"],
    ...["…", "…", "…"],
  ]);
});

test("The context of a passage is 32 signs on both sides, less at the ends of the text, and no half of a character", () => {
  const text = `${"a".repeat(40)}GAS${"b".repeat(40)}`;
  expect(contextAt(text, 40, 43)).toEqual({ prefix: "a".repeat(32), suffix: "b".repeat(32) });
  expect(contextAt("xGASy", 1, 4)).toEqual({ prefix: "x", suffix: "y" });
  const smile = "🙂".repeat(20);
  const odd = `${smile}.GAS.${smile}`;
  expect(contextAt(odd, 41, 44)).toEqual({
    prefix: `${"🙂".repeat(15)}.`,
    suffix: `.${"🙂".repeat(15)}`,
  });
});

test("A context holds whole characters of any text, and stands beside its passage", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "🙂", " "), minLength: 1, maxLength: 90 });
  fc.assert(
    fc.property(text, fc.nat(89), (whole, at) => {
      const units = [...whole];
      const start = units.slice(0, at).join("").length;
      const { prefix, suffix } = contextAt(whole, start, start);
      expect(whole.slice(0, start).endsWith(prefix)).toBe(true);
      expect(whole.slice(start).startsWith(suffix)).toBe(true);
      expect((prefix + suffix).isWellFormed()).toBe(true);
    }),
  );
});
