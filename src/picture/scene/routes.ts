import type { Point } from "../../graph/model/types";
import { type Bow, type Swing, bowBetween, loopAt, pointsOn } from "./geometry/curve";
import { type Box, lengthWithin } from "./geometry/boxes";

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

/** The way of a line: a curve, told by its swing or, for a loop, its turn; see `curve.ts`. */
export interface Route extends Swing {
  readonly turn: number;
  readonly bow: Bow;
}

/** The way of a line that nothing is in the way of, and no loop. */
export const STRAIGHT = { swing: 0, bend: 0.5, turn: 0 } as const;

/** What a line keeps clear of. */
export interface Obstacles {
  readonly discs: readonly Disc[];
  /** Names: crossed rather than a disc. */
  readonly names?: readonly Box[];
  /** The picture: ways outside of it are taken last. */
  readonly bounds?: Box | undefined;
  /** Whether few ways are tried. */
  readonly isQuick?: boolean;
  /** Whether no line has a glyph. */
  readonly isCrowded?: boolean;
}

/** The room that a line leaves to the disc of an actor it does not end at, in CSS pixels. */
const ROOM = 6;
/** A line so near to a disc's edge, or nearer, seems to end there. */
const TOUCH = 1;
/** How far out the control point is put at most, as a share of the line's length, and in how many steps. */
const FURTHEST = 0.35;
const STEPS = 8;
const QUICK_STEPS = 4;
/** Further only where the line would touch a disc or run under a name: better wide than wrong. */
const WIDEST = 0.6;
/** Where along the line the control point is put, as a share of the way. */
const MIDDLE = 0.5;
const ASIDE = [0.25, 0.75];
/** From this cost on a way runs under a name; from that on it touches a disc. */
const NAMED = 20;
const TOUCHING = 1000;
/** Costs that differ by no more are alike. */
const NEARLY = 1;
/** The control points of a pair's links are so far apart, in CSS pixels: glyphs stand side by side. */
const APART = { few: 30, many: 14 };
/** The pieces in which a curve is tested: straight enough each. */
const PIECES = 12;
/** Turns of the loops of one actor, in the order in which they are taken, in degrees. */
const TURNS = [0, 55, -55, 110, -110, 165, -165];

/**
 * The ways of lines past discs and names. A line whose straight way comes near to an actor it does not end at bows out, to
 * the side and as far as it must; of two sides that are free, the one where it crosses fewer lines. One quadratic curve each:
 * a small part of what routers with splines do (Dobkin, Gansner, Koutsofios and North 1997, "Implementing a general-purpose
 * edge router", which draws the lines of Graphviz), for lines that stay simple enough to be followed and hit.
 * @returns the route of each line; undefined where one of its actors has no disc
 */
export function routesOf(
  lines: readonly Wayfarer[],
  obstacles: Obstacles,
): readonly (Route | undefined)[] {
  const apart = obstacles.isCrowded ? APART.many : APART.few;
  const byId = new Map(obstacles.discs.map((disc) => [disc.id, disc]));
  const taken = new Map<number, number[]>();
  const paths: (Path | undefined)[] = lines.map((line) => {
    const [source, target] = [byId.get(line.source), byId.get(line.target)];
    if (!source || !target) return undefined;
    const bow = bowOf({ source, target }, { swing: line.swing, bend: MIDDLE });
    return { line, source, target, bow };
  });
  return paths.map((path, at) => {
    if (!path) return undefined;
    const { line, source, target } = path;
    const own = taken.get(line.pair) ?? [];
    taken.set(line.pair, own);
    if (source === target) {
      const turn = TURNS[own.length % TURNS.length] ?? 0;
      own.push(turn);
      return { ...STRAIGHT, turn, bow: loopAt(source.centre, 2 * source.radius, turn) };
    }
    // A pair's links may go either way; which side a swing is on is told from one of them.
    const way = line.source <= line.target ? 1 : -1;
    const isFree = (swing: number) => own.every((other) => Math.abs(way * swing - other) >= apart);
    const { swing, bend } = swingOf(path, obstacles, isFree, paths);
    own.push(way * swing);
    const bow = bowOf(path, { swing, bend });
    paths[at] = { ...path, bow };
    return { swing, bend, turn: 0, bow };
  });
}

/** A line between its discs, as it goes for now. */
interface Path {
  readonly line: Wayfarer;
  readonly source: Disc;
  readonly target: Disc;
  readonly bow: Bow;
}

function bowOf({ source, target }: Pick<Path, "source" | "target">, swing: Swing): Bow {
  return bowBetween(source.centre, target.centre, swing, [source.radius, target.radius]);
}

interface Try extends Swing {
  /** How far from where it would be, in steps. */
  readonly off: number;
  readonly cost: number;
}

/**
 * The least bow of a line that is clear of everything; where there is none, one whose control point is nearer to one of its
 * ends; where that runs under a name or touches a disc as well, a wider one.
 */
