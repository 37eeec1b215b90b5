import type { Problem } from "../../graph/problem";
import english from "../catalogues/en.json?advice";
import { sayProblem } from "../problems";
import { sayIn, type Words } from "../words";

const inEnglish = sayIn<`problem.${Problem["code"]}`>("en", english);

/**
 * What is wrong and what to do, of a graph that is to be published: advice, too. Only here is that at hand in English: most
 * readers never publish, and never fetch it.
 */
export function sayAdvised(words: Words, problem: Problem): string {
  const word = `problem.${problem.code}` as const;
  return words.has(word) ? sayProblem(words, problem) : inEnglish(word, problem.values);
}
