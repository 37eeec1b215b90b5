import type { Point } from "../../graph/model/types";

/** Which part of the layout is in sight, and how large: a place is at `place * scale + pan`, in CSS pixels. */
export interface Camera {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly pan: Point;
}

/** Room for labels at the edges, in CSS pixels; on a narrow picture at most a share of it. */
const MARGIN = { x: 96, y: 44, share: 0.2 };
const LARGEST = 1.6;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The part of a picture that actors stand in, in CSS pixels: the rest is for their names. */
export function roomIn({ width, height }: Size): Size {
  const margin = Math.min(MARGIN.x, MARGIN.share * width);
  return { width: width - 2 * margin, height: Math.max(1, height - 2 * MARGIN.y) };
}

/** The camera that has some places in sight, in the middle of a picture of a size; undefined where there are none. */
export function fitCamera(
  places: readonly Point[],
  { width, height }: Size,
  smallest = 0,
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
  const room = roomIn({ width, height });
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
      x: width / 2 - (scale * (box.left + box.right)) / 2,
      y: height / 2 - (scale * (box.top + box.bottom)) / 2,
    },
  };
}

/** The part of the layout that a camera has in sight, times its scale. */
export function boundsOf({ width, height, pan }: Camera) {
  return { left: -pan.x, top: -pan.y, right: width - pan.x, bottom: height - pan.y };
}
