import { utcTicks } from "d3-time";
import { type CSSProperties, useMemo } from "react";
import type { Span } from "../../../frame/view/span";
import { dateOfDay, dayOfDate } from "../../../graph/dates";
import { sayTick } from "../../../words/dates";
import { useWords } from "../../../store/hooks";

const MOST_TICKS = 5;

/** Some days of a period in words, each below its place. */
export function Axis({ extent }: { readonly extent: Span }) {
  const words = useWords();
  const ticks = useMemo(() => {
    const from = dateOfDay(extent.first);
    const to = dateOfDay(extent.last);
    // In a few days the ticks fall on hours: each day has one.
    const days = [...new Set(utcTicks(from, to, MOST_TICKS).map(dayOfDate))];
    const apart = Math.ceil(days.length / MOST_TICKS);
    return days.filter((day, at) => day >= extent.first && at % apart === 0);
  }, [extent]);
  const shown = ticks.length > 0 ? ticks : [extent.first];
  return (
    <div className="axis" aria-hidden="true">
      {shown.map((day, at) => (
        <span key={day} style={placeOf(day, extent)}>
          {sayTick(words, day, shown[at - 1])}
        </span>
      ))}
    </div>
  );
}

/** The middle of a day as a share of the axis. */
export function placeOf(
  day: number,
  { first, last }: Span,
): CSSProperties & { readonly "--share": number } {
  return { "--share": (day - first + 0.5) / (last - first + 1) };
}
