import type { Day } from "../graph/dates";

/** A finite stretch of days, both ends included. */
export interface Span {
  readonly first: Day;
  readonly last: Day;
}
