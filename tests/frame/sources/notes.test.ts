import { describe, expect, it } from "vitest";
import { annotate } from "../../../src/frame/sources/notes";
import { call, makeGraph, people } from "../../fixtures/make-graph";

describe("quotes as notes", () => {
  it("are numbered consecutively, each with the first note of its document", () => {
    const { links } = makeGraph({
      nodes: people("a b"),
      edges: [
        call("1", "a-b", {
          quotes: [
            { document: "d", exact: "one" },
            { document: "e", exact: "two" },
          ],
        }),
        call("2", "a-b"),
        call("3", "a-b", {
          quotes: [
            { document: "e", exact: "three" },
            { document: "d", exact: "four" },
          ],
        }),
      ],
      documents: [
        { id: "d", title: "D" },
        { id: "e", title: "E" },
      ],
    });
    const annotated = annotate([...links.values()]);
    const printed = annotated.map(({ link, notes }) => [
      link.id,
      ...notes.map(({ number, quote, first }) => `${number} ${quote.exact} ${first}`),
    ]);
    expect(printed).toEqual([["1", "1 one 1", "2 two 2"], ["2"], ["3", "3 three 2", "4 four 1"]]);
    const first = annotate([...links.values()], 3).map(({ notes }) => notes.length);
    expect(first).toEqual([2, 0, 1]);
  });
});
