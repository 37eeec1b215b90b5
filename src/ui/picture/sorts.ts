import { accountsOf } from "../../frame/index/tellings";
import type { Frame } from "../../frame/query/frame";

/** A key names no more kinds, and no more statuses: with more it would be no line. The filters have them all. */
const MOST_NAMED = 10;
/** Drawn as a plain line or stroke: the key needs no word for it. */
export const PLAIN = "held";

/** What a key names of many values, and how many it leaves out. */
export interface Named {
  readonly values: readonly string[];
  readonly left: number;
}

/** @param values those of most links first */
export function namedOf(values: readonly string[]): Named {
  return { values: values.slice(0, MOST_NAMED), left: Math.max(0, values.length - MOST_NAMED) };
}

/** The kinds and statuses of the links that are drawn, those of most links first; and whether any end told of one. */
export function sortsOf({ drawn }: Frame) {
  const kinds = new Map<string, number>();
  const statuses = new Map<string, number>();
  const count = (counts: Map<string, number>, value: string, by: number) =>
    counts.set(value, by + (counts.get(value) ?? 0));
  for (const { apart, newest, kind, links } of drawn.pairs) {
    for (const link of apart) {
      count(kinds, link.kind, 1);
      count(statuses, link.status, 1);
    }
    if (apart.length > 0) continue;
    count(kinds, kind, links);
    count(statuses, newest.status, links);
  }
  const named = (counts: ReadonlyMap<string, number>) =>
    namedOf([...counts].toSorted(([, one], [, other]) => other - one).map(([value]) => value));
  const isTold = drawn.pairs.some(({ tellings }) => accountsOf(tellings) > 0);
  statuses.delete(PLAIN);
  return { kinds: named(kinds), statuses: named(statuses), isTold };
}
