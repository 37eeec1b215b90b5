import type { ReactNode } from "react";
import type { Span } from "../../frame/view/span";
import { moveWindow } from "../../frame/view/steps";
import { useDispatch, useWords } from "../../store/hooks";

interface StepsProps {
  readonly extent: Span;
  readonly window: Span;
  /** What says which days the window has: it stands between the two buttons. */
  readonly children: ReactNode;
}

/** Moves the window by its own length, back or on. */
export function Steps({ extent, window, children }: StepsProps) {
  const words = useWords();
  const dispatch = useDispatch();
  const length = window.last - window.first + 1;
  return (
    <div className="steps">
      <button
        type="button"
        aria-label={words.say("time.earlier")}
        disabled={window.first <= extent.first}
        onClick={() => dispatch(moveWindow(window, extent, -length))}
      >
        ‹
      </button>
      {children}
      <button
        type="button"
        aria-label={words.say("time.later")}
        disabled={window.last >= extent.last}
        onClick={() => dispatch(moveWindow(window, extent, length))}
      >
        ›
      </button>
    </div>
  );
}
