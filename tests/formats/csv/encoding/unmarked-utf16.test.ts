import { describe, expect, it } from "vitest";
import { unmarkedUtf16 } from "../../../../src/formats/csv/encoding/unmarked-utf16";

/** A text in UTF-16 without a mark, its lower byte first. */
function little(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
  );
}

function big(text: string): Uint8Array {
  return little(text).map((_, at, bytes) => bytes[at ^ 1] ?? 0);
}

describe("UTF-16 without a mark", () => {
  it.each(["date,from,to\n", "date\tfrom\r\n", "Été;Österreich", "2022-02-24", "a b c d "])(
    "is known by the zeros beside its letters: %j",
    (text) => {
      expect(unmarkedUtf16(little(text))).toBe("utf-16le");
      expect(unmarkedUtf16(big(text))).toBe("utf-16be");
    },
  );

  it("has eight zeros at least", () => {
    expect(unmarkedUtf16(little("abcdefg"))).toBeUndefined();
    expect(unmarkedUtf16(little("abcdefgh"))).toBe("utf-16le");
    expect(unmarkedUtf16(big("abcdefg"))).toBeUndefined();
    expect(unmarkedUtf16(big("abcdefgh"))).toBe("utf-16be");
  });

  it("has them beside a tenth of its letters at least", () => {
    const table = (letters: number) => `${"会".repeat(letters)},${"a".repeat(9)}`;
    expect(unmarkedUtf16(little(table(90)))).toBe("utf-16le");
    expect(unmarkedUtf16(little(table(91)))).toBeUndefined();
  });

  it("has them on one side", () => {
    expect(unmarkedUtf16(Uint8Array.from([...little("abcdefghi"), ...big("a")]))).toBeUndefined();
    expect(unmarkedUtf16(Uint8Array.from([...big("abcdefghi"), ...little("a")]))).toBeUndefined();
  });

  it.each([1, 8, 11, 12, 14, 31, 127])("has none beside a byte that no text has: %i", (byte) => {
    expect(unmarkedUtf16(Uint8Array.from([...little("abcdefghi"), byte, 0]))).toBeUndefined();
    expect(unmarkedUtf16(Uint8Array.from([...big("abcdefghi"), 0, byte]))).toBeUndefined();
  });

  it.each([9, 10, 13, 32, 126, 128, 255])("may have one beside any other: %i", (byte) => {
    expect(unmarkedUtf16(Uint8Array.from([...little("abcdefghi"), byte, 0]))).toBe("utf-16le");
  });

  it("is no text that begins with four signs of ASCII", () => {
    const bytes = Uint8Array.from([0x61, 0x2c, 0x62, 0x0a, ...little("abcdefghi")]);
    expect(unmarkedUtf16(bytes)).toBeUndefined();
    expect(unmarkedUtf16(new TextEncoder().encode("a,b\nc,d\n"))).toBeUndefined();
    expect(unmarkedUtf16(new Uint8Array())).toBeUndefined();
  });

  it("is told by its first four thousand bytes", () => {
    const bytes = Uint8Array.from([...little("a".repeat(2000)), ...big("abcdefghi"), 1, 0]);
    expect(unmarkedUtf16(bytes)).toBe("utf-16le");
  });
});
