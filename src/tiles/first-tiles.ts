import { daysAsked } from "../frame/opening/at-hand";
import { openedView } from "../frame/opening/opening";
import type { View } from "../frame/view/view";
import {
  alwaysIn,
  type DayTile,
  dayTilesOf,
  extentOf,
  firstWindowOf,
  linksOf,
  MOST_LINKS,
  tilesIn,
} from "./day-tiles";
import type { Manifest } from "./manifest";

/** What a tiled graph opens with, as far as its manifest tells. */
export interface FirstTiles {
  /** All tiles of the graph, in order of time. */
  readonly all: readonly DayTile[];
  /** What was asked for, or what the file says in `opening`. */
  readonly opened: View;
  /** Whether this asks for days, and for more links of them than a page can hold. */
  readonly isTooWide: boolean;
  /** What is shown: `opened` itself, or, where that asks for too many days or for none of a large graph, the last busy ones. */
  readonly view: View;
  /** The tiles that `view` asks for. */
  readonly first: readonly DayTile[];
}

/** Finds what a graph opens with. */
export function firstTilesOf(manifest: Manifest, asked: View): FirstTiles {
  const [all, extent] = [dayTilesOf(manifest), extentOf(manifest)];
  const opened = openedView(asked, { graph: manifest });
  const tilesOf = (view: View) => tilesIn(all, daysAsked(extent, view));
  const isUnasked = opened.from === undefined && opened.to === undefined;
  const isTooWide = !isUnasked && linksOf([...alwaysIn(manifest), ...tilesOf(opened)]) > MOST_LINKS;
  const window = isUnasked || isTooWide ? firstWindowOf(all, extent) : undefined;
  const view: View = window
    ? { ...opened, from: window.first, to: window.last, mode: "window" }
    : opened;
  return { all, opened, isTooWide, view, first: tilesOf(view) };
}
