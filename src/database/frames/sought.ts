import type { DuckDb, Row } from "../duckdb/duckdb";
import type { Field } from "../table/folded";

/** Which words of a term are found where. */
export interface Matches {
  /** By word, how many texts of each field have it. */
  readonly counts: readonly Readonly<Record<Field, number>>[];
  /** By word, whether all actors have it in their names, or all kinds: then it keeps no link out. */
  readonly isEverywhere: readonly boolean[];
  /** Whether there are too many different labels to be searched. */
  readonly isWithoutLabels: boolean;
}

/** What of a table is looked for. */
export interface Sought {
  readonly words: readonly string[];
  readonly matches: Matches;
  readonly most: number;
}

/** Finds the links of a table whose texts in `hit` have all words between them, and does not go on when the signal comes. */
export type Find = (
  database: DuckDb,
  sought: Sought,
  signal: AbortSignal,
) => Promise<{ readonly count: number; readonly newest: readonly Row[] }>;
