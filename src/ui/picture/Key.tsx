import type { ReactNode } from "react";
import type { Frame } from "../../frame/query/frame";
import type { Graph } from "../../graph/model/types";
import { toggle } from "../../frame/view/steps";
import type { View } from "../../frame/view/view";
import { LinkMark, StatusMark, ToldMark } from "../../picture/draw/Mark";
import type { Sort } from "../../picture/scene/emphasis";
import { useDispatch, useWords } from "../../store/hooks";
import { nameOfValue } from "../../words/name-of-value";
import { PlainText } from "../parts/PlainText";
import { KeyRest } from "./KeyRest";
import { sortsOf } from "./sorts";
import "./key.css";

interface KeyProps {
  readonly frame: Frame;
  readonly graph: Graph;
  readonly view: View;
  /** Told which links the reader looks at in the key. */
  readonly onLift: (sort: Sort | undefined) => void;
}

/** What is drawn, in one line: each entry lifts its links while it is pointed at, and filters by them when it is pressed. */
export function Key({ frame, graph, view, onLift }: KeyProps) {
  const words = useWords();
  const { kinds, statuses, isTold } = sortsOf(frame);
  if (kinds.values.length + statuses.values.length === 0) return null;
  const entry = (name: EntryProps["name"], value: string, mark: ReactNode, sort: Sort) => (
    <Entry
      key={`${name} ${value}`}
      name={name}
      value={value}
      isOn={view.filters[name].includes(value)}
      onLift={() => onLift(sort)}
      onDrop={() => onLift(undefined)}
    >
      {mark} <PlainText text={nameOfValue(words, name, value, graph)} />
    </Entry>
  );
  return (
    <div className="key" role="group" aria-label={words.say("key.label")}>
      {isTold &&
        TOLD.map(([told, accounts]) => entry("told", told, <ToldMark told={told} />, { accounts }))}
      {kinds.values.map((kind) => entry("kind", kind, <LinkMark kind={kind} />, { kind }))}
      <KeyRest of={kinds} />
      {statuses.values.map((status) =>
        entry("status", status, <StatusMark status={status} />, { status }),
      )}
      <KeyRest of={statuses} />
    </div>
  );
}

/** Told by whom, and by how many of the ends. */
const TOLD = [
  ["both", 2],
  ["one", 1],
  ["neither", 0],
] as const;

interface EntryProps {
  readonly name: "kind" | "status" | "told";
  readonly value: string;
  readonly isOn: boolean;
  readonly onLift: () => void;
  readonly onDrop: () => void;
  readonly children: ReactNode;
}

function Entry({ name, value, isOn, onLift, onDrop, children }: EntryProps) {
  const dispatch = useDispatch();
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={() => dispatch(toggle(name, value))}
      onPointerEnter={onLift}
      onPointerLeave={onDrop}
      onFocus={onLift}
      onBlur={onDrop}
    >
      {children}
    </button>
  );
}
