import type { Problem } from "../../graph/problem";
import { type KindsOfProblems, startKinds } from "../../graph/problem-list";
import type { Note, NoteCode, Place } from "../draft/imported";
import { startNotes } from "../draft/notes";

/** What is found in tables: all problems, those of one kind together, and what is said of a table that can be read. */
export interface Findings extends Pick<KindsOfProblems, "add" | "hasEnough"> {
  /** Notes something of a row, a column or a whole table. */
  note(code: NoteCode, values: Note["values"], place: Place, count?: number): void;
  /** Counts more notes of a kind of which as many as are kept were given one by one. */
  noteMore(code: NoteCode, count: number): void;
  problems(): readonly Problem[];
  notes(): readonly Note[];
}

export function startFindings(): Findings {
  const { add, hasEnough, all } = startKinds();
  const notes = startNotes();
  return {
    add,
    hasEnough,
    note: notes.add,
    noteMore: notes.addMore,
    problems: all,
    notes: notes.all,
  };
}
