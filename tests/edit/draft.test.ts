import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyAct, dismissedIn, draftOf, emptyDraft, waitingIn } from "../../src/edit/draft";
import type { Act, Draft } from "../../src/edit/types";
import { mendsOf } from "../../src/edit/mend";
import { publishedFile } from "../../src/edit/publish";
import type { FileDocument, GraphFile } from "../../src/graph/model/file";
import { parseGraph } from "../../src/graph/parse/parse-graph";
import { adviseOn } from "../../src/graph/proof/advice";
import { digestOf } from "../../src/graph/proof/digest";
import { proveQuotes } from "../../src/graph/proof/prove";

const TEXT = "The President called Anna on Tuesday. Boris denied it, the Palace said.";

const DOCUMENT: FileDocument = {
  id: "paper",
  title: "The paper",
  published: "2024-05-08",
  text: TEXT,
};

function quote(exact: string, change: object = {}) {
  return { document: "paper", exact, start: TEXT.indexOf(exact), ...change };
}

const FOUND = {
  nodes: [
    { id: "president", kind: "person", name: "The President" },
    { id: "anna", kind: "person", name: "Anna" },
    { id: "boris", kind: "person", name: "Boris" },
    { id: "palace", kind: "institution", name: "Palace", speaksFor: ["president"] },
  ],
  edges: [
    {
      id: "denial",
      kind: "statement",
      source: "boris",
      target: "anna",
      status: "unknown",
      quotes: [quote("Boris denied it", { attributedTo: "palace" })],
      proposed: { confidence: 0.4, because: ["verb: deny"] },
    },
    {
      id: "call",
      kind: "call",
      source: "president",
      target: "anna",
      date: "2024-05-07",
      event: "phone",
      quotes: [quote("The President called Anna on Tuesday")],
      proposed: { confidence: 0.9, because: ["verb: call"] },
    },
  ],
};

const READ = applyAct(emptyDraft("A draft", "en"), {
  act: "add-text",
  document: DOCUMENT,
  found: FOUND,
});

function check({ file }: Draft): readonly string[] {
  const graph = parseGraph(JSON.parse(JSON.stringify(file)));
  if (!graph.ok) return graph.problems.map(({ code, pointer }) => `${pointer} ${code}`);
  return proveQuotes(graph.value, () => undefined).problems.map(({ code }) => code);
}

describe("a draft", () => {
  it("lists what was found in the order of the text", () => {
    expect(waitingIn(READ).map(({ id }) => id)).toEqual(["call", "denial"]);
  });

  it("takes an accepted link into the file with the actors that it needs, and no word of the proposal", () => {
    const accepted = applyAct(READ, { act: "accept", ids: ["denial"] });
    expect(accepted.file.nodes.map(({ id }) => id)).toEqual(["anna", "boris", "palace"]);
    expect(accepted.file.nodes[2]).toMatchObject({ speaksFor: [] });
    expect(accepted.file.edges[0]).not.toHaveProperty("proposed");
    expect(waitingIn(accepted).map(({ id }) => id)).toEqual(["call"]);
    expect(check(accepted)).toEqual([]);
  });

  it("gives back what was dismissed", () => {
    const dismissed = applyAct(READ, { act: "dismiss", ids: ["call"] });
    expect(dismissedIn(dismissed).map(({ id }) => id)).toEqual(["call"]);
    const restored = applyAct(dismissed, { act: "restore", ids: ["call"] });
    expect(waitingIn(restored)).toEqual(waitingIn(READ));
  });

  it("gives ids that are in use already another, and knows an actor by name and kind", () => {
    const found = {
      nodes: [
        { id: "other-anna", kind: "person", name: "Anna" },
        { id: "call", kind: "person", name: "Call" },
      ],
      edges: [{ id: "denial", kind: "call", source: "other-anna", target: "call" }],
    };
    const document = { id: "second", text: "Anna rang Call" };
    const next = applyAct(READ, { act: "add-text", document, found });
    const link = waitingIn(next).at(-1);
    expect(link).toMatchObject({ id: "denial-2", source: "anna", target: "call-2" });
    const accepted = applyAct(next, { act: "accept", ids: ["denial-2", "denial", "call"] });
    expect(check(accepted)).toEqual([]);
    expect(accepted.file.edges).toHaveLength(3);
  });

  it("puts the links of two documents that tell of one occasion into one event", () => {
    const first = applyAct(READ, { act: "accept", ids: ["call"] });
    const found = {
      nodes: [],
      edges: [
        {
          id: "said",
          kind: "statement",
          source: "anna",
          target: "president",
          event: "talk",
          quotes: [{ document: "palace-page", exact: "Anna" }],
        },
        {
          id: "again",
          event: "talk",
          kind: "call",
          source: "anna",
          target: "president",
          date: "2024-05-06/2024-05-08",
          quotes: [{ document: "palace-page", exact: "Anna rang" }],
        },
      ],
    };
    const document = { id: "palace-page", text: "Anna rang" };
    const second = applyAct(first, { act: "add-text", document, found });
    const both = applyAct(second, { act: "accept", ids: ["again"] });
    expect(both.file.edges.map(({ event }) => event)).toEqual(["phone", "phone"]);
    // What was said in the call goes with it.
    expect(waitingIn(both).find(({ id }) => id === "said")).toMatchObject({ event: "phone" });
  });

  it("lets proposals follow when two actors are found to be one", () => {
    const both = applyAct(READ, { act: "accept", ids: ["call", "denial"] });
    const merged = applyAct(both, { act: "merge-actors", kept: "anna", gone: "boris" });
    expect(merged.proposals.edges.some(({ source }) => source === "boris")).toBe(false);
    expect(check(merged)).toEqual([]);
  });

  it("checks and proves every quote after any acts", () => {
    const ids = fc.subarray(["call", "denial", "nothing"]);
    const act: fc.Arbitrary<Act> = fc.oneof(
      fc.record({
        act: fc.constantFrom("accept" as const, "dismiss" as const, "restore" as const),
        ids,
      }),
      fc.record({
        act: fc.constant("merge-actors" as const),
        kept: fc.constantFrom("anna", "boris", "palace"),
        gone: fc.constantFrom("anna", "boris", "palace"),
      }),
      fc.record({
        act: fc.constant("remove-actor" as const),
        id: fc.constantFrom("anna", "palace"),
      }),
      fc.constant({ act: "remove-document" as const, id: "paper" }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 8 }), (acts) => {
        expect(check(applyAct(READ, { act: "all", acts }))).toEqual([]);
      }),
    );
  });
});

