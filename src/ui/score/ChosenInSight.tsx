import { type RefObject, useEffect, useRef } from "react";
import type { GraphIndex } from "../../frame/index/graph-index";
import type { Score } from "../../frame/score/score";
import type { ScoreScene } from "../../picture/score/score-types";
import { strokeEmphasis } from "../../picture/score/stroke-emphasis";

interface ChosenProps {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly scene: ScoreScene;
  readonly score: Score;
  readonly index: GraphIndex;
  readonly selected: string | undefined;
}

/** Above and below what is chosen, in CSS pixels. */
const MARGIN = 24;

/** Scrolls the score so far that what was chosen lies above a sheet of details over its lower part. */
export function ChosenInSight({ scroller, scene, score, index, selected }: ChosenProps) {
  const shown = useRef<string>(undefined);
  useEffect(() => {
    // It is looked for once: then readers scroll as they like.
    if (shown.current === selected) return;
    shown.current = selected;
    const area = scroller.current;
    const sheet = area?.ownerDocument.querySelector(".details")?.getBoundingClientRect();
    if (!area || !sheet || selected === undefined) return;
    const ys = rowsOf(selected, scene, score, index);
    const { left, right, top } = area.getBoundingClientRect();
    // Details at the side leave the whole height.
    if (ys.length === 0 || sheet.left > left || sheet.right < right) return;
    const height = sheet.top - top;
    const highest = ys.reduce((y, other) => Math.min(y, other)) - MARGIN;
    const lowest = ys.reduce((y, other) => Math.max(y, other)) + MARGIN;
    if (highest < area.scrollTop || lowest > area.scrollTop + height)
      area.scrollTop = Math.min(highest, lowest - height);
  });
  return null;
}

/** How far down the stave of a chosen actor lies, or the ends of a chosen contact. */
function rowsOf(
  selected: string,
  scene: ScoreScene,
  score: Score,
  index: GraphIndex,
): readonly number[] {
  const actor = index.actorIndex.rows.get(selected);
  const stave = actor === undefined ? undefined : scene.staves[score.staves.ofActor[actor] ?? -1];
  if (stave) return [stave.y];
  const emphasisOf = strokeEmphasis(index, score, selected, undefined);
  return scene.strokes
    .filter(({ stroke }) => emphasisOf(stroke) === "chosen")
    .flatMap(({ source, target }) => [source.y, target.y]);
}
