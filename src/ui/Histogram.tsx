import { memo, useMemo } from "react";
import { type Bin, histogramOf } from "../frame/histogram";
import type { LinkIndex } from "../frame/link-index";
import type { Sieve } from "../frame/sieve";
import type { Span } from "../frame/span";
import { linkMarkOf } from "../picture/marks";
import { say } from "../words/say";

const MOST_BINS = 180;
const HEIGHT = 44;

interface HistogramProps {
  readonly links: LinkIndex;
  readonly sieve: Sieve;
  readonly extent: Span;
  readonly window: Span;
  /** The window that the first is compared with. */
  readonly compared?: Span | undefined;
}

/** Links by day, stacked by kind; lighter where the date is uncertain, hollow where planned or cancelled. */
export const Histogram = memo(function Histogram({
  links,
  sieve,
  extent,
  window,
  compared,
}: HistogramProps) {
  const bins = useMemo(() => histogramOf(links, sieve, extent, MOST_BINS), [links, sieve, extent]);
  const most = Math.max(1, ...bins.map(({ total }) => total));
  return (
    <svg
      className="histogram"
      role="img"
      aria-label={say("time.histogram")}
      viewBox={`0 0 ${bins.length} ${HEIGHT}`}
      preserveAspectRatio="none"
    >
      {bins.map((bin, at) => (
        <g
          key={bin.first}
          className="histogram-bin"
          data-outside={bin.last < window.first || bin.first > window.last}
          data-compared={
            compared && bin.last >= compared.first && bin.first <= compared.last ? true : undefined
          }
        >
          {stack(bin, most).map(({ segment, y, height }) => (
            <rect
              key={`${segment.certainty} ${segment.kind}`}
              data-certainty={segment.certainty}
              x={at + 0.08}
              width={0.84}
              y={y}
              height={height}
              style={{ color: `var(${linkMarkOf(segment.kind).colour})` }}
            />
          ))}
        </g>
      ))}
    </svg>
  );
});

function stack(bin: Bin, most: number) {
  let below = 0;
  return bin.segments.map((segment) => {
    const height = (segment.share / most) * (HEIGHT - 2);
    below += height;
    return { segment, height, y: HEIGHT - below };
  });
}
