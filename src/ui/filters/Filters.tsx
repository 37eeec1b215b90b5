import { type ReactNode, useEffect, useRef, useState } from "react";
import type { GraphIndex } from "../../frame/index/graph-index";
import type { Facet } from "../../frame/query/facets";
import type { Frame } from "../../frame/query/frame";
import { FILTERS, type FilterName } from "../../frame/view/parameter-names";
import { resetFilters, setEnds, toggle } from "../../frame/view/steps";
import { isFiltered, type View } from "../../frame/view/view";
import { ActorMark, LinkMark, SideSwatch, StatusMark, ToldMark } from "../../picture/draw/Mark";
import { nameOfValue } from "../../words/name-of-value";
import { useCell, useDispatch, useWords } from "../../store/hooks";
import { DrawnChoice } from "./DrawnChoice";
import { SeenFrom } from "../details/SeenFrom";
import { PlainText } from "../parts/PlainText";
import "./filters.css";

interface FiltersProps {
  readonly frame: Frame;
  readonly index: GraphIndex;
  readonly view: View;
  /** The reader is done with them: the focus goes back to where they were opened. */
  readonly onClose: () => void;
  /** The focus went elsewhere. */
  readonly onLeave: () => void;
}

/** All filters, in a drawer over the picture: each checkbox carries the mark it stands for. */
export function Filters({ frame, index, view, onClose, onLeave }: FiltersProps) {
  const words = useWords();
  const dispatch = useDispatch();
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  return (
    <section
      className="filters"
      aria-label={words.say("app.filters")}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
      onBlur={({ relatedTarget, currentTarget }) => {
        const isElsewhere = relatedTarget && !currentTarget.contains(relatedTarget);
        if (isElsewhere && coversPage(currentTarget)) onLeave();
      }}
    >
      <div className="drawer-bar">
        <h2>{words.say("app.filters")}</h2>
        <button ref={close} type="button" onClick={onClose}>
          {words.say("app.close")}
        </button>
      </div>
      <button type="button" disabled={!isFiltered(view)} onClick={() => dispatch(resetFilters)}>
        {words.say("filter.reset")}
      </button>
      <DrawnChoice frame={frame} view={view} />
      <SeenFrom facets={frame.facets.account} graph={index.graph} view={view} />
      {FILTERS.filter((name) => frame.facets[name].length > 0).map((name) => (
        <FilterGroup
          key={name}
          name={name}
          facets={frame.facets[name]}
          asked={view.filters[name]}
          index={index}
        >
          {name === groupOfEnds(view) && <EndsChoice ends={view.ends} />}
        </FilterGroup>
      ))}
    </section>
  );
}

/** On a small screen the drawer hides what the focus went to; on a large one it lies beside it. */
function coversPage(drawer: HTMLElement): boolean {
  return getComputedStyle(drawer).position === "fixed";
}

/** The group that is narrowed by where a link's ends are from: what is asked of both ends stands there, once. */
function groupOfEnds({ filters }: View): FilterName | undefined {
  return (["side", "country"] as const).find((name) => filters[name].length > 0);
}

/** Whether the checked sides and countries hold for both ends of a link. */
function EndsChoice({ ends }: { readonly ends: View["ends"] }) {
  const words = useWords();
  const dispatch = useDispatch();
  return (
    <label>
      <input
        type="checkbox"
        checked={ends === "both"}
        onChange={({ target }) => dispatch(setEnds(target.checked ? "both" : "either"))}
      />
      <span className="filter-text">{words.say("filter.ends")}</span>
    </label>
  );
}

const FIRST_VALUES = 8;
/** So many more come at each press: a file may have a hundred thousand topics. */
const MORE_VALUES = 300;

interface FilterGroupProps {
  readonly name: FilterName;
  readonly facets: readonly Facet[];
  /** What is checked is what the reader asks for, also while it is being counted. */
  readonly asked: readonly string[];
  readonly index: GraphIndex;
  /** What is asked of the group as a whole. */
  readonly children: ReactNode;
}

function FilterGroup({ name, facets, asked, index, children }: FilterGroupProps) {
  const words = useWords();
  const dispatch = useDispatch();
  const [most, setMost] = useState(FIRST_VALUES);
  const checked = new Set(asked);
  const rest = checked.size > 0 ? facets.slice(most) : [];
  const shown = [...facets.slice(0, most), ...rest.filter(({ value }) => checked.has(value))];
  const more = facets.length - shown.length;
  return (
    <fieldset className="filter-group">
      <legend>{words.say(`filter.${name}`)}</legend>
      {shown.map(({ value, count }) => (
        <FilterBox
          key={value}
          label={nameOfValue(words, name, value, index.graph)}
          mark={markOf(name, value, index)}
          count={count}
          checked={checked.has(value)}
          onChange={() => dispatch(toggle(name, value))}
        />
      ))}
      {children}
      {more > 0 && (
        <button type="button" className="plain" onClick={() => setMost(most + MORE_VALUES)}>
          {words.say("filter.more", { count: more })}
        </button>
      )}
      {most > FIRST_VALUES && (
        <button type="button" className="plain" onClick={() => setMost(FIRST_VALUES)}>
          {words.say("filter.fewer")}
        </button>
      )}
    </fieldset>
  );
}

interface FilterBoxProps {
  readonly label: string;
  readonly mark: ReactNode;
  readonly count: number;
  readonly checked: boolean;
  readonly onChange: () => void;
}

/** One value to filter by. Its name is that of the box, and the text beside it no second one: screen readers read it once. */
function FilterBox({ label, mark, count, checked, onChange }: FilterBoxProps) {
  const { numbers } = useWords();
  // While the count is still that of a view before, there is none.
  const number = useCell("waiting") ? "" : numbers.format(count);
  return (
    <label data-empty={count === 0}>
      <input
        type="checkbox"
        aria-label={`${label} ${number}`.trimEnd()}
        checked={checked}
        onChange={onChange}
      />
      <span className="filter-text" aria-hidden="true">
        {mark}
        <PlainText className="filter-name" text={label} />{" "}
        <span className="filter-count">{number}</span>
      </span>
    </label>
  );
}

function markOf(name: FilterName, value: string, { sides }: GraphIndex): ReactNode {
  switch (name) {
    case "actor":
      return <ActorMark kind={value} />;
    case "kind":
      return <LinkMark kind={value} />;
    case "status":
      return <StatusMark status={value} />;
    case "told":
      return <ToldMark told={value} />;
    case sides.by:
      return <SideSwatch side={sides.list.indexOf(value)} />;
    default:
      return null;
  }
}
