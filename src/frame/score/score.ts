import type { GraphIndex } from "../index/graph-index";
import type { Frame } from "../query/frame";
import { type Staves, stavesOf } from "./staves";
import { type Strokes, strokesOf } from "./strokes";

/** Actors as staves, time along them, and each contact a stroke. */
export interface Score {
  readonly staves: Staves;
  readonly strokes: Strokes;
}

export interface ScoreRoom {
  /** How many staves there is room for. */
  readonly staves: number;
  /** How many stretches of days can be told apart side by side. */
  readonly bins: number;
  /** How many strokes there are at most, where that is fewer than usual. */
  readonly strokes?: number | undefined;
}

/**
 * The score of a frame. Its form is that of PAOHVis (Valdivia and others, 2019) and BioFabric (Longabaugh, 2012): a line for
 * each actor, an upright stroke for each contact; time runs along it as in storylines and TimeArcs (Dang and others, 2016).
 * Undefined where the frame has no date.
 */
export function scoreOf(
  index: GraphIndex,
  { sieve, links, window }: Frame,
  room: ScoreRoom,
  expanded: ReadonlySet<number>,
): Score | undefined {
  if (!window) return undefined;
  const staves = stavesOf(index, sieve, { most: room.staves, expanded });
  return {
    staves,
    strokes: strokesOf(index, {
      ...{ staves, window },
      rows: links.rows,
      mostBins: room.bins,
      most: room.strokes,
    }),
  };
}
