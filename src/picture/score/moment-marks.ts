import { aboveStaves, MOMENT_ROW, momentRows } from "./score-room";
import { BOLD, fit } from "./score-text";
import { FONT, type MomentMark, type ScoreInput } from "./score-types";

/** From the foot of a row of names to the staves, in CSS pixels. */
const FOOT = 10;

/** The moments of a window from left to right, each named in the lowest row in which its name lies on no other. */
export function momentMarksOf(
  input: ScoreInput,
  xOf: (day: number) => number,
): readonly MomentMark[] {
  const { moments, window, width, measure } = input;
  const ends = Array.from({ length: momentRows(moments.length, input) }, () => 0);
  return moments
    .filter(({ day }) => day >= window.first && day <= window.last)
    .toSorted((a, b) => a.day - b.day)
    .map(({ day, label }): MomentMark => {
      const x = xOf(day + 0.5);
      const text = fit(label, width * 0.6, measure);
      const half = (measure(text, FONT - 1) * BOLD) / 2;
      const middle = Math.max(half + 4, Math.min(width - half - 4, x));
      const row = ends.findIndex((end) => middle - half >= end);
      if (row < 0) return { x, text: "", at: { x: middle, y: 0 } };
      ends[row] = middle + half + 12;
      const y = aboveStaves(moments.length, input) - FOOT - row * MOMENT_ROW;
      return { x, text, at: { x: middle, y } };
    });
}
