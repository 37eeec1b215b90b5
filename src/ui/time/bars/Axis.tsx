import { type CSSProperties, memo, useMemo } from "react";
import type { Span } from "../../../frame/view/span";
import { ticksOf } from "../../../frame/view/ticks";
import { sayTick } from "../../../words/dates";
import { useWords } from "../../../store/hooks";

const MOST_TICKS = 5;

/** Some days of a period in words, each below its place; they stay while the window moves. */
export const Axis = memo(function Axis({ extent }: { readonly extent: Span }) {
  const words = useWords();
  const ticks = useMemo(() => ticksOf(extent, MOST_TICKS), [extent]);
  return (
    <div className="axis" aria-hidden="true">
      {ticks.map((day, at) => (
        <span key={day} style={placeOf(day, extent)}>
          {sayTick(words, day, ticks[at - 1])}
        </span>
      ))}
    </div>
  );
});

/** The middle of a day as a share of the axis. */
export function placeOf(
  day: number,
  { first, last }: Span,
): CSSProperties & { readonly "--share": number } {
  return { "--share": (day - first + 0.5) / (last - first + 1) };
}
