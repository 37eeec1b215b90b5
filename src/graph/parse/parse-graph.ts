import type { GraphFile } from "../model/file";
import { listLinks } from "../model/links";
import { isLocalText, isTranslations, plainText } from "../model/local-text";
import { quoteOf } from "../model/quotes";
import type { Outcome } from "../problem";
import { startProblems } from "../problem-list";
import { createDaysParser, valueOf } from "./check-dates";
import { checkParts, isGraphFile } from "./check-file";
import { documentOf } from "./document-of";
import { listsOf } from "./lists";
import { MOST_KEYS } from "./long-lists";
import { isPlainActor, isPlainDocument, isPlainLink } from "./plain-entry";
import { validate, validateAll } from "./validate";
import { actorSchema, documentSchema, linkSchema, outlineSchema } from "../model/schema";
import type {
  Actor,
  Graph,
  Labels,
  Link,
  LocalText,
  Moment,
  SourceDocument,
  Translations,
} from "../model/types";

/** The one empty list of all actors and links that have none. */
const NONE: readonly never[] = [];

/**
 * Parses the value of a `readout/1` file into a graph, or returns the first problems, each with its JSON pointer.
 * Never throws, and never changes the value.
 */
export function parseGraph(value: unknown): Outcome<Graph> {
  const problems = startProblems();
  const outline = validate(outlineSchema, value, [], problems);
  const lists = listsOf(value);
  const daysOf = createDaysParser();

  // Field by field here and below: what is spread takes three times the memory, and longer.
  const actors = validateAll(
    lists.nodes,
    "nodes",
    actorSchema,
    isPlainActor,
    problems,
    (file): Actor => ({
      id: file.id,
      kind: file.kind,
      name: plainText(file.name),
      role: file.role && plainText(file.role),
      country: file.country,
      description: file.description && plainText(file.description),
      shortName: file.shortName && plainText(file.shortName),
      aliases: file.aliases ?? NONE,
      sameAs: file.sameAs ?? NONE,
      side: file.side,
      speaksFor: file.speaksFor,
      press: file.press,
      position: file.position,
      translations: translationsOf({
        name: file.name,
        role: file.role,
        description: file.description,
        shortName: file.shortName,
      }),
    }),
  );
  const { texts, knownAs } = startTexts();
  const documents = validateAll(
    lists.documents,
    "documents",
    documentSchema,
    isPlainDocument,
    problems,
    (file) => documentOf(file, daysOf),
  );
  const documentsById = new Map<string, SourceDocument>();
  for (const document of documents) documentsById.set(document.id, document);

  const links = validateAll(
    lists.edges,
    "edges",
    linkSchema,
    isPlainLink,
    problems,
    (file): Link => ({
      id: file.id,
      kind: file.kind,
      source: file.source,
      target: file.target,
      days: valueOf(daysOf(file.date)),
      status: file.status ?? "held",
      event: file.event,
      label: isLocalText(file.label) ? knownAs(file.label) : undefined,
      topics: file.topics?.map((topic) => knownAs(topic)) ?? NONE,
      summary: file.summary,
      quotes: file.quotes?.map((quote) => quoteOf(quote, documentsById)) ?? NONE,
    }),
  );
  checkParts(value, lists, daysOf, problems);

  const found = problems.all();
  if (!outline || !isGraphFile(value, found)) return { ok: false, problems: found };
  return {
    ok: true,
    value: {
      title: outline.title && plainText(outline.title),
      description: outline.description && plainText(outline.description),
      translations: translationsOf({ title: outline.title, description: outline.description }),
      texts,
      language: outline.language,
      license: outline.license,
      labels: labelsOf(outline.labels),
      moments: (outline.moments ?? []).flatMap(({ date, label }): Moment[] => {
        const days = valueOf(daysOf(date));
        return days ? [{ days, label }] : [];
      }),
      opening: outline.opening,
      actors: new Map(actors.map((actor) => [actor.id, actor])),
      links: listLinks(links),
      documents: documentsById,
      file: value,
    },
  };
}

/** The translations of those texts that have any; undefined where none has. */
function translationsOf<K extends string>(
  texts: Readonly<Partial<Record<K, LocalText | undefined>>>,
): Readonly<Partial<Record<K, Translations>>> | undefined {
  const translations: Partial<Record<K, Translations>> = {};
  for (const key in texts) {
    const text = texts[key];
    if (isTranslations(text)) translations[key] = text;
  }
  return Object.keys(translations).length > 0 ? translations : undefined;
}

function labelsOf(file: GraphFile["labels"] = {}): Labels {
  const { topics, kinds, sides } = file;
  const map = (words: typeof topics) => new Map(Object.entries(words ?? {}));
  return { topics: map(topics), kinds: map(kinds), sides: map(sides) };
}

/** Topics and labels by their plain text, with what the file's links say of them in other languages. */
function startTexts() {
  const texts = new Map<string, Record<string, string>>();
  const counts = new Map<string, number>();
  const knownAs = (text: LocalText): string => {
    const plain = plainText(text);
    if (!isTranslations(text)) return plain;
    const known = texts.get(plain) ?? {};
    texts.set(plain, known);
    // Added to in place, and bounded as in one link: each of a million links may have one more language.
    let count = counts.get(plain) ?? 0;
    for (const [tag, word] of Object.entries(text)) {
      const isNew = !Object.hasOwn(known, tag);
      if (isNew && ++count > MOST_KEYS) break;
      known[tag] = word;
    }
    counts.set(plain, count);
    return plain;
  };
  return { texts, knownAs };
}
