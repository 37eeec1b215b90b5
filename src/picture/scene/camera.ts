import type { Point } from "../../graph/model/types";
import { type Box, reaches } from "./geometry/boxes";

/** Which part of the layout is in sight, and how large: a place is at `place * scale + pan`, in CSS pixels. */
export interface Camera {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly pan: Point;
}

/** Room for labels at the edges, in CSS pixels; on a narrow or low picture at most a share of it. */
const MARGIN = { x: 96, y: 44, share: 0.14 };
const LARGEST = 1.6;
/** As far away as a camera goes. */
export const SMALLEST_SCALE = 0.05;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How much of a picture lies beneath something else at its upper edge, in CSS pixels. */
export interface Covered {
  readonly top: number;
}

/** The part of a picture that actors stand in, in CSS pixels: the rest is for their names. */
export function roomIn({ width, height }: Size): Size {
  const x = Math.min(MARGIN.x, MARGIN.share * width);
  const y = Math.min(MARGIN.y, MARGIN.share * height);
  return { width: width - 2 * x, height: Math.max(1, height - 2 * y) };
}

/** A mark and the room around it, from its middle, in CSS pixels. */
export const MARK = 22;

interface Fitting {
  /** No further away than this. */
  readonly smallest?: number | undefined;
  /** Buttons over the picture, in CSS pixels from its upper left corner: no place lies under them. */
  readonly reserved?: readonly Box[];
  /** How much is covered at the upper edge, in CSS pixels: all stand below it. */
  readonly top?: number;
}

/**
 * The camera that has some places in sight, in the middle of a picture of a size, or of what buttons leave of it; undefined
 * where there are none.
 */
export function fitCamera(
  places: readonly Point[],
  size: Size,
  { smallest = 0, reserved = [], top: covered = 0 }: Fitting = {},
): Camera | undefined {
  const below = { x: 0, y: covered, width: size.width, height: size.height - covered };
  const plain = fitInto(places, size, below, smallest);
  const isCovered = ({ scale, pan }: Camera) =>
    places.some(({ x, y }) => {
      const place = { x: x * scale + pan.x, y: y * scale + pan.y };
      return reserved.some((box) => reaches(place, MARK, box));
    });
  if (!plain || !isCovered(plain)) return plain;
  const { width, height } = below;
  const end = size.height;
  const left = reserved.reduce((most, box) => Math.max(most, box.right), 0);
  const right = reserved.reduce((least, box) => Math.min(least, box.left), width);
  const top = reserved.reduce((most, box) => Math.max(most, box.bottom), covered);
  const bottom = reserved.reduce((least, box) => Math.min(least, box.top), end);
  const parts = [
    { x: left, y: covered, width: width - left, height },
    { x: 0, y: covered, width: right, height },
    { x: 0, y: top, width, height: end - top },
    { x: 0, y: covered, width, height: bottom - covered },
  ];
  const clear = parts
    .filter((part) => part.width > MARK && part.height > MARK)
    .flatMap((part) => fitInto(places, size, part, smallest) ?? [])
    .filter((camera) => !isCovered(camera));
  return (
    clear.reduce<Camera | undefined>(
      (best, camera) => (best && best.scale >= camera.scale ? best : camera),
      undefined,
    ) ?? plain
  );
}

/** The same into a part of the picture. */
function fitInto(
  places: readonly Point[],
  { width, height }: Size,
  part: Size & Point,
  smallest: number,
): Camera | undefined {
  const [first] = places;
  if (!first || width === 0 || height === 0) return undefined;
  const box = { left: first.x, right: first.x, top: first.y, bottom: first.y };
  for (const { x, y } of places) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  const room = roomIn(part);
  const zoom = Math.min(
    room.width / Math.max(1, box.right - box.left),
    room.height / Math.max(1, box.bottom - box.top),
    LARGEST,
  );
  const scale = Math.max(smallest, zoom);
  return {
    width,
    height,
    scale,
    pan: {
      x: part.x + part.width / 2 - (scale * (box.left + box.right)) / 2,
      y: part.y + part.height / 2 - (scale * (box.top + box.bottom)) / 2,
    },
  };
}

/** The part of the layout that a camera has in sight, times its scale. */
export function boundsOf({ width, height, pan }: Camera) {
  return { left: -pan.x, top: -pan.y, right: width - pan.x, bottom: height - pan.y };
}

/** Of that, what is covered at the upper edge. */
export function topOf(camera: Camera, { top }: Covered) {
  const bounds = boundsOf(camera);
  return { ...bounds, bottom: bounds.top + top };
}
