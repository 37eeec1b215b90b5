import type { Day } from "../../graph/dates";
import type { Language } from "./language";
import { type FilterName, FILTERS } from "./parameter-names";
import { recordOf } from "./record-of";
import type { Span } from "./span";

export type Filters = Readonly<Record<FilterName, readonly string[]>>;

export const TABS = ["graph", "score", "table", "source"] as const;
export type Tab = (typeof TABS)[number];
export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];
export const MODES = ["window", "until"] as const;
export type Mode = (typeof MODES)[number];
/** What decides which pairs are drawn where not all can be: their contacts, the latest of them, or how unusual they are. */
export const CHOICES = ["strength", "recent", "unexpected"] as const;
export type Choice = (typeof CHOICES)[number];

/** Which ends of a link must be of the sides and countries that are asked for. */
export const ENDS = ["either", "both"] as const;
export type Ends = (typeof ENDS)[number];

/** Two actors by their ids, in any order. */
export type Pair = readonly [string, string];

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
  readonly ends: Ends;
  /** The ids of two actors: only links between these are shown. */
  readonly pair?: Pair | undefined;
  /** How many pairs are drawn at most; undefined: as many as a picture has room for. */
  readonly draw?: number | undefined;
  readonly by: Choice;
  /** Ids of actors all of whose links are drawn, however many pairs that makes. */
  readonly expand: readonly string[];
  /** The id of the selected actor or link. */
  readonly select?: string | undefined;
  /** The number of a quote of the selected link, from 1. */
  readonly quote?: number | undefined;
  /** The occasion whose accounts are shown face to face: the id of an event, or of a link that has none. */
  readonly event?: string | undefined;
  /** Undefined: the one that suits the file. */
  readonly tab?: Tab | undefined;
  /** The id of the document asked for in the source tab. */
  readonly document?: string | undefined;
  readonly theme: Theme;
  /** The language of the interface; undefined: as the browser. */
  readonly lang?: Language | undefined;
}

/** What of a view says where and how something is shown, not which links and actors are. */
const ASIDE = ["data", "quote", "event", "tab", "document", "theme", "lang"] as const;

/** What of a view decides which links and actors are shown, and which are drawn. */
export type Asked = Omit<View, (typeof ASIDE)[number]>;

export const NO_FILTERS: Filters = recordOf(FILTERS, () => []);

/** What is shown where nothing is asked for. */
export const DEFAULT_VIEW: View = {
  data: undefined,
  from: undefined,
  to: undefined,
  mode: "window",
  with: undefined,
  undated: true,
  filters: NO_FILTERS,
  ends: "either",
  pair: undefined,
  draw: undefined,
  by: "strength",
  expand: [],
  select: undefined,
  quote: undefined,
  event: undefined,
  tab: undefined,
  document: undefined,
  theme: "auto",
  lang: undefined,
};

const ASIDE_NAMES: ReadonlySet<string> = new Set(ASIDE);

/** Whether two views show the same links and actors of a graph. */
export function asksTheSame(view: View, other: View): boolean {
  const [values, others] = [new Map(Object.entries(view)), new Map(Object.entries(other))];
  return [...values.keys(), ...others.keys()].every(
    (name) => ASIDE_NAMES.has(name) || values.get(name) === others.get(name),
  );
}

export function isFiltered(view: Asked): boolean {
  const { undated, pair } = view;
  return !undated || pair !== undefined || FILTERS.some((name) => view.filters[name].length > 0);
}
