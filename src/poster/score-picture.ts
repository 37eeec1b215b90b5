import { scoreOf } from "../frame/score/score";
import { svgTreeOfShapes } from "../picture/draw/svg";
import type { SvgNode } from "../picture/draw/svg-node";
import { scoreInputOf } from "../picture/score/score-input";
import { roomForScore, scoreSceneOf } from "../picture/score/score-scene";
import { scoreShapesOf } from "../picture/score/score-shapes";
import { strokeEmphasis } from "../picture/score/stroke-emphasis";
import { scoreWordsOf } from "../words/score";
import type { Words } from "../words/words";
import { measure, paletteOf, type PictureInput, type PictureSize, saidOf } from "./drawing";

/** The score as elements. Undefined where nothing shown has a date. */
export function scoreTreeOf(
  words: Words,
  input: PictureInput,
  size: PictureSize,
  palette = paletteOf(input.view.theme),
): SvgNode | undefined {
  const { index, frame, view } = input;
  const { window } = frame;
  const score = scoreOf(index, frame, roomForScore(index, size), new Set());
  if (!score || !window || score.strokes.list.length === 0) return undefined;
  const scene = scoreSceneOf({
    ...scoreInputOf(scoreWordsOf(words, index), index, score, window, size),
    emphasisOf: strokeEmphasis(index, score, view.select, undefined),
    measure,
  });
  const { width, height } = scene;
  return svgTreeOfShapes(
    { width, height, palette, shapes: scoreShapesOf(scene, palette) },
    saidOf(words, input),
  );
}
