import { memo, useMemo } from "react";
import { type Bin, type Certainty, histogramOf } from "../../../frame/query/histogram";
import type { Times } from "../../../frame/query/sieve";
import type { Span } from "../../../frame/view/span";
import { sayShortDays } from "../../../words/dates";
import type { Words } from "../../../words/words";
import { useWords } from "../../../store/hooks";
import { placeOf } from "./Axis";
import { BarsKey } from "./BarsKey";
import "./histogram.css";

const MOST_BINS = 180;
/** In units of the drawing: it is stretched to its box. */
const HEIGHT = 72;
/** The share of the height that the highest bar takes: above it stand its number, and the names of moments. */
const HIGHEST = 0.64;
/** How wide a bar is at most: as a share of its bin, and of all bins together, lest a file of one day be a slab. */
const WIDEST = { ofBin: 0.84, ofAll: 0.12 };
/** Fewer links on one day are no peak. */
const LEAST_PEAK = 2;
const HELD: ReadonlySet<Certainty> = new Set(["sure", "uncertain"]);

interface HistogramProps {
  readonly times: Times;
  readonly extent: Span;
  readonly window: Span;
  /** The window that the first is compared with. */
  readonly compared?: Span | undefined;
}

/**
 * Links by day: pale where the date is uncertain, hollow where they were planned or cancelled. The day on which most took
 * place is named, as the findings name it.
 */
export const Histogram = memo(function Histogram({
  times,
  extent,
  window,
  compared,
}: HistogramProps) {
  const words = useWords();
  const bins = useMemo(() => histogramOf(times, extent, MOST_BINS), [times, extent]);
  const most = bins.reduce((found, { total }) => Math.max(found, total), 1);
  const busiest = busiestOf(bins);
  const peak = busiest && sayPeak(words, busiest);
  return (
    <div className="histogram">
      <svg
        role="img"
        aria-label={
          peak === undefined
            ? words.say("time.histogram")
            : words.say("time.histogram.busiest", { most: peak })
        }
        viewBox={`0 0 ${bins.length} ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        {bins.map((bin, at) => (
          <BinBars
            key={bin.first}
            bin={bin}
            at={at}
            width={Math.min(WIDEST.ofBin, WIDEST.ofAll * bins.length)}
            most={most}
            isOutside={bin.last < window.first || bin.first > window.last}
            isCompared={
              compared !== undefined && bin.last >= compared.first && bin.first <= compared.last
            }
          />
        ))}
      </svg>
      {busiest && peak !== undefined && (
        <span
          className="on-day histogram-peak"
          style={placeOf((busiest.first + busiest.last) / 2, extent)}
          aria-hidden="true"
        >
          {peak}
        </span>
      )}
      <div className="histogram-key" data-at-end={busiest && isEarly(busiest, extent)}>
        <BarsKey times={times} extent={extent} />
      </div>
    </div>
  );
});

interface Peak extends Span {
  /** Links that took place. */
  readonly held: number;
}

/** The first of the days on which most took place; undefined where that is no peak. */
function busiestOf(bins: readonly Bin[]): Peak | undefined {
  const peaks = bins.map(({ first, last, segments }): Peak => {
    const held = segments.filter(({ certainty }) => HELD.has(certainty));
    return { first, last, held: held.reduce((sum, { share }) => sum + share, 0) };
  });
  const [first, ...others] = peaks;
  const found = others.reduce(
    (best, peak) => (best && best.held >= peak.held ? best : peak),
    first,
  );
  return found && found.held >= LEAST_PEAK ? found : undefined;
}

/** "6 on 10 Feb" */
function sayPeak(words: Words, { first, last, held }: Peak): string {
  const count = Math.round(held);
  const days = sayShortDays(words, { first, last });
  return first === last
    ? words.say("time.busiest.day", { count, day: days })
    : words.say("time.busiest.days", { count, days });
}

/** Whether days lie in the first half of a period. */
function isEarly({ first, last }: Span, extent: Span): boolean {
  return first + last < extent.first + extent.last;
}

interface BinBarsProps {
  readonly bin: Bin;
  /** Where it stands among the bins, from 0. */
  readonly at: number;
  /** Of its bars, as a share of the bin. */
  readonly width: number;
  readonly most: number;
  readonly isOutside: boolean;
  readonly isCompared: boolean;
}

/** At a step of the window only the bins that it enters or leaves are drawn anew. */
const BinBars = memo(function BinBars(props: BinBarsProps) {
  const { bin, at, width, most, isOutside, isCompared } = props;
  return (
    <g
      className="histogram-bin"
      data-outside={isOutside}
      data-compared={isCompared ? true : undefined}
    >
      {stack(bin, most).map(({ certainty, y, height }) => (
        <rect
          key={certainty}
          data-certainty={certainty}
          x={at + (1 - width) / 2}
          width={width}
          y={y}
          height={height}
        />
      ))}
    </g>
  );
});

/** The bars of a bin, one upon the other. */
function stack({ segments }: Bin, most: number) {
  let below = 0;
  return segments.map(({ certainty, share }) => {
    const height = (share / most) * HEIGHT * HIGHEST;
    below += height;
    return { certainty, height, y: HEIGHT - below };
  });
}
