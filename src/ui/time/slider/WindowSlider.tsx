import { Slider } from "@base-ui/react/slider";
import type { Span } from "../../../frame/view/span";
import { setWindowWithin } from "../../../frame/view/steps";
import type { View } from "../../../frame/view/view";
import { sayDay } from "../../../words/dates";
import { useDispatch, useWords } from "../../../store/hooks";
import "./slider.css";

interface WindowSliderProps {
  readonly extent: Span;
  /** The part of the period that the track spans. */
  readonly sight: Span;
  readonly window: Span;
  readonly view: View;
}

/** Arrows move a thumb by a day, Page Up and Page Down by a week, Home and End to the end of its track. */
export function WindowSlider({ extent, sight, window, view }: WindowSliderProps) {
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
