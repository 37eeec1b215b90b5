import type { Day } from "../../graph/dates";
import type { Language } from "./language";
import type { Span } from "./span";

/** The lists that narrow a view; within one list "or", between lists "and", an empty one means all. */
export const FILTERS = ["actor", "kind", "status", "topic", "country", "account"] as const;
export type FilterName = (typeof FILTERS)[number];
export type Filters = Readonly<Record<FilterName, readonly string[]>>;

export const TABS = ["graph", "table", "source"] as const;
export type Tab = (typeof TABS)[number];
export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];
export const MODES = ["window", "until"] as const;
export type Mode = (typeof MODES)[number];
/** What decides which pairs are drawn where not all can be: their contacts, the latest of them, or how unusual they are. */
export const CHOICES = ["strength", "recent", "unexpected"] as const;
export type Choice = (typeof CHOICES)[number];

/** What the reader asked for, and nothing else: all of it is in the address. */
export interface View {
  /** The graph file as the address names it; undefined: the first example, or a file of the reader's own. */
  readonly data?: string | undefined;
  /** First day of the window; undefined: from the first day of the file. */
  readonly from?: Day | undefined;
  /** Last day of the window, included; undefined: to the last day of the file. */
  readonly to?: Day | undefined;
  /** `window`: what meets the window; `until`: everything up to its last day. */
  readonly mode: Mode;
  /** A second window, with which the first is compared. */
  readonly with?: Span | undefined;
  /** Whether links without a date are shown. */
  readonly undated: boolean;
  readonly filters: Filters;
  /** How many pairs are drawn at most; undefined: as many as a picture has room for. */
  readonly draw?: number | undefined;
  readonly by: Choice;
  /** The id of the selected actor or link. */
  readonly select?: string | undefined;
  /** The number of a quote of the selected link, from 1. */
  readonly quote?: number | undefined;
  readonly tab: Tab;
  /** The id of the document asked for in the source tab. */
  readonly document?: string | undefined;
  readonly theme: Theme;
  /** The language of the interface; undefined: as the browser. */
  readonly lang?: Language | undefined;
}

export const NO_FILTERS: Filters = {
  actor: [],
  kind: [],
  status: [],
  topic: [],
  country: [],
  account: [],
};

export const DEFAULT_VIEW: View = {
  mode: "window",
  undated: true,
  filters: NO_FILTERS,
  by: "strength",
  tab: "graph",
  theme: "auto",
};

/** A step from one view to the next: pure, and all that gestures can do. */
export type Step = (view: View) => View;

export function setWindow(from: Day | undefined, to: Day | undefined): Step {
  return (view) => ({ ...view, from, to });
}

/**
 * Sets a window within an extent: an end that it shares with the extent is none of its own. While everything up to the
 * last day is shown, the first stays.
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

/** A window that would end before it begins, since only its end was moved meanwhile, begins with the file again. */
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

/** Draws so many pairs at most; undefined: as many as usual. */
export function setDraw(draw: number | undefined): Step {
  return (view) => ({ ...view, draw });
}

export function setChoice(by: Choice): Step {
  return (view) => ({ ...view, by });
}

export function setUndated(undated: boolean): Step {
  return (view) => ({ ...view, undated });
}

/** Checks a value of a filter, or unchecks it. */
export function toggle(name: FilterName, value: string): Step {
  return (view) => {
    const values = view.filters[name];
    const next = values.includes(value)
      ? values.filter((other) => other !== value)
      : [...values, value];
    return { ...view, filters: { ...view.filters, [name]: next } };
  };
}

export function resetFilters(view: View): View {
  return { ...view, filters: NO_FILTERS, undated: true };
}

/** Selects an actor or a link by its id, or nothing; `quote` marks one of the link's quotes, from 1. */
export function select(id: string | undefined, quote?: number): Step {
  return (view) => ({ ...view, select: id, quote });
}

export function setTab(tab: Tab): Step {
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

/** Speaks a language, or that of the browser. */
export function setLanguage(lang: Language | undefined): Step {
  return (view) => ({ ...view, lang });
}

export function isFiltered(view: View): boolean {
  return !view.undated || FILTERS.some((name) => view.filters[name].length > 0);
}
