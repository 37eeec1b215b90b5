import type * as z from "zod/mini";
import { MOST_KEYS } from "../../model/bounds";
import type { GraphFile } from "../../model/file";
import { listLinks } from "../../model/links";
import { isLocalText, isTranslations, plainText } from "../../model/local-text";
import { quoteOf } from "../../model/quotes";
import type { actorSchema, documentSchema, linkSchema, outlineSchema } from "../../model/schema";
import type {
  Actor,
  Graph,
  Labels,
  Link,
  LocalText,
  Moment,
  SourceDocument,
  Translations,
} from "../../model/types";
import { createDaysParser, valueOf } from "./days-parser";
import type { Problem } from "../../problem";
import { documentOf } from "./document-of";
import { localLabel, shownLabel, shownLabels } from "./shown-label";

/** The one empty list of all actors and links that have none. */
const NONE: readonly never[] = [];

/** What a file says beside the lists of its parts, and each entry of those. */
export type Outline = Omit<z.output<typeof outlineSchema>, "nodes" | "edges" | "documents">;
export type ActorEntry = z.output<typeof actorSchema>;
export type LinkEntry = z.output<typeof linkSchema>;
export type DocumentEntry = z.output<typeof documentSchema>;

/** Makes the parts of one graph, and then the graph, of what a file says; all of it has been checked. */
export interface GraphParts {
  readonly daysOf: ReturnType<typeof createDaysParser>;
  actorOf(file: ActorEntry): Actor;
  /** Before the links, whose quotes are told by its voice. */
  documentOf(file: DocumentEntry): SourceDocument;
  linkOf(file: LinkEntry): Link;
  graphOf(
    outline: Outline,
    actors: readonly Actor[],
    links: readonly Link[],
    file: GraphFile,
  ): Graph;
}

/** Field by field, here and below: what is spread takes three times the memory, and longer. */
export function startParts(): GraphParts {
  const daysOf = createDaysParser();
  const { texts, knownAs } = startTexts();
  const documents = new Map<string, SourceDocument>();
  return {
    daysOf,
    actorOf: (file) => ({
      id: file.id,
      kind: file.kind,
      name: shownLabel(plainText(file.name)),
      role: file.role && shownLabel(plainText(file.role)),
      country: file.country,
      description: file.description && plainText(file.description),
      shortName: file.shortName && shownLabel(plainText(file.shortName)),
      aliases: shownLabels(file.aliases) ?? NONE,
      sameAs: file.sameAs ?? NONE,
      side: file.side,
      speaksFor: file.speaksFor,
      press: file.press,
      position: file.position,
      translations: translationsOf({
        name: localLabel(file.name),
        role: localLabel(file.role),
        description: file.description,
        shortName: localLabel(file.shortName),
      }),
    }),
    documentOf(file) {
      const document = documentOf(file, daysOf);
      documents.set(document.id, document);
      return document;
    },
    linkOf: (file) => ({
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
      quotes: file.quotes?.map((quote) => quoteOf(quote, documents)) ?? NONE,
    }),
    graphOf: (outline, actors, links, file) => ({
      title: outline.title && shownLabel(plainText(outline.title)),
      description: outline.description && plainText(outline.description),
      translations: translationsOf({
        title: localLabel(outline.title),
        description: outline.description,
      }),
      texts,
      language: outline.language,
      license: outline.license,
      labels: labelsOf(outline.labels),
      moments: (outline.moments ?? []).flatMap(({ date, label }): Moment[] => {
        const days = valueOf(daysOf(date));
        return days ? [{ days, label: localLabel(label) }] : [];
      }),
      opening: outline.opening && {
        ...outline.opening,
        headline: localLabel(outline.opening.headline),
      },
      actors: new Map(actors.map((actor) => [actor.id, actor])),
      links: listLinks(links),
      documents,
      file,
    }),
  };
}

/** A value without problems has the type that the schemas describe. */
export function isGraphFile(_value: unknown, problems: readonly Problem[]): _value is GraphFile {
  return problems.length === 0;
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
  const map = (words: typeof topics) =>
    new Map(Object.entries(words ?? {}).map(([key, word]) => [key, localLabel(word)]));
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
      known[tag] = shownLabel(word);
    }
    counts.set(plain, count);
    return plain;
  };
  return { texts, knownAs };
}
