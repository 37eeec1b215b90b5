import { describe, expect, it } from "vitest";
import { fit } from "../../../src/picture/score/score-text";

/** Each letter is as wide as the next. */
const wide = (text: string) => text.length * 10;

describe("a name in a stave's room", () => {
  it.each([
    ["Ada Quill", 90, "Ada Quill"],
    ["Ada Quill", 89, "Ada Qui…"],
    ["Ada Quill", 50, "Ada …"],
    ["Ada Quill", 0, "Ada…"],
    ["Ada", 0, "Ada"],
    ["", 0, ""],
  ])("%s in %i pixels is written %s", (name, room, written) => {
    expect(fit(name, room, wide)).toBe(written);
  });

  it("is measured no more often than its length can be halved", () => {
    let measured = 0;
    const counting = (text: string) => {
      measured++;
      return wide(text);
    };
    expect(fit("n".repeat(1000), 300, counting)).toBe(`${"n".repeat(29)}…`);
    expect(measured).toBeLessThan(12);
  });
});
