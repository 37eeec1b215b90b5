import { dayOf, printDay } from "../../graph/dates";
import { type DuckDb, numberIn, textIn } from "../duckdb/duckdb";
import type { Span } from "../../frame/view/span";
import { UNDATED } from "../table/tiles";
import { textInSql } from "./clickhouse";
import type { LinkTable } from "./columns";
import { UnfitTable } from "./unfit";

/** A date that is more than one plain day. */
interface Interval {
  readonly text: string;
  readonly first: number;
  readonly last: number;
  /** Its place in order of time, beside those of plain days. */
  readonly place: number;
  readonly tile: number;
}

/** How the dates of a table are asked for in ClickHouse. */
export interface Dates {
  /** The links that meet a window, and those without a date where these are wanted. */
  meets(window: Span | undefined, isUndatedWanted: boolean): string;
  /** The links of a part. */
  inTile(tile: number, days: Span | undefined): string;
  /** A link's place in order of time, in a whole number; the earlier the lower. */
  readonly place: string;
}

/** More texts of dates than this make a query longer than ClickHouse reads (256 KB). */
export const MOST_INTERVALS = 4000;
const PLAIN = /^\d{4}-\d\d-\d\d$/;
/** The place of a day is its digits and this many more: for the intervals that begin on it. */
const PLACES = 16;
/** After each date. */
const LAST_PLACE = 2 ** 31;

/** Reads which dates a table has. */
export async function readDates(database: DuckDb, table: LinkTable): Promise<Dates> {
  const rows = await database.rows(
    `SELECT text, first, last, "from", "to", tile FROM day ORDER BY "from", "to"`,
  );
  const intervals: Interval[] = [];
  let [before, ends, rank] = [Number.NaN, Number.NaN, 0];
  for (const [text, first, last, from, to, tile] of rows) {
    const [start, end] = [numberIn(from), numberIn(to)];
    if (start !== before) [before, ends, rank] = [start, start, 0];
    if (end !== ends) [ends, rank] = [end, rank + 1];
    const written = textIn(text) ?? "";
    if (PLAIN.test(written)) continue;
    if (rank >= PLACES) throw new UnfitTable("dates");
    intervals.push({
      text: written,
      first: numberIn(first),
      last: numberIn(last),
      place: digitsOf(start) * PLACES + rank,
      tile: numberIn(tile),
    });
  }
  if (intervals.length > MOST_INTERVALS) throw new UnfitTable("dates");
  return datesIn(table, intervals);
}

function datesIn({ cells: { date }, day }: LinkTable, intervals: readonly Interval[]): Dates {
  const isPlain =
    intervals.length === 0 ? "" : `AND match(${date}, '^[0-9]{4}-[0-9]{2}-[0-9]{2}$')`;
  const among = (found: readonly Interval[]) =>
    found.length === 0
      ? []
      : [`${date} IN (${found.map(({ text }) => literalOf(text)).join(", ")})`];
  const plainDays = ({ first, last }: Span): string => {
    if (date === "''") return "0";
    if (day) {
      const [from, to] = [Math.max(0, first), Math.min(MOST_DAY, last)];
      if (to < 0 || from > MOST_DAY) return "0";
      const column = day.isDate ? day.column : `toDate(${day.column})`;
      return `(${column} >= toDate('${printDay(from)}') AND ${column} <= toDate('${printDay(to)}'))`;
    }
    const [from, to] = [Math.max(FIRST, first), Math.min(LAST, last)];
    return `(${date} >= '${printDay(from)}' AND ${date} <= '${printDay(to)}' ${isPlain})`;
  };
  const either = (conditions: readonly string[]) =>
    conditions.length === 0 ? "0" : `(${conditions.join(" OR ")})`;
  const without = date === "''" ? "1" : `${date} = ''`;
  const plainPlace = day
    ? `toUInt64(toYYYYMMDD(toDate(${day.column})))`
    : `toUInt64(toUInt32OrZero(replaceAll(${date}, '-', '')))`;
  const known =
    intervals.length === 0
      ? `${plainPlace} * ${PLACES}`
      : `transform(${date}, [${intervals.map(({ text }) => literalOf(text)).join(", ")}],
          [${intervals.map(({ place }) => place).join(", ")}], ${plainPlace} * ${PLACES})`;
  return {
    meets: (window, isUndatedWanted) =>
      either([
        ...(window
          ? [
              plainDays(window),
              ...among(
                intervals.filter(({ first, last }) => first <= window.last && last >= window.first),
              ),
            ]
          : []),
        ...(isUndatedWanted ? [without] : []),
      ]),
    inTile: (tile, days) =>
      tile === UNDATED
        ? without
        : either([
            ...(days ? [plainDays(days)] : []),
            ...among(intervals.filter((interval) => interval.tile === tile)),
          ]),
    place: date === "''" ? "toUInt64(0)" : `if(${date} = '', toUInt64(${LAST_PLACE}), ${known})`,
  };
}

/** Texts that are in SQL what they are: as nearly all dates are written. */
const HARMLESS = /^[A-Za-z0-9 ~?%/.,:+-]*$/;

/** A date in SQL. ClickHouse reads thousands of literals at once; of calls in their place, three hundred take it a quarter of a minute. */
function literalOf(text: string): string {
  return HARMLESS.test(text) ? `'${text}'` : textInSql(text);
}

/** What a column of days reaches to: 65,535 days from 1970. */
const MOST_DAY = 65_535;
const FIRST = dayOf(1, 1, 1) ?? 0;
const LAST = dayOf(9999, 12, 31) ?? 0;

/** A day as its digits in a row: of two days the later has the greater number. */
function digitsOf(day: number): number {
  return Number(printDay(Math.min(LAST, Math.max(FIRST, day))).replaceAll("-", ""));
}
