import { utcMonday, utcTicks } from "d3-time";
import { dateOfDay, type Day, dayOfDate } from "../../graph/dates";
import type { Span } from "./span";

/** Days to be marked on an axis, at most so many: round ones, in order. */
export function ticksOf({ first, last }: Span, most: number): readonly Day[] {
  // In a few days the ticks fall on hours: each day has one.
  const days = [...new Set(utcTicks(dateOfDay(first), dateOfDay(last), most).map(dayOfDate))];
  const apart = Math.ceil(days.length / most);
  const shown = days.filter((day, at) => day >= first && at % apart === 0);
  return shown.length > 0 ? shown : [first];
}

/** More weeks than these lie too close together to be told apart. */
const MOST_WEEKS = 80;

/** The days on which weeks begin, where these can be told apart. */
export function mondaysOf({ first, last }: Span): readonly Day[] {
  if (last - first > MOST_WEEKS * 7) return [];
  return utcMonday.range(dateOfDay(first), dateOfDay(last + 1)).map(dayOfDate);
}
