import type { Problem } from "./problem";

/** After so many nobody reads on, and a file can be made of problems alone. */
export const MOST_PROBLEMS = 100;

/** The first problems of a file, and how much of it was then left unchecked. */
export interface ProblemList {
  add(problem: Problem): void;
  isFull(): boolean;
  /** Checks entries one by one while there is room for problems; the rest is counted. */
  each<T>(entries: readonly T[], check: (entry: T, index: number) => void): void;
  /** The problems, in the order in which they were added; the last says how many entries were not checked, if any. */
  all(): readonly Problem[];
}

export function startProblems(): ProblemList {
  const problems: Problem[] = [];
  let unchecked = 0;
  let isCut = false;
  const isFull = () => problems.length >= MOST_PROBLEMS;
  return {
    add(problem) {
      if (isFull()) isCut = true;
      else problems.push(problem);
    },
    isFull,
    each(entries, check) {
      for (const [index, entry] of entries.entries()) {
        if (isFull()) {
          unchecked += entries.length - index;
          return;
        }
        check(entry, index);
      }
    },
    all() {
      // Where even one entry had more problems than there was room for, it counts as unchecked itself.
      const count = unchecked + (isCut && unchecked === 0 ? 1 : 0);
      return count === 0 ? problems : [...problems, { code: "unchecked", values: { count } }];
    },
  };
}
