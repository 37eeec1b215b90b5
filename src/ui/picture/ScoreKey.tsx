import { StatusMark, ToldMark } from "../../picture/draw/Mark";
import { toggle } from "../../frame/view/steps";
import type { View } from "../../frame/view/view";
import type { Graph } from "../../graph/model/types";
import { useDispatch, useWords } from "../../store/hooks";
import { nameOfValue } from "../../words/name-of-value";
import { PlainText } from "../parts/PlainText";
import "./key.css";

interface ScoreKeyProps {
  readonly graph: Graph;
  readonly view: View;
  /** The statuses of the strokes that are drawn. */
  readonly statuses: readonly string[];
}

const TOLD = ["both", "one", "neither"] as const;

/** What a filled end and a dashed stroke mean, in one line; each entry filters by it. */
export function ScoreKey({ graph, view, statuses }: ScoreKeyProps) {
  const words = useWords();
  const dispatch = useDispatch();
  const entries = [
    ...TOLD.map((value) => ({ name: "told" as const, value, mark: <ToldMark told={value} /> })),
    ...statuses
      .filter((status) => status !== "held")
      .map((value) => ({
        name: "status" as const,
        value,
        mark: <StatusMark status={value} />,
      })),
  ];
  return (
    <div className="key score-key" role="group" aria-label={words.say("key.label")}>
      {entries.map(({ name, value, mark }) => (
        <button
          key={`${name} ${value}`}
          type="button"
          aria-pressed={view.filters[name].includes(value)}
          onClick={() => dispatch(toggle(name, value))}
        >
          {mark} <PlainText text={nameOfValue(words, name, value, graph)} />
        </button>
      ))}
    </div>
  );
}
