import type * as z from "zod";
import { shownAddress } from "../address";
import { type Days, parseDays } from "../dates";
import type { GraphFile } from "../model/file";
import { listLinks } from "../model/links";
import { isLocalText, isTranslations, plainText } from "../model/local-text";
import { nearestTo } from "./nearest";
import { quoteOf } from "../model/quotes";
import { type Outcome, type Problem, pointerOf } from "../problem";
import { problemOfIssue } from "./schema-problems";
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

/**
 * Parses the value of a `readout/1` file into a graph, or returns every problem, each with its JSON pointer.
 * Never throws, and never changes the value.
 */
export function parseGraph(value: unknown): Outcome<Graph> {
  const problems: Problem[] = [];
  const outline = validate(outlineSchema, value, [], problems);
  const arrays = arraysOf(value);
  const daysOf = createDaysParser();

  const actors = validateAll(arrays.nodes, "nodes", actorSchema, problems).map((file): Actor => ({
    ...file,
    name: plainText(file.name),
    role: file.role && plainText(file.role),
    description: file.description && plainText(file.description),
    shortName: file.shortName && plainText(file.shortName),
    aliases: file.aliases ?? [],
    sameAs: file.sameAs ?? [],
    ...translated({
      name: file.name,
      role: file.role,
      description: file.description,
      shortName: file.shortName,
    }),
  }));
  const texts = new Map<string, Translations>();
  const documents = validateAll(arrays.documents, "documents", documentSchema, problems).map(
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
  const links = validateAll(arrays.edges, "edges", linkSchema, problems).map((file): Link => ({
    id: file.id,
    kind: file.kind,
    source: file.source,
    target: file.target,
    days: valueOf(daysOf(file.date)),
    status: file.status ?? "held",
    event: file.event,
    label: isLocalText(file.label) ? knownAs(file.label, texts) : undefined,
    topics: (file.topics ?? []).map((topic) => knownAs(topic, texts)),
    summary: file.summary,
    quotes: (file.quotes ?? []).map((quote) => quoteOf(quote, documentsById)),
  }));
  checkDates(arrays, daysOf, problems);
  checkReferences(value, arrays, problems);

  if (!outline || !isGraphFile(value, problems)) return { ok: false, problems };
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

/** A value without problems has the type that the schemas describe. */
function isGraphFile(_value: unknown, problems: readonly Problem[]): _value is GraphFile {
  return problems.length === 0;
}

type Path = readonly PropertyKey[];

const MOST_SUGGESTIONS = 20;

interface Arrays {
  readonly nodes: readonly unknown[];
  readonly edges: readonly unknown[];
  readonly documents: readonly unknown[];
  readonly moments: readonly unknown[];
}

function arraysOf(value: unknown): Arrays {
  const list = (key: string) => {
    const found = fieldOf(value, key);
    return Array.isArray(found) ? found : [];
  };
  return {
    nodes: list("nodes"),
    edges: list("edges"),
    documents: list("documents"),
    moments: list("moments"),
  };
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.getOwnPropertyDescriptor(value, key)?.value
    : undefined;
}

function validate<T>(
  schema: z.ZodType<T>,
  value: unknown,
  path: Path,
  problems: Problem[],
): T | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) problems.push(problemOfIssue(issue, path, value));
  return undefined;
}

function validateAll<T>(
  values: readonly unknown[],
  key: string,
  schema: z.ZodType<T>,
  problems: Problem[],
): T[] {
  return values.flatMap((value, index) => validate(schema, value, [key, index], problems) ?? []);
}

/** Caches parsed dates: large files repeat few distinct dates, and the library takes 0.1 ms for each. */
function createDaysParser() {
  const known = new Map<string, Outcome<Days>>();
  return (text: string | undefined): Outcome<Days> | undefined => {
    if (text === undefined) return undefined;
    const outcome = known.get(text) ?? parseDays(text);
    known.set(text, outcome);
    return outcome;
  };
}

