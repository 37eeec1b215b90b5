import { describe, expect, it } from "vitest";
import {
  exampleNames,
  exampleText,
  readTranslation,
  TRANSLATED,
  translateGraph,
} from "../../data/translate";
import { directionOf } from "../../src/frame/view/language";
import type { FileQuote, GraphFile } from "../../src/graph/model/file";
import { parseGraph } from "../../src/graph/parse/parse-graph";

const EXAMPLES = exampleNames();

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
      ...[labels?.kinds, labels?.topics].flatMap((labelled) => Object.values(labelled ?? {})),
      ...nodes.flatMap(({ name, shortName, side }) => [name, shortName, side]),
    ].filter((text) => typeof text === "string"),
    topics: [...new Set(edges.flatMap(({ topics = [] }) => topics))],
  };
}

const files = EXAMPLES.map(fileOf);
const all = files.map(textsOf);

const quotesOf = ({ edges }: GraphFile): readonly FileQuote[] =>
  edges.flatMap(({ quotes = [] }) => quotes);

/** The language in which something was said. */
function spokenIn({ documents, language }: GraphFile, quote: FileQuote): string | undefined {
  const document = documents?.find(({ id }) => id === quote.document);
  return quote.language ?? document?.language ?? language;
}

it("the examples in English give in English what was said in other languages", () => {
  for (const file of files)
    for (const quote of quotesOf(file))
      expect(quote.translation !== undefined, quote.exact).toBe(spokenIn(file, quote) !== "en");
});

describe.each(TRANSLATED)("the examples in %s", (language) => {
  const translation = readTranslation(language);

  it("have each title, sentence, role and topic in that language", () => {
    for (const { sentences, topics } of all) {
      expect(sentences.filter((text) => translation.texts[text] === undefined)).toEqual([]);
      expect(topics.filter((topic) => translation.topics[String(topic)] === undefined)).toEqual([]);
    }
  });

  it("give each quote in that language too, but those that were said in it", () => {
    const said = files.flatMap((file) =>
      quotesOf(file)
        .filter((quote) => spokenIn(file, quote) !== language)
        .map(({ exact }) => exact),
    );
    expect(Object.keys(translation.quotes).toSorted()).toEqual([...new Set(said)].toSorted());
  });

  it("leave the words of quotes as they were said, with the translation beside them", () => {
    for (const file of files) {
      const quotes = quotesOf(translateGraph(file, language, translation));
      expect(quotes.map(({ exact }) => exact)).toEqual(quotesOf(file).map(({ exact }) => exact));
      for (const { exact: said, translation: ours } of quotes) {
        expect(ours).toBe(translation.quotes[said]);
        expect(ours).not.toBe(said);
      }
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
