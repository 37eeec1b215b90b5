import type { Note, NoteCode } from "../../formats/draft/imported";
import type { Problem, ProblemCode } from "../../graph/problem";
import { shortenValues } from "../../graph/shorten";
import type { Word } from "../../words/words";
import { oneLine } from "./unseen";
import { say, sayNote, sayProblem } from "./words";

/** One line for one problem: `FILE:POINTER: what is wrong`, or `FILE:LINE:` where the file is not JSON (section 6). */
export function lineOfProblem(file: string, problem: Problem): string {
  const { input, line, column, pointer = "" } = problem;
  const place = line === undefined ? pointer : String(line);
  const where = column === undefined ? "" : ` ${say("cli.column", { column })}`;
  return oneLine(`${input ?? file}:${place}: ${sayProblem(problem)}${where}`);
}

/** Flags that answer what a problem or note leaves open, by its code. */
const HINTS: Readonly<Partial<Record<ProblemCode | NoteCode, Word>>> = {
  "dates-asked": "cli.hint.dates",
  "dates-unused": "cli.hint.date",
  "end-unused": "cli.hint.end",
  "statuses-unused": "cli.hint.status",
  "missing-cell": "cli.hint.fill",
  "no-link-columns": "cli.hint.columns",
  "several-names": "cli.hint.split",
  "maybe-nobody": "cli.hint.nothing",
  "encoding-read": "cli.hint.encoding",
  "heading-found": "cli.hint.heading",
  "headings-joined": "cli.hint.heading",
  "heading-below": "cli.hint.no-heading",
};

function hintOf({ code, values }: Pick<Problem | Note, "code" | "values">): string {
  const word = HINTS[code];
  return word === undefined ? "" : ` ${say(word, shortenValues(values))}`;
}

/** The line of a problem of an import, with the flag that answers it, and how many more there are of its kind. */
export function linesOfProblem(file: string, problem: Problem): readonly string[] {
  const { input = file, more } = problem;
  const line = lineOfProblem(file, problem) + oneLine(hintOf(problem));
  return more === undefined
    ? [line]
    : [line, oneLine(`${input}: ${say("trouble.alike", { count: more })}`)];
}

/** The line of something that was changed or left out, and how many more there are of its kind. */
export function linesOfNote(file: string, note: Note): readonly string[] {
  const { input = file, more } = note;
  const line = lineOfNote(file, note);
  return more === undefined
    ? [line]
    : [line, oneLine(`${input}: ${say("trouble.alike", { count: more })}`)];
}

function lineOfNote(file: string, note: Note): string {
  const often = note.count > 1 ? ` ${say("cli.often", { count: note.count })}` : "";
  return oneLine(
    `${note.input ?? file}:${note.line ?? note.pointer ?? ""}: ${sayNote(note)}${hintOf(note)}${often}`,
  );
}
