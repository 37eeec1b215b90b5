import type { GraphIndex } from "../../frame/index/graph-index";
import type { Frame } from "../../frame/query/frame";
import { scoreOf } from "../../frame/score/score";
import { scoreInputOf } from "./score-input";
import { roomForScore } from "./score-room";
import { scoreSceneOf } from "./score-scene";
import type { ScoreInput, ScoreScene, ScoreWords } from "./score-types";
import { strokeEmphasis } from "./stroke-emphasis";

/** What a score without gestures is drawn from; its size in CSS pixels. */
export interface StillScoreInput extends Pick<ScoreInput, "width" | "height" | "measure"> {
  readonly index: GraphIndex;
  readonly frame: Frame;
  readonly selected: string | undefined;
  readonly words: ScoreWords;
  /** How many strokes it has at most, where that is fewer than usual. */
  readonly strokes?: number | undefined;
}

/** A score as it will stand once it answers to the pointer. Undefined where nothing shown has a date. */
export function stillScoreOf(input: StillScoreInput): ScoreScene | undefined {
  const { index, frame, selected, words, measure, strokes, ...size } = input;
  const { window } = frame;
  const score = scoreOf(index, frame, { ...roomForScore(index, size), strokes }, new Set());
  if (!score || !window || score.strokes.list.length === 0) return undefined;
  return scoreSceneOf({
    ...scoreInputOf(words, index, score, window, size),
    emphasisOf: strokeEmphasis(index, score, selected, undefined),
    measure,
  });
}
