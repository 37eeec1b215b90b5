import type { Point } from "../../../graph/model/types";
import { type Box, lengthWithin } from "../geometry/boxes";
import { type Bow, boxAround, pointsOn } from "../geometry/curve";

/** A disc that lines end at or keep clear of, in CSS pixels. */
export interface Disc {
  readonly id: string;
  readonly centre: Point;
  readonly radius: number;
}

/** A line that looks for its way. */
export interface Wayfarer {
  readonly pair: number;
  readonly source: string;
  readonly target: string;
  /** Of its line, in CSS pixels. */
  readonly width: number;
  /** How far its control point would be out of the straight line, were there nothing in its way. */
  readonly swing: number;
}

/** How often ways may still be held against a disc or a name: all lines of a picture share it. */
export interface Work {
  left: number;
}

/** What a line keeps clear of. */
export interface Obstacles {
  readonly discs: readonly Disc[];
  /** Names: crossed rather than a disc. */
  readonly names?: readonly Box[];
  /** The picture: ways outside of it are taken last. */
  readonly bounds?: Box | undefined;
  /** Whether no line has a glyph. */
  readonly isCrowded?: boolean;
  /** Whether a line leaves its way only where that would touch a disc: the room beside discs is for other lines. */
  readonly isFull?: boolean;
}

/** The room that a line leaves to the disc of an actor it does not end at, in CSS pixels. */
const ROOM = 6;
/** A line so near to a disc's edge, or nearer, seems to end there. */
const TOUCH = 1;
/** From this cost on a way runs under a name; from that on it touches a disc. */
export const NAMED = 20;
export const TOUCHING = 1000;
/** The cost of leaving the picture, of each CSS pixel further out, and the most of these: with names less than touching a disc. */
const OUTSIDE = 100;
const FURTHER_OUTSIDE = 5;
const FAR_OUTSIDE = 150;
/** The pieces in which a curve is tested: straight enough each. */
const PIECES = 12;

const UNBOUNDED: Work = { left: Infinity };

/** What a line could come near to between two discs, when it swings out so far to either side. */
export function nearTo(
  source: Disc,
  target: Disc,
  reach: number,
  { discs, names = [], bounds }: Obstacles,
  work: Work = UNBOUNDED,
) {
  const { x, y } = source.centre;
  const [dx, dy] = [target.centre.x - x, target.centre.y - y];
  const length = Math.max(1, Math.hypot(dx, dy));
  const isNear = (px: number, py: number, radius: number) => {
    const along = ((px - x) * dx + (py - y) * dy) / length;
    const aside = Math.abs((px - x) * dy - (py - y) * dx) / length;
    return along > -radius && along < length + radius && aside < reach + radius;
  };
  return {
    discs: discs.filter(
      (disc) =>
        disc !== source &&
        disc !== target &&
        isNear(disc.centre.x, disc.centre.y, disc.radius + ROOM),
    ),
    names: names.filter(({ left, right, top, bottom }) =>
      isNear((left + right) / 2, (top + bottom) / 2, Math.hypot(right - left, bottom - top) / 2),
    ),
    bounds,
    work,
  };
}

type Near = Omit<ReturnType<typeof nearTo>, "work"> & { readonly work?: Work };

/**
 * What a way costs: 0 where it is clear of everything; above all no disc is touched, then as few names as may be.
 * @param most no more is counted than this: the way is given up
 */
export function costOf(
  bow: Bow,
  width: number,
  { discs, names, bounds, work = UNBOUNDED }: Near,
  most: number,
): number {
  const { from, control, to } = bow;
  const left = Math.min(from.x, control.x, to.x);
  const right = Math.max(from.x, control.x, to.x);
  const top = Math.min(from.y, control.y, to.y);
  const bottom = Math.max(from.y, control.y, to.y);
  const out = bounds ? outsideOf(bow, bounds) : 0;
  let cost = out > 0 ? OUTSIDE + Math.min(FAR_OUTSIDE, FURTHER_OUTSIDE * out) : 0;
  let points: Float64Array | undefined;
  for (const { centre, radius } of discs) {
    const reach = radius + width / 2 + ROOM;
    if (centre.x < left - reach || centre.x > right + reach) continue;
    if (centre.y < top - reach || centre.y > bottom + reach) continue;
    points ??= pointsOn(bow, PIECES);
    work.left--;
    const gap = gapTo(points, centre) - radius - width / 2;
    if (gap < TOUCH) cost += TOUCHING + 100 * (TOUCH - gap);
    else if (gap < ROOM) cost += 10 + 10 * (ROOM - gap);
    if (cost > most) return cost;
  }
  for (const name of names) {
    if (name.right < left || name.left > right || name.bottom < top || name.top > bottom) continue;
    points ??= pointsOn(bow, PIECES);
    work.left--;
    const under = lengthWithin(points, name);
    if (under > 0) cost += NAMED + under;
    if (cost > most) return cost;
  }
  return cost;
}

/** The least distance of a point from a way. */
function gapTo(points: Float64Array, { x, y }: Point): number {
  let least = Infinity;
  for (let at = 2; at < points.length; at += 2) {
    const [ax, ay] = [points[at - 2] ?? 0, points[at - 1] ?? 0];
    const [dx, dy] = [(points[at] ?? 0) - ax, (points[at + 1] ?? 0) - ay];
    const share = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
    const t = share < 0 ? 0 : share > 1 ? 1 : share;
    const [ex, ey] = [ax + t * dx - x, ay + t * dy - y];
    const square = ex * ex + ey * ey;
    if (square < least) least = square;
  }
  return Math.sqrt(least);
}

/** How far the furthest point of a way is beyond the picture's edges and the room along them, in CSS pixels. */
function outsideOf(bow: Bow, bounds: Box): number {
  const { left, right, top, bottom } = boxAround(bow);
  const most = Math.max(
    bounds.left - left,
    right - bounds.right,
    bounds.top - top,
    bottom - bounds.bottom,
  );
  return Math.max(0, most + ROOM);
}

/** How many other lines a way crosses, those of its ends left out. */
export function crossings(
  bow: Bow,
  line: Wayfarer,
  paths: readonly ({ readonly line: Wayfarer; readonly bow: Bow } | undefined)[],
): number {
  const points = pointsOn(bow, PIECES / 2);
  const ends = new Set([line.source, line.target]);
  let count = 0;
  for (const path of paths) {
    if (!path || ends.has(path.line.source) || ends.has(path.line.target)) continue;
    const { from, to } = path.bow;
    for (let at = 2; at < points.length; at += 2) {
      const a = { x: points[at - 2] ?? 0, y: points[at - 1] ?? 0 };
      const b = { x: points[at] ?? 0, y: points[at + 1] ?? 0 };
      if (sideOf(a, b, from) !== sideOf(a, b, to) && sideOf(from, to, a) !== sideOf(from, to, b))
        count++;
    }
  }
  return count;
}

function sideOf(a: Point, b: Point, c: Point): boolean {
  return (b.x - a.x) * (c.y - a.y) > (b.y - a.y) * (c.x - a.x);
}
