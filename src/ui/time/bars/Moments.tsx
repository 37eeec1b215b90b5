import { type CSSProperties, memo } from "react";
import type { Span } from "../../../frame/view/span";
import { isTranslations } from "../../../graph/model/local-text";
import type { Graph, Moment } from "../../../graph/model/types";
import { sayShortDays } from "../../../words/dates";
import { useWords } from "../../../store/hooks";
import { FileText } from "../../parts/FileText";
import { placeOf } from "./Axis";
import "./moments.css";

interface MomentsProps {
  readonly graph: Graph;
  readonly extent: Span;
}

/** So many are named: with more, the names would lie on each other. */
const MOST_MOMENTS = 3;

/** The days that the file names: a line through the bars, and the name above them where there is room. */
export const Moments = memo(function Moments({ graph, extent }: MomentsProps) {
  const words = useWords();
  const shown = graph.moments
    .filter(({ days }) => days.first >= extent.first && days.first <= extent.last)
    .slice(0, MOST_MOMENTS)
    .toSorted((one, other) => one.days.first - other.days.first);
  if (shown.length === 0) return null;
  return (
    <ul className="moments">
      {shown.map(({ days, label }, at) => {
        const isLate = isLateIn(days, extent);
        const style: CSSProperties & { readonly "--room": number } = {
          ...placeOf(days.first, extent),
          "--room": roomOf(at, shown, extent),
        };
        const [text, translations] = isTranslations(label) ? ["", label] : [label, undefined];
        return (
          <li key={`${days.text} ${text}`} data-late={isLate} style={style}>
            <span className="moment-name">
              {sayShortDays(words, { first: days.first, last: Math.max(days.first, days.last) })}{" "}
              <FileText graph={graph} text={text} translations={translations} />
            </span>
          </li>
        );
      })}
    </ul>
  );
});

/** Whether a moment is in the second half of the axis: its name then ends at its line, and begins there else. */
function isLateIn({ first }: Moment["days"], extent: Span): boolean {
  return first - extent.first > (extent.last - extent.first) / 2;
}

/** How much of the axis is free for the name of a moment: up to the next line, or half of it where that one's name comes towards it. */
function roomOf(at: number, shown: readonly Pick<Moment, "days">[], extent: Span): number {
  const days = shown[at]?.days;
  if (!days) return 0;
  const isLate = isLateIn(days, extent);
  const next = shown[isLate ? at - 1 : at + 1]?.days;
  const edge = isLate ? extent.first : extent.last;
  const gap = Math.abs(days.first - (next?.first ?? edge)) / (extent.last - extent.first + 1);
  return next && isLateIn(next, extent) !== isLate ? gap / 2 : gap;
}
