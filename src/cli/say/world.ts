import type { Day } from "../../graph/dates";

/** What a command knows and reaches of the world outside, so that a test can be that world. */
export interface World {
  /** Prints a line of the result. */
  readonly say: (line: string) => void;
  /** Prints a line on what is wrong, or on what was changed. */
  readonly complain: (line: string) => void;
  /** Shows how far a long run is, in place of what was shown before; without a text, nothing. Absent where nobody looks. */
  readonly progress?: ((text?: string) => void) | undefined;
  readonly today: Day;
}

/** 0: all well; 1: problems found; 2: wrong usage. */
export type ExitStatus = 0 | 1 | 2;

/** A command called in a way that it does not know. */
export class WrongUsage extends Error {}

/** A command that would destroy something, as it was called. */
export class Refusal extends Error {}
