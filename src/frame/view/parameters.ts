import { parseDay, printDay } from "../../graph/dates";
import { languageFor } from "./language";
import { parseList, printList } from "./list-text";
import { type FilterName, FILTERS, type ParameterName } from "./parameter-names";
import { recordOf } from "./record-of";
import type { Span } from "./span";
import type { Step } from "./steps";
import { CHOICES, DEFAULT_VIEW, ENDS, MODES, type Pair, TABS, THEMES, type View } from "./view";

/** One parameter of the address: how it becomes part of a view, and how it is printed from one. */
export interface ParameterEntry {
  /** What a text changes in a view; undefined if it cannot be read. */
  readonly parse: (text: string) => Step | undefined;
  /** The text for a view; undefined where the view is as it is without the parameter. */
  readonly print: (view: View) => string | undefined;
  /** Whether the parameter makes sense beside the others in a view; if not, it counts as one that cannot be read. */
  readonly fits?: (view: View) => boolean;
}

/** All that can be asked for in an address (section 3 of the contract). A new parameter is one entry here. */
export const PARAMETER_TABLE: Readonly<Record<ParameterName, ParameterEntry>> = {
  data: field("data", parseData),
  from: field("from", parseDay, printDay),
  to: {
    ...field("to", parseDay, printDay),
    // With everything up to a day shown, the first day of the window is not used.
    fits: ({ mode, from, to }) =>
      mode === "until" || from === undefined || to === undefined || from <= to,
  },
  with: field("with", parseSpan, ({ first, last }) => `${printDay(first)}/${printDay(last)}`),
  mode: field("mode", oneOf(MODES)),
  undated: field("undated", parseSwitch, (isOn) => (isOn ? "1" : "0")),
  ...recordOf(FILTERS, filter),
  ends: field("ends", oneOf(ENDS)),
  pair: field("pair", parsePair, printList),
  draw: field("draw", countUpTo(99_999)),
  by: field("by", oneOf(CHOICES)),
  expand: field("expand", parseList, printList),
  select: field("select", parseId),
  quote: {
    ...field("quote", countUpTo(999_999)),
    fits: ({ select }) => select !== undefined,
  },
  event: field("event", parseId),
  tab: field("tab", oneOf(TABS)),
  document: field("document", parseId),
  theme: field("theme", oneOf(THEMES)),
  lang: field("lang", (text) => languageFor([text])),
};

/** A parameter that is one field of a view. */
function field<Key extends keyof View>(
  key: Key,
  parse: (text: string) => View[Key] | undefined,
  print: (value: NonNullable<View[Key]>) => string | undefined = String,
): ParameterEntry {
  return {
    parse(text) {
      const value = parse(text);
      return value === undefined ? undefined : (view) => ({ ...view, [key]: value });
    },
    print(view) {
      const value = view[key];
      const isDefault = value === undefined || value === null || value === DEFAULT_VIEW[key];
      return isDefault ? undefined : print(value);
    },
  };
}

function filter(name: FilterName): ParameterEntry {
  return {
    parse(text) {
      const values = parseList(text);
      return values && ((view) => ({ ...view, filters: { ...view.filters, [name]: values } }));
    },
    print: ({ filters }) => printList(filters[name]),
  };
}

function oneOf<Choice extends string>(choices: readonly Choice[]) {
  return (text: string) => choices.find((choice) => choice === text);
}

function countUpTo(most: number) {
  return (text: string) =>
    /^[1-9]\d*$/.test(text) && Number(text) <= most ? Number(text) : undefined;
}

function parseSwitch(text: string): boolean | undefined {
  return text === "0" || text === "1" ? text === "1" : undefined;
}

function parseId(text: string): string | undefined {
  return text || undefined;
}

/** Two different ids. */
function parsePair(text: string): Pair | undefined {
  const [one, other, ...more] = parseList(text) ?? [];
  return one === undefined || other === undefined || more.length > 0 ? undefined : [one, other];
}

/** Two days with a slash between them, both included. */
function parseSpan(text: string): Span | undefined {
  const [first, last, ...more] = text.split("/").map(parseDay);
  const isSpan = first !== undefined && last !== undefined && first <= last && more.length === 0;
  return isSpan ? { first, last } : undefined;
}

/** An example's name, a relative path, or an http or https address; nothing that leads to another site unasked. */
function parseData(text: string): string | undefined {
  if (/^https?:\/\/[^/]/i.test(text)) return text;
  const isRelative = text !== "" && !/^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[/\\]{2}/.test(text);
  // Browsers drop control characters, which could otherwise hide a scheme.
  return isRelative && !/[\u0000-\u0020\\]/.test(text) ? text : undefined;
}
