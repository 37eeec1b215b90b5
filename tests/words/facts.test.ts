import { describe, expect, it } from "vitest";
import { indexGraph } from "../../src/frame/index/index-graph";
import type { FileLink } from "../../src/graph/model/file";
import { sayFacts, sayStatus, sayTellers, sayTold } from "../../src/words/facts";
import { createWords } from "../../src/words/languages/create-words";
import { call, makeGraph, people } from "../fixtures/make-graph";

const words = createWords("en");
const plain = (text: string | undefined) => text?.replaceAll(/[\u2066-\u2069]/gu, "");

/** What a function says of the first of some links. */
function said(
  say: (...given: Parameters<typeof sayStatus>) => string | undefined,
  ...edges: readonly FileLink[]
) {
  const nodes = [
    ...people("a b c"),
    { id: "a-office", kind: "institution", name: "Office", speaksFor: ["a"] },
    { id: "d", kind: "person", name: "D", side: "old-town" },
  ];
  const index = indexGraph(makeGraph({ nodes, edges, documents: [{ id: "x" }] }));
  const [first] = index.graph.links.values();
  return first && plain(say(words, index, first));
}

const quoted = (...accounts: readonly string[]) => ({
  quotes: accounts.map((account) => ({ document: "x", exact: "y", attributedTo: account })),
});

describe("the status of a link", () => {
  it.each([
    ["call", "held", "Took place"],
    ["visit", "cancelled", "Cancelled"],
    ["statement", "held", undefined],
    ["letter", "held", undefined],
    ["announcement", "held", undefined],
    ["agreement", "planned", "Planned"],
    ["duel", "held", undefined],
    ["announcement", "unknown", "Unknown"],
    ["announcement", "planned", "Announced (planned)"],
  ])("of a %s that is %s is said as it matters", (kind, status, expected) => {
    expect(said(sayStatus, call("l", "a-b", { kind, status }))).toBe(expected);
  });

  it("of an announcement is that of what it announces", () => {
    const announced = call("l", "a-b", { kind: "announcement", status: "planned", event: "e" });
    const visit = call("m", "c-b", { kind: "visit", event: "e" });
    expect(said(sayStatus, announced, visit)).toBe("Announced: a visit (planned)");
  });
});

describe("who told of a link", () => {
  it.each([
    [["a-office", "b"], "told by both sides", "Both"],
    [["b"], "told by one side: B", "B"],
    [["c"], "told by neither side", "Neither"],
  ])("%j: %s", (accounts, sentence, cell) => {
    const link = call("l", "a-b", quoted(...accounts));
    expect(said(sayTold, link)).toBe(sentence);
    expect(said(sayTellers, link)).toBe(cell);
  });

  it("is called by its side where the file has one, whichever link of the event told", () => {
    const link = call("l", "a-d", { event: "e" });
    const statement = call("m", "d-c", { kind: "statement", event: "e", ...quoted("d") });
    expect(said(sayTold, link, statement)).toBe("told by one side: Old town");
  });

  it("is said of the two who met, where more of them were at one occasion", () => {
    const edges = [
      call("l", "c-b", { kind: "meeting", event: "e" }),
      call("m", "a-b", { kind: "meeting", event: "e", ...quoted("a", "b") }),
      call("n", "c-a", { kind: "statement", event: "e" }),
    ];
    const [one, both, statement] = edges;
    if (!one || !both || !statement) throw new Error("none");
    expect(said(sayTold, one, both, statement)).toBe("told by one side: B");
    expect(said(sayTold, both, one, statement)).toBe("told by both sides");
    expect(said(sayTold, statement, one, both)).toBe("told by both sides");
  });

  it("is nobody where there is no account, and goes unsaid where the whole file has none", () => {
    const [silent, other] = [call("l", "a-b"), call("m", "a-b", quoted("a"))];
    expect(said(sayTold, silent, other)).toBe("no account");
    expect(said(sayTellers, silent, other)).toBe("");
    expect(said(sayTold, silent)).toBeUndefined();
  });

  it("comes with a dispute, after day and status", () => {
    const link = call("l", "a-b", {
      date: "2022-02-07",
      quotes: [
        { document: "x", exact: "y", attributedTo: "a" },
        { document: "x", exact: "z", attributedTo: "b", stance: "denies" },
      ],
    });
    expect(said(sayFacts, link)).toBe("7 February 2022, took place, told by both sides, disputed");
    expect(said(sayTellers, link)).toBe("Both, disputed");
  });
});
