import type { Prepared } from "../frame/layout/prepared";
import type { Actor, SourceDocument } from "../graph/model/types";

/** So many actors or documents are sent at a time. */
const PORTION = 10_000;

/** What a worker sends a portion at a time: the page would stand still while it unpacks a hundred thousand. */
export function createPortions() {
  let actors: readonly Actor[] = [];
  let documents: readonly SourceDocument[] = [];
  return {
    /** What is sent at once of a graph; what it lacks is asked for after it. */
    keep(prepared: Prepared): Prepared {
      ({ actors, documents } = prepared.head);
      return { ...prepared, head: { ...prepared.head, actors: [], documents: [] } };
    },
    actorsFrom: (start: number) => actors.slice(start, start + PORTION),
    documentsFrom: (start: number) => documents.slice(start, start + PORTION),
  };
}

/** A whole list, of which a portion comes at a time: none at the end. */
export async function joinPortions<T>(
  from: (start: number) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const all: T[] = [];
  for (;;) {
    const portion = await from(all.length);
    if (portion.length === 0) return all;
    for (const item of portion) all.push(item);
  }
}
