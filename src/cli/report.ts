import type { Note } from "../formats/imported";
import type { Problem } from "../graph/problem";
import { sayNote, sayProblem } from "../words/problems";
import { say } from "../words/say";

/** One line for one problem: `FILE:POINTER: what is wrong`, or `FILE:LINE:` where the file is not JSON (section 6). */
export function lineOfProblem(file: string, problem: Problem): string {
  const { input, line, column, pointer = "" } = problem;
  const place = line === undefined ? pointer : String(line);
  const what = oneLine(sayProblem(problem));
  const where = column === undefined ? "" : ` ${say("cli.column", { column })}`;
  return `${input ?? file}:${place}: ${what}${where}`;
}

/** One line for something that was changed or left out. */
export function lineOfNote(file: string, note: Note): string {
  const often = note.count > 1 ? ` ${say("cli.often", { count: note.count })}` : "";
  return `${note.input ?? file}:${note.line ?? ""}: ${oneLine(sayNote(note))}${often}`;
}

/** A text from a file must not make a second line, nor steer the terminal. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ");
}
