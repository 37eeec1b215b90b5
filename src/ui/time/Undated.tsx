import type { Frame } from "../../frame/query/frame";
import { setUndated } from "../../frame/view/steps";
import type { View } from "../../frame/view/view";
import { useDispatch, useWords } from "../../store/hooks";

interface UndatedProps {
  readonly frame: Frame;
  readonly view: View;
}

/** Whether links without a date are shown. */
export function Undated({ frame, view }: UndatedProps) {
  const words = useWords();
  const dispatch = useDispatch();
  const count = words.numbers.format(frame.sieve.undated);
  return (
    <label>
      <input
        type="checkbox"
        aria-label={`${words.say("time.undated")} ${count}`}
        checked={view.undated}
        onChange={(event) => dispatch(setUndated(event.target.checked))}
      />{" "}
      <span aria-hidden="true">
        {words.say("time.undated")} <span className="filter-count">{count}</span>
      </span>
    </label>
  );
}
