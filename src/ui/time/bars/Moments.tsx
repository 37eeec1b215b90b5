import { memo } from "react";
import type { Span } from "../../../frame/view/span";
import { isTranslations } from "../../../graph/model/local-text";
import type { Graph } from "../../../graph/model/types";
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
    .slice(0, MOST_MOMENTS);
  if (shown.length === 0) return null;
  return (
    <ul className="moments">
      {shown.map(({ days, label }) => {
        const isLate = days.first - extent.first > (extent.last - extent.first) / 2;
        const [text, translations] = isTranslations(label) ? ["", label] : [label, undefined];
        return (
          <li key={`${days.text} ${text}`} data-late={isLate} style={placeOf(days.first, extent)}>
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
