import { isWhole } from "../../frame/query/window";
import type { Span } from "../../frame/view/span";
import { setWindow } from "../../frame/view/steps";
import { useDispatch, useWords } from "../../store/hooks";

interface PresetsProps {
  readonly extent: Span;
  readonly window: Span;
}

const PRESETS = [
  ["time.preset.day", 1],
  ["time.preset.week", 7],
  ["time.preset.month", 30],
] as const;

/** A window of a length, ending where the present one ends; one that is there already is marked. */
export function Presets({ extent, window }: PresetsProps) {
  const words = useWords();
  const dispatch = useDispatch();
  const length = window.last - window.first + 1;
  const whole = isWhole(window, extent);
  return (
    <div className="presets" role="group" aria-label={words.say("time.presets")}>
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
      <button
        type="button"
        aria-pressed={whole}
        onClick={() => dispatch(setWindow(undefined, undefined))}
      >
        {words.say("time.preset.all")}
      </button>
    </div>
  );
}
