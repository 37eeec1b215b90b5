import { type Problem, pointerOf } from "../problem";
import { MOST_PROBLEMS, type ProblemList } from "../problem-list";
import { fieldOf, type Lists } from "./lists";
import { nearestTo } from "./nearest";
import { repeatedIds } from "./repeated-ids";

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
  const allActorIds = idsOf(nodes);
  if (allActorIds.size < nodes.length) tellRepeated(nodes, "nodes", problems);
  tellRepeated(edges, "edges", problems, { key: "nodes", items: nodes });
  const allDocumentIds = idsOf(documents);
  if (allDocumentIds.size < documents.length) tellRepeated(documents, "documents", problems);
  const actorIds = Array.isArray(fieldOf(value, "nodes")) ? allActorIds : undefined;
  const documentIds = Array.isArray(fieldOf(value, "documents") ?? []) ? allDocumentIds : undefined;

  let misses = 0;
  const isUnknown = (ids: Ids | undefined, id: unknown): id is string =>
    typeof id === "string" && id !== "" && ids?.has(id) === false;
  const expect = (ids: Ids | undefined, id: unknown, code: Problem["code"], path: Path) => {
    if (!ids || !isUnknown(ids, id)) return;
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
    for (const end of ENDS) {
      const id = fieldOf(link, end);
      // A list for each end of a million links takes as long as to look them up.
      if (isUnknown(actorIds, id)) expect(actorIds, id, "unknown-actor", ["edges", index, end]);
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

const ENDS = ["source", "target"] as const;

type Ids = ReadonlySet<string>;

function idsOf(items: readonly unknown[]): Ids {
  const ids = new Set<string>();
  for (const item of items) {
    const id = fieldOf(item, "id");
    if (typeof id === "string") ids.add(id);
  }
  return ids;
}

/** @param earlier another list whose ids must not come again */
function tellRepeated(
  items: readonly unknown[],
  key: string,
  problems: ProblemList,
  earlier?: { readonly key: string; readonly items: readonly unknown[] },
): void {
  const again = repeatedIds(items, earlier?.items ?? [], MOST_PROBLEMS + 1);
  if (again.length === 0) return;
  const wanted = new Set(again.map(({ id }) => id));
  const [before, own] = [firstPlaces(earlier?.items ?? [], wanted), firstPlaces(items, wanted)];
  for (const { id, index } of again) {
    const place = before.get(id);
    const path =
      place === undefined ? [key, own.get(id) ?? 0, "id"] : [earlier?.key ?? key, place, "id"];
    const values = { id, first: pointerOf(path) };
    problems.add({ code: "duplicate-id", values, pointer: pointerOf([key, index, "id"]) });
  }
}

/** Where each of some ids first stands. */
function firstPlaces(
  items: readonly unknown[],
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const id = fieldOf(item, "id");
    if (typeof id === "string" && wanted.has(id) && !places.has(id)) places.set(id, index);
  }
  return places;
}
