import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentShown } from "../../../src/frame/sources/document-shown";
import { differenceOf } from "../../../src/frame/sources/difference";
import { MOST_COVERING, type Passage, passagesOf } from "../../../src/frame/sources/passages";
import {
  alignQuotes,
  fitOf,
  quotesBitByBit,
  quotesOfDocument,
  sourceOf,
} from "../../../src/frame/sources/source";
import { select, showDocument } from "../../../src/frame/view/steps";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { digestOf } from "../../../src/graph/proof/digest";
import { startWork } from "../../../src/graph/proof/work";
import type { FileQuote } from "../../../src/graph/model/file";
import { parseGraph } from "../../../src/graph/parse/parse-graph";
import { call, makeGraph, people } from "../../fixtures/make-graph";
import { readExample } from "../../read-example";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

function graphWith(quotes: readonly Omit<FileQuote, "document">[], document: object = {}) {
  const parsed = parseGraph({
    format: "readout/1",
    title: "t",
    nodes: [{ id: "a", kind: "person", name: "A" }],
    edges: quotes.map((quote, at) => ({
      id: `l${at}`,
      kind: "call",
      source: "a",
      target: "a",
      quotes: [{ ...quote, document: "d" }],
    })),
    documents: [
      { id: "e", title: "E" },
      { id: "d", title: "D", ...document },
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

function pageOf(graph: ReturnType<typeof graphWith>, text?: string) {
  const document = graph.documents.get("d");
  if (!document) throw new Error("no document");
  return sourceOf(graph, document, text);
}

const sayPassage = (passage: Passage) =>
  "gap" in passage ? `(${passage.gap})` : `${passage.text}[${passage.quotes.join("")}]`;

describe("a document with its quotes", () => {
  it("has its quotes in order with gaps between them, and splits overlapping ones", () => {
    const graph = graphWith(
      [
        { exact: "klm", start: 10 },
        { exact: "defg", start: 3 },
        { exact: "fgh", start: 5 },
      ],
      { length: 26 },
    );
    const { passages, quotes } = pageOf(graph);
    expect(passages.map(sayPassage)).toEqual([
      "(3)",
      "de[0]",
      "fg[01]",
      "h[1]",
      "(2)",
      "klm[2]",
      "(13)",
    ]);
    expect(quotes.map(({ link, lane }) => [link.id, lane])).toEqual([
      ["l1", 0],
      ["l2", 1],
      ["l0", 0],
    ]);
  });

  it("begins with the prefix of a quote, even if another quote comes first", () => {
    const graph = graphWith(
      [
        { exact: "klm", start: 10 },
        { exact: "nop", start: 13, prefix: "hijklm" },
      ],
      { length: 26 },
    );
    const expected = ["(7)", "hij[]", "klm[0]", "nop[1]", "(10)"];
    expect(pageOf(graph).passages.map(sayPassage)).toEqual(expected);
  });

  it("shows the context of its quotes, and a rest of unknown length", () => {
    const graph = graphWith([{ exact: "def", start: 3, prefix: "bc", suffix: "gh" }]);
    expect(pageOf(graph).passages.map(sayPassage)).toEqual([
      "(1)",
      "bc[]",
      "def[0]",
      "gh[]",
      "(undefined)",
    ]);
  });

  it("has only its own quotes, in the order of the file", () => {
    const graph = makeGraph({
      nodes: people("a"),
      edges: [
        call("1", "a-a", {
          quotes: [
            { document: "d", exact: "one" },
            { document: "e", exact: "two" },
          ],
        }),
        call("2", "a-a", { quotes: [{ document: "d", exact: "three" }] }),
      ],
      documents: [
        { id: "d", title: "D" },
        { id: "e", title: "E" },
      ],
    });
    const wordsOf = (document: string) =>
      quotesOfDocument(graph, document).map(({ quote }) => quote.exact);
    expect(wordsOf("d")).toEqual(["one", "three"]);
    expect(wordsOf("e")).toEqual(["two"]);
    expect(wordsOf("f")).toEqual([]);
  });

  it("has its quotes read in bits where there are many, and in none once they are known", () => {
    const quotes = [{ document: "d", exact: "one" }];
    const edges = Array.from({ length: 2500 }, (_, at) => call(String(at), "a-a", { quotes }));
    const documents = [{ id: "d", title: "D" }];
    const graph = makeGraph({ nodes: people("a"), edges, documents });
    const bitsOf = (work: Generator) => [...work].length;
    expect(bitsOf(quotesBitByBit(graph, "d"))).toBe(2);
    expect(bitsOf(quotesBitByBit(graph, "d"))).toBe(0);
    expect(quotesOfDocument(graph, "d").map(({ link }) => link.id)).toEqual(
      edges.map(({ id }) => id),
    );
  });

  it("has its quotes in the order of the text: of those that begin at one place the shortest first", () => {
    const quotes = ["cdefg", "cd", "cde"].map((exact) => ({ exact, start: 2 }));
    const graph = graphWith([{ exact: "gh", start: 6 }, ...quotes, { exact: "ab", start: 0 }]);
    const shown = pageOf(graph, LETTERS).quotes.map(({ quote }) => quote.exact);
    expect(shown).toEqual(["ab", "cd", "cde", "cdefg", "gh"]);
  });

  it("is pieced together from quotes and their context, in any order", () => {
    const graph = graphWith(
      [
        { exact: "no place" },
        { exact: "xyz", start: 23, prefix: "w" },
        { exact: "cd", start: 2, suffix: "efgh" },
        { exact: "gh", start: 6, prefix: "ef" },
        { exact: "k", start: 10, prefix: "j", suffix: "l" },
        { exact: "mn", start: 12 },
      ],
      { length: 26 },
    );
    expect(pageOf(graph).passages.map(sayPassage)).toEqual([
      "(2)",
      "cd[0]",
      "ef[]",
      "gh[1]",
      "(1)",
      "j[]",
      "k[2]",
      "l[]",
      "mn[3]",
      "(8)",
      "w[]",
      "xyz[4]",
    ]);
    expect(pageOf(graph).quotes.map(({ lane }) => lane)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("lists quotes without a position last", () => {
    const graph = graphWith([{ exact: "nowhere" }, { exact: "abc", start: 0 }], { length: 3 });
    expect(pageOf(graph).quotes.map(({ start }) => start)).toEqual([0, undefined]);
  });

  it("is the whole text if the file has it", () => {
    const graph = graphWith([{ exact: "def", start: 3 }], { text: LETTERS });
    const { passages, quotes } = pageOf(graph);
    expect(passages.map(sayPassage)).toEqual(["abc[]", "def[0]", "ghijklmnopqrstuvwxyz[]"]);
    expect(quotes.map(({ alignment }) => alignment?.standing)).toEqual(["verbatim"]);
  });

  it("never loses or repeats a character, for any quotes", () => {
    const stretch = fc.tuple(fc.nat(25), fc.integer({ min: 1, max: 26 }));
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 8 }), (stretches) => {
        const quotes = stretches.map(([start, length]) => ({
          start,
          exact: LETTERS.slice(start, start + length),
        }));
        const { passages, quotes: placed } = pageOf(graphWith(quotes), LETTERS);
        const texts = passages.map((passage) => ("gap" in passage ? "?" : passage.text));
        expect(texts.join("")).toBe(LETTERS);
        placed.forEach((quote, number) => {
          const marked = passages.map((passage) =>
            "gap" in passage || !passage.quotes.includes(number) ? "" : passage.text,
          );
          expect(marked.join("")).toBe(quote.quote.exact);
        });
      }),
    );
  });

  it("shows all that is known of the article: quotes, context and gaps, as long as the text", () => {
    const graph = readExample("draghi-putin");
    const [document] = graph.documents.values();
    const page = document && sourceOf(graph, document);
    const length = page?.passages.reduce(
      (sum, passage) => sum + ("gap" in passage ? (passage.gap ?? NaN) : passage.text.length),
      0,
    );
    expect(page?.quotes).toHaveLength(19);
    expect(length).toBe(document?.length);
  });
});

describe("a text loaded by the reader", () => {
  const [document] = [
    ...graphWith([], { length: 26, sha256: digestOf(LETTERS) }).documents.values(),
  ].slice(1);

  it("is the quoted text by length and digest, or another", () => {
    expect(document && fitOf(document, LETTERS)).toBe("same");
    expect(document && fitOf(document, LETTERS.toUpperCase())).toBe("other");
    expect(document && fitOf(document, "abc")).toBe("other");
  });

  it("is not known to be the quoted text without a digest", () => {
    expect(document && fitOf({ ...document, sha256: undefined }, LETTERS)).toBe("unknown");
    expect(document && fitOf({ ...document, sha256: undefined }, "abc")).toBe("other");
    expect(document && fitOf({ ...document, length: undefined }, LETTERS)).toBe("same");
    expect(document && fitOf({ ...document, length: undefined }, "abc")).toBe("other");
  });
});

describe("the document that is shown", () => {
  const graph = graphWith([{ exact: "x" }]);

  it("is the first quoted one, that of the selected link, or the one in the view", () => {
    expect(documentShown(graph, DEFAULT_VIEW)?.id).toBe("d");
    const asked = showDocument("e")(DEFAULT_VIEW);
    expect(documentShown(graph, asked)?.id).toBe("e");
    expect(documentShown(graph, select("l0")(asked))?.id).toBe("d");
    expect(documentShown(graph, select("a")(asked))?.id).toBe("e");
  });
});

describe("quotes that contradict each other", () => {
  it("are marked where they are now if moved or altered, and listed last if not found", () => {
    const graph = graphWith([
      { exact: "nothing like it at all", start: 2 },
      { exact: "opqrs", start: 1 },
      { exact: "abcdeXghij", start: 0 },
    ]);
    const { quotes, passages } = pageOf(graph, LETTERS);
    const standings = quotes.map(({ alignment, start, end }) => [alignment?.standing, start, end]);
    expect(standings.map(([standing]) => standing)).toEqual(["altered", "moved", "not-found"]);
    expect(standings[1]).toEqual(["moved", 14, 19]);
    expect(standings[2]).toEqual(["not-found", undefined, undefined]);
    expect(passages.map((passage) => ("gap" in passage ? "" : passage.text)).join("")).toBe(
      LETTERS,
    );
  });

  it("have a lane each if they overlap, the first that is free", () => {
    const graph = graphWith([
      { exact: "abcdef", start: 0 },
      { exact: "cd", start: 2 },
      { exact: "efgh", start: 4 },
      { exact: "gh", start: 6 },
      { exact: "abc", start: 0 },
    ]);
    const lanes = pageOf(graph, LETTERS).quotes.map(({ quote, lane }) => `${quote.exact} ${lane}`);
    expect(lanes).toEqual(["abc 0", "abcdef 1", "cd 2", "efgh 0", "gh 1"]);
  });

  it("win over the context of other quotes", () => {
    const graph = graphWith([
      { exact: "abc", start: 0, suffix: "XYZ" },
      { exact: "def", start: 3, prefix: "123" },
    ]);
    expect(pageOf(graph).passages.map(sayPassage)).toEqual(["abc[0]", "def[1]", "(undefined)"]);
  });

  it("keep only the part of a prefix that fits before them, and leave a gap only where there is one", () => {
    const graph = graphWith([{ exact: "cd", start: 2, prefix: "xxab", suffix: "ef" }], {
      length: 6,
    });
    expect(pageOf(graph).passages.map(sayPassage)).toEqual(["ab[]", "cd[0]", "ef[]"]);
    const longer = graphWith([{ exact: "cd", start: 2 }], { length: 5 });
    expect(pageOf(longer).passages).toEqual([
      { start: 0, gap: 2 },
      { start: 2, text: "cd", quotes: [0] },
      { start: 4, gap: 1 },
    ]);
    const touching = graphWith(
      [
        { exact: "ab", start: 0 },
        { exact: "cd", start: 2 },
      ],
      { length: 4 },
    );
    expect(pageOf(touching).passages.map(sayPassage)).toEqual(["ab[0]", "cd[1]"]);
  });

  it("leave only a gap for a document that is not quoted", () => {
    expect(pageOf(graphWith([], { length: 7 })).passages).toEqual([{ start: 0, gap: 7 }]);
    expect(pageOf(graphWith([])).passages).toEqual([{ start: 0, gap: undefined }]);
    expect(pageOf(graphWith([], { length: 0 })).passages).toEqual([]);
    expect(pageOf(graphWith([], { text: "ab" })).passages).toEqual([
      { start: 0, text: "ab", quotes: [] },
    ]);
  });
});

describe("a document that is quoted twenty thousand times", () => {
  const COUNT = 20_000;
  const text = "ab".repeat(COUNT);

  it.each([
    [
      "each quote within the one before",
      (at: number) => ({ start: at, exact: text.slice(at, 2 * COUNT - at) }),
    ],
    ["all quotes at one place", () => ({ start: 5, exact: "baba" })],
    ["one quote after the other", (at: number) => ({ start: 2 * at, exact: "ab" })],
  ])("has few marks at each place, and every letter once: %s", (_, quoteAt) => {
    const marked = Array.from({ length: 500 }, (_unused, at) => quoteAt(at));
    const graph = makeGraph({
      nodes: people("a"),
      edges: [call("1", "a-a", { quotes: marked.map((quote) => ({ ...quote, document: "d" })) })],
      documents: [{ id: "d", title: "D", text }],
    });
    const { passages, quotes } = pageOf(graph);
    expect(quotes).toHaveLength(marked.length);
    expect(passages.map((passage) => ("gap" in passage ? "" : passage.text)).join("")).toBe(text);
    const counts = passages.map((passage) => ("gap" in passage ? 0 : passage.quotes.length));
    expect(Math.max(...counts)).toBeLessThanOrEqual(MOST_COVERING);
    expect(Math.max(...quotes.map(({ lane }) => lane))).toBeLessThan(4);
  });

  it("is laid out with work that grows as the quotes do", () => {
    let looks = 0;
    const quotes = Array.from({ length: COUNT }, (_, at) => ({
      get start() {
        looks++;
        return at;
      },
      get end() {
        looks++;
        return 2 * COUNT - at;
      },
    }));
    const passages = passagesOf([{ start: 0, text }], quotes, text.length);
    expect(passages.length).toBeLessThan(3 * COUNT);
    // Sorting by the end looks at each some thirty times.
    expect(looks).toBeLessThan(60 * COUNT);
  });

  it("has its quotes searched for as far as there is time, and says of the others that they were not", () => {
    const quotes = Array.from({ length: 1000 }, (_, at) => ({
      quote: { exact: `no ${at}`, start: 0 },
    }));
    const work = startWork(10 * text.length);
    const standings = alignQuotes(quotes, text, work).map(({ standing }) => standing);
    expect(new Set(standings)).toEqual(new Set(["not-found", "not-searched"]));
    expect(standings.at(-1)).toBe("not-searched");
  });
});

describe("what was altered", () => {
  it("is told word by word, or as a whole where that would take too long", () => {
    const words = (word: string) =>
      Array.from({ length: 3000 }, (_, at) => `${word}${at}`).join(" ");
    expect(differenceOf(words("a"), words("b"))).toEqual([
      { text: words("a"), kind: "removed" },
      { text: words("b"), kind: "added" },
    ]);
    expect(differenceOf("a b c", "a x c").map(({ kind }) => kind)).toContain("same");
  });
});
