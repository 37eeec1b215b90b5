import { daysAsked } from "../../frame/opening/at-hand";
import { openedView } from "../../frame/opening/opening";
import type { View } from "../../frame/view/view";
import type { fetchBytes } from "../../reader/files/fetch-bytes";
import {
  type DayTile,
  dayTilesOf,
  extentOf,
  firstWindowOf,
  linksOf,
  tilesIn,
} from "../../tiles/day-tiles";
import type { Manifest } from "../../tiles/manifest";
import { MOST_LINKS } from "./tiles";

/** The tiles that a graph opens with, as far as its manifest tells: none where they are more than a page can hold. */
export function firstTilesOf(manifest: Manifest, asked: View): readonly DayTile[] {
  const [tiles, extent] = [dayTilesOf(manifest), extentOf(manifest)];
  const view = openedView(asked, { graph: manifest });
  const isUnasked = view.from === undefined && view.to === undefined;
  const first = isUnasked ? firstWindowOf(tiles, extent) : undefined;
  const found = tilesIn(tiles, first ? [first] : daysAsked(extent, view));
  return linksOf(found) > MOST_LINKS ? [] : found;
}

/**
 * Begins to fetch tiles that will be asked for, while the head of their graph is still read.
 * @param address of the manifest: paths of tiles are relative to it
 * @param signal gives them up
 * @returns what fetches files like `load`: it gives these to the first who asks for each, and fetches all others
 */
export function loadFirst(
  tiles: readonly DayTile[],
  address: string,
  load: typeof fetchBytes,
  signal: AbortSignal,
): typeof fetchBytes {
  const coming = new Map(
    tiles.map(({ path }) => {
      const { href } = new URL(path, address);
      const given = new AbortController();
      const fetched = load(href, AbortSignal.any([signal, given.signal]));
      // Where nobody asks for it any more, nobody hears that it was given up.
      fetched.catch(() => undefined);
      return [href, { fetched, given }] as const;
    }),
  );
  return (href, asker, onBytes) => {
    const found = coming.get(href);
    if (!found) return load(href, asker, onBytes);
    coming.delete(href);
    asker.addEventListener("abort", () => found.given.abort(asker.reason), { once: true });
    return found.fetched;
  };
}
