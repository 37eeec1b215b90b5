import type { Point } from "../../graph/model/types";
import { type Camera, MARK } from "./camera";
import { type Box, reaches } from "./geometry/boxes";

/** As far from the edges as what is looked for comes to stand, where there is room, in CSS pixels. */
const EDGE = 40;
/** On a small picture no further than this share of it. */
const SHARE = 0.14;

/** What a camera may do so that some places are seen; boxes are in CSS pixels from the picture's upper left corner. */
interface Revealing {
  /** The part of the picture that nothing large lies over. */
  readonly clear: Box;
  /** Buttons over it. */
  readonly reserved: readonly Box[];
  /** No further away than this. */
  readonly smallest: number;
  /** What a name reaches to each side of its mark, where it stands below or above it. */
  readonly aside?: number;
}

/**
 * The camera that has some places in sight, each with its mark and clear of buttons: moved no further than it must, and
 * further away only where they have no room together. The same camera where they are in sight already.
 */
export function revealPlaces(
  camera: Camera,
  places: readonly Point[],
  { clear, reserved, smallest, aside = 0 }: Revealing,
): Camera {
  const box = boxAround(places);
  if (!box) return camera;
  const isFree = (moved: Camera, edge: Edge) =>
    places.every((place) => {
      const at = onScreen(moved, place);
      return (
        at.x >= clear.left + edge.x &&
        at.x <= clear.right - edge.x &&
        at.y >= clear.top + edge.y &&
        at.y <= clear.bottom - edge.y &&
        !reserved.some((button) => reaches(at, MARK, button))
      );
    });
  if (isFree(camera, edgeOf(clear, aside))) return camera;
  const cameras = partsOf(clear, reserved).map((part) =>
    moveInto(camera, box, part, edgeOf(part, aside), smallest),
  );
  const free = cameras.filter((moved) => isFree(moved, LEAST));
  const [first = camera, ...others] = free.length > 0 ? free : cameras;
  return others.reduce((best, moved) => (isBetter(camera, moved, best) ? moved : best), first);
}

interface Edge {
  readonly x: number;
  readonly y: number;
}
/** Half a pixel for what rounding makes of it. */
const LEAST: Edge = { x: MARK - 0.5, y: MARK - 0.5 };

function edgeOf({ left, right, top, bottom }: Box, aside: number): Edge {
  const of = (length: number) => Math.max(MARK, Math.min(EDGE, SHARE * length));
  const width = right - left;
  return { x: Math.max(of(width), Math.min(aside, width / 3)), y: of(bottom - top) };
}

function onScreen({ scale, pan }: Camera, { x, y }: Point): Point {
  return { x: x * scale + pan.x, y: y * scale + pan.y };
}

function boxAround(places: readonly Point[]): Box | undefined {
  const [first] = places;
  if (!first) return undefined;
  return places.reduce<Box>(
    (box, { x, y }) => ({
      left: Math.min(box.left, x),
      right: Math.max(box.right, x),
      top: Math.min(box.top, y),
      bottom: Math.max(box.bottom, y),
    }),
    { left: first.x, right: first.x, top: first.y, bottom: first.y },
  );
}

/** The clear part as a whole, and what of it lies beside, above and below the buttons. */
function partsOf(clear: Box, reserved: readonly Box[]): readonly Box[] {
  const [first] = reserved;
  if (!first) return [clear];
  const buttons = reserved.reduce(
    (all, { left, right, top, bottom }) => ({
      left: Math.min(all.left, left),
      right: Math.max(all.right, right),
      top: Math.min(all.top, top),
      bottom: Math.max(all.bottom, bottom),
    }),
    first,
  );
  return [
    clear,
    { ...clear, left: Math.max(clear.left, buttons.right) },
    { ...clear, right: Math.min(clear.right, buttons.left) },
    { ...clear, top: Math.max(clear.top, buttons.bottom) },
    { ...clear, bottom: Math.min(clear.bottom, buttons.top) },
  ].filter(({ left, right, top, bottom }) => right - left > 2 * MARK && bottom - top > 2 * MARK);
}

/** The camera moved so that a box of the layout stands in a part of the picture, with room for marks around it. */
function moveInto(camera: Camera, box: Box, part: Box, edge: Edge, smallest: number): Camera {
  const room = {
    width: part.right - part.left - 2 * edge.x,
    height: part.bottom - part.top - 2 * edge.y,
  };
  const size = { width: box.right - box.left, height: box.bottom - box.top };
  const fitting = Math.min(
    camera.scale,
    room.width / Math.max(1, size.width),
    room.height / Math.max(1, size.height),
  );
  const scale = Math.max(smallest, fitting);
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  const now = onScreen(camera, middle);
  const x = into(now.x, part.left + edge.x, part.right - edge.x, (scale * size.width) / 2);
  const y = into(now.y, part.top + edge.y, part.bottom - edge.y, (scale * size.height) / 2);
  return { ...camera, scale, pan: { x: x - scale * middle.x, y: y - scale * middle.y } };
}

/** The place nearest to one that lets so much lie to both its sides within bounds; their middle where there is no room. */
function into(at: number, from: number, to: number, half: number): number {
  if (to - from <= 2 * half) return (from + to) / 2;
  return Math.max(from + half, Math.min(to - half, at));
}

function isBetter(camera: Camera, one: Camera, other: Camera): boolean {
  if (one.scale !== other.scale) return one.scale > other.scale;
  const far = ({ pan }: Camera) => Math.hypot(pan.x - camera.pan.x, pan.y - camera.pan.y);
  return far(one) < far(other);
}
