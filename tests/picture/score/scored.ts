import { indexGraph } from "../../../src/frame/index/index-graph";
import { frameOf } from "../../../src/frame/query/frame-of";
import { scoreOf } from "../../../src/frame/score/score";
import { DEFAULT_VIEW, type View } from "../../../src/frame/view/view";
import type { Graph } from "../../../src/graph/model/types";
import { scoreInputOf } from "../../../src/picture/score/score-input";
import { roomForScore } from "../../../src/picture/score/score-room";
import { scoreSceneOf } from "../../../src/picture/score/score-scene";
import { strokeEmphasis } from "../../../src/picture/score/stroke-emphasis";
import { scoreWordsOf } from "../../../src/words/score";
import { createWords } from "../../../src/words/languages/create-words";
import { measure } from "../../fixtures/make-scene";

/** The score of a graph as a page of a size would show it. */
export function scored(
  graph: Graph,
  size = { width: 1000, height: 560 },
  view: View = DEFAULT_VIEW,
  pointed?: number,
) {
  const index = indexGraph(graph);
  const frame = frameOf(index, view);
  const score = scoreOf(index, frame, roomForScore(index, size), new Set());
  if (!score || !frame.window) throw new Error("There are dates.");
  const scene = scoreSceneOf({
    ...scoreInputOf(scoreWordsOf(createWords("en"), index), index, score, frame.window, size),
    emphasisOf: strokeEmphasis(index, score, view.select, score.strokes.list[pointed ?? -1]),
    measure,
  });
  return { index, frame, score, scene };
}
