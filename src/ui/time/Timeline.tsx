import { Slider } from "@base-ui/react/slider";
import { utcTicks } from "d3-time";
import { type CSSProperties, useMemo, useState } from "react";
import type { Frame } from "../../frame/query/frame";
import type { GraphIndex } from "../../frame/index/graph-index";
import { type Span, spanAround } from "../../frame/view/span";
import { isWhole } from "../../frame/query/window";
import {
  moveWindow,
  setMode,
  setUndated,
  setWindow,
  setWindowWithin,
} from "../../frame/view/steps";
import type { View } from "../../frame/view/view";
import { dateOfDay, dayOfDate } from "../../graph/dates";
import { sayDay, sayTick } from "../../words/dates";
import { useDispatch, useWords } from "../../store/hooks";
import { AtRest, useIsMoving } from "../parts/AtRest";
import { Brush } from "./Brush";
import { CompareTools } from "./CompareTools";
import { DaysChoice } from "./DaysChoice";
import { Histogram } from "./Histogram";
import { Playback } from "./Playback";
import { WindowBar } from "./WindowBar";
import "./timeline.css";
import "./slider.css";

interface TimelineProps {
  readonly frame: Frame;
  readonly index: GraphIndex;
  readonly view: View;
}

/** The histogram of the links by day, and under it the window with its two thumbs. */
export function Timeline({ frame, index, view }: TimelineProps) {
  const words = useWords();
  const dispatch = useDispatch();
  const { extent, window } = frame;
  const [length, setLength] = useState<number>();
  const isMoving = useIsMoving(view);
  // The part of the period in sight follows the window; zooming out ends when all is.
  const days = window && Math.max(length ?? Infinity, window.last - window.first + 1);
  const sight =
    extent && window && days && days < extent.last - extent.first + 1
      ? spanAround(window, days, extent)
      : extent;
  return (
    <section className="timeline" aria-label={words.say("time.label")}>
      {extent && window && sight ? (
        <>
          <div className="timeline-track">
            {/* The bar and the thumbs follow at each step; which bars are outside of the window, at rest. */}
            <AtRest isMoving={isMoving && sight === extent}>
              <Histogram
                links={index.links}
                sieve={frame.sieve}
                extent={sight}
                window={window}
                compared={frame.compared?.window}
              />
            </AtRest>
            <Brush extent={sight} />
            {!isWhole(window, sight) && (
              <WindowBar extent={sight} window={window} mode={view.mode} />
            )}
            <WindowSlider extent={extent} sight={sight} window={window} view={view} />
            <Axis extent={sight} />
          </div>
          <div className="timeline-tools">
            <Playback extent={extent} window={window} view={view} />
            <AtRest isMoving={isMoving}>
              <DaysChoice extent={extent} window={window} view={view} />
            </AtRest>
            <Presets extent={extent} window={window} />
            {extent.last - extent.first >= ZOOMABLE && (
              <Zoom
                isWhole={isWhole(sight, extent)}
                canZoom={window.last - window.first < (sight.last - sight.first) / 2}
                onZoom={() => setLength(ZOOM * (window.last - window.first + 1))}
                onWhole={() => setLength(undefined)}
              />
            )}
            <label>
              <input
                type="checkbox"
                checked={view.mode === "until"}
                onChange={(event) => dispatch(setMode(event.target.checked ? "until" : "window"))}
              />{" "}
              {words.say("time.until")}
            </label>
            {index.links.dated < index.links.count && <Undated frame={frame} view={view} />}
            <AtRest isMoving={isMoving}>
              <CompareTools extent={extent} window={window} view={view} />
            </AtRest>
          </div>
        </>
      ) : (
        <div className="timeline-tools">
          <p>{words.say("time.none")}</p>
          <Undated frame={frame} view={view} />
        </div>
      )}
    </section>
  );
}

/** Fewer days can be looked at as they are. */
const ZOOMABLE = 60;
/** So many windows are in sight when the time is looked at more closely. */
const ZOOM = 6;

interface ZoomProps {
  readonly isWhole: boolean;
  readonly canZoom: boolean;
  readonly onZoom: () => void;
  readonly onWhole: () => void;
}

