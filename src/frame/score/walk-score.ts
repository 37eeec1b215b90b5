import type { Stroke } from "./strokes";

/** Where the keyboard stands in the score: at a stroke, on one of its two staves. */
export interface ScoreStand {
  /** A place in the list of strokes. */
  readonly stroke: number;
  readonly stave: number;
}

export type ScoreMove = "before" | "after" | "up" | "down" | "home";

/**
 * Where a key leads: before and after on the same stave, up and down to the next stave that has strokes, there to the one
 * nearest in time; home to the first stroke of the busiest stave. Undefined where there is nothing that way.
 */
export function moveInScore(
  strokes: readonly Stroke[],
  stand: ScoreStand | undefined,
  move: ScoreMove,
): ScoreStand | undefined {
  if (!stand || move === "home") return homeOf(strokes);
  const { stroke, stave } = stand;
  if (move === "before" || move === "after") {
    const step = move === "after" ? 1 : -1;
    for (let place = stroke + step; place >= 0 && place < strokes.length; place += step) {
      if (isOn(strokes[place], stave)) return { stroke: place, stave };
    }
    return undefined;
  }
  const step = move === "down" ? 1 : -1;
  const busy = new Set(strokes.flatMap(({ source, target }) => [source, target]));
  const last = [...busy].reduce((most, each) => Math.max(most, each), 0);
  for (let next = stave + step; next >= 0 && next <= last; next += step) {
    if (busy.has(next)) return { stroke: nearestOn(strokes, next, stroke), stave: next };
  }
  return undefined;
}

function homeOf(strokes: readonly Stroke[]): ScoreStand | undefined {
  const counts = new Map<number, number>();
  for (const { source, target, count } of strokes) {
    for (const stave of new Set([source, target])) {
      counts.set(stave, (counts.get(stave) ?? 0) + count);
    }
  }
  const [busiest] = [...counts].sort(([a, one], [b, other]) => other - one || a - b);
  if (!busiest) return undefined;
  const [stave] = busiest;
  return { stroke: strokes.findIndex((stroke) => isOn(stroke, stave)), stave };
}

function isOn(stroke: Stroke | undefined, stave: number): boolean {
  return stroke !== undefined && (stroke.source === stave || stroke.target === stave);
}

function nearestOn(strokes: readonly Stroke[], stave: number, from: number): number {
  const middle = middleOf(strokes[from]);
  let [found, least] = [from, Infinity];
  strokes.forEach((stroke, place) => {
    const distance = Math.abs(middleOf(stroke) - middle);
    if (isOn(stroke, stave) && distance < least) [found, least] = [place, distance];
  });
  return found;
}

/** Twice the middle: the sum compares as the mean does. */
function middleOf(stroke: Stroke | undefined): number {
  return stroke ? stroke.first + stroke.last : 0;
}
