import fc from "fast-check";
import { expect, test } from "vitest";
import { propose, READ_LANGUAGES, readReason } from "../../src/propose";
import { dayOf, problemsOf, strayQuotes } from "./proposed";

const PIECES =
  "President|Ann Lee|Obama|the Kremlin|Россия|Путин|met|spoke with|said|denied|will|not|and|with|between|on Tuesday|last week|20 May|in|,|.|;|\n\n|“|”|\"|(|)|U.S.|Mr.|'s|-|the two leaders|he|l'Élysée|se reunió con|встретился с|зустріч|Treffen|😀|\uD800|É|  |\u2028|who|which".split(
    "|",
  );

test("Any text gives a graph that is in order, with every quote verbatim at its place", async () => {
  const pieces = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary" })), {
    maxLength: 60,
  });
  const languages = fc.option(fc.constantFrom(...READ_LANGUAGES), { nil: undefined });
  const days = fc.integer({ min: dayOf("1900-01-01"), max: dayOf("2100-01-01") });
  await fc.assert(
    fc.asyncProperty(
      pieces,
      fc.constantFrom(" ", ""),
      languages,
      days,
      async (words, gap, language, published) => {
        const text = words.join(gap).toWellFormed();
        const graph = await propose([{ text, published, language }]);
        expect(strayQuotes(graph, text)).toEqual([]);
        expect(problemsOf(graph)).toEqual([]);
        for (const { proposed } of graph.edges) {
          expect(proposed.confidence).toBeGreaterThanOrEqual(0);
          expect(proposed.confidence).toBeLessThanOrEqual(1);
          expect(proposed.because.filter((entry) => !readReason(entry))).toEqual([]);
          expect(proposed.because.length).toBeGreaterThan(0);
        }
      },
    ),
    { numRuns: 150 },
  );
});

test("A text in a language that is not read has its document and no proposals", async () => {
  const graph = await propose([{ text: "Spotkanie.", published: 0, language: "pl" }]);
  expect(graph.edges).toEqual([]);
  expect(graph.documents).toHaveLength(1);
});
