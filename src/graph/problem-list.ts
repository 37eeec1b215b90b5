import type { Problem } from "./problem";

/** After so many nobody reads on, and a file can be made of problems alone. */
export const MOST_PROBLEMS = 100;

/** So many problems of one kind are told by their places; of the others only how many there are. */
const TOLD_OF_A_KIND = 3;

/** The first problems of each kind, and how many more there are: one kind asks for one piece of work. */
export interface KindsOfProblems {
  add(problem: Problem): void;
  /** Whether another of this kind would only be counted. */
  hasEnough(problem: Pick<Problem, "code" | "input" | "values">): boolean;
  /** In the order in which the kinds were found; the last of a kind says how many more there are. */
  all(): readonly Problem[];
}

export function startKinds(): KindsOfProblems {
  const kinds = new Map<string, { readonly told: Problem[]; more: number }>();
  return {
    add({ more = 0, ...problem }) {
      const key = kindOf(problem);
      const kind = kinds.get(key) ?? { told: [], more: 0 };
      kinds.set(key, kind);
      if (kind.told.length < TOLD_OF_A_KIND) kind.told.push(problem);
      else kind.more++;
      kind.more += more;
    },
    hasEnough: (problem) => (kinds.get(kindOf(problem))?.told.length ?? 0) >= TOLD_OF_A_KIND,
    all: () =>
      [...kinds.values()].flatMap(({ told, more }) =>
        told.map((problem, at) =>
          more > 0 && at === told.length - 1 ? { ...problem, more } : problem,
        ),
      ),
  };
}

/** Problems are of one kind where they ask for the same: in one file, of one column. */
function kindOf({ code, input, values }: Pick<Problem, "code" | "input" | "values">): string {
  return JSON.stringify([code, input, values["column"] ?? values["field"]]);
}

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
      const left = entries.findIndex((entry, index) => {
        if (isFull()) return true;
        check(entry, index);
        return false;
      });
      if (left >= 0) unchecked += entries.length - left;
    },
    all() {
      // Where even one entry had more problems than there was room for, it counts as unchecked itself.
      const count = unchecked + (isCut && unchecked === 0 ? 1 : 0);
      return count === 0 ? problems : [...problems, { code: "unchecked", values: { count } }];
    },
  };
}
