import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adviseOn } from "../../../src/graph/proof/advice";
import { parseDay } from "../../../src/graph/dates";
import { digestOf } from "../../../src/graph/proof/digest";
import type { GraphFile } from "../../../src/graph/model/file";
import { graphFiles } from "../../fixtures/graph-files";
import { parseGraph } from "../../../src/graph/parse/parse-graph";
import { quotedFile } from "../../../src/graph/proof/quoted-file";
import { proveQuotes } from "../../../src/graph/proof/prove";
import type { Graph } from "../../../src/graph/model/types";

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
  it("matches the example in the standard", () => {
    expect(digestOf("abc")).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
  });
});

describe("proving quotes", () => {
  it("proves a quote at its offset in a text with the right digest", () => {
    expect(proveQuotes(graphOf(), () => TEXT)).toEqual({ proved: 1, unproved: [], problems: [] });
  });

  it("proves the quotes of a checked file as those of its graph", () => {
    const texts = fc.constantFrom(undefined, "", TEXT);
    fc.assert(
      fc.property(graphFiles, texts, (file, text) => {
        const graph = parseGraph(file);
        const proof = graph.ok ? proveQuotes(graph.value, () => text) : undefined;
        expect(proveQuotes(quotedFile(file), () => text)).toEqual(proof);
      }),
    );
    const { file } = graphOf();
    expect(proveQuotes(quotedFile(file), () => TEXT)).toMatchObject({ proved: 1 });
  });

  it("counts a quote without a text as not proved", () => {
    expect(proveQuotes(graphOf(), () => undefined)).toMatchObject({
      proved: 0,
      unproved: [{}],
      problems: [],
    });
  });

  it("counts a quote without a start as not proved", () => {
    expect(proveQuotes(withQuote({ start: undefined }), () => TEXT)).toMatchObject({
      unproved: [{}],
    });
  });

  it("counts a quote from a text of unknown origin as not proved", () => {
    const graph = graphOf((file) => ({ ...file, documents: [{ id: "d", title: "D" }] }));
    expect(proveQuotes(graph, () => TEXT)).toMatchObject({
      proved: 0,
      unproved: [{}],
      problems: [],
    });
  });

  it("uses the text in the file", () => {
    const graph = graphOf((file) => ({
      ...file,
      documents: [{ id: "d", title: "D", text: TEXT }],
    }));
    expect(proveQuotes(graph, () => undefined)).toMatchObject({ proved: 1 });
  });

  it("reports where a passage really is", () => {
    expect(proveQuotes(withQuote({ start: 17 }), () => TEXT).problems).toEqual([
      { code: "quote-moved", values: { found: 18 }, pointer: "/edges/0/quotes/0/start" },
    ]);
  });

  it("reports the source's words for an altered quote", () => {
    expect(proveQuotes(withQuote({ exact: "the gas could flow" }), () => TEXT).problems).toEqual([
      {
        code: "quote-altered",
        values: { found: "the gas would flow" },
        pointer: "/edges/0/quotes/0/exact",
      },
    ]);
  });

  it("reports a passage that is not in the source", () => {
    expect(proveQuotes(withQuote({ exact: "war and peace forever" }), () => TEXT).problems).toEqual(
      [{ code: "quote-not-found", values: {}, pointer: "/edges/0/quotes/0/exact" }],
    );
  });

  it("reports the real context of a quote", () => {
    expect(proveQuotes(withQuote({ suffix: "!" }), () => TEXT).problems).toEqual([
      { code: "quote-context", values: { found: "." }, pointer: "/edges/0/quotes/0/suffix" },
    ]);
    expect(proveQuotes(withQuote({ prefix: "this " }), () => TEXT).problems).toMatchObject([
      { code: "quote-context", values: { found: "that " }, pointer: "/edges/0/quotes/0/prefix" },
    ]);
  });

  it("reports a text with a different length and digest", () => {
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

  it("is empty for a graph in order", () => {
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
  ])("reports %s", (_, graph, expected) => {
    expect(codesOf(graph)).toEqual([expected]);
  });

  it("ignores a planned contact if another link of its event says how it ended", () => {
    const graph = graphOf((file) => ({
      ...file,
      edges: file.edges.flatMap((link) => [
        { ...link, status: "planned", event: "e" },
        { ...link, id: "held", event: "e" },
      ]),
    }));
    expect(codesOf(graph)).toEqual([]);
  });

  it("reports quotes that no source could prove", () => {
    expect(
      adviseOn(
        graphOf(),
        proveQuotes(graphOf(), () => undefined),
        TODAY,
      ).map(({ code }) => code),
    ).toEqual(["advice-not-proved"]);
  });

  const adviceOf = (change: object, today = TODAY) => {
    const graph = withLink(change);
    return adviseOn(
      graph,
      proveQuotes(graph, () => TEXT),
      today,
    );
  };

  it.each([
    ["2022-02-28", TODAY, true],
    ["2022-03-01", TODAY, false],
    ["2022-02-28/2022-03-01", TODAY, false],
    [undefined, TODAY, false],
  ])("asks about a contact planned for %s only after its day has passed", (date, today, asks) => {
    for (const status of ["planned", "postponed"]) {
      const codes = adviceOf({ status, date }, today).map(({ code }) => code);
      expect(codes.includes("advice-planned-past")).toBe(asks);
    }
    const codes = adviceOf({ status: "cancelled", date }, today).map(({ code }) => code);
    expect(codes).not.toContain("advice-planned-past");
  });

  it("still asks if the other link of its event was only planned too, or belongs to another event", () => {
    const twice = (event: string, status: string) =>
      codesOf(
        graphOf((file) => ({
          ...file,
          edges: file.edges.flatMap((link) => [
            { ...link, status: "planned", event: "e" },
            { ...link, id: "other", event, status },
          ]),
        })),
      ).filter((line) => line.startsWith("advice-planned-past"));
    expect(twice("e", "postponed")).toHaveLength(2);
    expect(twice("f", "held")).toHaveLength(1);
    expect(twice("e", "held")).toEqual([]);
  });

  it.each(["call", "video-call", "meeting", "visit"])("asks for both sides of a %s", (kind) => {
    const quote = { document: "d", exact: "the gas would flow", start: 18 };
    const adviceFor = (...accounts: readonly string[]) =>
      adviceOf({
        kind,
        quotes: accounts.map((attributedTo) => ({ ...quote, attributedTo })),
      }).map(({ code, values }) => ({ code, values }));
    expect(adviceFor("ann")).toEqual([{ code: "advice-one-sided", values: { account: "Ann" } }]);
    expect(adviceFor("ann", "bob")).toEqual([]);
  });

  it.each([
    ["The gas would flow", "the gas would flow", false],
    ["Ann told Bob that the gas", "ann told bob that the gas", true],
    ["Ann told Bob that the ga", "ann told bob that the ga", false],
    [
      "As ANN TOLD BOB THAT THE GAS would flow, they met.",
      "Ann told Bob that the gas would flow",
      true,
    ],
    ["told Bob that the gas would flow", "Ann told Bob that the gas would flow", true],
    ["Bob heard from Ann that there would be gas.", "Ann told Bob that the gas would flow", false],
  ])("decides whether the summary “%s” copies “%s”: %s", (summary, exact, copies) => {
    const found = adviceOf({ summary, quotes: [{ document: "d", exact }] });
    const advice = found.filter(({ code }) => code === "advice-copied-summary");
    expect(advice).toEqual(
      copies
        ? [
            {
              code: "advice-copied-summary",
              values: { copied: exact },
              pointer: "/edges/0/summary",
            },
          ]
        : [],
    );
    const translated = adviceOf({
      summary,
      quotes: [{ document: "d", exact: "x", translation: exact }],
    });
    expect(translated.some(({ code }) => code === "advice-copied-summary")).toBe(copies);
  });

  it("accepts only valid http and https addresses", () => {
    const wrong = (...addresses: string[]) =>
      codesOf(
        graphOf((file) => ({
          ...file,
          nodes: file.nodes.map((actor) => ({ ...actor, sameAs: [...addresses] })),
        })),
      );
    expect(wrong("https://example.org", "HTTP://example.org/a")).toEqual([]);
    expect(wrong("ftp://x", "javascript:https://example.org", "https://")).toEqual(
      [0, 1].flatMap((actor) =>
        [0, 1, 2].map((number) => `advice-address /nodes/${actor}/sameAs/${number}`),
      ),
    );
    const archived = graphOf((file) => ({
      ...file,
      documents: file.documents?.map((document) => ({ ...document, archived: "example.org" })),
    }));
    expect(
      adviseOn(
        archived,
        proveQuotes(archived, () => TEXT),
        TODAY,
      ),
    ).toEqual([
      {
        code: "advice-address",
        values: { address: "example.org" },
        pointer: "/documents/0/archived",
      },
    ]);
  });

  it("accepts an actor who is only quoted", () => {
    const graph = graphOf((file) => ({
      ...file,
      nodes: [...file.nodes, { id: "eve", kind: "person", name: "Eve" }],
      edges: file.edges.map((link) => ({
        ...link,
        quotes: link.quotes?.map((quote) => ({ ...quote, attributedTo: "eve" })),
      })),
    }));
    expect(codesOf(graph)).toEqual([]);
  });
});

describe("proving quotes of a text", () => {
  it("prefers the given text to the one in the file, and reports what differs", () => {
    const graph = graphOf((file) => ({
      ...file,
      documents: [{ id: "d", title: "D", text: TEXT, length: 5, sha256: "A".repeat(64) }],
    }));
    expect(proveQuotes(graph, () => "other")).toEqual({
      proved: 0,
      unproved: [],
      problems: [
        {
          code: "text-digest",
          values: { found: digestOf("other") },
          pointer: "/documents/0/sha256",
        },
        { code: "quote-not-found", values: {}, pointer: "/edges/0/quotes/0/exact" },
      ],
    });
    const [length] = proveQuotes(graph, () => undefined).problems;
    expect(length).toEqual({
      code: "text-length",
      values: { length: 5, found: TEXT.length },
      pointer: "/documents/0/length",
    });
  });

  it("accepts a digest in capitals", () => {
    const graph = graphOf((file) => ({
      ...file,
      documents: [{ id: "d", title: "D", sha256: digestOf(TEXT).toUpperCase() }],
    }));
    expect(proveQuotes(graph, () => TEXT)).toEqual({ proved: 1, unproved: [], problems: [] });
  });

  it("lists the quotes that are not proved", () => {
    expect(proveQuotes(withQuote({ start: undefined }), () => TEXT).unproved).toMatchObject([
      { quote: { exact: "the gas would flow" }, pointer: "/edges/0/quotes/0" },
    ]);
  });
});
