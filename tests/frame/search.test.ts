import { describe, expect, it } from "vitest";
import { indexGraph } from "../../src/frame/index-graph";
import { searchOf } from "../../src/frame/search";
import { readExample } from "../read-example";

const search = searchOf(indexGraph(readExample("draghi-putin")));

describe("search", () => {
  it.each([
    ["draghi", "draghi"],
    ["putn", "putin"],
    ["Anthony Blinken", "blinken"],
    ["prime minister of italy", "draghi"],
    ["RDIF", "rdif"],
  ])("finds for “%s” first the actor %s", (term, actor) => {
    expect(search(term)[0]?.select).toBe(actor);
  });

  it("finds a quote by its words and names its number", () => {
    expect(search("de-escalation of tensions")).toContainEqual({
      select: "draghi-de-escalation",
      quote: 1,
    });
  });

  it("finds nothing for nonsense, and survives signs", () => {
    expect(search("((((*")).toEqual([]);
  });
});
