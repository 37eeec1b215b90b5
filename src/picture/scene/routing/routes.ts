import { type Bow, type Swing, bowBetween, loopAt } from "../geometry/curve";
import {
  costOf,
  crossings,
  type Disc,
  NAMED,
  nearTo,
  type Obstacles,
  TOUCHING,
  type Wayfarer,
  type Work,
} from "./way-cost";

/** The way of a line: a curve, told by its swing or, for a loop, its turn; see `curve.ts`. */
export interface Route extends Swing {
  readonly turn: number;
  readonly bow: Bow;
}

/** The way of a line that nothing is in the way of, and no loop. */
export const STRAIGHT = { swing: 0, bend: 0.5, turn: 0 } as const;

/** How far out the control point is put at most, as a share of the line's length, and in how many steps. */
const FURTHEST = 0.35;
const STEPS = 8;
/** Further only where the line would touch a disc or run under a name: better wide than wrong. */
const WIDEST = 0.6;
/** Further still, and nearer to its ends, where the line would go through a disc else: around a third that stands between two. */
const AROUND = 2;
/** Where along the line the control point is put, as a share of the way. */
const MIDDLE = 0.5;
const ASIDE = [0.25, 0.75];
const BESIDE = [0.1, 0.9];
/** Costs that differ by no more are alike. */
const NEARLY = 1;
/** The control points of a pair's links are so far apart, in CSS pixels: glyphs stand side by side. */
const APART = { few: 30, many: 14 };
/** Ways are held against a disc or a name so often, in all lines together; then the rest go as they would with nothing around. */
const MOST_WORK = 150_000;
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
  const work = { left: MOST_WORK };
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
    const { swing, bend } = swingOf(path, { ...obstacles, work }, isFree, paths);
    own.push(way * swing);
    const bow = bowOf(path, { swing, bend });
    paths[at] = { ...path, bow };
    return { swing, bend, turn: 0, bow };
  });
}

/** The ways of lines that look at nothing on their way; undefined where an actor has no disc. */
export function straightRoutesOf(
  lines: readonly Wayfarer[],
  discs: readonly Disc[],
): readonly (Route | undefined)[] {
  const byId = new Map(discs.map((disc) => [disc.id, disc]));
  return lines.map(({ source: from, target: to, swing }) => {
    const [source, target] = [byId.get(from), byId.get(to)];
    if (!source || !target) return undefined;
    const way = { swing, bend: MIDDLE };
    if (source !== target) return { ...way, turn: 0, bow: bowOf({ source, target }, way) };
    return { ...STRAIGHT, bow: loopAt(source.centre, 2 * source.radius, 0) };
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
  obstacles: Obstacles & { readonly work: Work },
  isFree: (swing: number) => boolean,
  paths: readonly (Path | undefined)[],
): Swing {
  const { line, source, target } = path;
  const { work } = obstacles;
  const length = Math.hypot(target.centre.x - source.centre.x, target.centre.y - source.centre.y);
  const step = Math.max(4, (FURTHEST * length) / STEPS);
  let near = nearTo(source, target, (WIDEST * length) / 2 + Math.abs(line.swing), obstacles, work);
  let cheapest = Infinity;
  const tryOut = (off: number, bend: number): Try => {
    const swing = line.swing + off * step;
    const cost = costOf(bowOf(path, { swing, bend }), line.width, near, cheapest + NEARLY);
    return { swing, bend, off, cost };
  };
  const enough = obstacles.isFull ? TOUCHING : Number.MIN_VALUE;
  const plain = tryOut(0, MIDDLE);
  const allowed: Try[] = [];
  const allow = (one: Try) => {
    allowed.push(one);
    cheapest = Math.min(cheapest, one.cost);
  };
  if (isFree(plain.swing)) {
    if (plain.cost < enough) return plain;
    allow(plain);
  }
  const tryAll = (bends: readonly number[], least: number, share: number) => {
    const most = Math.max(share * length, Math.abs(line.swing));
    for (let at = 1; at <= (2 * most) / step && work.left > 0; at++) {
      for (const off of [at, -at]) {
        const swing = line.swing + off * step;
        const isWithin = Math.abs(swing) <= most && Math.abs(swing) >= least * length;
        if (isWithin && isFree(swing)) for (const bend of bends) allow(tryOut(off, bend));
      }
      if (obstacles.isFull && cheapest < enough) return;
    }
  };
  tryAll([MIDDLE], 0, FURTHEST);
  if (cheapest >= enough) tryAll(ASIDE, 0, FURTHEST);
  if (cheapest >= Math.max(enough, NAMED)) tryAll([MIDDLE, ...ASIDE], FURTHEST, WIDEST);
  if (cheapest >= TOUCHING) {
    near = nearTo(source, target, (AROUND * length) / 2 + Math.abs(line.swing), obstacles, work);
    tryAll([MIDDLE, ...ASIDE, ...BESIDE], WIDEST, AROUND);
  }
  const rank = ({ cost, off, bend }: Try) => cost + Math.abs(off) + (bend === MIDDLE ? 0 : 1);
  const better = (sign: number) =>
    allowed
      .filter(({ cost, off }) => cost <= cheapest + NEARLY && sign * off >= 0)
      .reduce<Try | undefined>(
        (best, one) => (best && rank(best) <= rank(one) ? best : one),
        undefined,
      );
  const [right, left] = [better(1), better(-1)];
  if (!right || !left || right === left || obstacles.isFull) return right ?? left ?? plain;
  const crossed = (one: Try) => 2 * crossings(bowOf(path, one), line, paths) + Math.abs(one.off);
  return crossed(right) <= crossed(left) ? right : left;
}
