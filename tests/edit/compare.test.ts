import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { counterpartOf, samePassages } from "../../src/edit/compare/accounts";
import { alignerOf, turned } from "../../src/edit/compare/align";
import { draftOf } from "../../src/edit/draft";
import type { TextRange } from "../../src/edit/passages";
import type { FileDocument } from "../../src/graph/model/file";
import { parseGraph } from "../../src/graph/parse/parse-graph";

const graph = parseGraph(JSON.parse(readFileSync("data/obama-putin.json", "utf8")));
if (!graph.ok) throw new Error(JSON.stringify(graph.problems));
const draft = draftOf(graph.value.file);
const [washington, moscow] = draft.file.documents ?? [];
if (!washington || !moscow) throw new Error("The example has two documents.");

const wordsOf = ({ text = "" }: FileDocument, { start, end }: TextRange) => text.slice(start, end);
const align = alignerOf(
  { text: washington.text ?? "", language: "en" },
  { text: moscow.text ?? "", language: "en" },
);

describe("two readouts of one call", () => {
  it("find each other", () => {
    expect(counterpartOf(draft, washington)?.id).toBe(moscow.id);
    expect(counterpartOf(draft, moscow)?.id).toBe(washington.id);
  });

  it("have only that in common of which both tell: the call, and that the ministers go on", () => {
    const { pairs } = align(samePassages(draft, washington.id, moscow.id));
    const first = pairs.map(({ here, there }) => [
      wordsOf(washington, here).slice(0, 30),
      wordsOf(moscow, there).slice(0, 30),
    ]);
    expect(first).toContainEqual(
      ["President Obama spoke for an ho", "Vladimir Putin had a telephone "].map((words) =>
        words.slice(0, 30),
      ),
    );
    expect(first).toContainEqual([
      "President Obama indicated that",
      "The leaders of the two nations",
    ]);
  });

  it("are told apart by what only one of them has", () => {
    const { onlyHere, onlyThere } = align([]);
    const here = onlyHere.map((range) => wordsOf(washington, range)).join("\n");
    const there = onlyThere.map((range) => wordsOf(moscow, range)).join("\n");
    expect(here).toContain("in violation of Ukraine’s sovereignty");
    expect(there).toContain("unconstitutional coup");
    expect(here + there).not.toContain("Kerry");
    // A headline tells nothing of its own.
    expect(here).not.toContain("Readout of President");
  });

  it("are without a counterpart where no occasion is the same", () => {
    const edges = draft.file.edges.filter(({ quotes = [] }) =>
      quotes.every(({ document }) => document === moscow.id),
    );
    expect(counterpartOf({ ...draft, file: { ...draft.file, edges } }, moscow)).toBeUndefined();
  });
});

it("puts each sentence of two texts into one pair, or among those that only one has", () => {
  const sentence = fc
    .array(fc.constantFrom("ministers", "spoke", "border", "Tuesday", "grain", "and"), {
      minLength: 1,
      maxLength: 6,
    })
    .map((words) => `${words.join(" ")}.`);
  const text = fc.array(sentence, { maxLength: 5 }).map((sentences) => sentences.join("\n"));
  fc.assert(
    fc.property(text, text, (one, other) => {
      const alignment = alignerOf(
        { text: one, language: "en" },
        { text: other, language: "en" },
      )([]);
      const { pairs, onlyHere, onlyThere } = alignment;
      const startsOf = (ranges: readonly TextRange[]) => ranges.map(({ start }) => start);
      const here = [...startsOf(pairs.map((pair) => pair.here)), ...startsOf(onlyHere)];
      const there = [...startsOf(pairs.map((pair) => pair.there)), ...startsOf(onlyThere)];
      expect(new Set(here).size).toBe(here.length);
      expect(new Set(there).size).toBe(there.length);
      expect(here.length).toBe(one.split(".").length - 1);
      expect(there.length).toBe(other.split(".").length - 1);
      expect(turned(turned(alignment))).toEqual(alignment);
    }),
  );
});
