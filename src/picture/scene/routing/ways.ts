import type { Box } from "../geometry/boxes";
import {
  type Ground,
  type Labelled,
  type PlacedLabel,
  placeLabels,
  widthOf,
} from "../naming/labels";
import { middleOf } from "../geometry/curve";
import { piecesOf } from "../geometry/pieces";
import { type Route, routesOf, straightRoutesOf } from "./routes";
import type { Disc, Wayfarer } from "./way-cost";
import { boxAt } from "../naming/spots";

/** The routes of all lines, and the places that names have with them. */
export interface Ways {
  readonly routes: readonly (Route | undefined)[];
  readonly labels: ReadonlyMap<string, PlacedLabel>;
  /** What the routes are to names that are placed among them. */
  readonly among: Pick<Ground, "lines" | "signs">;
  /** Whether they are to be found anew once the window rests. */
  readonly isRough: boolean;
}

/** Among more lines than these no eye follows one: they keep off the discs of others, and leave names to find their room. */
const MANY = 120;
/** More lines than these go straight: their ways would take longer than the reader waits. */
const MOST = 1000;
/** Room beside the outermost discs that lines may bow into, in CSS pixels. */
const MARGIN = 24;

interface Setting extends Pick<Ground, "measure" | "former"> {
  /** Whether the window of time is on the move. */
  readonly isMoving: boolean;
}

/**
 * Lines and names make room for each other, in three steps: lines pass discs; names are put where few lines are; lines that
 * still run under a name pass it where they can.
 */
export function waysOf(
  lines: readonly Wayfarer[],
  actors: readonly Labelled[],
  { measure, former, isMoving }: Setting,
  isCrowded: boolean,
): Ways {
  const discs = actors.map(({ id, centre, size }): Disc => ({ id, centre, radius: size / 2 }));
  const bounds = boundsOf(discs);
  if (lines.length > MANY) {
    // A step of the time slider would wait for them: while the window moves, they go straight.
    const isStraight = isMoving || lines.length > MOST;
    const routes = isStraight
      ? straightRoutesOf(lines, discs)
      : routesOf(lines, { discs, bounds, isCrowded, isFull: true });
    const among = groundOf(isStraight ? [] : routes, isCrowded);
    const isRough = isMoving && lines.length <= MOST;
    return { routes, labels: former ?? new Map(), among, isRough };
  }
  const obstacles = { discs, bounds, isCrowded };
  const first = routesOf(lines, obstacles);
  const among = groundOf(first, isCrowded);
  const labels = placeLabels(actors, { ...among, measure, former });
  const routes = routesOf(lines, { ...obstacles, names: boxesOf(actors, labels, measure) });
  return { routes, labels, among: groundOf(routes, isCrowded), isRough: false };
}

function boxesOf(
  actors: readonly Labelled[],
  labels: Ways["labels"],
  measure: (text: string, size: number) => number,
): readonly Box[] {
  return actors.flatMap(({ id, centre, size }): Box[] => {
    const label = labels.get(id);
    if (!label?.visible) return [];
    const width = widthOf(label.lines, label.fontSize, measure);
    return [boxAt(centre, size / 2, { ...label, lines: label.lines.length }, width)];
  });
}

function groundOf(routes: Ways["routes"], isCrowded: boolean): Ways["among"] {
  const bows = routes.flatMap((route) => route?.bow ?? []);
  return { lines: piecesOf(bows), signs: isCrowded ? [] : bows.map(middleOf) };
}

function boundsOf(discs: readonly Disc[]): Box {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { centre, radius } of discs) {
    box.left = Math.min(box.left, centre.x - radius - MARGIN);
    box.right = Math.max(box.right, centre.x + radius + MARGIN);
    box.top = Math.min(box.top, centre.y - radius - MARGIN);
    box.bottom = Math.max(box.bottom, centre.y + radius + MARGIN);
  }
  return box;
}
