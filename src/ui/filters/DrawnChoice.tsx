import { MOST_PAIRS } from "../../frame/query/drawn";
import type { Frame } from "../../frame/query/frame";
import { setChoice, setDraw } from "../../frame/view/steps";
import { CHOICES, type View } from "../../frame/view/view";
import { useDispatch, useWords } from "../../store/hooks";

const AMOUNTS = [50, 100, MOST_PAIRS, 400, 800];

interface DrawnChoiceProps {
  readonly frame: Frame;
  readonly view: View;
}

/** Where not all pairs can be drawn: how many are, and which. */
export function DrawnChoice({ frame, view }: DrawnChoiceProps) {
  const words = useWords();
  const dispatch = useDispatch();
  const { draw = MOST_PAIRS, by } = view;
  if (frame.drawn.pairTotal <= Math.min(draw, MOST_PAIRS)) return null;
  const amounts = [...new Set([...AMOUNTS, draw])].toSorted((a, b) => a - b);
  return (
    <fieldset className="filter-group drawn-choice">
      <legend>{words.say("drawn.legend")}</legend>
      <select
        aria-label={words.say("drawn.by")}
        value={by}
        onChange={({ target }) => {
          const choice = CHOICES.find((name) => name === target.value);
          if (choice) dispatch(setChoice(choice));
        }}
      >
        {CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {words.say(`drawn.by.${choice}`)}
          </option>
        ))}
      </select>
      <select
        aria-label={words.say("drawn.most")}
        value={draw}
        onChange={({ target }) => {
          const amount = Number(target.value);
          dispatch(setDraw(amount === MOST_PAIRS ? undefined : amount));
        }}
      >
        {amounts.map((amount) => (
          <option key={amount} value={amount}>
            {words.say("drawn.amount", { amount })}
          </option>
        ))}
      </select>
    </fieldset>
  );
}
