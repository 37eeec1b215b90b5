import type { Problem } from "../graph/problem";
import { say } from "./say";

/** Where a problem lies: a JSON pointer, or a line and a column; empty for a whole file. */
export function sayPlace(problem: Problem): string {
  if (problem.pointer !== undefined) return problem.pointer || "/";
  const { line, column } = problem;
  return line === undefined ? "" : say("trouble.line", { line, column: column ?? 1 });
}

/** What is wrong and what to do. */
export function sayProblem(problem: Problem): string {
  const what = say(`problem.${problem.code}`, problem.values);
  const { nearest } = problem;
  return nearest === undefined ? what : `${what} ${say("problem.nearest", { nearest })}`;
}
