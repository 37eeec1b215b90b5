import type { Note } from "../formats/draft/imported";
import type { Problem } from "../graph/problem";
import { oneLine } from "./unseen";
import { say, sayNote, sayProblem } from "./words";

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
  return oneLine(
    `${note.input ?? file}:${note.line ?? note.pointer ?? ""}: ${sayNote(note)}${often}`,
  );
}
