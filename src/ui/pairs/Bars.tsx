import { useMemo } from "react";
import type { GraphIndex } from "../../frame/index/graph-index";
import type { LinkList } from "../../frame/index/link-list";
import { barsOf } from "../../frame/reading/partners";
import type { Span } from "../../frame/view/span";
import "./pairs.css";

const MOST_BARS = 90;
const HEIGHT = 16;

interface BarsProps {
  readonly index: GraphIndex;
  readonly links: LinkList;
  /** What the bars spread over. */
  readonly span: Span;
}

/** When some links were, in little; the list below says it in words. */
export function Bars({ index, links, span }: BarsProps) {
  const bars = useMemo(() => barsOf(index, links, span, MOST_BARS), [index, links, span]);
  const most = bars.reduce((highest, count) => Math.max(highest, count), 1);
  return (
    <svg
      className="pair-bars"
      viewBox={`0 0 ${bars.length} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {bars.map((count, at) =>
        count === 0 ? null : (
          <rect
            key={at}
            x={at + 0.1}
            width={0.8}
            y={HEIGHT - (count / most) * HEIGHT}
            height={(count / most) * HEIGHT}
          />
        ),
      )}
    </svg>
  );
}
