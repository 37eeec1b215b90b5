import type { Stroke } from "../../frame/score/strokes";

/** Between strokes of one day, in CSS pixels. */
const USUAL = 3;
const WIDEST = 14;
/** How much of the width of a day its strokes may take before they stand closer than they might. */
const SHARE = 0.7;

/**
 * How far each stroke stands beside the middle of its days, in CSS pixels, so that none lies on another: those that share a
 * stave, or cross one, stand side by side; others share a column (interval partitioning, first fit).
 */
export function columnsOfStrokes(strokes: readonly Stroke[], dayWidth: number): readonly number[] {
  const days = new Map<number, number[]>();
  strokes.forEach(({ first, last }, place) => {
    const middle = first + last;
    const group = days.get(middle);
    if (group) group.push(place);
    else days.set(middle, [place]);
  });
  const offsets = strokes.map(() => 0);
  for (const places of days.values()) {
    const columns: [top: number, bottom: number][][] = [];
    const columnOf = places.map((place) => {
      const { source = 0, target = 0 } = strokes[place] ?? {};
      const span: [number, number] = [Math.min(source, target), Math.max(source, target)];
      const free = columns.findIndex((column) =>
        column.every(([top, bottom]) => bottom < span[0] || top > span[1]),
      );
      if (free >= 0) {
        columns[free]?.push(span);
        return free;
      }
      return columns.push([span]) - 1;
    });
    const gap = Math.min(WIDEST, Math.max(USUAL, (dayWidth * SHARE) / columns.length));
    places.forEach((place, at) => {
      offsets[place] = ((columnOf[at] ?? 0) - (columns.length - 1) / 2) * gap;
    });
  }
  return offsets;
}
