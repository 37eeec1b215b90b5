import { parseDay, printDay } from "../../graph/dates";
import { languageFor } from "./language";
import type { Span } from "./span";
import { FILTERS } from "./parameter-names";
import {
  CHOICES,
  DEFAULT_VIEW,
  MODES,
  NO_FILTERS,
  TABS,
  THEMES,
  type Filters,
  type View,
} from "./view";

/** One parameter of the address that could not be read. */
export interface Ignored {
  readonly name: string;
  readonly value: string;
}

/** What an address asks for, and what of it could not be read. */
export interface AddressReading {
  readonly view: View;
  readonly ignored: readonly Ignored[];
}

export type Parameter = readonly [name: string, value: string];

const NAMES: ReadonlySet<string> = new Set(
  [
    "data",
    "from",
    "to",
    "with",
    "mode",
    "undated",
    "draw",
    "by",
    "select",
    "quote",
    "tab",
    "document",
    "theme",
    "lang",
  ].concat(FILTERS),
);

/** What other programs put into addresses: not ours, and nothing to tell the reader about. */
const FOREIGN = /^(utm_\w+|fbclid|gclid|initialWidth|childId|parentTitle|parentUrl)$/;

/** Reads the parameters of an address. Never fails: what cannot be read is listed and left at its default. */
export function parseAddress(parameters: readonly Parameter[]): AddressReading {
  const ignored: Ignored[] = [];
  const found = new Map<string, string>();
  for (const [name, value] of parameters) {
    if (FOREIGN.test(name)) continue;
    if (NAMES.has(name) && !found.has(name)) found.set(name, value);
    else ignored.push({ name, value });
  }
  const take = <T>(name: string, read: (text: string) => T | undefined): T | undefined => {
    const text = found.get(name);
    if (text === undefined) return undefined;
    const value = read(text);
    if (value === undefined) ignored.push({ name, value: text });
    return value;
  };
  const oneOf =
    <T extends string>(choices: readonly T[]) =>
    (text: string) =>
      choices.find((choice) => choice === text);

  const mode = take("mode", oneOf(MODES)) ?? DEFAULT_VIEW.mode;
  const from = take("from", parseDay);
  const to = take("to", (text) => {
    const day = parseDay(text);
    // Up to a day, the first day of a window counts for nothing.
    const isReversed = mode === "window" && day !== undefined && from !== undefined && day < from;
    return isReversed ? undefined : day;
  });
  const filters: Filters = {
    ...NO_FILTERS,
    ...Object.fromEntries(FILTERS.map((name) => [name, take(name, parseList) ?? []])),
  };
  const select = take("select", (text) => text || undefined);
  return {
    view: {
      data: take("data", parseData),
      from,
      to,
      mode,
      undated: take("undated", oneOf(["0", "1"])) !== "0",
      with: take("with", parseSpan),
      filters,
      draw: take("draw", (text) => (/^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined)),
      by: take("by", oneOf(CHOICES)) ?? DEFAULT_VIEW.by,
      select,
      quote: take("quote", (text) =>
        /^[1-9]\d{0,5}$/.test(text) && select !== undefined ? Number(text) : undefined,
      ),
      tab: take("tab", oneOf(TABS)) ?? DEFAULT_VIEW.tab,
      document: take("document", (text) => text || undefined),
      theme: take("theme", oneOf(THEMES)) ?? DEFAULT_VIEW.theme,
      lang: take("lang", (text) => languageFor([text])),
    },
    ignored,
  };
}

/** Whether a parameter is, or lists, what could not be taken. */
export function carries([name, value]: Parameter, ignored: Ignored): boolean {
  if (name !== ignored.name) return false;
  return value === ignored.value || (parseList(value) ?? []).includes(ignored.value);
}

/**
 * The parameters of a view: only what differs from the default. What the former address carried besides
 * (parameters of others, and ours that could not be read or taken) stays in it.
 * @param unfit what of the former address the graph has not got
 */
export function printAddress(
  view: View,
  former: readonly Parameter[],
  unfit: readonly Ignored[] = [],
): Parameter[] {
  const ignored = [...parseAddress(former).ignored, ...unfit];
  const kept = former.filter(
    (parameter) => !NAMES.has(parameter[0]) || ignored.some((item) => carries(parameter, item)),
  );
  const ours: [string, string | undefined][] = [
    ["data", view.data],
    ["from", view.from === undefined ? undefined : printDay(view.from)],
    ["to", view.to === undefined ? undefined : printDay(view.to)],
    ["with", view.with && `${printDay(view.with.first)}/${printDay(view.with.last)}`],
    ["mode", view.mode === DEFAULT_VIEW.mode ? undefined : view.mode],
    ["undated", view.undated ? undefined : "0"],
    ...FILTERS.map((name): [string, string | undefined] => [
      name,
      view.filters[name].length > 0 ? printList(view.filters[name]) : undefined,
    ]),
    ["draw", view.draw === undefined ? undefined : String(view.draw)],
    ["by", view.by === DEFAULT_VIEW.by ? undefined : view.by],
    ["select", view.select],
    ["quote", view.quote === undefined ? undefined : String(view.quote)],
    ["tab", view.tab === DEFAULT_VIEW.tab ? undefined : view.tab],
    ["document", view.document],
    ["theme", view.theme === DEFAULT_VIEW.theme ? undefined : view.theme],
    ["lang", view.lang],
  ];
  const asked = ours.flatMap(([name, value]): Parameter[] =>
    value === undefined ? [] : [[name, value]],
  );
  const set = new Set(asked.map(([name]) => name));
  return [...asked, ...kept.filter(([name]) => !NAMES.has(name) || !set.has(name))];
}

/** A window: two days with a slash between them, both included. */
function parseSpan(text: string): Span | undefined {
  const [first, last, ...more] = text.split("/").map(parseDay);
  const isSpan = first !== undefined && last !== undefined && first <= last && more.length === 0;
  return isSpan ? { first, last } : undefined;
}

/** Values are separated by commas; a comma or a percent sign within one is percent-encoded (RFC 3986). */
function parseList(text: string): string[] | undefined {
  const values = text
    .split(",")
    .filter((value) => value !== "")
    .map((value) => value.replaceAll(/%2C/gi, ",").replaceAll("%25", "%"));
  return values.length > 0 ? [...new Set(values)] : undefined;
}

function printList(values: readonly string[]): string {
  return values.map((value) => value.replaceAll("%", "%25").replaceAll(",", "%2C")).join(",");
}

/** An example's name, a relative path, or an http or https address; nothing that leaves the site unasked. */
function parseData(text: string): string | undefined {
  if (/^https?:\/\/[^/]/i.test(text)) return text;
  const isRelative = text !== "" && !/^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[/\\]{2}/.test(text);
  // Browsers drop control characters, which could otherwise make a scheme.
  return isRelative && !/[\u0000-\u0020\\]/.test(text) ? text : undefined;
}
