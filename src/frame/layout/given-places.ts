import type { Actor, Point } from "../../graph/model/types";

/** One position alone, so far out, tells no place but a mistake: with it, nothing else would be seen. */
const FURTHEST = 1e6;
/** Among others, a position so many times as far from their middle as they are is a mistake too. */
const ASTRAY = 100;
/** How far actors are from the middle of a layout by forces, in its units, divided by the root of how many they are. */
const SPREAD = 47;
/** Positions so many times wider or narrower than a layout are of another unit. */
const OTHER_UNIT = 8;

/** Whether all positions that a file gives, two at least, are one and the same: they say nothing. */
export function positionsAgree(actors: Iterable<Actor>): boolean {
  let first: Point | undefined;
  let count = 0;
  for (const { position } of actors) {
    if (!position) continue;
    first ??= position;
    if (position.x !== first.x || position.y !== first.y) return false;
    count++;
  }
  return count > 1;
}

/**
 * The places of actors that the file gives positions, by id, in the units of the layout. Positions may be of any unit and
 * origin: those that would be a dot or a continent there are moved and scaled to the size that a layout has. Where all
 * agree, none is given.
 */
export function givenPlaces(actors: readonly Actor[]): ReadonlyMap<string, Point> {
  if (positionsAgree(actors)) return new Map();
  const all = actors.flatMap(({ id, position }) => (position ? [[id, position] as const] : []));
  if (all.length < 2)
    return new Map(all.filter(([, { x, y }]) => Math.max(Math.abs(x), Math.abs(y)) <= FURTHEST));
  const centre = {
    x: median(all.map(([, { x }]) => x)),
    y: median(all.map(([, { y }]) => y)),
  };
  const far = ({ x, y }: Point) => Math.hypot(x - centre.x, y - centre.y);
  const distances = all.map(([, place]) => far(place));
  const reach = median(distances) || distances.reduce((most, one) => Math.max(most, one), 0);
  const given = all.filter(([, place]) => far(place) <= ASTRAY * reach);
  const wanted = SPREAD * Math.sqrt(given.length);
  const factor = wanted / reach;
  const isUsual = factor <= OTHER_UNIT && factor >= 1 / OTHER_UNIT;
  if (isUsual && far({ x: 0, y: 0 }) <= ASTRAY * wanted) return new Map(given);
  return new Map(
    given.map(([id, { x, y }]) => [
      id,
      { x: round((x - centre.x) * factor), y: round((y - centre.y) * factor) },
    ]),
  );
}

/** The middle of some numbers, however far out some are; of an even count the mean of both in the middle. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return low / 2 + high / 2;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
