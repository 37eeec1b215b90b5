import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locateQuotes } from "../../../src/formats/draft/locate-quotes";
import { printGraph } from "../../../src/formats/json/print-graph";
import type { Selector } from "../../../src/graph/proof/align";
import { digestOf } from "../../../src/graph/proof/digest";
import type { GraphFile } from "../../../src/graph/model/file";
import { parseGraph } from "../../../src/graph/parse/parse-graph";
import { proveQuotes } from "../../../src/graph/proof/prove";
import { call, people } from "../../fixtures/make-graph";

const TEXT = `${"before ".repeat(9)}the words${" after".repeat(9)}`;

function fileWith(...quotes: readonly Selector[]): GraphFile {
  return {
    format: "readout/1",
    title: "T",
    nodes: people("a"),
    edges: [
      call("1", "a-a"),
      call("2", "a-a", { quotes: quotes.map((quote) => ({ document: "d", ...quote })) }),
    ],
    documents: [
      { id: "c", title: "C" },
      { id: "d", title: "D" },
    ],
  };
}

function locate(file: GraphFile, text = TEXT) {
  const { file: located, problems } = locateQuotes(file, (id) => (id === "d" ? text : undefined));
  return { located, quotes: located.edges[1]?.quotes ?? [], problems };
}

describe("quotes that are located", () => {
  it("get their start and context, and their document gets its length and digest", () => {
    const { located, quotes, problems } = locate(fileWith({ exact: "the words" }));
    expect(problems).toEqual([]);
    expect(quotes).toEqual([
      {
        document: "d",
        exact: "the words",
        start: 63,
        prefix: TEXT.slice(31, 63),
        suffix: TEXT.slice(72, 104),
      },
    ]);
    expect(located.documents).toEqual([
      { id: "c", title: "C" },
      { id: "d", title: "D", length: TEXT.length, sha256: digestOf(TEXT) },
    ]);
    expect(located.edges[0]).toEqual(call("1", "a-a"));
  });

  it("keep what the file gives", () => {
    const file = fileWith(
      { exact: "the words", prefix: "before ", suffix: "" },
      { exact: "nowhere", start: 7 },
    );
    const documents = [{ id: "d", title: "D", length: 1, sha256: "0".repeat(64) }];
    const { located, quotes, problems } = locate({ ...file, documents });
    expect(quotes).toMatchObject([{ start: 63, prefix: "before ", suffix: "" }, { start: 7 }]);
    expect(quotes[1]).not.toHaveProperty("prefix");
    expect(located.documents).toEqual(documents);
    expect(problems).toEqual([]);
  });

  it("stay as they are without a text", () => {
    const file = fileWith({ exact: "the words" });
    const located = locateQuotes(file, () => undefined);
    expect(located).toEqual({ file, problems: [], mended: [] });
    const { documents: _, ...without } = file;
    expect(locateQuotes(without, () => TEXT).file.documents).toEqual([]);
  });

  it("that are missing or altered are problems, and stay as they are", () => {
    const { quotes, problems } = locate(
      fileWith({ exact: "war and peace" }, { exact: "before the wards after" }),
    );
    expect(quotes).toEqual([
      { document: "d", exact: "war and peace" },
      { document: "d", exact: "before the wards after" },
    ]);
    expect(problems).toEqual([
      { code: "quote-not-found", values: {}, pointer: "/edges/1/quotes/0/exact" },
      {
        code: "quote-altered",
        values: { found: "before the words after" },
        pointer: "/edges/1/quotes/1/exact",
      },
    ]);
  });

  it("are proved by the text they were found in, for any text", () => {
    const letters = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(letters, letters, letters, (before, exact, after) => {
        const text = before + exact + after;
        fc.pre(text.isWellFormed());
        const parsed = parseGraph(locate(fileWith({ exact }), text).located);
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
        const proof = proveQuotes(parsed.value, ({ id }) => (id === "d" ? text : undefined));
        expect(proof).toEqual({ proved: 1, unproved: [], problems: [] });
      }),
    );
  });

  it("have no half of a surrogate pair in their context", () => {
    const text = `${"🙂".repeat(20)}x the words x${"🙂".repeat(20)}`;
    const [quote] = locate(fileWith({ exact: "the words" }), text).quotes;
    expect(quote).toMatchObject({
      prefix: `${"🙂".repeat(15)}x `,
      suffix: ` x${"🙂".repeat(15)}`,
    });
    const [other] = locate(fileWith({ exact: "x the words x" }), text).quotes;
    expect(other).toMatchObject({ prefix: "🙂".repeat(16), suffix: "🙂".repeat(16) });
    const odd = `${"🙂".repeat(20)}a the words b${"🙂".repeat(20)}`;
    const [third] = locate(fileWith({ exact: " the words " }), odd).quotes;
    expect(third).toMatchObject({ prefix: `${"🙂".repeat(15)}a`, suffix: `b${"🙂".repeat(15)}` });
  });
});

