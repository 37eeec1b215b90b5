import type { Note } from "../formats/draft/imported";
import type { Problem } from "../graph/problem";
import { sayNote, sayProblem } from "../words/problems";
import type { Words } from "../words/words";

/** One line for one problem: `FILE:POINTER: what is wrong`, or `FILE:LINE:` where the file is not JSON (section 6). */
export function lineOfProblem(words: Words, file: string, problem: Problem): string {
  const { input, line, column, pointer = "" } = problem;
  const place = line === undefined ? pointer : String(line);
  const where = column === undefined ? "" : ` ${words.say("cli.column", { column })}`;
  return oneLine(`${input ?? file}:${place}: ${sayProblem(words, problem)}${where}`);
}

/** One line for something that was changed or left out. */
export function lineOfNote(words: Words, file: string, note: Note): string {
  const often = note.count > 1 ? ` ${words.say("cli.often", { count: note.count })}` : "";
  return oneLine(`${note.input ?? file}:${note.line ?? ""}: ${sayNote(words, note)}${often}`);
}

/** A text from a file, or its name, must not make a second line, steer the terminal, nor turn what follows it around. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029\u202A-\u202E]+/gu, " ");
}
