import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGES, type Language } from "../src/frame/view/language.ts";
import type { GraphFile } from "../src/graph/model/file";
import type { LocalText } from "../src/graph/model/types";

/** The texts of the examples in one language, by the English ones; what is alike in both is not listed. Topics go by their slugs. */
export interface Translation {
  readonly topics: Readonly<Record<string, string>>;
  readonly texts: Readonly<Record<string, string>>;
  /** Quotes, by what was said: the translation stands beside it, and is ours. */
  readonly quotes: Readonly<Record<string, string>>;
}

const FOLDER = join(import.meta.dirname, "translations");

/** The languages that the examples are given in besides their own. */
export const TRANSLATED = LANGUAGES.filter((language) => language !== "en");

/** Reads the texts in one language. */
export function readTranslation(language: Language): Translation {
  return JSON.parse(readFileSync(join(FOLDER, `${language}.json`), "utf8"));
}

/** The names of the examples: of the graph files beside this one. */
export function exampleNames(): readonly string[] {
  return readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith(".json"))
    .map((file) => file.slice(0, -".json".length));
}

/** The text of an example's file, as it stands in the repository. */
export function exampleText(name: string): string {
  return readFileSync(join(import.meta.dirname, `${name}.json`), "utf8");
}

/**
 * A graph file in another language: what is ours is translated, and what others said stays as they said it, with the language
 * it is in and our translation beside it, unless it was said in that language. Names that are written otherwise are kept as
 * aliases, so that the search finds both.
 */
export function translateGraph(
  file: GraphFile,
  language: Language,
  { topics, texts, quotes }: Translation,
): GraphFile {
  const say = <T extends LocalText | undefined>(text: T) =>
    typeof text === "string" ? (texts[text] ?? text) : text;
  const { title, description, opening, labels, moments, nodes, edges, documents } = file;
  const documentLanguages = new Map(documents?.map((document) => [document.id, document.language]));
  const sides = new Set(nodes.flatMap(({ side }) => (side === undefined ? [] : [side])));
  const used = new Set(edges.flatMap((edge) => edge.topics ?? []).filter(isPlain));
  return {
    ...file,
    ...(title !== undefined && { title: say(title) }),
    ...(description !== undefined && { description: say(description) }),
    language,
    ...(opening && {
      opening: { ...opening, headline: say(opening.headline), text: say(opening.text) },
    }),
    ...(moments && { moments: moments.map((moment) => ({ ...moment, label: say(moment.label) })) }),
    labels: {
      ...labels,
      ...(labels?.kinds && {
        kinds: Object.fromEntries(
          Object.entries(labels.kinds).map(([kind, label]) => [kind, say(label)]),
        ),
      }),
      topics: {
        ...labels?.topics,
        ...Object.fromEntries([...used].map((topic) => [topic, topics[topic] ?? topic])),
      },
      sides: {
        ...labels?.sides,
        ...Object.fromEntries([...sides].map((side) => [side, say(side)])),
      },
    },
    nodes: nodes.map((node) => {
      const name = say(node.name);
      const own = isPlain(node.name) && node.name !== name ? [node.name] : [];
      return {
        ...node,
        name,
        ...(node.shortName !== undefined && { shortName: say(node.shortName) }),
        ...(node.role !== undefined && { role: say(node.role) }),
        ...(own.length > 0 && { aliases: [...new Set([...(node.aliases ?? []), ...own])] }),
      };
    }),
    edges: edges.map((edge) => ({
      ...edge,
      ...(edge.summary !== undefined && { summary: say(edge.summary) }),
      ...(edge.quotes && {
        quotes: edge.quotes.map((quote) => ({
          ...quote,
          ...(quote.language === undefined &&
            documentLanguages.get(quote.document) === undefined && { language: file.language }),
          translation: quotes[quote.exact],
        })),
      }),
    })),
  };
}

function isPlain(text: LocalText | undefined): text is string {
  return typeof text === "string";
}
