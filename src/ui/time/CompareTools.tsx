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
  if (extent.first === extent.last) return null;
  return (
    <span className="compare-tools">
      {/* It stays where it was pressed: a screen reader is silent where what has the focus is taken away. */}
      <button
        type="button"
        aria-pressed={other !== undefined}
        onClick={() => dispatch(compareWith(other ? undefined : before(window, extent)))}
      >
        {words.say("compare.start")}
      </button>
      {other && <ComparedDays extent={extent} other={other} />}
    </span>
  );
}

interface ComparedDaysProps {
  readonly extent: Span;
  readonly other: Span;
}

/** The first and the last day of the window that is compared with. */
function ComparedDays({ extent, other }: ComparedDaysProps) {
  const words = useWords();
  const dispatch = useDispatch();
  const change = (part: Partial<Span>) => {
    const asked = { ...other, ...part };
    const [first, last] = [Math.min(asked.first, asked.last), Math.max(asked.first, asked.last)];
    dispatch(compareWith({ first, last }));
  };
  return (
    <span className="compared-days" role="group" aria-label={words.say("compare.group")}>
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
