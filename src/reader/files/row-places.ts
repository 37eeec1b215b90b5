import type { Note, Place } from "../../formats/draft/imported";
import type { Outcome } from "../../graph/problem";
import type { InputFile } from "./input-file";

/**
 * An outcome of reading tables whose places are those in the files that they were made of: a row of a table in JSON is an
 * item of a list there, or stands on a line of its own.
 */
export function placedIn<T extends { readonly notes: readonly Note[] }>(
  files: readonly InputFile[],
  outcome: Outcome<T>,
): Outcome<T> {
  const place = placerIn(files);
  if (!outcome.ok) return { ok: false, problems: outcome.problems.map(place) };
  return { ok: true, value: { ...outcome.value, notes: outcome.value.notes.map(place) } };
}

/** Puts something that is said of a row to its place in the file. */
export function placerIn(files: readonly InputFile[]): <T extends Place>(said: T) => T {
  const known = new Map(files.flatMap(({ name, sheet }) => (sheet?.places ? [[name, sheet]] : [])));
  return (said) => {
    const { input = "", line } = said;
    const places = known.get(input)?.places;
    if (!places || line === undefined) return said;
    if ("lines" in places) return { ...said, line: places.lines[line - 2] };
    const item = line - 2 + places.first;
    const pointer = item < 0 ? places.pointer : `${places.pointer}/${item}`;
    return { ...said, line: undefined, pointer };
  };
}
