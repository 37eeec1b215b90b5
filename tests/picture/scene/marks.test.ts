import { describe, expect, it } from "vitest";
import { linkMarkOf } from "../../../src/picture/scene/marks";

describe("the marks of links", () => {
  it("tell by a glyph what they tell by a colour", () => {
    const kinds = [
      "call",
      "video-call",
      "meeting",
      "visit",
      "letter",
      "statement",
      "announcement",
      "agreement",
      "consultation",
      "cooperation",
      "demand",
      "protest",
      "assault",
    ];
    const marks = kinds.map(linkMarkOf);
    expect(new Set(marks.map(({ colour }) => colour)).size).toBe(kinds.length);
    expect(new Set(marks.map(({ glyph }) => glyph)).size).toBe(kinds.length);
  });
});
