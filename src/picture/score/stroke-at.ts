import type { Point } from "../../graph/model/types";
import type { ScoreScene, StrokeMark } from "./score-types";

/** How near a stroke is to be pointed at, in CSS pixels. */
const REACH = 8;

/** The stroke at a point: the nearest one, and of those the one whose end is nearest. */
export function strokeAt({ strokes }: ScoreScene, { x, y }: Point): StrokeMark | undefined {
  let found: StrokeMark | undefined;
  let least = Infinity;
  for (const mark of strokes) {
    const aside = Math.abs(mark.source.x - x);
    const [top, bottom] = [
      Math.min(mark.source.y, mark.target.y),
      Math.max(mark.source.y, mark.target.y),
    ];
    if (aside > REACH || y < top - REACH || y > bottom + REACH) continue;
    const toEnd = Math.min(Math.abs(top - y), Math.abs(bottom - y));
    const distance = aside * 4 + Math.min(toEnd, 40) / 20;
    if (distance <= least) [found, least] = [mark, distance];
  }
  return found;
}

/** The stave at a point among the names. */
export function staveAt({ staves, column }: ScoreScene, { x, y }: Point): number | undefined {
  if (x < column[0] || x > column[1]) return undefined;
  const found = staves.findIndex((stave) => Math.abs(stave.y - y) <= REACH + 3);
  return found < 0 ? undefined : found;
}