describe("a graph file as JSON", () => {
  it("is indented if it has at most five thousand links", () => {
    const file = (count: number): GraphFile => ({
      format: "readout/1",
      title: "T",
      nodes: [],
      edges: Array.from({ length: count }, (_, at) => call(`${at}`, "a-a")),
    });
    expect(printGraph(file(0))).toBe(
      '{\n  "format": "readout/1",\n  "title": "T",\n  "nodes": [],\n  "edges": []\n}\n',
    );
    expect(printGraph(file(5000)).split("\n").length).toBeGreaterThan(5000);
    expect(printGraph(file(5001)).split("\n")).toHaveLength(2);
  });
});

describe("quotes that were typed otherwise than the text has them", () => {
  const put = (exact: string, text: string) => {
    const { file, problems, mended } = locateQuotes(fileWith({ exact }), () => text);
    const quote = file.edges[1]?.quotes?.[0];
    return { exact: quote?.exact, start: quote?.start, problems, mended };
  };

  it.each([
    ["the “bridge” is open", 'He said the "bridge" is open.', 'the "bridge" is open'],
    [
      'the "bridge" is open',
      "Il dit : the «\u00A0bridge\u00A0» is open.",
      "the «\u00A0bridge\u00A0» is open",
    ],
    [
      "it's the mayor's - not ours...",
      "So: it’s the mayor’s – not ours…",
      "it’s the mayor’s – not ours…",
    ],
    ["two  words and\nmore", "the two words and more", "two words and more"],
    ["two words", "the two\u00A0words here", "two\u00A0words"],
    ["a cafe\u0301 there", "in a café there", "a café there"],
    [" co\u00ADoperate ", "they cooperate now", "cooperate"],
    ["the bridge opens", "a line\r\nthe bridge\r\nopens today", "the bridge\r\nopens"],
  ])("are put right where the text has one reading, and that is said: %j", (given, text, found) => {
    const { exact, start, problems, mended } = put(given, text);
    expect(problems).toEqual([]);
    expect([exact, start]).toEqual([found, text.indexOf(found)]);
    expect(mended).toEqual([{ pointer: "/edges/1/quotes/0/exact", given, found }]);
  });

  it("are a problem where the text has two readings, or other words", () => {
    const two = put(
      "the 'bridge' is",
      "the ‘bridge’ is here, and the “bridge” is not, the ’bridge’ is",
    );
    expect(two.problems).toHaveLength(1);
    expect(put("the “bridge” is shut", 'the "bridge" is open').problems).toHaveLength(1);
    expect(two.mended).toEqual([]);
  });

  it("keep whatever the text has word for word, and the graph can be proved", () => {
    const parts = fc.constantFrom(
      "a",
      "b",
      " ",
      "  ",
      "“",
      '"',
      "’",
      "'",
      "–",
      "-",
      "…",
      ".",
      "\u00A0",
      "é",
      "e\u0301",
      "\u200B",
    );
    fc.assert(
      fc.property(
        fc.array(parts, { maxLength: 30 }),
        fc.array(parts, { minLength: 1, maxLength: 6 }),
        (all, some) => {
          const [text, exact] = [all.join(""), some.join("")];
          const { file, problems, mended } = locateQuotes(fileWith({ exact }), () => text);
          const quote = file.edges[1]?.quotes?.[0];
          if (problems.length > 0) {
            expect(mended).toEqual([]);
            return;
          }
          expect(text.startsWith(quote?.exact ?? "-", quote?.start)).toBe(true);
          if (text.includes(exact)) expect(quote?.exact).toBe(exact);
        },
      ),
    );
  });
});
