import quickselect from "quickselect";
import type { WindowCount } from "./count-window";
import type { LinkIndex, Pairs } from "../index/link-index";
import type { Choice } from "../view/view";

/** The largest share of the drawn pairs that one actor may have while pairs of others are left out. */
const FAIR_SHARE = 0.15;
/** How many pairs each of the actors with the most links keeps, however strong other pairs are. */
const PROMINENT_PAIRS = 2;
/** The share of the pairs drawn that may be an actor's own when the reader has selected it. */
const OWN_SHARE = 0.25;

/** What the choice of pairs depends on. */
export interface Choosing {
  readonly most: number;
  readonly by: Choice;
  /** Numbers of actors that keep their strongest pairs: the selected one. */
  readonly favoured: readonly number[];
  /** Numbers of actors that keep all their pairs. */
  readonly expanded: readonly number[];
  /** Numbers of pairs that are drawn in any case: the one of the selected link. */
  readonly kept: readonly number[];
}

/** What a choice needs to know of the links and of what a window has of them. */
type Chosen = Pick<LinkIndex, "pairs">;
type Counted = Pick<
  WindowCount,
  "pairs" | "pairLinks" | "pairContacts" | "pairNewest" | "actorLinks"
>;

/**
 * The pairs that are drawn, the first to be left out last. All of them where there are few; else the strongest,
 * such that each prominent actor keeps some and none has more than its fair share while others wait. Equals
 * go by their strength in the whole period, so that a step of the window leaves as many as it can, then by the places of
 * their actors in the file: whoever counts, and whatever part of the links is at hand, finds the same.
 */
export function choosePairs(
  links: Chosen,
  count: Counted,
  { most, by, favoured, expanded, kept }: Choosing,
): readonly number[] {
  const score = scoresOf(links, count, by);
  const { one, other, total } = links.pairs;
  const compare = (a: number, b: number) =>
    (score[b] ?? 0) - (score[a] ?? 0) ||
    (total[b] ?? 0) - (total[a] ?? 0) ||
    compareEnds(links.pairs, a, b);
  const all = [...count.pairs];
  if (all.length <= most) return all.sort(compare);

  const chosen = new Set(kept.filter((pair) => (count.pairLinks[pair] ?? 0) > 0));
  const pairsOf = (actor: number) =>
    all.filter((pair) => one[pair] === actor || other[pair] === actor);
  for (const actor of expanded) for (const pair of pairsOf(actor).sort(compare)) chosen.add(pair);
  for (const actor of favoured) {
    for (const pair of firstOf(pairsOf(actor), Math.ceil(most * OWN_SHARE), compare))
      chosen.add(pair);
  }
  for (const pair of pairsOfProminent(links, count, all, most, compare)) {
    if (chosen.size < most) chosen.add(pair);
  }

  // The fair share makes some wait: among three times as many as are drawn, enough are found.
  const ranked = firstOf(all, 3 * most, compare);
  const fair = Math.max(PROMINENT_PAIRS, Math.ceil(most * FAIR_SHARE));
  const shares = new Map<number, number>();
  const shareOf = (actor = 0) => shares.get(actor) ?? 0;
  const enter = (pair: number) => {
    chosen.add(pair);
    for (const end of [one[pair] ?? 0, other[pair] ?? 0]) shares.set(end, shareOf(end) + 1);
  };
  for (const pair of [...chosen]) enter(pair);
  for (const limit of [fair, Infinity]) {
    for (const pair of ranked) {
      if (chosen.size >= most) break;
      const isFair = shareOf(one[pair]) < limit && shareOf(other[pair]) < limit;
      if (isFair && !chosen.has(pair)) enter(pair);
    }
  }
  return [...chosen].sort(compare);
}

/** The first of some pairs in an order, without bringing the others in order. */
function firstOf(
  pairs: readonly number[],
  most: number,
  compare: (a: number, b: number) => number,
): readonly number[] {
  const found = pairs.slice();
  if (found.length > most && most > 0) quickselect(found, most - 1, 0, found.length - 1, compare);
  return found.slice(0, most).sort(compare);
}

/** Orders pairs by the places of their actors in the file. */
export function compareEnds({ one, other }: Pairs, a: number, b: number): number {
  return (one[a] ?? 0) - (one[b] ?? 0) || (other[a] ?? 0) - (other[b] ?? 0);
}

/** The best pairs of each of the actors with the most links, found in one pass. */
function pairsOfProminent(
  { pairs: { one, other } }: Chosen,
  { actorLinks }: Counted,
  all: readonly number[],
  most: number,
  compare: (a: number, b: number) => number,
): readonly number[] {
  // A window has few of a hundred thousand actors.
  const active: number[] = [];
  for (let actor = 0; actor < actorLinks.length; actor++) {
    if ((actorLinks[actor] ?? 0) > 0) active.push(actor);
  }
  const wanted = Math.min(active.length, Math.ceil(most / (4 * PROMINENT_PAIRS)));
  const byLinks = (a: number, b: number) => (actorLinks[b] ?? 0) - (actorLinks[a] ?? 0) || a - b;
  quickselect(active, wanted - 1, 0, active.length - 1, byLinks);
  const best = new Map<number, number[]>(active.slice(0, wanted).map((actor) => [actor, []]));
  for (const pair of all) {
    for (const end of [one[pair] ?? 0, other[pair] ?? 0]) {
      const own = best.get(end);
      if (!own || own.includes(pair)) continue;
      const last = own[PROMINENT_PAIRS - 1];
      if (last !== undefined && compare(last, pair) < 0) continue;
      own.push(pair);
      own.sort(compare).splice(PROMINENT_PAIRS);
    }
  }
  return [...best.values()].flat();
}

function scoresOf(links: Chosen, count: Counted, by: Choice): ArrayLike<number> {
  switch (by) {
    case "strength":
      return count.pairContacts;
    case "recent":
      return count.pairNewest;
    case "unexpected":
      return surprisesOf(links, count);
  }
}

/**
 * How far a pair's contacts in the window exceed its share of the whole period: the log-likelihood ratio, which is negative
 * where they fall below it (Dunning 1993, "Accurate methods for the statistics of surprise and coincidence").
 * @param found contacts in the window
 * @param share contacts of the pair and of all pairs in the whole period
 * @param inWindow contacts of all pairs in the window
 */
export function surpriseOf(
  found: number,
  share: readonly [number, number],
  inWindow: number,
): number {
  const [own, all] = share;
  const expected = (own * inWindow) / Math.max(1, all);
  return found * Math.log(found / expected);
}

function surprisesOf({ pairs }: Chosen, count: Counted): Float64Array {
  const scores = new Float64Array(pairs.count);
  let inWindow = 0;
  for (const pair of count.pairs) inWindow += count.pairContacts[pair] ?? 0;
  for (const pair of count.pairs) {
    const share = [pairs.total[pair] ?? 0, pairs.contacts] as const;
    scores[pair] = surpriseOf(count.pairContacts[pair] ?? 0, share, inWindow);
  }
  return scores;
}