/** Looks at the time around the window more closely, day by day where there are few, or at the whole again. */
function Zoom({ isWhole: isAll, canZoom, onZoom, onWhole }: ZoomProps) {
  const words = useWords();
  return (
    <div className="presets" role="group" aria-label={words.say("time.zoom")}>
      <button
        type="button"
        aria-label={words.say("time.zoom.in")}
        title={words.say("time.zoom.in")}
        disabled={!canZoom}
        onClick={onZoom}
      >
        +
      </button>
      <button
        type="button"
        aria-label={words.say("time.zoom.out")}
        title={words.say("time.zoom.out")}
        disabled={isAll}
        onClick={onWhole}
      >
        −
      </button>
    </div>
  );
}

function Undated({ frame, view }: Pick<TimelineProps, "frame" | "view">) {
  const words = useWords();
  const dispatch = useDispatch();
  return (
    <label>
      <input
        type="checkbox"
        checked={view.undated}
        onChange={(event) => dispatch(setUndated(event.target.checked))}
      />{" "}
      {words.say("time.undated")}{" "}
      <span className="filter-count">{words.numbers.format(frame.sieve.undated)}</span>
    </label>
  );
}

interface WindowProps {
  readonly extent: Span;
  readonly window: Span;
}

/** Arrows move a thumb by a day, Page Up and Page Down by a week, Home and End to the end of its track. */
function WindowSlider({
  extent,
  sight,
  window,
  view,
}: WindowProps & { readonly sight: Span; readonly view: View }) {
  const words = useWords();
  const dispatch = useDispatch();
  // With a single day there is nothing to slide over, but the thumbs still say which day it is.
  const last = Math.max(sight.last, sight.first + 1);
  return (
    <Slider.Root
      className="slider"
      value={[window.first, window.last]}
      min={sight.first}
      max={last}
      step={1}
      largeStep={7}
      onValueChange={([first, to]) => {
        if (first === undefined || to === undefined) return;
        dispatch(setWindowWithin({ first, last: to }, extent));
      }}
    >
      <Slider.Control className="slider-control">
        <Slider.Track className="slider-track">
          <Slider.Indicator className="slider-window" />
          {(["time.from", "time.to"] as const).map((word, index) => (
            <Slider.Thumb
              key={word}
              index={index}
              className="slider-thumb"
              aria-label={words.say(word)}
              disabled={index === 0 && view.mode === "until"}
              getAriaValueText={(_formatted, value) => sayDay(words, value)}
            />
          ))}
        </Slider.Track>
      </Slider.Control>
    </Slider.Root>
  );
}

const MOST_TICKS = 5;

function Axis({ extent }: { readonly extent: Span }) {
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
function placeOf(
  day: number,
  { first, last }: Span,
): CSSProperties & { readonly "--share": number } {
  return { "--share": (day - first + 0.5) / (last - first + 1) };
}

const PRESETS = [
  ["time.preset.month", 30],
  ["time.preset.week", 7],
  ["time.preset.day", 1],
] as const;

/** A window of a length, ending where the present one ends; one that is there already is marked. */
function Presets({ extent, window }: WindowProps) {
  const words = useWords();
  const dispatch = useDispatch();
  const length = window.last - window.first + 1;
  const whole = isWhole(window, extent);
  return (
    <div className="presets" role="group" aria-label={words.say("time.presets")}>
      <button
        type="button"
        aria-pressed={whole}
        onClick={() => dispatch(setWindow(undefined, undefined))}
      >
        {words.say("time.preset.all")}
      </button>
      {PRESETS.map(([word, days]) => (
        <button
          key={word}
          type="button"
          aria-pressed={!whole && length === days}
          onClick={() =>
            dispatch(setWindow(Math.max(extent.first, window.last - days + 1), window.last))
          }
        >
          {words.say(word)}
        </button>
      ))}
      {[-1, 1].map((direction) => (
        <button
          key={direction}
          type="button"
          aria-label={words.say(direction < 0 ? "time.earlier" : "time.later")}
          disabled={direction < 0 ? window.first <= extent.first : window.last >= extent.last}
          onClick={() => dispatch(moveWindow(window, extent, direction * length))}
        >
          {direction < 0 ? "‹" : "›"}
        </button>
      ))}
    </div>
  );
}
