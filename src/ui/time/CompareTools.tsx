import { useEffect, useRef } from "react";
import type { Span } from "../../frame/view/span";
import { compareWith } from "../../frame/view/steps";
import type { View } from "../../frame/view/view";
import { parseDay, printDay } from "../../graph/dates";
import { useDispatch, useWords } from "../../store/hooks";

interface CompareToolsProps {
  readonly extent: Span;
  readonly window: Span;
  readonly view: View;
}

/** Sets another window beside the present one: first the days before it, then whatever the reader asks for. */
export function CompareTools({ extent, window, view }: CompareToolsProps) {
  const words = useWords();
  const dispatch = useDispatch();
  const { with: other } = view;
  const group = useRef<HTMLElement>(null);
  // The pressed button is gone with the press: the focus goes to what stands in its place.
  const isPressed = useRef(false);
  const isCompared = other !== undefined;
  useEffect(() => {
    if (isPressed.current) group.current?.querySelector<HTMLElement>("input, button")?.focus();
    isPressed.current = false;
  }, [isCompared]);
  const compare = (window: Span | undefined) => {
    isPressed.current = true;
    dispatch(compareWith(window));
  };
  if (extent.first === extent.last) return null;
  if (!other) {
    return (
      <span ref={group}>
        <button type="button" onClick={() => compare(before(window, extent))}>
          {words.say("compare.start")}
        </button>
      </span>
    );
  }
  const change = (part: Partial<Span>) => {
    const asked = { ...other, ...part };
    const [first, last] = [Math.min(asked.first, asked.last), Math.max(asked.first, asked.last)];
    dispatch(compareWith({ first, last }));
  };
  return (
    <span
      ref={group}
      className="compare-tools"
      role="group"
      aria-label={words.say("compare.group")}
    >
      {words.say("compare.with")}
      {(["first", "last"] as const).map((end) => (
        <input
          key={end}
          type="date"
          aria-label={words.say(`compare.${end}`)}
          min={printDay(extent.first)}
          max={printDay(extent.last)}
          value={printDay(other[end])}
          onChange={({ target }) => {
            const day = parseDay(target.value);
            if (day !== undefined) change({ [end]: day });
          }}
        />
      ))}
      <button type="button" onClick={() => compare(undefined)}>
        {words.say("compare.end")}
      </button>
    </span>
  );
}

/** As many days before a window as it has; where there are none, those after it. */
function before({ first, last }: Span, extent: Span): Span {
  const length = last - first + 1;
  if (first > extent.first) {
    return { first: Math.max(extent.first, first - length), last: first - 1 };
  }
  const half = extent.first + Math.floor((extent.last - extent.first) / 2);
  return last < extent.last
    ? { first: last + 1, last: Math.min(extent.last, last + length) }
    : { first: extent.first, last: half };
}
