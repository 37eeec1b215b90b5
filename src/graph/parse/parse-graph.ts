import { shownAddress } from "../address";
import type { GraphFile } from "../model/file";
import { listLinks } from "../model/links";
import { isLocalText, isTranslations, plainText } from "../model/local-text";
import { quoteOf } from "../model/quotes";
import type { Outcome } from "../problem";
import { startProblems } from "../problem-list";
import { createDaysParser, valueOf } from "./check-dates";
import { checkParts, isGraphFile } from "./check-file";
import { listsOf } from "./lists";
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

  const actors = validateAll(lists.nodes, "nodes", actorSchema, problems, (file): Actor => ({
    ...file,
    name: plainText(file.name),
    role: file.role && plainText(file.role),
    description: file.description && plainText(file.description),
    shortName: file.shortName && plainText(file.shortName),
    aliases: file.aliases ?? NONE,
    sameAs: file.sameAs ?? NONE,
    ...translated({
      name: file.name,
      role: file.role,
      description: file.description,
      shortName: file.shortName,
    }),
  }));
  const texts = new Map<string, Translations>();
  const documents = validateAll(
    lists.documents,
    "documents",
    documentSchema,
    problems,
    (file): SourceDocument => ({
      ...file,
      title:
        file.title ?? file.publisher ?? (file.url === undefined ? file.id : shownAddress(file.url)),
      published: valueOf(daysOf(file.published)),
      retrieved: valueOf(daysOf(file.retrieved)),
    }),
  );
  const documentsById = new Map(documents.map((document) => [document.id, document]));
  // Field by field, because spreading took much of the time on large files.
  const links = validateAll(lists.edges, "edges", linkSchema, problems, (file): Link => ({
    id: file.id,
    kind: file.kind,
    source: file.source,
    target: file.target,
    days: valueOf(daysOf(file.date)),
    status: file.status ?? "held",
    event: file.event,
    label: isLocalText(file.label) ? knownAs(file.label, texts) : undefined,
    topics: file.topics?.map((topic) => knownAs(topic, texts)) ?? NONE,
    summary: file.summary,
    quotes: file.quotes?.map((quote) => quoteOf(quote, documentsById)) ?? NONE,
  }));
  checkParts(value, lists, daysOf, problems);

  const found = problems.all();
  if (!outline || !isGraphFile(value, found)) return { ok: false, problems: found };
  return {
    ok: true,
    value: {
      title: outline.title && plainText(outline.title),
      description: outline.description && plainText(outline.description),
      ...translated({ title: outline.title, description: outline.description }),
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

/** The translations of those texts that have any. */
function translated<K extends string>(
  texts: Readonly<Partial<Record<K, LocalText | undefined>>>,
): {
  readonly translations?: Readonly<Partial<Record<K, Translations>>>;
} {
  const translations: Partial<Record<K, Translations>> = {};
  for (const key in texts) {
    const text = texts[key];
    if (isTranslations(text)) translations[key] = text;
  }
  return Object.keys(translations).length > 0 ? { translations } : {};
}

function labelsOf(file: GraphFile["labels"] = {}): Labels {
  const { topics, kinds, sides } = file;
  const map = (words: typeof topics) => new Map(Object.entries(words ?? {}));
  return { topics: map(topics), kinds: map(kinds), sides: map(sides) };
}

/** The plain text of a topic or label; its translations are stored under that text. */
function knownAs(text: LocalText, texts: Map<string, Translations>): string {
  const plain = plainText(text);
  if (isTranslations(text)) texts.set(plain, { ...texts.get(plain), ...text });
  return plain;
}
