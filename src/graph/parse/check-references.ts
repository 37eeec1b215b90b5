import { type Problem, pointerOf } from "../problem";
import type { ProblemList } from "../problem-list";
import { fieldOf, type Lists } from "./lists";
import { nearestTo } from "./nearest";

type Path = readonly PropertyKey[];

/** So many unknown ids are told what they may have been meant to be. */
const MOST_SUGGESTIONS = 20;

/**
 * Ids are collected even from parts with other problems, so that one misspelt field doesn't cause a dozen unknown actors.
 * If a list is missing or is not an array, only that is reported.
 */
export function checkReferences(
  value: unknown,
  { nodes, edges, documents }: Lists,
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
