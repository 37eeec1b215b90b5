import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneLine, printJson } from "../../src/cli/say/unseen";

const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u{E0000}-\u{E0FFF}]/u;

/** Every character that is a control or format character, ends a line, or is a tag. */
const unseen: readonly string[] = Array.from({ length: 0x110000 }, (_, code) =>
  code >= 0xd800 && code <= 0xdfff ? "" : String.fromCodePoint(code),
).filter((character) => UNSEEN.test(character));

describe("a character that is not seen", () => {
  it.each([
    ["\0", "<U+0000>"],
    ["\u001B[2J", "<U+001B>[2J"],
    ["\u009B", "<U+009B>"],
    ["\u200E\u2067", "<U+200E><U+2067>"],
    ["\u202Egpj", "<U+202E>gpj"],
    ["\u{E0041}", "<U+E0041>"],
    ["Wołodymyr 東京 😀 عربي", "Wołodymyr 東京 😀 عربي"],
  ])("is named in a line: %j", (text, line) => {
    expect(oneLine(text)).toBe(line);
  });

  it("never gets into a line or into JSON, which says the same", () => {
    expect(unseen.length).toBeGreaterThan(4000);
    const text = unseen.join("");
    expect(oneLine(text)).toMatch(/^(<U\+[0-9A-F]{4,5}>)+$/);
    expect(UNSEEN.test(printJson(text))).toBe(false);
    expect(JSON.parse(printJson(text))).toBe(text);
  });

  it("is escaped in JSON wherever it stands", () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom(...unseen), fc.constantFrom("\\", '"', "u", "\uD800")),
    });
    fc.assert(
      fc.property(fc.dictionary(text, text), (value) => {
        const json = printJson({ files: [value] });
        expect(UNSEEN.test(json.replaceAll("\n", ""))).toBe(false);
        expect(JSON.parse(json)).toEqual({ files: [value] });
      }),
    );
  });
});
