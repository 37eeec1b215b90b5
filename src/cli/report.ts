import type { Note } from "../formats/draft/imported";
import type { Problem } from "../graph/problem";
import { sayNote, sayProblem } from "../words/problems";
import { say } from "../words/say";

/** One line for one problem: `FILE:POINTER: what is wrong`, or `FILE:LINE:` where the file is not JSON (section 6). */
export function lineOfProblem(file: string, problem: Problem): string {
  const { input, line, column, pointer = "" } = problem;
  const place = line === undefined ? pointer : String(line);
  const where = column === undefined ? "" : ` ${say("cli.column", { column })}`;
  return oneLine(`${input ?? file}:${place}: ${sayProblem(problem)}${where}`);
}

/** One line for something that was changed or left out. */
export function lineOfNote(file: string, note: Note): string {
  const often = note.count > 1 ? ` ${say("cli.often", { count: note.count })}` : "";
  return oneLine(`${note.input ?? file}:${note.line ?? ""}: ${sayNote(note)}${often}`);
}

/** A text from a file, or its name, must not make a second line, steer the terminal, nor turn what follows it around. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029\u202A-\u202E]+/gu, " ");
}
