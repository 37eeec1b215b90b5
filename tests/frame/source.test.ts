import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentShown } from "../../src/frame/document-shown";
import { fitOf, type Passage, sourceOf } from "../../src/frame/source";
import { DEFAULT_VIEW, select, showDocument } from "../../src/frame/view";
import { digestOf } from "../../src/graph/digest";
import type { FileQuote } from "../../src/graph/file";
import { parseGraph } from "../../src/graph/parse-graph";
import { readExample } from "../read-example";

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

describe("a document as it was quoted", () => {
  it("is its quotes in order with the gaps between them, overlapping ones in pieces", () => {
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

  it("shows the words beside its quotes, and says that it does not know how long the rest is", () => {
    const graph = graphWith([{ exact: "def", start: 3, prefix: "bc", suffix: "gh" }]);
    expect(pageOf(graph).passages.map(sayPassage)).toEqual([
      "(1)",
      "bc[]",
      "def[0]",
      "gh[]",
      "(undefined)",
    ]);
  });

  it("lists last what has no place", () => {
    const graph = graphWith([{ exact: "nowhere" }, { exact: "abc", start: 0 }], { length: 3 });
    expect(pageOf(graph).quotes.map(({ start }) => start)).toEqual([0, undefined]);
  });

  it("is the whole text where that is in the file", () => {
    const graph = graphWith([{ exact: "def", start: 3 }], { text: LETTERS });
    const { passages, quotes } = pageOf(graph);
    expect(passages.map(sayPassage)).toEqual(["abc[]", "def[0]", "ghijklmnopqrstuvwxyz[]"]);
    expect(quotes.map(({ alignment }) => alignment?.standing)).toEqual(["verbatim"]);
  });

  it("never loses or doubles a letter of the text, however its quotes lie", () => {
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

  it("tells all it knows of the article and no more: quotes, words beside them, and gaps, as long as the text", () => {
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

describe("a text that the reader brings", () => {
  const [document] = [
    ...graphWith([], { length: 26, sha256: digestOf(LETTERS) }).documents.values(),
  ].slice(1);

  it("is the same by length and digest, or another", () => {
    expect(document && fitOf(document, LETTERS)).toBe("same");
    expect(document && fitOf(document, LETTERS.toUpperCase())).toBe("other");
    expect(document && fitOf(document, "abc")).toBe("other");
  });

  it("cannot be told to be the same where there is no digest", () => {
    expect(document && fitOf({ ...document, sha256: undefined }, LETTERS)).toBe("unknown");
  });
});

describe("the document that is shown", () => {
  const graph = graphWith([{ exact: "x" }]);

  it("is the first that anything is quoted from, that of the selected link, or the one asked for", () => {
    expect(documentShown(graph, DEFAULT_VIEW)?.id).toBe("d");
    const asked = showDocument("e")(DEFAULT_VIEW);
    expect(documentShown(graph, asked)?.id).toBe("e");
    expect(documentShown(graph, select("l0")(asked))?.id).toBe("d");
    expect(documentShown(graph, select("a")(asked))?.id).toBe("e");
  });
});
