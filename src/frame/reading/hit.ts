/** A search result: the id of an actor or link, or one quote of a link (numbered from 1). */
export interface Hit {
  readonly select: string;
  readonly quote?: number | undefined;
  /** What was found in its texts, folded: beginnings of words, and passages of scripts that part no words. */
  readonly terms: readonly string[];
}

/** What a hit is: each of its own group, in this order. */
export const HIT_GROUPS = ["actors", "links", "quotes"] as const;
export type HitGroupName = (typeof HIT_GROUPS)[number];

/** The first hits of a group, best first, and how many there are in all. */
export interface HitGroup {
  readonly name: HitGroupName;
  readonly hits: readonly Hit[];
  readonly count: number;
}
