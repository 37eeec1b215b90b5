import type { Sieve } from "../frame/query/sieve";
import type { Span } from "../frame/view/span";
import { at, dayAt, flagAt } from "../frame/index/column";

/**
 * About how many links a window holds, by how many there are of each date, kind and status; undefined where other filters
 * are in force, too.
 */
export function aboutLinks(
  { times, undated }: Sieve,
  window: Span | undefined,
  withUndated: boolean,
): number | undefined {
  if (!times.isExact) return undefined;
  const { columns, failed } = times;
  const { weight } = columns;
  let links = withUndated ? undated : 0;
  for (let row = 0; window && row < columns.dated; row++) {
    const isMet =
      dayAt(columns.first, row) <= window.last && dayAt(columns.last, row) >= window.first;
    if (isMet && flagAt(failed, row) === 0) links += weight ? at(weight, row) : 1;
  }
  return links;
}
