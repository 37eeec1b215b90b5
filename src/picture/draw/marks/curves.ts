import type { Point } from "../../../graph/model/types";
import type { Camera } from "../../scene/camera";
import { type Bow, bowBetween, loopAt, middleOf } from "../../scene/geometry/curve";
import type { ActorMark, LinkMark } from "../../scene/scene";
import { edgeOf, sizeOf } from "./mark-shapes";

/** Where a place of the layout is on screen, in CSS pixels. */
export function onScreen(place: Point, { scale, pan }: Camera): Point {
  return { x: place.x * scale + pan.x, y: place.y * scale + pan.y };
}

/** A link's curve on screen: from one mark's edge to the other's, by a control point (a quadratic Bézier curve). */
export interface Curve extends Bow {
  readonly mark: LinkMark;
  readonly middle: Point;
  readonly length: number;
  /** How far the outlines of its actors' marks reach beyond its ends, in CSS pixels: a corner does. */
  readonly beyond: readonly [source: number, target: number];
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
  if (source === target) {
    const loop = loopAt(start, source.size, mark.turn);
    return { mark, ...loop, middle: middleOf(loop), length: 4 * source.size, beyond: [0, 0] };
  }
  const bow = bowBetween(start, end, mark, [source.size / 2, target.size / 2]);
  const length = Math.max(1, Math.hypot(end.x - start.x, end.y - start.y));
  const beyond = [
    edgeOf(source.style.shape, sizeOf(source), start, bow.control) - source.size / 2,
    edgeOf(target.style.shape, sizeOf(target), end, bow.control) - target.size / 2,
  ] as const;
  return { mark, ...bow, middle: middleOf(bow), length, beyond };
}
