import { describe, expect, it } from "vitest";
import { COLOUR_VALUES, orHouse } from "../../../src/picture/draw/colour-values";
import { actorMarkOf, linkMarkOf } from "../../../src/picture/scene/marks";
import { ACTOR_KINDS, LINK_KINDS } from "../../../src/graph/model/kinds";

describe("a colour of the picture", () => {
  it("gives way to that of the house style, where there is one for it", () => {
    expect(orHouse("#fff", "paper")).toBe("var(--readout-paper,#fff)");
    expect(orHouse("#fff", undefined)).toBe("#fff");
  });

  it("has a value for each kind of actor and link, and for those that nobody knows", () => {
    for (const kind of [...ACTOR_KINDS, "ship"])
      expect(COLOUR_VALUES.get(actorMarkOf(kind).fill)?.light).toMatch(/^#[0-9a-f]{6}$/);
    for (const kind of [...LINK_KINDS, "duel"])
      expect(COLOUR_VALUES.get(linkMarkOf(kind).colour)?.dark).toMatch(/^#[0-9a-f]{6}$/);
  });
});
