import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { linksOfOccasion } from "../../../src/frame/query/accounts";
import { occasionOf, rowOfLink, sideOf, toldOf } from "../../../src/frame/query/occasion";
import type { FileActor, FileLink, GraphFile } from "../../../src/graph/model/file";
import { isContact } from "../../../src/graph/model/kinds";
import { parseGraph } from "../../../src/graph/parse/parse-graph";

const ACTORS = ["putin", "macron", "kremlin", "elysee", "tass"] as const;
const NODES: readonly FileActor[] = [
  { id: "putin", kind: "person", name: "Putin", side: "moscow" },
  { id: "macron", kind: "person", name: "Macron" },
  { id: "kremlin", kind: "institution", name: "Kremlin", speaksFor: ["putin"] },
  { id: "elysee", kind: "institution", name: "Élysée", speaksFor: ["macron"] },
  { id: "tass", kind: "institution", name: "TASS", press: true },
];
const DOCUMENTS = [{ id: "paper" }, { id: "readout", voice: "kremlin" }];

function indexOf(edges: readonly FileLink[]) {
  const file: GraphFile = { format: "readout/1", nodes: NODES, edges, documents: DOCUMENTS };
  const parsed = parseGraph(file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return indexGraph(parsed.value);
}

const CALL: FileLink = { id: "call", kind: "call", source: "macron", target: "putin" };

/** A link with a quote for each account; one that begins with "not" denies. */
function quoted(link: FileLink, ...accounts: readonly string[]): FileLink {
  const quotes = accounts.map((account) => ({
    document: "paper",
    exact: "x",
    attributedTo: account.replace("not ", ""),
    ...(account.startsWith("not ") ? { stance: "denies" as const } : {}),
  }));
  return { ...link, quotes };
}

function told(edges: readonly FileLink[], id = "call") {
  const index = indexOf(edges);
  return toldOf(index, rowOfLink(index, id) ?? -1);
}

describe("who told of an occasion", () => {
  it("is told of a statement in it by what the end of the contact says that its speaker speaks for", () => {
    const event = "e";
    const statement: FileLink = {
      id: "says",
      kind: "statement",
      source: "kremlin",
      target: "macron",
    };
    const edges = [
      { ...quoted(CALL, "putin"), event },
      { ...statement, event },
    ];
    expect(told(edges, "says")).toMatchObject({ by: "one", bySource: true, byTarget: false });
    const denied = [
      { ...quoted(CALL, "not putin"), event },
      { ...statement, event },
    ];
    expect(told(denied, "says")).toMatchObject({ deniedBySource: true, deniedByTarget: false });
  });

  it.each([
    ["an end itself", ["macron"], "one", true, false],
    ["one that speaks for it", ["kremlin"], "one", false, true],
    ["both ends", ["macron", "kremlin"], "both", true, true],
    ["nobody but the press", ["tass"], "neither", false, false],
    ["an end twice", ["macron", "elysee"], "one", true, false],
  ] as const)("counts %s", (_, accounts, by, bySource, byTarget) => {
    expect(told([quoted(CALL, ...accounts)])).toMatchObject({
      by,
      bySource,
      byTarget,
      isDisputed: false,
    });
  });

  it("takes a quote that nobody is named for as the account of its document's voice", () => {
    const quotes = [{ document: "readout", exact: "x" }];
    expect(told([{ ...CALL, quotes }])).toMatchObject({ by: "one", byTarget: true });
    const others = [{ document: "paper", exact: "x" }];
    expect(told([{ ...CALL, quotes: others }]).by).toBe("neither");
  });

  it("gathers the accounts of all links of an event", () => {
    const event = "e";
    const statement = { id: "said", kind: "statement", source: "putin", target: "tass", event };
    const edges = [quoted({ ...CALL, event }, "macron"), quoted(statement, "kremlin")];
    expect(told(edges)).toMatchObject({ by: "both", bySource: true, byTarget: true });
    // The statement is about the call: told of as the call is, its own end filled as far as it is the call's.
    expect(told(edges, "said")).toMatchObject({ by: "both", bySource: true, byTarget: false });
  });

  it("gives a statement's end that speaks for an end of the contact what that one told", () => {
    const event = "e";
    const says = { id: "said", kind: "announcement", source: "kremlin", target: "macron", event };
    const edges = [{ ...CALL, event }, quoted(says, "kremlin")];
    expect(told(edges, "said")).toMatchObject({ by: "one", bySource: true, byTarget: false });
    expect(told(edges)).toMatchObject({ by: "one", bySource: false, byTarget: true });
  });

  it("takes each link for itself where an event has no contact", () => {
    const event = "e";
    const says = { id: "call", kind: "statement", source: "putin", target: "macron", event };
    const again = { id: "again", kind: "statement", source: "tass", target: "macron", event };
    const edges = [quoted(says, "kremlin"), quoted(again, "tass")];
    expect(told(edges)).toMatchObject({ by: "one", bySource: true, byTarget: false });
    expect(told(edges, "again")).toMatchObject({ by: "one", bySource: true });
  });

  it("counts an event of several contacts by the one that most ends told of, for all its links", () => {
    const event = "e";
    const other = { id: "other", kind: "meeting", source: "tass", target: "putin", event };
    const edges = [{ ...other }, quoted({ ...CALL, event }, "macron", "putin")];
    expect(told(edges, "other")).toMatchObject({ by: "both", bySource: false, byTarget: true });
    expect(occasionOf(indexOf(edges), event)).toMatchObject({ contact: { id: "call" } });
  });

  it.each([
    ["one asserts and another denies", ["macron", "not kremlin"], true],
    ["the press asserts and an end denies", ["tass", "not kremlin"], true],
    ["all deny", ["not macron", "not kremlin"], false],
    ["one alone does both", ["kremlin", "not kremlin"], false],
    ["one does both and another asserts", ["kremlin", "not kremlin", "macron"], true],
  ])("is disputed or not where %s", (_, accounts, isDisputed) => {
    expect(told([quoted(CALL, ...accounts)]).isDisputed).toBe(isDisputed);
  });

  it("is disputed where a document that speaks for itself asserts what an end denies", () => {
    const denied = quoted(CALL, "not kremlin");
    const quotes = [...(denied.quotes ?? []), { document: "paper", exact: "x" }];
    expect(told([{ ...denied, quotes }])).toMatchObject({
      by: "one",
      isDisputed: true,
      deniedBySource: false,
      deniedByTarget: true,
    });
  });
});

const links: fc.Arbitrary<readonly FileLink[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom("call", "visit", "statement", "announcement", "duel"),
      source: fc.constantFrom(...ACTORS),
      target: fc.constantFrom(...ACTORS),
      event: fc.constantFrom("e", "f", undefined),
      accounts: fc.array(fc.constantFrom(...ACTORS, ...ACTORS.map((id) => `not ${id}`)), {
        maxLength: 3,
      }),
    }),
    { maxLength: 7 },
  )
  .map((list) =>
    list.map(({ accounts, event, ...link }, at) =>
      quoted({ ...link, id: `link ${at}`, ...(event ? { event } : {}) }, ...accounts),
    ),
  );

