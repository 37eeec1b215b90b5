import { useState } from "react";
import type { Frame } from "../../frame/query/frame";
import type { GraphIndex } from "../../frame/index/graph-index";
import { type Span, spanAround } from "../../frame/view/span";
import { isWhole, windowOf } from "../../frame/query/window";
import { setMode } from "../../frame/view/steps";
import type { View } from "../../frame/view/view";
import { useDispatch, useWords } from "../../store/hooks";
import { AtRest, useIsMoving } from "../parts/AtRest";
import { Axis } from "./bars/Axis";
import { BarsKey } from "./bars/BarsKey";
import { Brush } from "./slider/Brush";
import { CompareTools } from "./CompareTools";
import { DaysChoice } from "./DaysChoice";
import { Histogram } from "./bars/Histogram";
import { Moments } from "./bars/Moments";
import { MoreOfTime } from "./MoreOfTime";
import { PlayButton, SpeedChoice, usePlayback } from "./Playback";
import { Presets } from "./Presets";
import { Steps } from "./Steps";
import { Undated } from "./Undated";
import { WindowBar } from "./slider/WindowBar";
import { WindowSlider } from "./slider/WindowSlider";
import "./timeline.css";

interface TimelineProps {
  readonly frame: Frame;
  readonly index: GraphIndex;
  readonly view: View;
}

/** The links by day, the window below them, and the row that moves it. */
export function Timeline({ frame, index, view }: TimelineProps) {
  const words = useWords();
  const { extent } = frame;
  // The thumbs follow the hand, also while what they ask for is still on its way.
  const window = windowOf(extent, view);
  return (
    <section className="timeline" aria-label={words.say("time.label")}>
      {extent && window ? (
        <DatedTimeline
          key={`${extent.first} ${extent.last}`}
          frame={frame}
          index={index}
          view={view}
          extent={extent}
          window={window}
        />
      ) : (
        <div className="timeline-tools">
          <p>{words.say("time.none")}</p>
          <Undated frame={frame} view={view} />
        </div>
      )}
    </section>
  );
}

interface DatedTimelineProps extends TimelineProps {
  readonly extent: Span;
  readonly window: Span;
}

function DatedTimeline({ frame, index, view, extent, window }: DatedTimelineProps) {
  const [length, setLength] = useState<number>();
  const isMoving = useIsMoving(view);
  const hasUndated = frame.counted?.hasUndated ?? index.links.dated < index.links.count;
  const playback = usePlayback(extent, window, view);
  // The part of the period in sight follows the window; zooming out ends when all is.
  const days = Math.max(length ?? Infinity, window.last - window.first + 1);
  const sight = days < extent.last - extent.first + 1 ? spanAround(window, days, extent) : extent;
  return (
    <>
      <div className="timeline-track">
        {/* The bar and the thumbs follow at each step; which bars are outside of the window, at rest. */}
        <AtRest isMoving={isMoving && sight === extent}>
          <Histogram
            times={frame.sieve.times}
            extent={sight}
            window={window}
            compared={frame.compared?.window}
          />
        </AtRest>
        <div className="timeline-moments">
          <Moments graph={index.graph} extent={sight} />
        </div>
        <Brush extent={sight} />
        {!isWhole(window, sight) && <WindowBar extent={sight} window={window} mode={view.mode} />}
        <WindowSlider extent={extent} sight={sight} window={window} view={view} />
        <Axis extent={sight} />
      </div>
      <div className="timeline-tools">
        <PlayButton playback={playback} isOneDay={extent.first === extent.last} />
        <Steps extent={extent} window={window}>
          <AtRest isMoving={isMoving}>
            <DaysChoice extent={extent} window={window} view={view} />
          </AtRest>
        </Steps>
        <MoreOfTime
          inRow={
            <>
              <Presets extent={extent} window={window} />
              <SpeedChoice playback={playback} extent={extent} />
              {hasUndated && <Undated frame={frame} view={view} />}
            </>
          }
        >
          {() => (
            <>
              <BarsKey times={frame.sieve.times} extent={extent} />
              <KeepEarlier view={view} />
              {extent.last - extent.first >= ZOOMABLE && (
                <Zoom
                  isWhole={isWhole(sight, extent)}
                  canZoom={window.last - window.first < (sight.last - sight.first) / 2}
                  onZoom={() => setLength(ZOOM * (window.last - window.first + 1))}
                  onWhole={() => setLength(undefined)}
                />
              )}
              <AtRest isMoving={isMoving}>
                <CompareTools extent={extent} window={window} view={view} />
              </AtRest>
            </>
          )}
        </MoreOfTime>
      </div>
    </>
  );
}

/** Whether everything up to the end of the window is shown. */
function KeepEarlier({ view }: { readonly view: View }) {
  const words = useWords();
  const dispatch = useDispatch();
  return (
    <label>
      <input
        type="checkbox"
        aria-label={words.say("time.until")}
        checked={view.mode === "until"}
        onChange={(event) => dispatch(setMode(event.target.checked ? "until" : "window"))}
      />{" "}
      <span aria-hidden="true">{words.say("time.until")}</span>
    </label>
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
      <button type="button" disabled={!canZoom} onClick={onZoom}>
        {words.say("time.zoom.in")}
      </button>
      <button type="button" disabled={isAll} onClick={onWhole}>
        {words.say("time.zoom.out")}
      </button>
    </div>
  );
}
