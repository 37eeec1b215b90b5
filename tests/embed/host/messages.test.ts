import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { DEFAULT_VIEW, NO_FILTERS, type View } from "../../../src/frame/view/view";
import { parseDay } from "../../../src/graph/dates";
import { stepOfMessage } from "../../../src/embed/host/messages";
import { call, makeGraph, people } from "../../fixtures/make-graph";
import { readExample } from "../../read-example";

const article = indexGraph(readExample("draghi-putin"));
/** A view in which everything that a message may change has a value. */
const BEFORE: View = {
  ...DEFAULT_VIEW,
  from: parseDay("2022-01-30"),
  to: parseDay("2022-02-01"),
  filters: { ...NO_FILTERS, kind: ["statement"] },
  select: "draghi",
  quote: 1,
  tab: "table",
  theme: "dark",
};

/** The view after a message; undefined where it asks for no step. */
function after(data: unknown, index = article): View | undefined {
  return stepOfMessage(data, index)?.(BEFORE);
}

describe("a host's message that selects", () => {
  it("selects an actor or a link of the graph, or nothing", () => {
    for (const id of ["putin", "call-draghi-putin"])
      expect(after({ readout: 1, type: "select", id })).toEqual({
        ...BEFORE,
        select: id,
        quote: undefined,
      });
    expect(after({ readout: 1, type: "select", id: null })).toEqual({
      ...BEFORE,
      select: undefined,
      quote: undefined,
    });
  });

  it("is refused for what the graph has not got", () => {
    for (const id of ["nobody", "", "__proto__", "constructor", undefined, 7])
      expect(after({ readout: 1, type: "select", id })).toBeUndefined();
  });
});

describe("a host's message that sets the theme", () => {
  it("sets that alone", () => {
    for (const theme of ["auto", "light", "dark"] as const)
      expect(after({ readout: 1, type: "theme", theme })).toEqual({ ...BEFORE, theme });
  });

  it("is refused for a theme that does not exist", () => {
    expect(after({ readout: 1, type: "theme", theme: "sepia" })).toBeUndefined();
    expect(after({ readout: 1, type: "theme" })).toBeUndefined();
  });
});

describe("a host's message that sets the window", () => {
  const day = "2022-01-31";

  it("sets both its ends, and opens those that it does not name", () => {
    const known = parseDay(day);
    expect(after({ readout: 1, type: "window", from: day, to: day })).toEqual({
      ...BEFORE,
      from: known,
      to: known,
    });
    expect(after({ readout: 1, type: "window", from: day, to: null })).toEqual({
      ...BEFORE,
      from: known,
      to: undefined,
    });
    expect(after({ readout: 1, type: "window", to: day })).toEqual({
      ...BEFORE,
      from: undefined,
      to: known,
    });
  });

  it("is refused where a day cannot be read, or the end is before the beginning", () => {
    for (const ends of [
      { from: "yesterday" },
      { to: "2022-02-30" },
      { from: "" },
      { from: 7 },
      { from: "2022-02-01", to: day },
    ])
      expect(after({ readout: 1, type: "window", ...ends })).toBeUndefined();
  });
});

describe("a host's message that filters", () => {
  it("sets all filters, each to a list or to a text as in the address", () => {
    expect(
      after({ readout: 1, type: "filter", actor: ["person"], kind: "call,statement" }),
    ).toEqual({
      ...BEFORE,
      filters: { ...NO_FILTERS, actor: ["person"], kind: ["call", "statement"] },
    });
    expect(after({ readout: 1, type: "filter" })).toEqual({ ...BEFORE, filters: NO_FILTERS });
    expect(after({ readout: 1, type: "filter", kind: [], actor: "" })).toEqual({
      ...BEFORE,
      filters: NO_FILTERS,
    });
  });

  it("takes items of a list as they are, commas and percent signs included", () => {
    const topics = ["gas, oil", "100%", "%2C", "plain"];
    const index = indexGraph(
      makeGraph({ nodes: people("a b"), edges: [call("l", "a-b", { topics })] }),
    );
    for (const topic of topics)
      expect(after({ readout: 1, type: "filter", topic: [topic] }, index)?.filters.topic).toEqual([
        topic,
      ]);
    const all = after({ readout: 1, type: "filter", topic: topics }, index);
    expect(all?.filters.topic).toEqual(topics);
  });

  it("is refused where a value is none of the graph's", () => {
    for (const lists of [
      { kind: ["call", "duel"] },
      { kind: "duel" },
      { kind: [7] },
      { kind: { call: true } },
      { country: null },
    ])
      expect(after({ readout: 1, type: "filter", ...lists })).toBeUndefined();
  });
});

describe("what is no message of a host", () => {
  it("asks for nothing", () => {
    for (const data of [
      undefined,
      null,
      7,
      "select",
      [],
      {},
      { type: "select", id: "putin" },
      { readout: 2, type: "select", id: "putin" },
      { readout: "1", type: "select", id: "putin" },
      { readout: 1, type: "ready" },
      { readout: 1, id: "putin" },
    ])
      expect(after(data)).toBeUndefined();
  });

  it("asks for nothing whatever it is, and never throws", () => {
    const nonsense = fc.string().map((text) => `no ${text}`);
    const almost = fc.record({
      readout: fc.constant(1),
      type: fc.constantFrom("select", "window", "filter", "theme"),
      id: nonsense,
      from: nonsense,
      kind: fc.tuple(nonsense),
      theme: nonsense,
    });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), almost), (data) => {
        expect(after(data)).toBeUndefined();
      }),
    );
  });
});

describe("a host's message with more values than anyone chooses", () => {
  it("is refused by its length, before any of them is looked at", () => {
    let looks = 0;
    const topics = Array.from({ length: 2000 }, () => "ukraine");
    Object.defineProperty(topics, 0, { get: () => looks++ });
    expect(after({ readout: 1, type: "filter", topic: topics })).toBeUndefined();
    expect(looks).toBe(0);
    expect(after({ readout: 1, type: "filter", topic: "ukraine,".repeat(50_000) })).toBeUndefined();
    const some = Array.from({ length: 1000 }, () => "call");
    expect(after({ readout: 1, type: "filter", kind: some })?.filters.kind).toEqual(["call"]);
  });
});
