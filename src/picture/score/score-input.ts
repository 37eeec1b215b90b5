import { at } from "../../frame/index/column";
import type { GraphIndex } from "../../frame/index/graph-index";
import type { Score } from "../../frame/score/score";
import { mondaysOf, ticksOf } from "../../frame/view/ticks";
import type { Span } from "../../frame/view/span";
import { type ScoreSize, widthOfTime } from "./score-room";
import type { ScoreInput, ScoreWords } from "./score-types";

/** Between two words of the axis, in CSS pixels. */
const TICK = 90;

/** What a score is drawn from, but for what stands out and how letters are measured. */
export function scoreInputOf(
  words: ScoreWords,
  { graph, links }: GraphIndex,
  { staves, strokes }: Score,
  window: Span,
  size: ScoreSize,
): Omit<ScoreInput, "measure" | "emphasisOf"> {
  return {
    ...size,
    staves,
    strokes: strokes.list,
    window,
    ticks: ticksOf(window, Math.max(2, Math.floor(widthOfTime(size) / TICK))),
    weeks: mondaysOf(window),
    moments: graph.moments.map(({ days, label }) => ({
      day: days.first,
      label: words.momentOf(label),
    })),
    actorsOf: ({ row }) => ({ source: at(links.source, row), target: at(links.target, row) }),
    words,
  };
}
