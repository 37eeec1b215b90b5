import { memo, useMemo } from "react";
import { type Bin, type Certainty, histogramOf } from "../../frame/query/histogram";
import type { LinkIndex } from "../../frame/index/link-index";
import type { Sieve } from "../../frame/query/sieve";
import type { Span } from "../../frame/view/span";
import { linkMarkOf } from "../../picture/scene/marks";
import { useWords } from "../../store/hooks";
import "./histogram.css";

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
  const words = useWords();
  const bins = useMemo(() => histogramOf(links, sieve, extent, MOST_BINS), [links, sieve, extent]);
  const most = bins.reduce((highest, { total }) => Math.max(highest, total), 1);
  return (
    <svg
      className="histogram"
      role="img"
      aria-label={words.say("time.histogram")}
      viewBox={`0 0 ${bins.length} ${HEIGHT}`}
      preserveAspectRatio="none"
    >
      {bins.map((bin, at) => (
        <BinBars
          key={bin.first}
          bin={bin}
          at={at}
          most={most}
          isOutside={bin.last < window.first || bin.first > window.last}
          isCompared={
            compared !== undefined && bin.last >= compared.first && bin.first <= compared.last
          }
        />
      ))}
    </svg>
  );
});

interface BinBarsProps {
  readonly bin: Bin;
  /** Where it stands among the bins, from 0. */
  readonly at: number;
  readonly most: number;
  readonly isOutside: boolean;
  readonly isCompared: boolean;
}

/** At a step of the window only the bins that it enters or leaves are drawn anew. */
const BinBars = memo(function BinBars({ bin, at, most, isOutside, isCompared }: BinBarsProps) {
  return (
    <g
      className="histogram-bin"
      data-outside={isOutside}
      data-compared={isCompared ? true : undefined}
    >
      {stack(bin, most).map(({ key, certainty, colour, y, height }) => (
        <rect
          key={key}
          data-certainty={certainty}
          x={at + 0.08}
          width={0.84}
          y={y}
          height={height}
          style={{ color: `var(${colour})` }}
        />
      ))}
    </g>
  );
});

/** The bars of a bin, one upon the other; kinds that have a colour in common are one bar. */
function stack({ segments }: Bin, most: number) {
  const shares = new Map<string, { certainty: Certainty; colour: string; share: number }>();
  for (const { certainty, kind, share } of segments) {
    const { colour } = linkMarkOf(kind);
    const key = `${certainty} ${colour}`;
    shares.set(key, { certainty, colour, share: share + (shares.get(key)?.share ?? 0) });
  }
  let below = 0;
  return [...shares].map(([key, { certainty, colour, share }]) => {
    const height = (share / most) * (HEIGHT - 2);
    below += height;
    return { key, certainty, colour, height, y: HEIGHT - below };
  });
}
