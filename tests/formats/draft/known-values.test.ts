import { describe, expect, it, test } from "vitest";
import { knownKind, knownStatus } from "../../../src/formats/draft/known-values";

describe("a status in a table", () => {
  it.each([
    ["Called off", "cancelled"],
    ["Did not take place", "cancelled"],
    ["Abgesagt", "cancelled"],
    ["Annule\u0301", "cancelled"],
    ["RE-SCHEDULED", "postponed"],
    ["verschoben", "postponed"],
    ["Scheduled ", "planned"],
    ["заплановано", "planned"],
    ["Held.", "held"],
    ["a eu lieu", "held"],
    ["Состоялась", "held"],
    ["Vertagt", "postponed"],
  ])("is known by what people write: %s", (word, status) => {
    expect(knownStatus(word)).toBe(status);
  });

  it("stays its own where it may mean anything", () => {
    expect(["off", "tbc", "open", "__proto__"].map(knownStatus)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("a kind in a table", () => {
  it("is known in other spellings", () => {
    expect(["Phone call", "VIDEO_CALL", "videocall", "dinner"].map(knownKind)).toEqual([
      "call",
      "video-call",
      "video-call",
      undefined,
    ]);
  });
});

test("Blanks and underscores are hyphens, however many, and a mark at the end alone is none", () => {
  expect(knownStatus(" Did  not_ take place! ")).toBe("cancelled");
  expect(["he.ld", "held!?", 7, true, null].map(knownStatus)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
