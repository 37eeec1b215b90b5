import type { Point } from "../../../graph/model/types";

/** A part of the picture, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Whether a box lies wholly in another. */
export function lies(a: Box, within: Box): boolean {
  return (
    a.left >= within.left &&
    a.right <= within.right &&
    a.top >= within.top &&
    a.bottom <= within.bottom
  );
}

/** Whether two boxes share more than an edge. */
export function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a disc reaches into a box. */
export function reaches({ x, y }: Point, radius: number, box: Box): boolean {
  const dx = Math.max(box.left - x, 0, x - box.right);
  const dy = Math.max(box.top - y, 0, y - box.bottom);
  return dx * dx + dy * dy < radius * radius;
}

/** The length of a way that lies in a box; the way as x and y of its points in turn. */
export function lengthWithin(points: Float64Array, box: Box): number {
  let length = 0;
  for (let at = 2; at < points.length; at += 2) {
    length += pieceWithin(
      points[at - 2] ?? 0,
      points[at - 1] ?? 0,
      points[at] ?? 0,
      points[at + 1] ?? 0,
      box,
    );
  }
  return length;
}

/** The length of a straight piece that lies in a box: clipped as by Liang and Barsky (1984). */
export function pieceWithin(ax: number, ay: number, bx: number, by: number, box: Box): number {
  const [dx, dy] = [bx - ax, by - ay];
  let [enters, leaves] = [0, 1];
  if (dx === 0) {
    if (ax <= box.left || ax >= box.right) return 0;
  } else {
    const [one, other] = [(box.left - ax) / dx, (box.right - ax) / dx];
    enters = Math.max(enters, Math.min(one, other));
    leaves = Math.min(leaves, Math.max(one, other));
  }
  if (dy === 0) {
    if (ay <= box.top || ay >= box.bottom) return 0;
  } else {
    const [one, other] = [(box.top - ay) / dy, (box.bottom - ay) / dy];
    enters = Math.max(enters, Math.min(one, other));
    leaves = Math.min(leaves, Math.max(one, other));
  }
  return leaves > enters ? (leaves - enters) * Math.hypot(dx, dy) : 0;
}