describe("publishing", () => {
  const done = applyAct(READ, { act: "accept", ids: ["call", "denial"] });

  it("leaves out a text that nobody said may be published, and proves its quotes by length and digest", () => {
    const file = publishedFile(done);
    expect(JSON.stringify(file)).not.toContain("on Tuesday. Boris");
    expect(file.documents?.[0]).toMatchObject({ length: TEXT.length, sha256: digestOf(TEXT) });
    const graph = parseGraph(file);
    expect(graph.ok && proveQuotes(graph.value, () => TEXT)).toMatchObject({
      proved: 2,
      problems: [],
    });
  });

  it("keeps the texts that may be, and those that the file came with", () => {
    const open = applyAct(done, { act: "set-open", document: "paper", isOpen: true });
    expect(publishedFile(open).documents?.[0]).toMatchObject({ text: TEXT });
    const came: GraphFile = { format: "readout/1", nodes: [], edges: [], documents: [DOCUMENT] };
    expect(publishedFile(draftOf(came)).documents?.[0]).toMatchObject({ text: TEXT });
  });
});

describe("mending", () => {
  const problemsIn = (file: GraphFile) => {
    const graph = parseGraph(file);
    if (!graph.ok) throw new Error(JSON.stringify(graph.problems));
    const proof = proveQuotes(graph.value, () => undefined);
    return [...proof.problems, ...adviseOn(graph.value, proof, 20_000)];
  };
  const broken: GraphFile = {
    ...READ.file,
    nodes: [...FOUND.nodes, { id: "nobody", kind: "person", name: "Nobody", sameAs: ["nowhere"] }],
    edges: [
      {
        id: "call",
        kind: "call",
        source: "president",
        target: "anna",
        date: "2024-05-07",
        summary: "The President called Anna on Tuesday",
        quotes: [
          quote("The President called Anna on Tuesday", { start: 3 }),
          quote("Boris denied this, the Palace said", { start: 38 }),
          { document: "paper", exact: "Boris denied it" },
          { document: "paper", exact: "Nowhere to be found at all in it", start: 2 },
        ],
      },
      { id: "bare", kind: "call", source: "president", target: "anna", date: "2024-05-07" },
    ],
    documents: [{ ...DOCUMENT, length: 3 }],
  };

  it.each([
    ["quote-moved", "correct-place"],
    ["quote-altered", "take-words"],
    ["quote-not-found", "remove-quote"],
    ["advice-not-proved", "correct-place"],
    ["advice-no-quote", "remove-link"],
    ["advice-copied-summary", "remove-summary"],
    ["advice-address", "remove-address"],
    ["text-length", "correct-text"],
    ["advice-unlinked", "remove-actor"],
  ])("offers for %s a step that leaves one such problem fewer", (code, name) => {
    const before = problemsIn(broken).filter((problem) => problem.code === code);
    const [mend] = before[0] ? mendsOf(broken, before[0]) : [];
    expect(mend?.name).toBe(name);
    const mended = mend ? applyAct(draftOf(broken), mend.step).file : broken;
    const after = problemsIn(mended).filter((problem) => problem.code === code);
    expect(after).toHaveLength(before.length - 1);
  });
});

describe("a person of whom one text has only the surname", () => {
  const textOf = (id: string, names: readonly string[]) =>
    ({
      act: "add-text",
      document: { id, text: names.join(" and ") },
      found: {
        nodes: names.map((name) => ({ id: `${id}-${name}`, kind: "person", name })),
        edges: [],
      },
    }) as const;
  const namesAfter = (...texts: readonly (readonly string[])[]) =>
    texts
      .reduce((draft, names, at) => applyAct(draft, textOf(`t${at}`, names)), emptyDraft("T", "en"))
      .proposals.nodes.map(({ name, aliases }) => ({ name, aliases }));

  it("is the one whose whole name another text has, whichever was read first", () => {
    expect(namesAfter(["Obama"], ["Barack Obama"])).toEqual([
      { name: "Barack Obama", aliases: ["Obama"] },
    ]);
    expect(namesAfter(["Barack Obama"], ["Obama"])).toEqual([
      { name: "Barack Obama", aliases: undefined },
    ]);
  });

  it("stays somebody else where two are called so", () => {
    const names = namesAfter(["Barack Obama", "Michelle Obama"], ["Obama"]);
    expect(names.map(({ name }) => name)).toEqual(["Barack Obama", "Michelle Obama", "Obama"]);
  });
});
