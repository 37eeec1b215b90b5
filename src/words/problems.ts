import type { Problem } from "../graph/problem";
import { shorten, shortenValues } from "../graph/shorten";
import type { Words } from "./words";

/** Where a problem lies: a line, and a column where it is known, or a JSON pointer; only the name of the file, if any, for all of it. */
export function sayPlace(
  words: Words,
  { pointer, input, line, column }: Omit<Problem, "code" | "values">,
): string {
  const file = input === undefined ? "" : `${input}, `;
  if (line === undefined && pointer) return file + pointer;
  if (line === undefined) return input ?? (pointer === undefined ? "" : "/");
  const place =
    column === undefined
      ? words.say("trouble.line", { line })
      : words.say("trouble.column", { line, column });
  return file + place;
}

/** What is wrong and what to do. */
export function sayProblem(words: Words, problem: Problem): string {
  const what = words.say(`problem.${problem.code}`, shortenValues(problem.values));
  if (problem.nearest === undefined) return what;
  return `${what} ${words.say("problem.nearest", { nearest: shorten(problem.nearest) })}`;
}
