import type { DaysFor } from "./calendar-dates";

/** Words that say when. */
export interface FoundDate {
  /** Tokens of the sentence, the last excluded. */
  readonly from: number;
  readonly to: number;
  /** The days that they stand for, of something that has taken place or will. */
  readonly daysFor: DaysFor;
  /** Of what is told after them, where that is what they count from: "on Friday, a day after she called him". */
  readonly ofNext?: DaysFor | undefined;
  readonly words: string;
  /** Whether it is a day of the week alone, which may be the last or the next. */
  readonly isEither: boolean;
}
