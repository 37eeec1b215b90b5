import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { follow, startHistory, type Entry } from "../../src/edit/history";
import { applyStep, type Step } from "../../src/edit/steps";
import type { FileQuote, GraphFile } from "../../src/graph/model/file";
import { parseGraph } from "../../src/graph/parse/parse-graph";
import { proveQuotes } from "../../src/graph/proof/prove";
import { DRAGHI_PUTIN, walks } from "./walks";

function walk(file: GraphFile, entries: readonly Entry<Step>[]) {
  return entries.reduce(
    (history, entry) => follow<GraphFile, Step>(history, entry, applyStep),
    startHistory(file),
  );
}

/** The words of a quote and where they come from. */
function passage({ document, exact }: FileQuote): string {
  return JSON.stringify([document, exact]);
}

function passagesOf(file: GraphFile): readonly string[] {
  return file.edges.flatMap(({ quotes = [] }) => quotes.map(passage)).sort();
}

describe("steps of a graph file", () => {
  it("leave a file that checks, whatever their order, and however many are taken back", () => {
    fc.assert(
      fc.property(walks, ({ file, entries }) => {
        const { past, present, future } = walk(file, entries);
        for (const one of [...past, present, ...future]) {
          const parsed = parseGraph(JSON.parse(JSON.stringify(one)));
          expect(parsed.ok ? [] : parsed.problems).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("taken back one by one lead to the file as it was, and done again to where they led", () => {
    fc.assert(
      fc.property(walks, ({ file, entries }) => {
        const walked = walk(file, entries);
        const undone = walk(
          file,
          entries.filter(() => false),
        );
        const back = walked.past.reduce(
          (history) => follow<GraphFile, Step>(history, { act: "undo" }, applyStep),
          walked,
        );
        expect(back.present).toBe(undone.present);
        const forth = walked.past.reduce(
          (history) => follow<GraphFile, Step>(history, { act: "redo" }, applyStep),
          back,
        );
        expect(forth.present).toBe(walked.present);
      }),
    );
  });

  it("can be kept as text and done again on the same file", () => {
    fc.assert(
      fc.property(walks, ({ file, entries }) => {
        const kept: readonly Entry<Step>[] = JSON.parse(JSON.stringify(entries));
        // An undefined field is none in JSON.
        expect(JSON.stringify(walk(file, kept).present.nodes)).toBe(
          JSON.stringify(walk(file, entries).present.nodes),
        );
      }),
    );
  });

  it("never change the file that they are given", () => {
    fc.assert(
      fc.property(walks, ({ file, entries }) => {
        const before = JSON.stringify(file);
        walk(file, entries);
        expect(JSON.stringify(file)).toBe(before);
      }),
    );
  });

  it("keep every quote when two actors are merged", () => {
    const actors = fc.constantFrom(...DRAGHI_PUTIN.nodes.map(({ id }) => id));
    fc.assert(
      fc.property(actors, actors, (kept, gone) => {
        const merged = applyStep(DRAGHI_PUTIN, { act: "merge-actors", kept, gone });
        expect(passagesOf(merged)).toEqual(passagesOf(DRAGHI_PUTIN));
        expect(JSON.stringify(merged.edges)).not.toContain(
          kept === gone ? "nothing" : `"source":"${gone}"`,
        );
      }),
    );
  });

  it("keep every quote when two links are merged, the same one once", () => {
    const links = fc.constantFrom(...DRAGHI_PUTIN.edges.map(({ id }) => id));
    fc.assert(
      fc.property(links, links, (kept, gone) => {
        const merged = applyStep(DRAGHI_PUTIN, { act: "merge-links", kept, gone });
        expect(new Set(passagesOf(merged))).toEqual(new Set(passagesOf(DRAGHI_PUTIN)));
      }),
    );
  });
});

const CALL: GraphFile = {
  format: "readout/1",
  nodes: [
    { id: "a", kind: "person", name: "Anna" },
    { id: "b", kind: "person", name: "Boris", aliases: ["B"] },
    { id: "k", kind: "institution", name: "Office", speaksFor: ["a"] },
  ],
  edges: [
    {
      id: "l",
      kind: "call",
      source: "a",
      target: "b",
      quotes: [
        { document: "d", exact: "Anna rang", start: 0, attributedTo: "k" },
        { document: "d", exact: "rang Boris", start: 5, suffix: " today" },
        { document: "d", exact: "today", start: 16 },
      ],
    },
  ],
  documents: [
    { id: "d", text: "Anna rang Boris today", voice: "k" },
    { id: "same", text: "Anna rang Boris today" },
    { id: "other", text: "Nobody rang" },
    { id: "unknown", title: "Heard" },
  ],
};

describe("merging", () => {
  it("makes the name of the actor that goes an alias of the one that stays", () => {
    const { nodes } = applyStep(CALL, { act: "merge-actors", kept: "a", gone: "b" });
    expect(nodes[0]).toMatchObject({ id: "a", name: "Anna", aliases: ["Boris", "B"] });
    expect(nodes).toHaveLength(2);
  });

  it("makes one passage of two that overlap, verbatim in the text", () => {
    const merged = applyStep(CALL, { act: "merge-quotes", link: "l", kept: 0, gone: 1 });
    const [quote] = merged.edges[0]?.quotes ?? [];
    expect(quote).toEqual({
      document: "d",
      exact: "Anna rang Boris",
      start: 0,
      suffix: " today",
      attributedTo: "k",
    });
    const graph = parseGraph(merged);
    expect(graph.ok && proveQuotes(graph.value, () => undefined).proved).toBe(2);
  });

  it("leaves two passages that lie apart", () => {
    expect(applyStep(CALL, { act: "merge-quotes", link: "l", kept: 0, gone: 2 })).toBe(CALL);
  });

  it("joins documents of one text, and refuses those of two", () => {
    const merged = applyStep(CALL, { act: "merge-documents", kept: "same", gone: "d" });
    expect(merged.edges[0]?.quotes?.map(({ document }) => document)).toEqual([
      "same",
      "same",
      "same",
    ]);
    expect(applyStep(CALL, { act: "merge-documents", kept: "other", gone: "d" })).toBe(CALL);
  });

  it("lets the quotes say whose account they are when the document that said so goes", () => {
    const { documents = [] } = CALL;
    const file = {
      ...CALL,
      documents: documents.map((one) => (one.id === "same" ? { ...one, voice: "b" } : one)),
    };
    const merged = applyStep(file, { act: "merge-documents", kept: "same", gone: "d" });
    expect(merged.edges[0]?.quotes?.map(({ attributedTo }) => attributedTo)).toEqual([
      "k",
      "k",
      "k",
    ]);
  });
});

describe("removing", () => {
  it("takes an actor's links along, and its account from the quotes of others", () => {
    const without = applyStep(CALL, { act: "remove-actor", id: "k" });
    expect(without.edges[0]?.quotes?.[0]).not.toHaveProperty("attributedTo");
    expect(without.documents?.[0]).not.toHaveProperty("voice");
    expect(applyStep(CALL, { act: "remove-actor", id: "a" }).edges).toEqual([]);
  });

  it("takes a document's quotes along", () => {
    const without = applyStep(CALL, { act: "remove-document", id: "d" });
    expect(without.edges[0]?.quotes).toEqual([]);
  });
});
