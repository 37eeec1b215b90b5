import { useEffect, useState } from "react";
import { isWhole } from "../../frame/query/window";
import type { Span } from "../../frame/view/span";
import { moveWindow, setWindow, type Step } from "../../frame/view/steps";
import type { View } from "../../frame/view/view";
import { Icon } from "../../picture/stage/Icon";
import type { Readout } from "../../store/create-readout";
import { useReadout, useWords } from "../../store/hooks";
import { FIRST_SPEED, speedsFor } from "./speeds";

/** Of a longer pause no more is made up: a page that slept goes on where it was. */
const MOST_MADE_UP = 2000;
/** More steps a second than this are not seen apart. */
const SHORTEST_STEP = 60;

export interface Playback {
  readonly isPlaying: boolean;
  readonly press: () => void;
  /** Days a second. */
  readonly speed: number;
  readonly setSpeed: (speed: number) => void;
}

/** Moves the window on day by day, or, while earlier contacts are kept, its end. At the end it stops. */
export function usePlayback(extent: Span, window: Span, view: View): Playback {
  const readout = useReadout();
  const [isPlaying, setIsPlaying] = useState(false);
  const [speed, setSpeed] = useState<number>(FIRST_SPEED);

  useEffect(() => {
    if (!isPlaying) return;
    // Days are due by the clock: a step that comes late makes up for those that were missed.
    let last = readout.clock();
    let due = 0;
    const timer = setInterval(
      () => {
        const now = readout.clock();
        if (readout.cells.getState().waiting) due = 0;
        due += (Math.min(now - last, MOST_MADE_UP) / 1000) * speed;
        last = now;
        const days = Math.floor(due);
        // It waits for what is not at hand, and skips no day.
        if (days === 0 || readout.cells.getState().waiting) return;
        due -= days;
        const step = nextStep(readout, days);
        if (step) readout.dispatch(step);
        else setIsPlaying(false);
      },
      Math.max(SHORTEST_STEP, 1000 / speed),
    );
    return () => clearInterval(timer);
  }, [readout, isPlaying, speed]);

  const start = () => {
    if (window.last >= extent.last || isWhole(window, extent))
      readout.dispatch(firstStep(extent, window, view));
    setIsPlaying(true);
  };
  return {
    isPlaying,
    press: () => (isPlaying ? setIsPlaying(false) : start()),
    speed,
    setSpeed,
  };
}

interface PlayButtonProps {
  readonly playback: Playback;
  /** Whether there is nowhere to go. */
  readonly isOneDay: boolean;
}

export function PlayButton({ playback: { isPlaying, press }, isOneDay }: PlayButtonProps) {
  const words = useWords();
  const name = words.say(isPlaying ? "time.pause" : "time.play");
  return (
    <button
      type="button"
      className="play"
      aria-label={name}
      title={name}
      disabled={isOneDay}
      onClick={press}
    >
      <Icon
        path={isPlaying ? "M4.500 3h2.500v10h-2.500zM9 3h2.500v10H9z" : "M4.500 2.500v11l9-5.500z"}
      />
    </button>
  );
}

interface SpeedChoiceProps {
  readonly playback: Playback;
  readonly extent: Span;
}

export function SpeedChoice({ playback: { speed, setSpeed }, extent }: SpeedChoiceProps) {
  const words = useWords();
  return (
    <select
      aria-label={words.say("time.speed")}
      title={words.say("time.speed")}
      value={speed}
      onChange={(event) => setSpeed(Number(event.target.value))}
    >
      {speedsFor(extent).map((days) => (
        <option key={days} value={days}>
          {words.say("time.speed.value", { days })}
        </option>
      ))}
    </select>
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
