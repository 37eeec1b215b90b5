import type { GraphFile } from "../../graph/model/file";
import { parseGraph } from "../../graph/parse/parse-graph";
import type { Outcome } from "../../graph/problem";
import type { Graph } from "../../graph/model/types";

/** Where something stood in what was imported. */
export interface Place {
  /** The name of the file, where several were given. */
  readonly input?: string | undefined;
  /** Counted from 1. */
  readonly line?: number | undefined;
}

/** What may have to be said of an import that went well; the words are in the catalogue, under `note.<code>`. */
export type NoteCode =
  | "renamed"
  | "kept-as"
  | "not-a-date"
  | "hour-left"
  | "spells"
  | "undirected"
  | "left-out"
  | "one-actor";

/** Something that was changed or could not be carried over; the same thing is told once, with how often it was met. */
export interface Note extends Place {
  readonly code: NoteCode;
  readonly values: Readonly<Record<string, string | number>>;
  readonly count: number;
}

/** A file in another form, as one in the form `readout/1` that has not been checked yet. */
export interface Imported {
  readonly file: GraphFile;
  readonly notes: readonly Note[];
  /** Where the actor or link at a JSON pointer into the file stood in what was imported. */
  readonly placeOf: (pointer: string) => Place | undefined;
}

/** A graph made from another form, and what was changed or left out on the way. */
export interface ImportedGraph {
  readonly graph: Graph;
  readonly notes: readonly Note[];
}

/** Checks what was imported by the rules of every graph file; problems are told by their line in the source. */
export function checkImported(outcome: Outcome<Imported>): Outcome<ImportedGraph> {
  if (!outcome.ok) return outcome;
  const { file, notes, placeOf } = outcome.value;
  const parsed = parseGraph(file);
  if (parsed.ok) return { ok: true, value: { graph: parsed.value, notes } };
  return {
    ok: false,
    problems: parsed.problems.map((problem) => ({ ...problem, ...placeOf(problem.pointer ?? "") })),
  };
}
