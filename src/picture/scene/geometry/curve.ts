import type { Point } from "../../../graph/model/types";
import type { Box } from "./boxes";

/** A quadratic Bézier curve. */
export interface Bow {
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
}

/** How a line bows out of the straight way. */
export interface Swing {
  /** How far out its control point is, in CSS pixels; to the right of the way. */
  readonly swing: number;
  /** How much of the way its control point is along it: the middle is 0.5. */
  readonly bend: number;
}

/** The curve between two discs: from edge to edge, towards its control point. */
export function bowBetween(
  start: Point,
  end: Point,
  { swing, bend }: Swing,
  [startRadius, endRadius]: readonly [number, number],
): Bow {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = Math.max(1, Math.hypot(dx, dy));
  const control = {
    x: start.x + bend * dx - (dy / length) * swing,
    y: start.y + bend * dy + (dx / length) * swing,
  };
  const [from, to] = [towards(start, control, startRadius), towards(end, control, endRadius)];
  return { from, control, to };
}

/**
 * The loop of an actor with itself, out of the side of its disc that a turn from straight up names.
 * @param turn in degrees, clockwise
 */
export function loopAt(at: Point, size: number, turn: number): Bow {
  const angle = (turn * Math.PI) / 180;
  const out = (across: number, up: number) => ({
    x: at.x + across * Math.cos(angle) + up * Math.sin(angle),
    y: at.y + across * Math.sin(angle) - up * Math.cos(angle),
  });
  return { from: out(-size / 3, size / 2), control: out(0, 3 * size), to: out(size / 3, size / 2) };
}

export function middleOf({ from, control, to }: Bow): Point {
  return { x: (from.x + 2 * control.x + to.x) / 4, y: (from.y + 2 * control.y + to.y) / 4 };
}

/** Points along a curve, its ends among them, as x and y in turn: so many pieces, all as long in the curve's own measure. */
export function pointsOn({ from, control, to }: Bow, pieces: number): Float64Array {
  const points = new Float64Array(2 * pieces + 2);
  for (let at = 0; at <= pieces; at++) {
    const t = at / pieces;
    const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
    points[2 * at] = a * from.x + b * control.x + c * to.x;
    points[2 * at + 1] = a * from.y + b * control.y + c * to.y;
  }
  return points;
}

/** The smallest box that holds a curve. Its control point may lie outside. */
export function boxAround({ from, control, to }: Bow): Box {
  const [left, right] = extentOf(from.x, control.x, to.x);
  const [top, bottom] = extentOf(from.y, control.y, to.y);
  return { left, right, top, bottom };
}

/** The least and the most of one coordinate along a curve: at its ends, or where it turns between them. */
function extentOf(from: number, control: number, to: number): readonly [number, number] {
  const [least, most] = [Math.min(from, to), Math.max(from, to)];
  if (control >= least && control <= most) return [least, most];
  const turn = from - (from - control) ** 2 / (from - 2 * control + to);
  return [Math.min(least, turn), Math.max(most, turn)];
}

/** A point so many pixels on the way to another. */
export function towards(from: Point, to: Point, distance: number): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const share = distance / Math.max(1, Math.hypot(dx, dy));
  return { x: from.x + dx * share, y: from.y + dy * share };
}
