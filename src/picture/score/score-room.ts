import type { GraphIndex } from "../../frame/index/graph-index";
import type { ScoreRoom } from "../../frame/score/score";
import { groupsFor } from "../../frame/score/staves";

/** The size of a score in CSS pixels. */
export interface ScoreSize {
  readonly width: number;
  readonly height: number;
  /** Its width where nothing stands beside it, if that is more: what stands there moves no name and no stave. */
  readonly widest?: number | undefined;
}

/** Below this width names are short and their column narrow. */
const NARROW = 560;
const NAMES = { narrow: 104, wide: 212 };
export const RIGHT = 24;
/** Above the first stave, beside the names of moments. */
const ABOVE = 8;
/** Below the last stave, for the axis. */
export const BELOW = 30;
/** Between the staves of two sides, and the row of a heading that has no room beside a name. */
export const BETWEEN_GROUPS = 8;
export const HEADING = 16;
/** Between two staves: fingers need more than pointers. */
const LEAST_GAP = { narrow: 24, wide: 22 };
export const LARGEST_GAP = 44;
/** Names of moments that would lie on each other are in two rows, where a picture is not lower than this. */
const LEAST_FOR_TWO = 320;
export const MOMENT_ROW = 16;
/** A stretch of days that is narrower cannot be told from the next. */
const LEAST_BIN = 6;
/** A phone shows the weightiest only. */
const MOST_NARROW = 12;
const LEAST_STAVES = 4;

/** How many staves a picture of a size has room for beside the headings of its sides, and how many stretches of days. */
export function roomForScore({ sides, graph }: GraphIndex, size: ScoreSize): ScoreRoom {
  const free = size.height - aboveStaves(graph.moments.length, size) - BELOW;
  const gap = leastGap(size);
  const heading = isNarrow(size) ? HEADING : BETWEEN_GROUPS;
  // The actors of no side, or of one that is too small, are a group as well.
  const groups = (staves: number) => Math.min(groupsFor(staves), sides.list.length) + 1;
  let staves = Math.floor(free / gap);
  while (staves > LEAST_STAVES && staves * gap + groups(staves) * heading > free) staves--;
  return {
    staves: Math.max(LEAST_STAVES, isNarrow(size) ? Math.min(staves, MOST_NARROW) : staves),
    bins: Math.floor(widthOfTime(size) / LEAST_BIN),
  };
}

/** The least distance between two staves. */
export function leastGap(size: ScoreSize): number {
  return isNarrow(size) ? LEAST_GAP.narrow : LEAST_GAP.wide;
}

/** In how many rows the names of so many moments are. */
export function momentRows(moments: number, { height }: ScoreSize): number {
  return Math.min(height < LEAST_FOR_TWO ? 1 : 2, moments);
}

/** How much is above the staves of a graph with so many moments, whatever its window: the staves stay where they are. */
export function aboveStaves(moments: number, size: ScoreSize): number {
  return ABOVE + momentRows(moments, size) * MOMENT_ROW;
}

/** How wide the part of a picture is along which time runs. */
export function widthOfTime(size: ScoreSize): number {
  return Math.max(60, size.width - namesWidth(size) - RIGHT);
}

/** Whether names are short and staves few. */
export function isNarrow({ width, widest = width }: ScoreSize): boolean {
  return widest < NARROW;
}

/** How wide the column of names is. */
export function namesWidth(size: ScoreSize): number {
  return isNarrow(size) ? NAMES.narrow : NAMES.wide;
}