function valueOf<T>(outcome: Outcome<T> | undefined): T | undefined {
  return outcome?.ok ? outcome.value : undefined;
}

/** Dates, like ids below, are checked even in parts with other problems, so that no problem hides another. */
function checkDates(
  { edges, documents, moments }: Arrays,
  daysOf: ReturnType<typeof createDaysParser>,
  problems: Problem[],
): void {
  const check = (items: readonly unknown[], key: string, field: string) => {
    items.forEach((item, index) => {
      const text = fieldOf(item, field);
      const outcome = typeof text === "string" && text !== "" ? daysOf(text) : undefined;
      if (!outcome || outcome.ok) return;
      const pointer = pointerOf([key, index, field]);
      for (const problem of outcome.problems) problems.push({ ...problem, pointer });
    });
  };
  check(edges, "edges", "date");
  check(documents, "documents", "published");
  check(documents, "documents", "retrieved");
  check(moments, "moments", "date");
}

/**
 * Ids are collected even from parts with other problems, so that one misspelt field doesn't cause a dozen unknown actors.
 * If a list is missing or is not an array, only that is reported.
 */
function checkReferences(
  value: unknown,
  { nodes, edges, documents }: Arrays,
  problems: Problem[],
): void {
  const places = new Map<string, Path>();
  const allActorIds = collectIds(nodes, "nodes", places, problems);
  collectIds(edges, "edges", places, problems);
  const allDocumentIds = collectIds(documents, "documents", new Map(), problems);
  const actorIds = Array.isArray(fieldOf(value, "nodes")) ? allActorIds : undefined;
  const documentIds = Array.isArray(fieldOf(value, "documents") ?? []) ? allDocumentIds : undefined;

  let misses = 0;
  const expect = (
    ids: ReadonlySet<string> | undefined,
    id: unknown,
    code: Problem["code"],
    path: Path,
  ) => {
    if (typeof id !== "string" || id === "" || ids?.has(id) !== false) return;
    // Finding suggestions is slow, so a file full of unknown ids gets only the first few.
    const nearest = ++misses > MOST_SUGGESTIONS ? undefined : nearestTo(id, [...ids]);
    problems.push({ code, values: { id }, pointer: pointerOf(path), nearest });
  };
  nodes.forEach((actor, index) => {
    const speaksFor = fieldOf(actor, "speaksFor");
    if (!Array.isArray(speaksFor)) return;
    speaksFor.forEach((id: unknown, place) => {
      expect(actorIds, id, "unknown-actor", ["nodes", index, "speaksFor", place]);
    });
  });
  documents.forEach((document, index) => {
    expect(actorIds, fieldOf(document, "voice"), "unknown-account", ["documents", index, "voice"]);
  });
  edges.forEach((link, index) => {
    for (const end of ["source", "target"]) {
      expect(actorIds, fieldOf(link, end), "unknown-actor", ["edges", index, end]);
    }
    const quotes = fieldOf(link, "quotes");
    if (!Array.isArray(quotes)) return;
    quotes.forEach((quote: unknown, quoteIndex) => {
      const path = ["edges", index, "quotes", quoteIndex];
      expect(documentIds, fieldOf(quote, "document"), "unknown-document", [...path, "document"]);
      expect(actorIds, fieldOf(quote, "attributedTo"), "unknown-account", [
        ...path,
        "attributedTo",
      ]);
    });
  });
}

function collectIds(
  items: readonly unknown[],
  key: string,
  places: Map<string, Path>,
  problems: Problem[],
): ReadonlySet<string> {
  const ids = new Set<string>();
  items.forEach((item, index) => {
    const id = fieldOf(item, "id");
    if (typeof id !== "string") return;
    const path = [key, index, "id"];
    const first = places.get(id);
    if (!first) places.set(id, path);
    else {
      const values = { id, first: pointerOf(first) };
      problems.push({ code: "duplicate-id", values, pointer: pointerOf(path) });
    }
    ids.add(id);
  });
  return ids;
}
