import { describe, expect, it } from "vitest";
import { exampleText, readTranslation, TRANSLATED, translateGraph } from "../../data/translate";
import { directionOf } from "../../src/frame/view/language";
import { indexGraph } from "../../src/frame/index/index-graph";
import { TOLD_SETS, TOLD_VALUES } from "../../src/frame/index/told";
import type { FileLink, FileQuote, GraphFile } from "../../src/graph/model/file";
import { parseGraph } from "../../src/graph/parse/parse-graph";

const EXAMPLES = ["draghi-putin", "winter-2022"];

const fileOf = (name: string): GraphFile => JSON.parse(exampleText(name));

/** Every text of a file that is ours, by what it is. */
function textsOf({ title, description, opening, moments, labels, nodes, edges }: GraphFile) {
  return {
    sentences: [
      title,
      description,
      opening?.headline,
      opening?.text,
      ...(moments ?? []).map(({ label }) => label),
      ...nodes.map(({ role }) => role),
      ...edges.map(({ summary }) => summary),
    ].filter((text) => typeof text === "string"),
    words: [
      ...Object.values(labels?.kinds ?? {}),
      ...nodes.flatMap(({ name, shortName, side }) => [name, shortName, side]),
    ].filter((text) => typeof text === "string"),
    topics: [...new Set(edges.flatMap(({ topics = [] }) => topics))],
  };
}

const files = EXAMPLES.map(fileOf);
const all = files.map(textsOf);

/** The quotes of the occasions of a file that both sides told of. */
function quotesToldByBoth(file: GraphFile): readonly FileQuote[] {
  const graph = parseGraph(file);
  if (!graph.ok) throw new Error("The example cannot be read.");
  const { links } = indexGraph(graph.value);
  const occasionOf = ({ id, event }: FileLink) => event ?? id;
  const isToldByBoth = (number: number) =>
    (TOLD_SETS[links.toldBy[links.row[number] ?? 0] ?? 0] ?? []).some(
      (code) => TOLD_VALUES[code] === "both",
    );
  const told = new Set(file.edges.filter((_, number) => isToldByBoth(number)).map(occasionOf));
  return file.edges
    .filter((edge) => told.has(occasionOf(edge)))
    .flatMap(({ quotes = [] }) => quotes);
}

describe.each(TRANSLATED)("the examples in %s", (language) => {
  const translation = readTranslation(language);

  it("have each title, sentence, role and topic in that language", () => {
    for (const { sentences, topics } of all) {
      expect(sentences.filter((text) => translation.texts[text] === undefined)).toEqual([]);
      expect(topics.filter((topic) => translation.topics[String(topic)] === undefined)).toEqual([]);
    }
  });

  it("give each quote of the example that opens first in that language too, and in the other those of what both sides told", () => {
    const [first, second] = files;
    const opening = first?.edges.flatMap(({ quotes = [] }) => quotes) ?? [];
    const both = second ? quotesToldByBoth(second) : [];
    expect(both.length).toBeGreaterThan(50);
    const said = [...opening, ...both]
      // What was said in that language needs no translation.
      .filter((quote) => quote.language !== language)
      .map((quote) => quote.exact);
    expect(Object.keys(translation.quotes).toSorted()).toEqual([...new Set(said)].toSorted());
  });

  it("leave the words of quotes as they were said, with the translation beside them", () => {
    const [first] = files;
    const exact = first?.edges.flatMap(({ quotes = [] }) => quotes.map((quote) => quote.exact));
    const translated = first && translateGraph(first, language, translation);
    const quotes = translated?.edges.flatMap((edge) => edge.quotes ?? []) ?? [];
    expect(quotes.map((quote) => quote.exact)).toEqual(exact);
    for (const { exact: said, translation: ours } of quotes) {
      expect(ours).toBe(translation.quotes[said]);
      expect(ours).not.toBe(said);
    }
  });

  it("translate nothing that no file says", () => {
    const said = new Set(all.flatMap(({ sentences, words }) => [...sentences, ...words]));
    expect(Object.keys(translation.texts).filter((text) => !said.has(text))).toEqual([]);
    const topics = new Set(all.flatMap((texts) => texts.topics.map(String)));
    expect(Object.keys(translation.topics).filter((topic) => !topics.has(topic))).toEqual([]);
  });

  it("write the names of people as that language does", () => {
    const people = files.flatMap(({ nodes }) => nodes.filter(({ kind }) => kind === "person"));
    const isOtherScript = ["uk", "ru"].includes(language) || directionOf(language) === "rtl";
    const names = people.map(({ name }) => String(name));
    if (isOtherScript)
      expect(
        names.filter((name) => /\p{Script=Latin}/u.test(translation.texts[name] ?? name)),
      ).toEqual([]);
  });

  it.each(EXAMPLES)("keep what %s quotes, and who is who", (name) => {
    const file = fileOf(name);
    const translated = translateGraph(file, language, translation);
    const outcome = parseGraph(translated);
    expect(outcome.ok && outcome.value.language).toBe(language);
    const ids = ({ nodes, edges }: GraphFile) => [...nodes, ...edges].map(({ id }) => id);
    expect(ids(translated)).toEqual(ids(file));
    const exact = ({ edges }: GraphFile) =>
      edges.flatMap(({ quotes = [] }) => quotes.map((quote) => [quote.exact, quote.start]));
    expect(exact(translated)).toEqual(exact(file));
    const spoken = new Map(file.documents?.map((document) => [document.id, document.language]));
    for (const { quotes = [] } of translated.edges)
      for (const quote of quotes)
        expect(quote.language ?? spoken.get(quote.document), quote.exact).toBeDefined();
  });
});
