import type * as z from "zod";
import { type Days, parseDays } from "./dates";
import { type Outcome, type Problem, pointerOf } from "./problem";
import { problemOfIssue } from "./schema-problems";
import { actorSchema, documentSchema, linkSchema, outlineSchema } from "./schema";
import type { Actor, Graph, Link, SourceDocument } from "./types";

/**
 * Makes a graph of the value of a `readout/1` file, or says everything that is wrong with it,
 * each problem with its JSON pointer. Never throws, and never changes the value.
 */
export function parseGraph(value: unknown): Outcome<Graph> {
  const problems: Problem[] = [];
  const outline = read(outlineSchema, value, [], problems);
  const arrays = arraysOf(value);
  const readDays = daysReader(problems);

  const actors = readAll(arrays.nodes, "nodes", actorSchema, problems).map(
    ([, file]): Actor => ({ ...file, aliases: file.aliases ?? [], sameAs: file.sameAs ?? [] }),
  );
  const documents = readAll(arrays.documents, "documents", documentSchema, problems).map(
    ([path, file]): SourceDocument => ({
      ...file,
      published: readDays(file.published, [...path, "published"]),
      retrieved: readDays(file.retrieved, [...path, "retrieved"]),
    }),
  );
  const links = readAll(arrays.edges, "edges", linkSchema, problems).map(
    ([path, { date, ...file }]): Link => ({
      ...file,
      days: readDays(date, [...path, "date"]),
      status: file.status ?? "held",
      topics: file.topics ?? [],
      quotes: (file.quotes ?? []).map((quote) => ({
        ...quote,
        direct: quote.direct ?? false,
        stance: quote.stance ?? "asserts",
      })),
    }),
  );
  checkReferences(arrays, problems);

  if (!outline || problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: {
      title: outline.title,
      description: outline.description,
      language: outline.language,
      license: outline.license,
      actors: new Map(actors.map((actor) => [actor.id, actor])),
      links: new Map(links.map((link) => [link.id, link])),
      documents: new Map(documents.map((document) => [document.id, document])),
    },
  };
}

type Path = readonly PropertyKey[];

interface Arrays {
  readonly nodes: readonly unknown[];
  readonly edges: readonly unknown[];
  readonly documents: readonly unknown[];
}

function arraysOf(value: unknown): Arrays {
  const list = (key: string) => {
    const found = fieldOf(value, key);
    return Array.isArray(found) ? found : [];
  };
  return { nodes: list("nodes"), edges: list("edges"), documents: list("documents") };
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.getOwnPropertyDescriptor(value, key)?.value
    : undefined;
}

function read<T>(
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

function readAll<T>(
  values: readonly unknown[],
  key: string,
  schema: z.ZodType<T>,
  problems: Problem[],
): [Path, T][] {
  return values.flatMap((value, index): [Path, T][] => {
    const path = [key, index];
    const item = read(schema, value, path, problems);
    return item === undefined ? [] : [[path, item]];
  });
}

/** Large files repeat few dates often, and the library takes a tenth of a millisecond for each. */
function daysReader(problems: Problem[]) {
  const known = new Map<string, Outcome<Days>>();
  return (text: string | undefined, path: Path): Days | undefined => {
    if (text === undefined) return undefined;
    const outcome = known.get(text) ?? parseDays(text);
    known.set(text, outcome);
    if (outcome.ok) return outcome.value;
    for (const problem of outcome.problems) {
      problems.push({ ...problem, pointer: pointerOf(path) });
    }
    return undefined;
  };
}

/** Ids are looked at also in parts that are wrong otherwise, lest one misspelt field make a dozen "no such actor". */
function checkReferences({ nodes, edges, documents }: Arrays, problems: Problem[]): void {
  const places = new Map<string, string>();
  const actorIds = collectIds(nodes, "nodes", places, problems);
  collectIds(edges, "edges", places, problems);
  const documentIds = collectIds(documents, "documents", new Map(), problems);

  const expect = (ids: ReadonlySet<string>, id: unknown, code: Problem["code"], path: Path) => {
    if (typeof id === "string" && id !== "" && !ids.has(id)) {
      problems.push({ code, values: { id }, pointer: pointerOf(path) });
    }
  };
  edges.forEach((link, index) => {
    for (const end of ["source", "target"]) {
      expect(actorIds, fieldOf(link, end), "unknown-actor", ["edges", index, end]);
    }
    const quotes = fieldOf(link, "quotes");
    if (!Array.isArray(quotes)) return;
    quotes.forEach((quote: unknown, number) => {
      const path = ["edges", index, "quotes", number];
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
  places: Map<string, string>,
  problems: Problem[],
): ReadonlySet<string> {
  const ids = new Set<string>();
  items.forEach((item, index) => {
    const id = fieldOf(item, "id");
    if (typeof id !== "string") return;
    const pointer = pointerOf([key, index, "id"]);
    const first = places.get(id);
    if (first === undefined) places.set(id, pointer);
    else problems.push({ code: "duplicate-id", values: { id, first }, pointer });
    ids.add(id);
  });
  return ids;
}