function swingOf(
  path: Path,
  obstacles: Obstacles,
  isFree: (swing: number) => boolean,
  paths: readonly (Path | undefined)[],
): Swing {
  const { line, source, target } = path;
  const length = Math.hypot(target.centre.x - source.centre.x, target.centre.y - source.centre.y);
  const step = Math.max(4, (FURTHEST * length) / (obstacles.isQuick ? QUICK_STEPS : STEPS));
  const near = nearTo(source, target, (WIDEST * length) / 2 + Math.abs(line.swing), obstacles);
  let cheapest = Infinity;
  const tryOut = (off: number, bend: number): Try => {
    const swing = line.swing + off * step;
    const cost = costOf(bowOf(path, { swing, bend }), line.width, near, cheapest + NEARLY);
    return { swing, bend, off, cost };
  };
  const plain = tryOut(0, MIDDLE);
  const allowed: Try[] = [];
  const allow = (one: Try) => {
    allowed.push(one);
    cheapest = Math.min(cheapest, one.cost);
  };
  if (isFree(plain.swing)) {
    if (plain.cost === 0) return plain;
    allow(plain);
  }
  const tryAll = (bends: readonly number[], least: number, share: number) => {
    const most = Math.max(share * length, Math.abs(line.swing));
    for (let at = 1; at <= (2 * most) / step; at++) {
      for (const off of [at, -at]) {
        const swing = line.swing + off * step;
        const isWithin = Math.abs(swing) <= most && Math.abs(swing) >= least * length;
        if (isWithin && isFree(swing)) for (const bend of bends) allow(tryOut(off, bend));
      }
    }
  };
  tryAll([MIDDLE], 0, FURTHEST);
  if (cheapest > 0 && !obstacles.isQuick) tryAll(ASIDE, 0, FURTHEST);
  if (cheapest >= NAMED && !obstacles.isQuick) tryAll([MIDDLE, ...ASIDE], FURTHEST, WIDEST);
  const rank = ({ cost, off, bend }: Try) => cost + Math.abs(off) + (bend === MIDDLE ? 0 : 1);
  const better = (sign: number) =>
    allowed
      .filter(({ cost, off }) => cost <= cheapest + NEARLY && sign * off >= 0)
      .reduce<Try | undefined>(
        (best, one) => (best && rank(best) <= rank(one) ? best : one),
        undefined,
      );
  const [right, left] = [better(1), better(-1)];
  if (!right || !left || right === left) return right ?? left ?? plain;
  const crossed = (one: Try) => 2 * crossings(bowOf(path, one), line, paths) + Math.abs(one.off);
  return crossed(right) <= crossed(left) ? right : left;
}

/** What a line could come near to between two discs, when it swings out so far to either side. */
function nearTo(
  source: Disc,
  target: Disc,
  reach: number,
  { discs, names = [], bounds }: Obstacles,
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
  };
}

type Near = ReturnType<typeof nearTo>;

/**
 * What a way costs: 0 where it is clear of everything; above all no disc is touched, then as few names as may be.
 * @param most no more is counted than this: the way is given up
 */
function costOf(bow: Bow, width: number, { discs, names, bounds }: Near, most: number): number {
  const { from, control, to } = bow;
  const left = Math.min(from.x, control.x, to.x);
  const right = Math.max(from.x, control.x, to.x);
  const top = Math.min(from.y, control.y, to.y);
  const bottom = Math.max(from.y, control.y, to.y);
  let cost = bounds && isOutside(bow, bounds) ? 100 : 0;
  let points: Float64Array | undefined;
  for (const { centre, radius } of discs) {
    const reach = radius + width / 2 + ROOM;
    if (centre.x < left - reach || centre.x > right + reach) continue;
    if (centre.y < top - reach || centre.y > bottom + reach) continue;
    points ??= pointsOn(bow, PIECES);
    const gap = gapTo(points, centre) - radius - width / 2;
    if (gap < TOUCH) cost += TOUCHING + 100 * (TOUCH - gap);
    else if (gap < ROOM) cost += 10 + 10 * (ROOM - gap);
    if (cost > most) return cost;
  }
  for (const name of names) {
    if (name.right < left || name.left > right || name.bottom < top || name.top > bottom) continue;
    points ??= pointsOn(bow, PIECES);
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

/** Whether the middle of a way is not in the picture though its ends are. */
function isOutside({ from, control, to }: Bow, { left, right, top, bottom }: Box): boolean {
  const x = (from.x + 2 * control.x + to.x) / 4;
  const y = (from.y + 2 * control.y + to.y) / 4;
  return x < left + ROOM || x > right - ROOM || y < top + ROOM || y > bottom - ROOM;
}

/** How many other lines a way crosses, those of its ends left out. */
function crossings(bow: Bow, line: Wayfarer, paths: readonly (Path | undefined)[]): number {
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
