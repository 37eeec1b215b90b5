import type { Day } from "../../graph/dates";
import type { Language } from "./language";
import type { FilterName } from "./parameter-names";
import type { Span } from "./span";
import {
  type Choice,
  type Ends,
  type Mode,
  NO_FILTERS,
  type Pair,
  type Tab,
  type Theme,
  type View,
} from "./view";

/** A step from one view to the next: pure, and all that gestures can do. */
export type Step = (view: View) => View;

export function setWindow(from: Day | undefined, to: Day | undefined): Step {
  return (view) => ({ ...view, from, to });
}

/**
 * Sets a window within an extent. An end that lies at the extent's own end is left undefined. In mode `until` the first
 * day stays as it is.
 */
export function setWindowWithin({ first, last }: Span, extent: Span): Step {
  return (view) => ({
    ...view,
    from: view.mode === "until" ? view.from : first > extent.first ? first : undefined,
    to: last < extent.last ? last : undefined,
  });
}

/** Moves a window by some days, as a whole: at the ends of the extent it stops and keeps its length. */
export function moveWindow(window: Span, extent: Span, days: number): Step {
  const by = Math.max(extent.first - window.first, Math.min(extent.last - window.last, days));
  return setWindow(window.first + by, window.last + by);
}

/** Sets the mode. If the window would then end before it begins, its first day is forgotten. */
export function setMode(mode: Mode): Step {
  return (view) => {
    const { from, to } = view;
    const isReversed = mode === "window" && from !== undefined && to !== undefined && to < from;
    return { ...view, mode, from: isReversed ? undefined : from };
  };
}

/** Compares the window with another one, or with none. */
export function compareWith(window: Span | undefined): Step {
  return (view) => ({ ...view, with: window });
}

/** Sets how many pairs are drawn at most; undefined: the default. */
export function setDraw(draw: number | undefined): Step {
  return (view) => ({ ...view, draw });
}

export function setChoice(by: Choice): Step {
  return (view) => ({ ...view, by });
}

/** Draws all links of an actor, or only those of its pairs that are among the chosen ones again. */
export function toggleExpanded(actor: string): Step {
  return (view) => ({ ...view, expand: toggled(view.expand, actor) });
}

export function setUndated(undated: boolean): Step {
  return (view) => ({ ...view, undated });
}

/** Checks a value of a filter, or unchecks it. */
export function toggle(name: FilterName, value: string): Step {
  return (view) => {
    const values = toggled(view.filters[name], value);
    return { ...view, filters: { ...view.filters, [name]: values } };
  };
}

/** A list without a value that it has, or with one that it does not have yet. */
function toggled(values: readonly string[], value: string): readonly string[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}

export function resetFilters(view: View): View {
  return { ...view, filters: NO_FILTERS, ends: "either", pair: undefined, undated: true };
}

/** Sets which ends of a link must be of the sides and countries that are asked for. */
export function setEnds(ends: Ends): Step {
  return (view) => ({ ...view, ends });
}

/** Shows only the links between two actors, or all again. */
export function setPair(pair: Pair | undefined): Step {
  return (view) => ({ ...view, pair });
}

/** Shows two actors and what they had with each other, alone. */
export function openPair(pair: Pair): Step {
  return (view) => ({ ...view, pair, select: undefined, quote: undefined });
}

/** Selects an actor or a link by its id, or nothing; `quote` marks one of the link's quotes, from 1. */
export function select(id: string | undefined, quote?: number): Step {
  return (view) => ({ ...view, select: id, quote });
}

/** One step back: from what is selected, else from a pair that is shown alone. */
export function letGo(view: View): View {
  return view.select === undefined ? setPair(undefined)(view) : select(undefined)(view);
}

/** Opens the accounts of an occasion face to face, by the id of its event or only link, or closes them. */
export function openEvent(event: string | undefined): Step {
  return (view) => ({ ...view, event });
}

/** Shows a tab; undefined: the one that suits the file. */
export function setTab(tab: Tab | undefined): Step {
  return (view) => ({ ...view, tab });
}

/** Shows a document in the source tab; a selected link would show its own. */
export function showDocument(document: string): Step {
  return (view) => ({ ...view, tab: "source", document, select: undefined, quote: undefined });
}

/** Narrows the links to those that these accounts tell of; with two, their difference is shown. */
export function seeFrom(...accounts: readonly string[]): Step {
  return (view) => ({ ...view, filters: { ...view.filters, account: [...new Set(accounts)] } });
}

export function setTheme(theme: Theme): Step {
  return (view) => ({ ...view, theme });
}

/** Sets the language of the interface; undefined: that of the browser. */
export function setLanguage(lang: Language | undefined): Step {
  return (view) => ({ ...view, lang });
}
