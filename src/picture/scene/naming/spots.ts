import type { Point } from "../../../graph/model/types";
import type { Box } from "../geometry/boxes";

/** Where a name stands, seen from its disc: eight places, in the order in which they are taken. */
export const SIDES = [
  "below",
  "above",
  "right",
  "left",
  "below-right",
  "above-right",
  "below-left",
  "above-left",
] as const;

export type Side = (typeof SIDES)[number];

/** Whether a name begins, has its middle or ends at its place, and whether it stands above it, beside it or below. */
const WAYS: Readonly<Record<Side, readonly [x: -1 | 0 | 1, y: -1 | 0 | 1]>> = {
  below: [0, 1],
  above: [0, -1],
  right: [1, 0],
  left: [-1, 0],
  "below-right": [1, 1],
  "above-right": [1, -1],
  "below-left": [-1, 1],
  "above-left": [-1, -1],
};

/** The gap between a disc and its name, in CSS pixels. */
const GAP = 4;
/** At a slant a name comes nearer to the disc in each direction. */
const SLANT = 0.72;
/** The height of a name of one line, and from one line to the next, in font sizes. */
const HEIGHT = 1.3;
const LEADING = 1.12;
/** From the upper edge of a name's box to its first base line, in font sizes, by {@link WAYS}. */
const FIRST_LINE = { "-1": 1.05, "0": 1.01, "1": 0.8 } as const;

export interface Spot {
  readonly side: Side;
  /** CSS pixels. */
  readonly fontSize: number;
  readonly lines: number;
  /** How much further from its disc than usual, in CSS pixels. */
  readonly further?: number | undefined;
}

/** The box of a name beside a disc. */
export function boxAt(
  { x, y }: Point,
  radius: number,
  { side, fontSize, lines, further = 0 }: Spot,
  width: number,
): Box {
  const [wayX, wayY] = WAYS[side];
  const reach = (radius + GAP) * (wayX !== 0 && wayY !== 0 ? SLANT : 1) + further;
  const height = fontSize * (HEIGHT + LEADING * (lines - 1));
  const left = wayX === 0 ? x - width / 2 : wayX > 0 ? x + reach : x - reach - width;
  const top = wayY === 0 ? y - height / 2 : wayY > 0 ? y + reach : y - reach - height;
  return { left, right: left + width, top, bottom: top + height };
}

/** Where each line of a name is written beside a disc: on its base line, at the end that the anchor names. */
export function baseLinesAt(centre: Point, radius: number, spot: Spot) {
  const [wayX, wayY] = WAYS[spot.side];
  const { left, top } = boxAt(centre, radius, spot, 0);
  const anchor = wayX === 0 ? "middle" : wayX > 0 ? "start" : "end";
  const first = top + FIRST_LINE[wayY] * spot.fontSize;
  return {
    anchor,
    places: Array.from({ length: spot.lines }, (_, at) => ({
      x: left,
      y: first + LEADING * at * spot.fontSize,
    })),
  } as const;
}
