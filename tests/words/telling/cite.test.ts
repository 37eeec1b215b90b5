import { describe, expect, it } from "vitest";
import { citeQuote, citeView } from "../../../src/words/cite";
import { sayNote } from "../../../src/words/notes";
import { sayPlace, sayProblem } from "../../../src/words/problems";
import { loadStudioWords } from "../../../src/words/studio-words";
import { createWords } from "../../../src/words/languages/create-words";
import { makeGraph, people } from "../../fixtures/make-graph";
import { plain } from "./plain";

const words = createWords("en");

describe("a quote that is cited", () => {
  const graph = makeGraph({
    nodes: people("a"),
    edges: [
      {
        id: "l",
        kind: "call",
        source: "a",
        target: "a",
        quotes: [{ document: "x", exact: "we spoke" }],
      },
    ],
    documents: [
      {
        id: "x",
        title: "A note",
        publisher: "The Courier",
        published: "2022-02-01",
        url: "https://e.org/x",
      },
      { id: "y" },
    ],
  });
  const [link] = graph.links.values();
  const [quote] = link?.quotes ?? [];
  const cited = (id: string, account?: string) => {
    const document = graph.documents.get(id);
    if (!quote || !document) throw new Error("There is a quote of a document.");
    return plain(
      citeQuote(
        words,
        quote,
        document,
        account === undefined ? undefined : graph.actors.get(account),
      ),
    );
  };

  it("stands between its marks, with account, publisher, title, day and address", () => {
    expect(cited("x", "a")).toMatchInlineSnapshot(
      `"“we spoke” (Account: A, The Courier, A note, 1 February 2022, https://e.org/x)"`,
    );
  });

  it("leaves out what is not known of its source", () => {
    expect(cited("x")).toMatchInlineSnapshot(
      `"“we spoke” (The Courier, A note, 1 February 2022, https://e.org/x)"`,
    );
    expect(cited("y")).toMatchInlineSnapshot(`"“we spoke” (y)"`);
  });
});

describe("a view that is cited", () => {
  const graph = { title: "The file" };
  const view = { title: "The view", address: "https://e.org/?select=a", accessed: "2026-11-28" };

  it("has its title, the file's where it is another, its address and the day of access", () => {
    expect(plain(citeView(words, graph, view))).toMatchInlineSnapshot(
      `"The view. The file. https://e.org/?select=a Accessed 28 November 2026."`,
    );
    expect(plain(citeView(words, graph, { ...view, title: "The file" }))).toMatchInlineSnapshot(
      `"The file. https://e.org/?select=a Accessed 28 November 2026."`,
    );
  });

  it("without an address has no day of access; and with the day of its data says it", () => {
    expect(plain(citeView(words, graph, { ...view, address: undefined }))).toBe(
      "The view. The file.",
    );
    const dated = { ...graph, date: "2022-03-01" };
    expect(plain(citeView(words, dated, view))).toMatchInlineSnapshot(
      `"The view. The file. Data as of 1 March 2022. https://e.org/?select=a Accessed 28 November 2026."`,
    );
  });
});

describe("where a problem lies", () => {
  it.each([
    [{}, ""],
    [{ pointer: "" }, "/"],
    [{ pointer: "/nodes/0" }, "/nodes/0"],
    [{ input: "a.csv" }, "a.csv"],
    [{ input: "a.json", pointer: "" }, "a.json"],
    [{ input: "a.json", pointer: "/rows/0" }, "a.json, /rows/0"],
    [{ line: 3 }, "line 3"],
    [{ input: "a.csv", line: 3 }, "a.csv, line 3"],
    [{ input: "a.csv", line: 3, column: 7 }, "a.csv, line 3, column 7"],
  ])("%j is said as “%s”", (place, expected) => {
    expect(plain(sayPlace(words, place)).toLowerCase()).toBe(expected);
  });

  it("is followed by what is wrong, and what was meant where that is near", () => {
    const problem = { code: "unknown-actor", values: { id: "puttin" } } as const;
    expect(plain(sayProblem(words, problem))).toMatchInlineSnapshot(
      `"No actor has the id “puttin”. Add the actor, or correct the id."`,
    );
    expect(plain(sayProblem(words, { ...problem, nearest: "putin" }))).toMatchInlineSnapshot(
      `"No actor has the id “puttin”. Add the actor, or correct the id. Did you mean “putin”?"`,
    );
    const note = { code: "maybe-nobody", values: { value: "n/a" }, count: 1 } as const;
    expect(plain(sayNote(words, note))).toMatchInlineSnapshot(
      `"“n/a” is read as an actor. If it means that there is none, add it to the words for “none”."`,
    );
  });
});

describe("the words of the studio", () => {
  it("are fetched once for each language, and say its own messages", async () => {
    const [english, italian] = await Promise.all([loadStudioWords("en"), loadStudioWords("it")]);
    expect(await loadStudioWords("it")).toBe(italian);
    expect(english("bar.undo")).not.toBe(italian("bar.undo"));
    expect(italian("bar.undo")).toMatchInlineSnapshot(`"Annulla"`);
  });
});
