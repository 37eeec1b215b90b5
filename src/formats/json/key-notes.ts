import { findRepeatedKeys } from "../../graph/parse/repeated-keys";
import type { Outcome } from "../../graph/problem";
import type { Imported, Note } from "../draft/imported";

/**
 * Notes on keys that stand more than once in one object, of which the last is read.
 * @param text valid JSON; or one value of it on each line, whose lines are then the places
 */
export function notesOfKeys(text: string, hasLines = false): readonly Note[] {
  const texts = hasLines ? text.split("\n") : [text];
  return findRepeatedKeys(texts).map(({ key, pointer, line, count }) => ({
    code: "key-twice",
    values: { key },
    count,
    ...(hasLines ? { line } : { pointer }),
  }));
}

/** What was imported, with more notes before its own. */
export function withNotes(notes: readonly Note[], imported: Outcome<Imported>): Outcome<Imported> {
  if (!imported.ok || notes.length === 0) return imported;
  const { value } = imported;
  return { ok: true, value: { ...value, notes: [...notes, ...value.notes] } };
}
