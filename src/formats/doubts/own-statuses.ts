import { LINK_STATUSES } from "../../graph/model/kinds";
import type { GraphFile } from "../../graph/model/file";
import type { Imported, Note, Place } from "../draft/imported";
import { type Notes, startNotes } from "../draft/notes";

const KNOWN: ReadonlySet<string> = new Set(LINK_STATUSES);
/** Longer ones are cut in what is said. */
const LONGEST = 60;

/** Notes on statuses that mean nothing here ("tbc"): they are kept, and nobody should take them for one of ours. */
export function notesOfStatuses(file: GraphFile, placeOf: Imported["placeOf"]): readonly Note[] {
  const notes = startNotes();
  file.edges.forEach(({ status }, at) => {
    if (status !== undefined && !KNOWN.has(status))
      noteStatus(notes, status, placeOf(`/edges/${at}`) ?? {});
  });
  return notes.all();
}

/** Notes a status, if it means nothing here. */
export function noteStatus(
  notes: Notes,
  status: string | undefined,
  place: Place,
  count?: number,
): void {
  if (status === undefined || KNOWN.has(status)) return;
  const value = status.length > LONGEST ? `${status.slice(0, LONGEST)}…` : status;
  notes.add("own-status", { value }, place, count);
}
