import { at, flagAt } from "../index/column";
import type { LinkIndex } from "../index/link-index";
import { NO_SIDE } from "../index/sides";
import type { Sieve } from "../query/sieve";

/** A group of staves before they have places: actors with a stave of their own, and those that share one. */
export interface StaveDraft {
  readonly side: number;
  readonly named: readonly number[];
  readonly rest: readonly number[];
  readonly contacts: number;
}

/** After so many rounds without an end, an order is good enough. */
const MOST_ROUNDS = 20;
/** A side of more staves keeps the order of weight: nobody sees so many at once. */
const MOST_MOVED = 40;

/**
 * Orders groups, and the actors within each, so that strokes are short: a minimum linear arrangement, found by moving one
 * at a time as long as the sum of all strokes' lengths shrinks (Petit, "Experiments on the minimum linear arrangement
 * problem", 2003). It begins with the actors of most contacts on top; the stave that several share stays last in its group,
 * and the actors without a side stay last of all. The same input gives the same order.
 */
export function orderStaves(
  links: LinkIndex,
  sieve: Sieve,
  drafts: readonly StaveDraft[],
  actorCount: number,
): readonly StaveDraft[] {
  const { groups, staveOf, count } = numberStaves(drafts, actorCount);
  const weights = weightsBetween(links, sieve, staveOf, count);
  const isRest = ({ draft }: Group) => draft.side === NO_SIDE;
  let order: readonly Group[] = [
    ...groups.filter((group) => !isRest(group)),
    ...groups.filter(isRest),
  ];
  let isBetter = true;
  for (let round = 0; round < MOST_ROUNDS && isBetter; round++) {
    const before = order;
    order = order.reduce((found, group, at) => moveWithin(found, group, at, weights, count), order);
    order = exchangeGroups(order, weights, count);
    isBetter = order !== before;
  }
  return order.map(({ draft, own }) => ({ ...draft, named: own.map(({ row }) => row) }));
}

/** The stave of one actor. */
interface Own {
  readonly row: number;
  readonly stave: number;
}

/** A draft with its staves numbered: those of single actors, and the one that the rest shares. */
interface Group {
  readonly draft: StaveDraft;
  readonly own: readonly Own[];
  readonly shared: readonly number[];
}

function numberStaves(drafts: readonly StaveDraft[], actorCount: number) {
  const staveOf = new Uint32Array(actorCount);
  let count = 0;
  const groups = drafts.map((draft): Group => {
    const own = draft.named.map((row) => ({ row, stave: (staveOf[row] = count++) }));
    for (const row of draft.rest) staveOf[row] = count;
    return { draft, own, shared: draft.rest.length > 0 ? [count++] : [] };
  });
  return { groups, staveOf, count };
}

/** Moves each stave of a group to the place within it where strokes are shortest. */
function moveWithin(
  start: readonly Group[],
  group: Group,
  at: number,
  weights: Float64Array,
  count: number,
): readonly Group[] {
  if (group.own.length > MOST_MOVED) return start;
  let [order, own] = [start, group.own];
  let length = lengthOf(order, weights, count);
  for (const moved of group.own) {
    const others = own.filter((other) => other !== moved);
    for (let place = 0; place <= others.length; place++) {
      const next = others.toSpliced(place, 0, moved);
      const changed = order.with(at, { ...group, own: next });
      const found = lengthOf(changed, weights, count);
      if (found < length) [order, own, length] = [changed, next, found];
    }
  }
  return order;
}

/** Exchanges neighbouring groups where that makes strokes shorter. */
function exchangeGroups(
  start: readonly Group[],
  weights: Float64Array,
  count: number,
): readonly Group[] {
  let order = start;
  let length = lengthOf(order, weights, count);
  for (let place = 0; place + 1 < start.length; place++) {
    const [one, other] = order.slice(place, place + 2);
    if (!one || !other || other.draft.side === NO_SIDE) continue;
    const next = order.toSpliced(place, 2, other, one);
    const found = lengthOf(next, weights, count);
    if (found < length) [order, length] = [next, found];
  }
  return order;
}

/** Contacts between each two staves, both ways round. */
function weightsBetween(
  { source, target, contact, contactCount, count }: LinkIndex,
  { failed }: Sieve,
  staveOf: Uint32Array,
  staves: number,
): Float64Array {
  const weights = new Float64Array(staves * staves);
  const isMet = new Uint8Array(contactCount);
  for (let row = 0; row < count; row++) {
    const own = at(contact, row);
    if (flagAt(failed, row) !== 0 || flagAt(isMet, own) === 1) continue;
    isMet[own] = 1;
    const [from, to] = [at(staveOf, at(source, row)), at(staveOf, at(target, row))];
    for (const cell of [from * staves + to, to * staves + from]) {
      weights[cell] = (weights[cell] ?? 0) + 1;
    }
  }
  return weights;
}

/** The place of each stave from the top, with a free place above each group. */
function placesOf(order: readonly Group[], count: number): Int32Array {
  const places = new Int32Array(count);
  let place = 0;
  for (const { own, shared } of order) {
    place++;
    for (const stave of [...own.map(({ stave }) => stave), ...shared]) places[stave] = place++;
  }
  return places;
}

/** The sum of the lengths of all strokes, in staves. */
function lengthOf(order: readonly Group[], weights: Float64Array, count: number): number {
  const places = placesOf(order, count);
  let sum = 0;
  for (let one = 0; one < count; one++) {
    for (let other = one + 1; other < count; other++) {
      const weight = weights[one * count + other] ?? 0;
      if (weight > 0) sum += weight * Math.abs((places[one] ?? 0) - (places[other] ?? 0));
    }
  }
  return sum;
}
