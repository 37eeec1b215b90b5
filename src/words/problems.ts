import type { Note } from "../formats/draft/imported";
import type { Problem } from "../graph/problem";
import { say } from "./say";

/** Where a problem lies: a line, and a column where it is known, or a JSON pointer; empty for a whole file. */
export function sayPlace({
  pointer,
  input,
  line,
  column,
}: Omit<Problem, "code" | "values">): string {
  const file = input === undefined ? "" : `${input}, `;
  if (line === undefined) return input ?? (pointer === undefined ? "" : pointer || "/");
  const place =
    column === undefined ? say("trouble.line", { line }) : say("trouble.column", { line, column });
  return file + place;
}

/** What is wrong and what to do. */
export function sayProblem(problem: Problem): string {
  const what = say(`problem.${problem.code}`, problem.values);
  const { nearest } = problem;
  return nearest === undefined ? what : `${what} ${say("problem.nearest", { nearest })}`;
}

/** What was changed or left out on the way from another form. */
export function sayNote({ code, values }: Note): string {
  return say(`note.${code}`, values);
}
