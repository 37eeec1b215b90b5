import type { GraphFile } from "../../graph/model/file";
import { parseGraph } from "../../graph/parse/parse-graph";
import type { Outcome, Problem } from "../../graph/problem";
import { startKinds } from "../../graph/problem-list";
import type { Graph } from "../../graph/model/types";
import { notesOfDirections } from "./directions";
import { notesOfDates, openFarEnds } from "./doubtful-dates";
import { notesOfTexts } from "./garbled-texts";
import { notesOfNames } from "./names-with-more";
import type { Imported, Note } from "../draft/imported";
import { notesOfOpenEnds } from "./open-ends";
import { notesOfStatuses } from "./own-statuses";
import { notesOfUnreadStatuses } from "./unread-statuses";
import { fieldOfWeights } from "./weights";

/** What is said of a file whatever its form. */
const DOUBTS = [
  notesOfStatuses,
  notesOfDates,
  notesOfOpenEnds,
  notesOfDirections,
  notesOfTexts,
  notesOfNames,
];

/** A graph from another format, and what was changed or left out. */
export interface ImportedGraph {
  readonly graph: Graph;
  readonly notes: readonly Note[];
}

/** Problems with their places, those of one kind together. */
function kindsOf(problems: readonly Problem[], placeOf: Imported["placeOf"]): readonly Problem[] {
  const kinds = startKinds();
  for (const problem of problems) kinds.add({ ...problem, ...placeOf(problem.pointer ?? "") });
  return kinds.all();
}

/** Parses an imported file by the same rules as any graph file; problems get their line in the source. */
export function checkImported(outcome: Outcome<Imported>): Outcome<ImportedGraph> {
  const checked = checkedBy(parseGraph, outcome);
  if (!checked.ok) return checked;
  const { value: graph, notes } = checked.value;
  return { ok: true, value: { graph, notes } };
}

/** Checks an imported file by a check of files; problems get their line in the source. */
export function checkedBy<T>(
  check: (file: GraphFile) => Outcome<T>,
  outcome: Outcome<Imported>,
): Outcome<{ readonly value: T; readonly notes: readonly Note[] }> {
  if (!outcome.ok) return outcome;
  const { notes, placeOf, refusal } = outcome.value;
  if (refusal) return { ok: false, problems: [refusal] };
  const { file, notes: ends } = openFarEnds(outcome.value.file, placeOf);
  const checked = check(file);
  if (!checked.ok) return { ok: false, problems: kindsOf(checked.problems, placeOf) };
  const hasUnused = notes.some(({ code }) => code === "statuses-unused");
  const doubts = hasUnused ? DOUBTS : [...DOUBTS, notesOfUnreadStatuses];
  const doubtful = doubts.flatMap((notesOf) => notesOf(file, placeOf));
  const all = withWeights(file, [...notes, ...ends, ...doubtful]);
  return { ok: true, value: { value: checked.value, notes: all } };
}

/** Elsewhere weights make a line strong, and here the number of links does: that is said once. */
function withWeights(file: GraphFile, notes: readonly Note[]): readonly Note[] {
  const field = fieldOfWeights(file);
  return field === undefined
    ? notes
    : [...notes, { code: "weight-kept", values: { field }, count: 1 }];
}
