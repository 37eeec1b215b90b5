import { svgTreeOfShapes } from "../picture/draw/svg";
import type { SvgNode } from "../picture/draw/svg-node";
import { scoreShapesOf } from "../picture/score/score-shapes";
import { stillScoreOf } from "../picture/score/still-score";
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
  const { index, frame, view, strokes } = input;
  const scene = stillScoreOf({
    ...{ index, frame, selected: view.select, strokes, ...size },
    words: scoreWordsOf(words, index),
    measure,
  });
  if (!scene) return undefined;
  const { width, height } = scene;
  return svgTreeOfShapes(
    { width, height, palette, shapes: scoreShapesOf(scene, palette) },
    saidOf(words, input),
  );
}
