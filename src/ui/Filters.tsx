import { type ReactNode, useState } from "react";
import type { Facet } from "../frame/facets";
import type { Frame } from "../frame/frame";
import {
  FILTERS,
  type FilterName,
  isFiltered,
  resetFilters,
  toggle,
  type View,
} from "../frame/view";
import type { Graph } from "../graph/types";
import { ActorMark, LinkMark, StatusMark } from "../picture/Mark";
import { take } from "../store/cells";
import { nameOfCountry, nameOfKind, nameOfStatus, ownText, say } from "../words/say";
import { DrawnChoice } from "./DrawnChoice";
import { SeenFrom } from "./SeenFrom";

interface FiltersProps {
  readonly frame: Frame;
  readonly graph: Graph;
  readonly view: View;
  readonly onClose: () => void;
}

/** The filters, which are also the legend: each checkbox carries the mark it stands for. */
export function Filters({ frame, graph, view, onClose }: FiltersProps) {
  return (
    <section className="filters" aria-label={say("app.filters")}>
      <button type="button" className="sheet-close" onClick={onClose}>
        {say("app.close")}
      </button>
      <button type="button" disabled={!isFiltered(view)} onClick={() => take(resetFilters)}>
        {say("filter.reset")}
      </button>
      <DrawnChoice frame={frame} view={view} />
      <SeenFrom facets={frame.facets.account} graph={graph} view={view} />
      {FILTERS.filter((name) => frame.facets[name].length > 0).map((name) => (
        <FilterGroup key={name} name={name} facets={frame.facets[name]} graph={graph} />
      ))}
    </section>
  );
}

const FIRST_VALUES = 8;
/** So many more come at each press: a file may have a hundred thousand topics. */
const MORE_VALUES = 300;

interface FilterGroupProps {
  readonly name: FilterName;
  readonly facets: readonly Facet[];
  readonly graph: Graph;
}

function FilterGroup({ name, facets, graph }: FilterGroupProps) {
  const [most, setMost] = useState(FIRST_VALUES);
  const shown = facets.filter(({ checked }, at) => at < most || checked);
  const more = facets.length - shown.length;
  return (
    <fieldset className="filter-group">
      <legend>{say(`filter.${name}`)}</legend>
      {shown.map(({ value, count, checked }) => (
        <label key={value} data-empty={count === 0}>
          <input type="checkbox" checked={checked} onChange={() => take(toggle(name, value))} />
          {markOf(name, value)}
          <bdi className="filter-name">{nameOf(name, value, graph)}</bdi>{" "}
          <span className="filter-count">{count}</span>
        </label>
      ))}
      {more > 0 && (
        <button type="button" className="plain" onClick={() => setMost(most + MORE_VALUES)}>
          {say("filter.more", { count: more })}
        </button>
      )}
      {most > FIRST_VALUES && (
        <button type="button" className="plain" onClick={() => setMost(FIRST_VALUES)}>
          {say("filter.fewer")}
        </button>
      )}
    </fieldset>
  );
}

function markOf(name: FilterName, value: string): ReactNode {
  if (name === "actor") return <ActorMark kind={value} />;
  if (name === "kind") return <LinkMark kind={value} />;
  return name === "status" ? <StatusMark status={value} /> : null;
}

function nameOf(name: FilterName, value: string, graph: Graph): string {
  switch (name) {
    case "actor":
    case "kind":
      return nameOfKind(value);
    case "status":
      return nameOfStatus(value);
    case "country":
      return nameOfCountry(value);
    case "account":
      return graph.actors.get(value)?.name ?? value;
    case "topic":
      return ownText(graph, value);
  }
}