const speaks = (account: string | undefined, end: string) =>
  account === end || (NODES.find(({ id }) => id === account)?.speaksFor ?? []).includes(end);

/** The rule of the contract over the file as it is, one link at a time. */
function plainly(edges: readonly FileLink[], { id }: FileLink) {
  const link = edges.find((other) => other.id === id);
  const all = edges.filter(
    (other) => other === link || (link?.event && other.event === link.event),
  );
  const contacts = all.filter(({ kind }) => isContact(kind));
  const quotes = all.flatMap((other) => other.quotes ?? []);
  const endsOf = ({ source, target }: FileLink) =>
    [source, target].filter((end) => quotes.some(({ attributedTo }) => speaks(attributedTo, end)));
  const most = Math.max(
    ...(contacts.length > 0 ? contacts : all).map((contact) =>
      contact.source === contact.target
        ? 2 * Math.min(1, endsOf(contact).length)
        : endsOf(contact).length,
    ),
  );
  return {
    by: ["neither", "one", "both"][most],
    isDisputed: quotes.some(
      (one) =>
        one.stance !== "denies" &&
        quotes.some(
          (other) => other.stance === "denies" && other.attributedTo !== one.attributedTo,
        ),
    ),
  };
}

test("who told of each link is as a plain reading of the file says", () => {
  fc.assert(
    fc.property(links, (edges) => {
      const index = indexOf(edges);
      for (const edge of edges) {
        const found = toldOf(index, rowOfLink(index, edge.id) ?? -1);
        expect(found).toMatchObject(plainly(edges, edge));
      }
    }),
    { numRuns: 300 },
  );
});

test("an occasion has every quote of its links in one list at least, and is found by event and by link", () => {
  fc.assert(
    fc.property(links, (edges) => {
      const index = indexOf(edges);
      for (const edge of edges) {
        const occasion = occasionOf(index, edge.event ?? edge.id);
        expect(occasion).toEqual(occasionOf(index, edge.id));
        if (!occasion) throw new Error(edge.id);
        const listed = [...occasion.ownOfSource, ...occasion.ownOfTarget, ...occasion.others];
        expect(new Set(listed.map(({ quote }) => quote))).toEqual(
          new Set([...linksOfOccasion(index, occasion.contact)].flatMap(({ quotes }) => quotes)),
        );
        const { told: ends, ownOfSource, ownOfTarget } = occasion;
        expect([ends.bySource, ends.byTarget]).toEqual([
          ownOfSource.length > 0,
          ownOfTarget.length > 0,
        ]);
      }
    }),
  );
});

test("a stranger's id names no occasion, and an actor without a side has none", () => {
  const index = indexOf([CALL]);
  expect(occasionOf(index, "nobody")).toBeUndefined();
  expect([0, 1].map((row) => sideOf(index, row))).toEqual(["moscow", undefined]);
});
