import { type Problem, pointerOf } from "../problem";
import { MOST_PROBLEMS, type ProblemList } from "../problem-list";
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
  collectIds(edges, "edges", problems, { key: "nodes", ids: allActorIds, items: nodes });
  const allDocumentIds = collectIds(documents, "documents", problems);
  const actorIds = Array.isArray(fieldOf(value, "nodes")) ? allActorIds : undefined;
  const documentIds = Array.isArray(fieldOf(value, "documents") ?? []) ? allDocumentIds : undefined;

  let misses = 0;
  const expect = (ids: Ids | undefined, id: unknown, code: Problem["code"], path: Path) => {
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

type Ids = ReadonlySet<string>;

/** @param earlier another list whose ids must not come again */
function collectIds(
  items: readonly unknown[],
  key: string,
  problems: ProblemList,
  earlier?: { readonly key: string; readonly ids: Ids; readonly items: readonly unknown[] },
): Ids {
  // A set alone, since the places of a million ids take long to keep; those of the few that come again are looked up.
  const ids = new Set<string>();
  const again: { readonly id: string; readonly index: number }[] = [];
  for (const [index, item] of items.entries()) {
    const id = fieldOf(item, "id");
    if (typeof id !== "string") continue;
    const before = ids.size;
    ids.add(id);
    const isAgain = ids.size === before || earlier?.ids.has(id) === true;
    if (isAgain && again.length <= MOST_PROBLEMS) again.push({ id, index });
  }
  if (again.length === 0) return ids;
  const wanted = new Set(again.map(({ id }) => id));
  const [before, own] = [firstPlaces(earlier?.items ?? [], wanted), firstPlaces(items, wanted)];
  for (const { id, index } of again) {
    const place = before.get(id);
    const path =
      place === undefined ? [key, own.get(id) ?? 0, "id"] : [earlier?.key ?? key, place, "id"];
    const values = { id, first: pointerOf(path) };
    problems.add({ code: "duplicate-id", values, pointer: pointerOf([key, index, "id"]) });
  }
  return ids;
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
