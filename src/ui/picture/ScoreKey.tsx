import { StatusMark, ToldMark } from "../../picture/draw/Mark";
import type { GraphIndex } from "../../frame/index/graph-index";
import { toggle } from "../../frame/view/steps";
import type { View } from "../../frame/view/view";
import { useDispatch, useWords } from "../../store/hooks";
import { nameOfValue } from "../../words/name-of-value";
import { PlainText } from "../parts/PlainText";
import { KeyRest } from "./KeyRest";
import { namedOf, PLAIN } from "./sorts";
import "./key.css";

interface ScoreKeyProps {
  readonly index: GraphIndex;
  readonly view: View;
}

const TOLD = ["both", "one", "neither"] as const;

/** What a filled end and a dashed stroke mean, in one line; each entry filters by it. */
export function ScoreKey({ index, view }: ScoreKeyProps) {
  const words = useWords();
  const dispatch = useDispatch();
  const named = namedOf(index.values.status.filter((status) => status !== PLAIN));
  const entries = [
    ...TOLD.map((value) => ({ name: "told" as const, value, mark: <ToldMark told={value} /> })),
    ...index.links.statuses
      .filter((status) => named.values.includes(status))
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
          {mark} <PlainText text={nameOfValue(words, name, value, index.graph)} />
        </button>
      ))}
      <KeyRest of={named} />
    </div>
  );
}
