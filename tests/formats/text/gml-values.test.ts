import fc from "fast-check";
import { expect, test } from "vitest";
import { textOfBytes } from "../../../src/formats/parquet/text-of-bytes";
import { parseGml } from "../../../src/formats/text/gml-values";

function valueOf(text: string) {
  const parsed = parseGml(`label ${text}`);
  return parsed.ok ? parsed.value.entries[0]?.[1] : parsed.problems;
}

test.each([
  ["&quot;&amp;&lt;&gt;&apos;&nbsp;", "\"&<>'\u00A0"],
  ["&#65;&#x42;&#X43;", "ABC"],
  ["&#1;&#x10FFFF;", "\u0001\u{10FFFF}"],
  ["&#55295;&#57344;", "\uD7FF\uE000"],
])("An entity in a text is the character that it stands for: %s", (text, expected) => {
  expect(valueOf(`"${text}"`)).toBe(expected);
});

test.each(["&#0;", "&#x110000;", "&#xD800;", "&#xDFFF;", "&#57343;", "&euro;", "&amp", "AT&T;x"])(
  "What stands for no character is kept as it is: %s",
  (text) => {
    expect(valueOf(`"${text}"`)).toBe(text);
  },
);

test.each([
  ["12", 12],
  ["-1.5", -1.5],
  ["+.5", 0.5],
  ["3.", 3],
  ["1e3", 1000],
  ["1.5E-2", 0.015],
  ["1e", "1e"],
  [".", "."],
  ["1x", "1x"],
  ["x1", "x1"],
])("A word is a number where all of it is one: %s", (word, expected) => {
  expect(valueOf(word)).toBe(expected);
});

test.each([
  ["graph [", "graph [", 1],
  ["graph [\nnode [\n]", "graph [", 3],
  ["]", "]", 1],
  ["a 1\n[", "[", 2],
  ["a ]", "a", 1],
  ["1 2", "1", 1],
  ['"a" 1', "a", 1],
  ['a "open', '"', 1],
  ["-x 1", "-x", 1],
  ["a [\n1\n]", "1", 2],
  ["a ".concat("[ a ".repeat(101)), "[[…", 1],
])("A fault is told with its line: %j", (text, message, line) => {
  expect(parseGml(text)).toEqual({
    ok: false,
    problems: [{ code: "gml", values: { message }, line }],
  });
});

test("Lists may lie a hundred deep", () => {
  expect(parseGml(`a ${"[ a ".repeat(100)} 1 ${"] ".repeat(100)}`).ok).toBe(true);
});

test("Comments and blanks stand between what is said, and lists know the lines on which they begin", () => {
  const parsed = parseGml('# made by hand\na 1\n# more\nb [ c "d"\n e [ ] ]\n');
  expect(parsed).toEqual({
    ok: true,
    value: {
      line: 1,
      entries: [
        ["a", 1],
        [
          "b",
          {
            line: 4,
            entries: [
              ["c", "d"],
              ["e", { line: 5, entries: [] }],
            ],
          },
        ],
      ],
    },
  });
});

test("Whatever the bytes of a cell in Parquet, its text is what a decoder of UTF-8 makes of them", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      expect(textOfBytes(bytes)).toBe(new TextDecoder().decode(bytes));
    }),
  );
  expect(textOfBytes(undefined)).toBeUndefined();
  const ascii = new TextEncoder().encode("a".repeat(65));
  expect(textOfBytes(ascii)).toBe("a".repeat(65));
});
