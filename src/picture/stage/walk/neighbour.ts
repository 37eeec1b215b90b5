import type { Point } from "../../../graph/model/types";

export type Direction = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";

/** One step in each direction, on screen. */
export const STEPS: Readonly<Record<Direction, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

export function isDirection(key: string): key is Direction {
  return Object.hasOwn(STEPS, key);
}

/** The id of the nearest place in the quarter of the plane that lies in a direction from another. */
export function neighbourOf(
  places: ReadonlyMap<string, Point>,
  from: string,
  direction: Direction,
): string | undefined {
  const origin = places.get(from);
  if (!origin) return undefined;
  const step = STEPS[direction];
  let nearest: { readonly id: string; readonly distance: number } | undefined;
  for (const [id, place] of places) {
    const [dx, dy] = [place.x - origin.x, place.y - origin.y];
    const along = dx * step.x + dy * step.y;
    const aside = Math.abs(dx * step.y) + Math.abs(dy * step.x);
    const distance = Math.hypot(dx, dy);
    if (id === from || along <= 0 || aside > along) continue;
    if (!nearest || distance < nearest.distance) nearest = { id, distance };
  }
  return nearest?.id;
}
