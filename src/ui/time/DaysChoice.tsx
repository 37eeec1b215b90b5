import { useId, useState } from "react";
import type { Span } from "../../frame/view/span";
import { setWindowWithin } from "../../frame/view/steps";
import type { View } from "../../frame/view/view";
import { type Day, parseDay, printDay } from "../../graph/dates";
import { sayDay, sayWindow } from "../../words/dates";
import { useDispatch, useWords } from "../../store/hooks";
import "./days.css";

interface DaysChoiceProps {
  readonly extent: Span;
  readonly window: Span;
  readonly view: View;
}

/** The first and the last day of the window, to be typed: what the thumbs do, without a drag. */
export function DaysChoice({ extent, window, view }: DaysChoiceProps) {
  const words = useWords();
  const dispatch = useDispatch();
  const id = useId();
  return (
    <>
      <button type="button" className="days-button" popoverTarget={id}>
        <svg
          width="16"
          height="16"
          viewBox="0 0 16 16"
          role="img"
          aria-label={words.say("time.days")}
        >
          <path d="M2.500 3.500h11v10h-11zM2.500 6.500h11M5.500 1.500v3.500M10.500 1.500v3.500" />
        </svg>{" "}
        <span>{sayWindow(words, window)}</span>
      </button>
      <div id={id} popover="auto" className="days">
        <fieldset>
          <legend hidden>{words.say("time.days")}</legend>
          <DayField
            label={words.say("time.first")}
            day={window.first}
            within={{ first: extent.first, last: window.last }}
            isFixed={view.mode === "until"}
            onDay={(first) => dispatch(setWindowWithin({ ...window, first }, extent))}
          />
          <DayField
            label={words.say("time.last")}
            day={window.last}
            within={{ first: window.first, last: extent.last }}
            isFixed={false}
            onDay={(last) => dispatch(setWindowWithin({ ...window, last }, extent))}
          />
        </fieldset>
      </div>
    </>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly day: Day;
  readonly within: Span;
  readonly isFixed: boolean;
  readonly onDay: (day: Day) => void;
}

/** While a day is being typed it may be none, or lie outside: the window then stays, and the field says what it takes. */
function DayField({ label, day, within, isFixed, onDay }: DayFieldProps) {
  const words = useWords();
  const helpId = useId();
  const [typed, setTyped] = useState<string>();
  const isWrong = typed !== undefined;
  return (
    <label>
      {label}
      <input
        type="date"
        min={printDay(within.first)}
        max={printDay(within.last)}
        value={typed ?? printDay(day)}
        disabled={isFixed}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? helpId : undefined}
        onChange={({ target }) => {
          const next = parseDay(target.value);
          const isIn = next !== undefined && next >= within.first && next <= within.last;
          setTyped(isIn ? undefined : target.value);
          if (isIn) onDay(next);
        }}
        onBlur={() => setTyped(undefined)}
      />
      {isWrong && (
        <small id={helpId} role="alert">
          {words.say("time.day.between", {
            first: sayDay(words, within.first),
            last: sayDay(words, within.last),
          })}
        </small>
      )}
    </label>
  );
}
