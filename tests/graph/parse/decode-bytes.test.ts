import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeBytes, MOST_BYTES } from "../../../src/graph/parse/decode-bytes";

describe("decodeBytes", () => {
  it("decodes UTF-8", () => {
    const text = fc.string({ unit: "grapheme" }).filter((value) => !value.startsWith("\uFEFF"));
    fc.assert(
      fc.property(text, (value) => {
        expect(decodeBytes(new TextEncoder().encode(value))).toEqual({ ok: true, value });
      }),
    );
  });

  it("removes the byte order mark of UTF-8", () => {
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d]);
    expect(decodeBytes(bytes)).toEqual({ ok: true, value: "{}" });
  });

  it.each([
    ["little-endian", [0xff, 0xfe, 0x0b, 0x04, 0x7d, 0x00]],
    ["big-endian", [0xfe, 0xff, 0x04, 0x0b, 0x00, 0x7d]],
  ])("decodes UTF-16, %s, by its byte order mark", (_, bytes) => {
    expect(decodeBytes(new Uint8Array(bytes))).toEqual({ ok: true, value: "Ћ}" });
  });

  it.each([
    ["Latin-1", [0x7b, 0xe9, 0x7d]],
    ["a surrogate in UTF-8", [0xed, 0xa0, 0x80]],
    ["UTF-8 that breaks off", [0xe2, 0x82]],
    ["an unpaired surrogate in UTF-16", [0xff, 0xfe, 0x00, 0xd8]],
    ["half a unit of UTF-16", [0xff, 0xfe, 0x41]],
    ["half a mark of UTF-16, little-endian", [0xff, 0x41]],
    ["half a mark of UTF-16, big-endian", [0xfe, 0x41]],
    ["the second half of a mark of UTF-16", [0x41, 0xfe]],
    ["the second half of the other mark", [0x41, 0xff]],
  ])("refuses %s instead of guessing", (_, bytes) => {
    expect(decodeBytes(new Uint8Array(bytes))).toEqual({
      ok: false,
      problems: [{ code: "encoding", values: {} }],
    });
  });

  it("returns an empty text for an empty file", () => {
    expect(decodeBytes(new Uint8Array())).toEqual({ ok: true, value: "" });
  });

  it("refuses a file that is too large before decoding it", () => {
    expect(decodeBytes(new Uint8Array(MOST_BYTES + 1))).toEqual({
      ok: false,
      problems: [{ code: "too-large", values: { found: 201, maximum: 200 } }],
    });
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(typeof decodeBytes(bytes).ok).toBe("boolean");
      }),
    );
  });
});
