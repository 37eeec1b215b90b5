import type { Point } from "../../graph/model/types";
import type { Camera } from "../scene/camera";
import type { ActorMark, LinkMark } from "../scene/scene";

/** Where a place of the layout is on screen, in CSS pixels. */
export function onScreen(place: Point, { scale, pan }: Camera): Point {
  return { x: place.x * scale + pan.x, y: place.y * scale + pan.y };
}

/** A link's curve on screen: from one mark's edge to the other's, by a control point (a quadratic Bézier curve). */
export interface Curve {
  readonly mark: LinkMark;
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
  readonly middle: Point;
  readonly length: number;
}

/** The curve of a link between its actors' marks; undefined where one of them is not drawn. */
export function curveOf(
  mark: LinkMark,
  actors: ReadonlyMap<string, ActorMark>,
  camera: Camera,
): Curve | undefined {
  const [source, target] = [actors.get(mark.source), actors.get(mark.target)];
  if (!source || !target) return undefined;
  const start = onScreen(source.place, camera);
  const end = onScreen(target.place, camera);
  if (source === target) return loopOf(mark, start, source.size);
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = Math.max(1, Math.hypot(dx, dy));
  const control = {
    x: (start.x + end.x) / 2 - (dy / length) * mark.swing,
    y: (start.y + end.y) / 2 + (dx / length) * mark.swing,
  };
  const from = towards(start, control, source.size / 2);
  const to = towards(end, control, target.size / 2 + (mark.directed ? 1 : 0));
  return { mark, from, control, to, middle: middleOf(from, control, to), length };
}

function loopOf(mark: LinkMark, at: Point, size: number): Curve {
  const from = { x: at.x - size / 3, y: at.y - size / 2 };
  const to = { x: at.x + size / 3, y: at.y - size / 2 };
  const control = { x: at.x, y: at.y - 3 * size };
  return { mark, from, control, to, middle: middleOf(from, control, to), length: 4 * size };
}

function middleOf(from: Point, control: Point, to: Point): Point {
  return { x: (from.x + 2 * control.x + to.x) / 4, y: (from.y + 2 * control.y + to.y) / 4 };
}

/** A point so many pixels on the way to another. */
export function towards(from: Point, to: Point, distance: number): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const share = distance / Math.max(1, Math.hypot(dx, dy));
  return { x: from.x + dx * share, y: from.y + dy * share };
}
