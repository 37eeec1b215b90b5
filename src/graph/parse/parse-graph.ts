import type * as z from "zod/mini";
import { shownAddress } from "../address";
import { type Days, parseDays } from "../dates";
import type { GraphFile } from "../model/file";
import { listLinks } from "../model/links";
import { isLocalText, isTranslations, plainText } from "../model/local-text";
import { nearestTo } from "./nearest";
import { quoteOf } from "../model/quotes";
import { type Outcome, type Problem, pointerOf } from "../problem";
import { type ProblemList, startProblems } from "../problem-list";
import { problemOfIssue } from "./schema-problems";
import { findTooMany, partsOf } from "./long-lists";
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
 * Parses the value of a `readout/1` file into a graph, or returns the first problems, each with its JSON pointer.
 * Never throws, and never changes the value.
 */
export function parseGraph(value: unknown): Outcome<Graph> {
  const problems = startProblems();
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

/** A schema of an object, with the schemas of its fields. */
type Shaped<T> = z.ZodMiniType<T> & { readonly shape: Readonly<Record<string, unknown>> };

/** The fields whose entries are looked at together; those of the file itself are looked at one by one. */
function fieldsOf({ shape }: Shaped<unknown>): readonly string[] {
  return Object.keys(shape).filter((field) => !ENTRY_BY_ENTRY.has(field));
}

const ENTRY_BY_ENTRY: ReadonlySet<string> = new Set(["nodes", "edges", "documents"]);

function validate<T>(
  schema: Shaped<T>,
  value: unknown,
  path: Path,
  problems: ProblemList,
  fields = fieldsOf(schema),
): T | undefined {
  const tooMany = findTooMany(value, fields);
  if (tooMany) {
    problems.add({ ...tooMany.problem, pointer: pointerOf([...path, tooMany.field]) });
    return undefined;
  }
  let isSound = true;
  for (const { value: part, pathInWhole } of partsOf(value, fields)) {
    const { error } = schema.safeParse(part);
    if (!error) continue;
    isSound = false;
    for (const issue of error.issues) {
      problems.add(problemOfIssue({ ...issue, path: pathInWhole(issue.path) }, path, value));
    }
    if (problems.isFull()) break;
  }
  const result = isSound ? schema.safeParse(value) : undefined;
  for (const issue of result?.error?.issues ?? []) {
    problems.add(problemOfIssue(issue, path, value));
  }
  return result?.data;
}

function validateAll<T>(
  values: readonly unknown[],
  key: string,
  schema: Shaped<T>,
  problems: ProblemList,
): T[] {
  const valid: T[] = [];
  const fields = fieldsOf(schema);
  problems.each(values, (value, index) => {
    const found = validate(schema, value, [key, index], problems, fields);
    if (found !== undefined) valid.push(found);
  });
  return valid;
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
  problems: ProblemList,
): void {
  const check = (items: readonly unknown[], key: string, field: string) => {
    if (problems.isFull()) return;
    problems.each(items, (item, index) => {
      const text = fieldOf(item, field);
      const outcome = typeof text === "string" && text !== "" ? daysOf(text) : undefined;
      if (!outcome || outcome.ok) return;
      const pointer = pointerOf([key, index, field]);
      for (const problem of outcome.problems) problems.add({ ...problem, pointer });
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
  problems: ProblemList,
): void {
  if (problems.isFull()) return;
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
    problems.add({ code, values: { id }, pointer: pointerOf(path), nearest });
  };
  problems.each(nodes, (actor, index) => {
    const speaksFor = fieldOf(actor, "speaksFor");
    if (!Array.isArray(speaksFor)) return;
    speaksFor.forEach((id: unknown, place) => {
      expect(actorIds, id, "unknown-actor", ["nodes", index, "speaksFor", place]);
    });
  });
  problems.each(documents, (document, index) => {
    expect(actorIds, fieldOf(document, "voice"), "unknown-account", ["documents", index, "voice"]);
  });
  problems.each(edges, (link, index) => {
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
  problems: ProblemList,
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
      problems.add({ code: "duplicate-id", values, pointer: pointerOf(path) });
    }
    ids.add(id);
  });
  return ids;
}
