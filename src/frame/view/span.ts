import type { Day } from "../../graph/dates";

/** A finite stretch of days, both ends included. */
export interface Span {
  readonly first: Day;
  readonly last: Day;
}

/** A span of a length, within another, that has a third in its middle as far as that is possible. */
export function spanAround(middle: Span, length: number, within: Span): Span {
  const wanted = Math.round((middle.first + middle.last - length + 1) / 2);
  const first = Math.max(within.first, Math.min(within.last - length + 1, wanted));
  return { first, last: Math.min(within.last, first + length - 1) };
}
