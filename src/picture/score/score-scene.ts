import { columnsOfStrokes } from "./columns-of-strokes";
import { endsOf } from "./end-names";
import { momentMarksOf } from "./moment-marks";
import { mirrorScore } from "./mirror-score";
import { LEFT, placeStaves, RIGHT as NAMES_RIGHT } from "./place-staves";
import { BELOW, namesWidth, RIGHT, widthOfTime } from "./score-room";
import type { ScoreInput, ScoreScene, StrokeMark } from "./score-types";

/** How far upright lines reach below the last stave, in CSS pixels. */
const FOOT = 4;

/** Gives staves and strokes their places. */
export function scoreSceneOf(input: ScoreInput): ScoreScene {
  const { window, width, words } = input;
  const left = namesWidth(input);
  const dayWidth = widthOfTime(input) / (window.last - window.first + 1);
  const xOf = (day: number) => left + (day - window.first) * dayWidth;
  const { top, bottom, headings, marks } = placeStaves(input);
  const yOf = (stave: number) => marks[stave]?.y ?? 0;
  const columns = columnsOfStrokes(input.strokes, dayWidth);
  const strokes = input.strokes.map((stroke, place): StrokeMark => {
    const { first, last } = stroke;
    const x = Math.max(
      left + 4,
      Math.min(width - RIGHT / 2, xOf((first + last + 1) / 2) + (columns[place] ?? 0)),
    );
    return {
      stroke,
      place,
      source: { x, y: yOf(stroke.source) },
      target: { x, y: yOf(stroke.target) },
      days: first < last ? [xOf(first), xOf(last + 1)] : undefined,
      emphasis: input.emphasisOf(stroke),
    };
  });
  const scene: ScoreScene = {
    width,
    height: Math.max(input.height, Math.round(bottom + BELOW)),
    left,
    right: width - RIGHT,
    column: [0, left],
    headingsAt: { x: LEFT, anchor: "start" },
    namesAt: { x: left - NAMES_RIGHT, anchor: "end" },
    top,
    bottom: bottom + FOOT,
    headings,
    staves: marks,
    ticks: input.ticks.map((day, at) => ({
      x: xOf(day + 0.5),
      text: words.tick(day, input.ticks[at - 1]),
    })),
    weeks: input.weeks.map((day) => xOf(day)),
    moments: momentMarksOf(input, xOf),
    strokes: strokes.sort((a, b) => rankOf(a) - rankOf(b) || a.place - b.place),
    ends: strokes.flatMap((mark) => endsOf(mark, marks, input)),
  };
  return words.isRightToLeft ? mirrorScore(scene) : scene;
}

/** What lies above the rest in painting: first what stands out, then what is told by both, then by one. */
function rankOf({ emphasis, stroke }: StrokeMark): number {
  const told = Number(stroke.isToldBySource) + Number(stroke.isToldByTarget);
  return { dimmed: 0, plain: 10, lifted: 20, chosen: 30 }[emphasis] + told;
}
