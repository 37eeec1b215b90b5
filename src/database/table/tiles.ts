import { dateOfDay, dayOf, printDay } from "../../graph/dates";
import type { DateRow } from "./days";

/** Tiles that have no days of their own. */
export const LONG = -1;
export const UNDATED = -2;

/** Some days in a row whose links stand in one part. */
export interface TileDays {
  readonly first: number;
  readonly last: number;
}

/** How the days of a table are divided. */
export interface Division {
  readonly tiles: readonly TileDays[];
  /** The tile of each date, by its place in the list; {@link LONG} for one that reaches over a border. */
  readonly tileOf: readonly number[];
}

type Unit = "day" | "month" | "year" | "century";
const UNITS: readonly Unit[] = ["day", "month", "year", "century"];
/** A tile with fewer links than this costs more to ask for than to have. */
const FEW_LINKS = 1000;
/** The largest share of links that are loaded whatever the window, while longer tiles would hold them. */
const MOST_LONG = 0.1;

/**
 * Divides dates into tiles of one length: days, unless those would be nearly empty or too short for the dates that the
 * table has. Days without links have no tile.
 * @param links how many links have each date
 */
export function divide(dates: readonly DateRow[], links: readonly number[]): Division {
  let found: Division = { tiles: [], tileOf: [] };
  for (const unit of UNITS) {
    const division = divideBy(unit, dates);
    let [inTiles, long] = [0, 0];
    division.tileOf.forEach((tile, at) => {
      if (tile === LONG) long += links[at] ?? 0;
      else inTiles += links[at] ?? 0;
    });
    const isFull = inTiles >= FEW_LINKS * division.tiles.length;
    const isShort = long <= MOST_LONG * (inTiles + long);
    found = division;
    if (isFull && isShort) break;
  }
  return found;
}

function divideBy(unit: Unit, dates: readonly DateRow[]): Division {
  const tiles = new Map<number, TileDays>();
  const own = dates.map(({ first, last, isOpen }) => {
    if (isOpen) return undefined;
    const days = daysAround(first, unit);
    if (days.last < last) return undefined;
    tiles.set(days.first, days);
    return days.first;
  });
  const ordered = [...tiles.values()].sort((a, b) => a.first - b.first);
  const places = new Map(ordered.map(({ first }, at) => [first, at]));
  return {
    tiles: ordered,
    tileOf: own.map((first) => (first === undefined ? LONG : (places.get(first) ?? LONG))),
  };
}

/** The day, month, year or hundred years that a day lies in. */
function daysAround(day: number, unit: Unit): TileDays {
  if (unit === "day") return { first: day, last: day };
  const date = dateOfDay(day);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  if (unit === "month") return { first: start(year, month), last: start(year, month + 1) - 1 };
  const years = unit === "year" ? 1 : 100;
  const begin = Math.floor(year / years) * years;
  return { first: start(begin, 1), last: start(begin + years, 1) - 1 };
}

/** The first day of a month, of which there may be a thirteenth. */
function start(year: number, month: number): number {
  return (month > 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month, 1)) ?? 0;
}

/** The name of a tile's file, as a manifest can have it: the sign of the years after 9999 is none of its characters. */
export function nameOfTile({ first, last }: TileDays): string {
  const days = (first === last ? [first] : [first, last]).map(printDay);
  return `${days.join("_").replaceAll("+", "")}.parquet`;
}
