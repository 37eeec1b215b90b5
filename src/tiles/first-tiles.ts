import { daysAsked } from "../frame/opening/at-hand";
import { openedView } from "../frame/opening/opening";
import type { View } from "../frame/view/view";
import {
  type DayTile,
  dayTilesOf,
  extentOf,
  firstWindowOf,
  linksOf,
  MOST_LINKS,
  tilesIn,
} from "./day-tiles";
import type { Manifest } from "./manifest";

/** The tiles that a graph opens with, as far as its manifest tells: none where they are more than a page can hold. */
export function firstTilesOf(manifest: Manifest, asked: View): readonly DayTile[] {
  const [tiles, extent] = [dayTilesOf(manifest), extentOf(manifest)];
  const view = openedView(asked, { graph: manifest });
  const isUnasked = view.from === undefined && view.to === undefined;
  const first = isUnasked ? firstWindowOf(tiles, extent) : undefined;
  const found = tilesIn(tiles, first ? [first] : daysAsked(extent, view));
  return linksOf(found) > MOST_LINKS ? [] : found;
}
