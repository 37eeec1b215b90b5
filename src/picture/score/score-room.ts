import type { GraphIndex } from "../../frame/index/graph-index";
import type { ScoreRoom } from "../../frame/score/score";

/** The size of a score in CSS pixels. */
export interface ScoreSize {
  readonly width: number;
  readonly height: number;
  /** Its width where nothing stands beside it, if that is more: what stands there moves no name and no stave. */
  readonly widest?: number | undefined;
}

/** Below this width names are short and their column narrow. */
const NARROW = 560;
const NAMES = { narrow: 96, wide: 196 };
export const RIGHT = 24;
/** Above the first heading, for the moments; below the last stave, for the axis. */
export const ABOVE = 40;
export const BELOW = 30;
export const HEADING = 23;
/** Between two staves. */
export const LEAST_GAP = 22;
const USUAL_GAP = 24;
export const LARGEST_GAP = 44;
/** Room is kept for so many headings. */
const MOST_HEADINGS = 5;
/** A stretch of days that is narrower cannot be told from the next. */
const LEAST_BIN = 6;
/** A phone shows the weightiest only. */
const MOST_NARROW = 12;
/** How many staves a picture of a size has room for beside the headings of its sides, and how many stretches of days. */
export function roomForScore({ sides }: GraphIndex, size: ScoreSize): ScoreRoom {
  const headings = Math.min(MOST_HEADINGS, sides.list.length + 1);
  const room = Math.floor((size.height - ABOVE - BELOW - headings * HEADING) / USUAL_GAP);
  return {
    staves: Math.max(4, isNarrow(size) ? Math.min(room, MOST_NARROW) : room),
    bins: Math.floor(widthOfTime(size) / LEAST_BIN),
  };
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
