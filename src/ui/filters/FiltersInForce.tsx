import type { Graph } from "../../graph/model/types";
import { FILTERS } from "../../frame/view/parameter-names";
import {
  compareWith,
  resetFilters,
  setEnds,
  setPair,
  setUndated,
  type Step,
  toggle,
} from "../../frame/view/steps";
import { isFiltered, type View } from "../../frame/view/view";
import { useDispatch, useWords } from "../../store/hooks";
import { sayWindow } from "../../words/dates";
import { nameOfValue } from "../../words/name-of-value";
import type { Words } from "../../words/words";
import { PlainText } from "../parts/PlainText";
import "./chips.css";

interface FiltersInForceProps {
  readonly graph: Graph;
  readonly view: View;
  /** Whether "Reset filters" stands here: the open drawer has its own. */
  readonly hasReset: boolean;
}

interface Chip {
  readonly key: string;
  readonly text: string;
  /** Takes away what the chip stands for. */
  readonly away: Step;
}

/** What narrows the picture, always in sight: each value is a button that takes it away. */
export function FiltersInForce({ graph, view, hasReset }: FiltersInForceProps) {
  const words = useWords();
  const dispatch = useDispatch();
  const chips = chipsOf(words, graph, view);
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label={words.say("filter.inForce")}>
      {chips.map(({ key, text, away }) => (
        <li key={key}>
          <button
            type="button"
            className="chip"
            aria-label={words.say("filter.remove", { value: text })}
            onClick={() => dispatch(away)}
          >
            <PlainText text={text} /> <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      {hasReset && isFiltered(view) && (
        <li>
          <button type="button" className="plain" onClick={() => dispatch(resetFilters)}>
            {words.say("filter.reset")}
          </button>
        </li>
      )}
    </ul>
  );
}

function chipsOf(words: Words, graph: Graph, view: View): readonly Chip[] {
  const chips = FILTERS.flatMap((name) =>
    view.filters[name].map((value): Chip => ({
      key: `${name} ${value}`,
      text: nameOfValue(words, name, value, graph),
      away: toggle(name, value),
    })),
  );
  if (view.pair) {
    const [one, other] = view.pair.map((id) => graph.actors.get(id)?.name ?? id);
    chips.push({ key: "pair", text: `${one} – ${other}`, away: setPair(undefined) });
  }
  if (view.ends === "both")
    chips.push({ key: "ends", text: words.say("filter.ends"), away: setEnds("either") });
  if (!view.undated)
    chips.push({ key: "undated", text: words.say("filter.dated"), away: setUndated(true) });
  if (view.with) {
    const days = sayWindow(words, view.with);
    const text = words.say("compare.chip", { days });
    chips.push({ key: "with", text, away: compareWith(undefined) });
  }
  return chips;
}
