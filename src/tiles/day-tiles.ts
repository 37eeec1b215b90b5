import { parseDay } from "../graph/dates";
import type { Span } from "../frame/view/span";
import type { Manifest, TilePart } from "./manifest";

/** A tile by the numbers of its days. */
export type DayTile = TilePart & Span;

/** As many links as a page can hold. */
export const MOST_LINKS = 2_000_000;

/** The tiles of a manifest in order of time. */
export function dayTilesOf({ tiles }: Manifest): readonly DayTile[] {
  return tiles.map(({ first, last, ...part }) => ({
    ...part,
    first: parseDay(first) ?? 0,
    last: parseDay(last) ?? 0,
  }));
}

/** The parts with links that are at hand whatever the window: those of many days, and those without a date. */
export function alwaysIn({ long, undatedTile }: Manifest): readonly TilePart[] {
  return [long, undatedTile].filter((part) => part !== undefined);
}

/** First to last day of a manifest; undefined where nothing has a date. */
export function extentOf({ first, last }: Manifest): Span | undefined {
  const [from, to] = [first, last].map((text) => (text === undefined ? undefined : parseDay(text)));
  return from === undefined || to === undefined ? undefined : { first: from, last: to };
}

/** The tiles that have links of some days. */
export function tilesIn(tiles: readonly DayTile[], spans: readonly Span[]): readonly DayTile[] {
  return tiles.filter(({ first, last }) =>
    spans.some((span) => first <= span.last && last >= span.first),
  );
}

export function linksOf(tiles: readonly TilePart[]): number {
  return tiles.reduce((sum, { links }) => sum + links, 0);
}

/** The days of which all links are at hand, in order: all but those of the tiles that are not. */
export function daysOf(tiles: readonly DayTile[], held: ReadonlySet<string>): readonly Span[] {
  const spans: Span[] = [];
  let first = -Infinity;
  for (const tile of tiles) {
    if (held.has(tile.path)) continue;
    if (first < tile.first) spans.push({ first, last: tile.first - 1 });
    first = tile.last + 1;
  }
  return [...spans, { first, last: Infinity }];
}

/** How many days up to one, that included, hold no more links than a page can. */
export function daysThatFit(tiles: readonly DayTile[], last: number, most: number): number {
  let links = 0;
  const before = tiles.filter((tile) => tile.first <= last);
  for (const tile of before.toReversed()) {
    links += tile.links;
    if (links > most) return Math.max(0, last - tile.last);
  }
  return Infinity;
}

/** More links than these are not shown whole unless they are asked for, and then a window of fewer: the first picture would have to wait. */
const FIRST_LINKS = { whole: 300_000, window: 100_000 };
/** What is shown first is so many days, if they have not too many links. */
const FIRST_DAYS = 30;
/** The end of what is busy: a tile that has this share of the mean links a day. */
const BUSY = 0.25;

/** What is shown where nothing was asked for: all, where that is little, else the last days in which much happened. */
export function firstWindowOf(
  tiles: readonly DayTile[],
  extent: Span | undefined,
  most = FIRST_LINKS,
): Span | undefined {
  const total = linksOf(tiles);
  if (!extent || total <= most.whole) return undefined;
  const days = ({ first, last }: Span) => last - first + 1;
  const mean = total / tiles.reduce((sum, tile) => sum + days(tile), 0);
  const end = tiles.findLast((tile) => tile.links / days(tile) >= BUSY * mean) ?? tiles.at(-1);
  if (!end) return undefined;
  const last = Math.min(extent.last, end.last);
  const fit = Math.min(FIRST_DAYS, daysThatFit(tiles, last, most.window));
  return { first: Math.max(extent.first, last - Math.max(1, fit) + 1), last };
}

/** So many links more than asked for are fetched, lest the next steps wait. */
const MOST_AHEAD = 300_000;

/**
 * The tiles that the next steps will ask for: beside the window, and further in the direction in which it moves.
 * @param direction 1 onwards, -1 back, 0 either
 */
export function tilesAhead(
  tiles: readonly DayTile[],
  { first, last }: Span,
  direction: number,
  most = MOST_AHEAD,
): readonly DayTile[] {
  const length = last - first + 1;
  const reach = (way: number) => length * (direction === way ? 3 : 1);
  const around = tilesIn(tiles, [{ first: first - reach(-1), last: last + reach(1) }]);
  const distance = (tile: DayTile) => {
    const [before, after] = [first - tile.last, tile.first - last];
    const isAgainst = (before > 0 && direction === 1) || (after > 0 && direction === -1);
    return Math.max(before, after) + (isAgainst ? length : 0);
  };
  let links = 0;
  return around
    .filter((tile) => distance(tile) > 0)
    .toSorted((a, b) => distance(a) - distance(b))
    .filter((tile) => (links += tile.links) <= most);
}
