import { useEffect, useState } from "react";
import { isWhole } from "../../frame/query/window";
import type { Span } from "../../frame/view/span";
import { moveWindow, setWindow, type Step } from "../../frame/view/steps";
import type { View } from "../../frame/view/view";
import type { Readout } from "../../store/create-readout";
import { useReadout, useWords } from "../../store/hooks";

const SPEEDS = [1, 3, 7, 14] as const;
/** Of a longer pause no more is made up: a page that slept goes on where it was. */
const MOST_MADE_UP = 2000;

interface PlaybackProps {
  readonly extent: Span;
  readonly window: Span;
  readonly view: View;
}

/** Moves the window on day by day, or, while accumulating, its end. At the end it stops. */
export function Playback({ extent, window, view }: PlaybackProps) {
  const words = useWords();
  const readout = useReadout();
  const [isPlaying, setIsPlaying] = useState(false);
  const [speed, setSpeed] = useState<number>(SPEEDS[1]);

  useEffect(() => {
    if (!isPlaying) return;
    // Days are due by the clock: a step that comes late makes up for those that were missed.
    let last = readout.clock();
    let due = 0;
    const timer = setInterval(() => {
      const now = readout.clock();
      due += (Math.min(now - last, MOST_MADE_UP) / 1000) * speed;
      last = now;
      const days = Math.floor(due);
      if (days === 0) return;
      due -= days;
      const step = nextStep(readout, days);
      if (step) readout.dispatch(step);
      else setIsPlaying(false);
    }, 1000 / speed);
    return () => clearInterval(timer);
  }, [readout, isPlaying, speed]);

  const start = () => {
    if (window.last >= extent.last || isWhole(window, extent))
      readout.dispatch(firstStep(extent, window, view));
    setIsPlaying(true);
  };
  return (
    <div className="playback">
      <button
        type="button"
        disabled={extent.first === extent.last}
        onClick={() => (isPlaying ? setIsPlaying(false) : start())}
      >
        {words.say(isPlaying ? "time.pause" : "time.play")}
      </button>
      <select
        aria-label={words.say("time.speed")}
        value={speed}
        onChange={(event) => setSpeed(Number(event.target.value))}
      >
        {SPEEDS.map((days) => (
          <option key={days} value={days}>
            {words.say("time.speed.value", { days })}
          </option>
        ))}
      </select>
    </div>
  );
}

/** From the end, or from the whole, playback begins anew: with a window of its length, or of a week at most. */
function firstStep(extent: Span, window: Span, view: View): Step {
  if (view.mode === "until") return setWindow(view.from, extent.first);
  const whole = extent.last - extent.first + 1;
  const length = isWhole(window, extent)
    ? Math.min(7, Math.ceil(whole / 4))
    : window.last - window.first + 1;
  return setWindow(extent.first, extent.first + length - 1);
}

function nextStep({ cells, frameOf }: Readout, days: number): Step | undefined {
  const state = cells.getState();
  const { extent, window } = frameOf(state) ?? {};
  if (!extent || !window || window.last >= extent.last) return undefined;
  return state.view.mode === "until"
    ? setWindow(state.view.from, Math.min(extent.last, window.last + days))
    : moveWindow(window, extent, days);
}
