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
  const allActorIds = collectIds(nodes, "nodes", problems);
  collectIds(edges, "edges", problems, { key: "nodes", ids: allActorIds });
  const allDocumentIds = collectIds(documents, "documents", problems);
  const actorIds = Array.isArray(fieldOf(value, "nodes")) ? allActorIds : undefined;
  const documentIds = Array.isArray(fieldOf(value, "documents") ?? []) ? allDocumentIds : undefined;

  let misses = 0;
  const expect = (ids: Ids | undefined, id: unknown, code: Problem["code"], path: Path) => {
    if (typeof id !== "string" || id === "" || ids?.has(id) !== false) return;
    // Finding suggestions is slow, so a file full of unknown ids gets only the first few.
    const nearest = ++misses > MOST_SUGGESTIONS ? undefined : nearestTo(id, [...ids.keys()]);
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

/** The place of the first entry that has each id. */
type Ids = ReadonlyMap<string, number>;

/** @param earlier another list whose ids must not come again */
function collectIds(
  items: readonly unknown[],
  key: string,
  problems: ProblemList,
  earlier?: { readonly key: string; readonly ids: Ids },
): Ids {
  const ids = new Map<string, number>();
  items.forEach((item, index) => {
    const id = fieldOf(item, "id");
    if (typeof id !== "string") return;
    const [before, own] = [earlier?.ids.get(id), ids.get(id)];
    if (before === undefined && own === undefined) {
      ids.set(id, index);
      return;
    }
    const path = before === undefined ? [key, own ?? 0, "id"] : [earlier?.key ?? key, before, "id"];
    const values = { id, first: pointerOf(path) };
    problems.add({ code: "duplicate-id", values, pointer: pointerOf([key, index, "id"]) });
    if (own === undefined) ids.set(id, index);
  });
  return ids;
}
