import { describe, expect, it } from "vitest";
import { adviseOn } from "../../src/graph/advice";
import { parseDay } from "../../src/graph/dates";
import { digestOf } from "../../src/graph/digest";
import type { GraphFile } from "../../src/graph/file";
import { parseGraph } from "../../src/graph/parse-graph";
import { proveQuotes } from "../../src/graph/prove";
import type { Graph } from "../../src/graph/types";

const TEXT = "Ann told Bob that the gas would flow. “It will,” said Ann.";
const TODAY = parseDay("2022-03-01") ?? 0;

function graphOf(change: (file: GraphFile) => GraphFile = (file) => file): Graph {
  const parsed = parseGraph(
    change({
      format: "readout/1",
      title: "Test",
      nodes: [
        { id: "ann", kind: "person", name: "Ann" },
        { id: "bob", kind: "person", name: "Bob" },
      ],
      edges: [
        {
          id: "said",
          kind: "statement",
          source: "ann",
          target: "bob",
          date: "2022-02-01",
          quotes: [
            { document: "d", exact: "the gas would flow", start: 18, prefix: "that ", suffix: "." },
          ],
        },
      ],
      documents: [{ id: "d", title: "D", length: TEXT.length, sha256: digestOf(TEXT) }],
    }),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

/** The graph with its one quote changed. */
function withQuote(change: object): Graph {
  return graphOf((file) => ({
    ...file,
    edges: file.edges.map((link) => ({
      ...link,
      quotes: (link.quotes ?? []).map((quote) => ({ ...quote, ...change })),
    })),
  }));
}

function withLink(change: object): Graph {
  return graphOf((file) => ({
    ...file,
    edges: file.edges.map((link) => ({ ...link, ...change })),
  }));
}

describe("the digest of a text", () => {
  it("is that of the standard's example", () => {
    expect(digestOf("abc")).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
  });
});

describe("proving quotes", () => {
  it("proves one that stands where it says in a text of the right digest", () => {
    expect(proveQuotes(graphOf(), () => TEXT)).toEqual({ proved: 1, unproved: [], problems: [] });
  });

  it("counts as not proved what has no text at hand", () => {
    expect(proveQuotes(graphOf(), () => undefined)).toMatchObject({
      proved: 0,
      unproved: [{}],
      problems: [],
    });
  });

  it("counts as not proved what has no start", () => {
    expect(proveQuotes(withQuote({ start: undefined }), () => TEXT)).toMatchObject({
      unproved: [{}],
    });
  });

  it("counts as not proved what was compared with a text of unknown origin", () => {
    const graph = graphOf((file) => ({ ...file, documents: [{ id: "d", title: "D" }] }));
    expect(proveQuotes(graph, () => TEXT)).toMatchObject({
      proved: 0,
      unproved: [{}],
      problems: [],
    });
  });

  it("takes the file's own text", () => {
    const graph = graphOf((file) => ({
      ...file,
      documents: [{ id: "d", title: "D", text: TEXT }],
    }));
    expect(proveQuotes(graph, () => undefined)).toMatchObject({ proved: 1 });
  });

  it("says where a passage really stands", () => {
    expect(proveQuotes(withQuote({ start: 17 }), () => TEXT).problems).toEqual([
      { code: "quote-moved", values: { found: 18 }, pointer: "/edges/0/quotes/0/start" },
    ]);
  });

  it("says what the source has in place of altered words", () => {
    expect(proveQuotes(withQuote({ exact: "the gas could flow" }), () => TEXT).problems).toEqual([
      {
        code: "quote-altered",
        values: { found: "the gas would flow" },
        pointer: "/edges/0/quotes/0/exact",
      },
    ]);
  });

  it("says that there is no passage like it", () => {
    expect(proveQuotes(withQuote({ exact: "war and peace forever" }), () => TEXT).problems).toEqual(
      [{ code: "quote-not-found", values: {}, pointer: "/edges/0/quotes/0/exact" }],
    );
  });

  it("says what really stands beside it", () => {
    expect(proveQuotes(withQuote({ suffix: "!" }), () => TEXT).problems).toEqual([
      { code: "quote-context", values: { found: "." }, pointer: "/edges/0/quotes/0/suffix" },
    ]);
    expect(proveQuotes(withQuote({ prefix: "this " }), () => TEXT).problems).toMatchObject([
      { code: "quote-context", values: { found: "that " }, pointer: "/edges/0/quotes/0/prefix" },
    ]);
  });

  it("says that a text has another length and digest", () => {
    const codes = proveQuotes(graphOf(), () => TEXT + " ").problems.map(({ code, pointer }) => [
      code,
      pointer,
    ]);
    expect(codes).toEqual([
      ["text-length", "/documents/0/length"],
      ["text-digest", "/documents/0/sha256"],
    ]);
  });
});

describe("advice before publishing", () => {
  const codesOf = (graph: Graph) => {
    const proof = proveQuotes(graph, () => TEXT);
    return adviseOn(graph, proof, TODAY).map(({ code, pointer }) => `${code} ${pointer}`);
  };

  it("has nothing to say of a graph in order", () => {
    expect(codesOf(graphOf())).toEqual([]);
  });

  it.each([
    ["a link without a quote", withLink({ quotes: [] }), "advice-no-quote /edges/0"],
    ["a link without a date", withLink({ date: undefined }), "advice-undated /edges/0"],
    [
      "a quote that is not proved",
      withQuote({ start: undefined }),
      "advice-not-proved /edges/0/quotes/0",
    ],
    [
      "a planned contact whose day has passed",
      withLink({ status: "planned" }),
      "advice-planned-past /edges/0",
    ],
    [
      "a call of two sides with one side's account",
      graphOf((file) => ({
        ...file,
        edges: file.edges.map((link) => ({
          ...link,
          kind: "call",
          quotes: link.quotes?.map((quote) => ({ ...quote, attributedTo: "ann" })),
        })),
      })),
      "advice-one-sided /edges/0",
    ],
    [
      "a summary that repeats a quote",
      graphOf((file) => ({
        ...file,
        edges: file.edges.map((link) => ({
          ...link,
          summary: "Ann told Bob that the gas would flow.",
          quotes: [{ document: "d", exact: "Ann told Bob that the gas would flow", start: 0 }],
        })),
      })),
      "advice-copied-summary /edges/0/summary",
    ],
    [
      "an actor without links",
      graphOf((file) => ({
        ...file,
        nodes: [...file.nodes, { id: "eve", kind: "person", name: "Eve" }],
      })),
      "advice-unlinked /nodes/2",
    ],
    [
      "an address that is not of the web",
      graphOf((file) => ({
        ...file,
        documents: file.documents?.map((d) => ({ ...d, url: "ftp://x" })),
      })),
      "advice-address /documents/0/url",
    ],
  ])("names %s", (_, graph, expected) => {
    expect(codesOf(graph)).toEqual([expected]);
  });

  it("leaves alone a planned contact of which another link of its event says how it ended", () => {
    const graph = graphOf((file) => ({
      ...file,
      edges: file.edges.flatMap((link) => [
        { ...link, status: "planned", event: "e" },
        { ...link, id: "held", event: "e" },
      ]),
    }));
    expect(codesOf(graph)).toEqual([]);
  });

  it("counts what no source at hand could prove", () => {
    expect(
      adviseOn(
        graphOf(),
        proveQuotes(graphOf(), () => undefined),
        TODAY,
      ).map(({ code }) => code),
    ).toEqual(["advice-not-proved"]);
  });
});
