import { expect, test } from "vitest";
import { nearestTo } from "../../../src/graph/parse/nearest";

test("A misspelt word is taken for the known one that is most like it", () => {
  expect(nearestTo("vladimir-puttin", ["mario-draghi", "vladimir-putin", "vladimir"])).toBe(
    "vladimir-putin",
  );
});

test("A word of up to six letters may differ by two, a longer one by a third", () => {
  expect(nearestTo("ab", ["abcd"])).toBe("abcd");
  expect(nearestTo("abcd", ["ab"])).toBe("ab");
  expect(nearestTo("ab", ["abcde"])).toBeUndefined();
  expect(nearestTo("123456789", ["123456"])).toBe("123456");
  expect(nearestTo("123456789", ["12345"])).toBeUndefined();
});

test("A word that is only as long is not taken for it", () => {
  expect(nearestTo("abc", ["xyz"])).toBeUndefined();
});

test("There is none among no words, among over twenty thousand, or for over two hundred letters", () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => `word-${at}`);
  expect(nearestTo("word", [])).toBeUndefined();
  expect(nearestTo("wort-7", many(20_000))).toBe("word-7");
  expect(nearestTo("wort-7", many(20_001))).toBeUndefined();
  expect(nearestTo(`${"a".repeat(199)}b`, ["a".repeat(200)])).toBe("a".repeat(200));
  expect(nearestTo(`${"a".repeat(200)}b`, ["a".repeat(201)])).toBeUndefined();
});
