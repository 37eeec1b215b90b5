import { MOST_KEYS } from "../model/bounds";
import type { Problem } from "../problem";

/** No actor has as many aliases, and no link as many quotes. */
const MOST_ENTRIES = 100_000;
/** Lists are checked in parts of this length: each entry may be a dozen problems. */
const PART = 1000;

/** Whether a part of a file holds anything but plain values: most hold none, and need not be looked through field by field. */
export function holdsLists(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  // Of an object with fields by the million, a list of its values takes three times as long as one of its keys.
  return Object.keys(value).some((field) => typeof Reflect.get(value, field) === "object");
}

/** Words for the topics, kinds and sides of a file: each a list in all but its form. */
const LABELS = "labels";
/** Known fields with texts in several languages further in. */
const NESTED: ReadonlySet<string> = new Set([LABELS, "topics", "moments", "opening"]);
/** As deep as a text in several languages is: `labels`, `topics`, the topic. */
const DEEPEST = 3;

interface TooMany {
  readonly path: readonly PropertyKey[];
  readonly problem: Problem;
}

/** What in the known fields of a part of a file has too many entries to be looked at one by one; undefined if there is none. */
export function findTooMany(value: unknown, fields: Iterable<string>): TooMany | undefined {
  for (const field of fields) {
    const content = contentOf(value, field);
    const found = isObject(content) ? findIn(content, [field]) : undefined;
    if (found) return found;
  }
  return undefined;
}

function findIn(
  content: object,
  path: readonly [field: string, ...within: PropertyKey[]],
): TooMany | undefined {
  const isList = Array.isArray(content);
  const [field] = path;
  const found = isList ? content.length : Object.keys(content).length;
  const maximum = isList || (field === LABELS && path.length === 2) ? MOST_ENTRIES : MOST_KEYS;
  if (found > maximum) return { path, problem: { code: "too-many", values: { found, maximum } } };
  if (!NESTED.has(field) || path.length === DEEPEST) return undefined;
  for (const [key, entry] of isList ? content.entries() : Object.entries(content)) {
    const within = isObject(entry) ? findIn(entry, [...path, key]) : undefined;
    if (within) return within;
  }
  return undefined;
}

/** A value with one of its long lists cut to a part, and its other long lists empty. */
export interface Part {
  readonly value: unknown;
  /** The path in the whole value for a path in this one. */
  readonly pathInWhole: (path: readonly PropertyKey[]) => PropertyKey[];
}

/** The parts of a value whose lists are long; nothing for all others. */
export function* partsOf(value: unknown, fields: Iterable<string>): Iterable<Part> {
  if (!isObject(value)) return;
  const long = [...longIn(value, fields)];
  const rest = long.reduce<object>((whole, { path, cut }) => put(whole, path, cut(0, 0)), value);
  for (const { path, length, cut, isList } of long) {
    for (let start = 0; start < length; start += PART) {
      yield {
        value: put(rest, path, cut(start, start + PART)),
        // Labels are found by the same keys as in the whole.
        pathInWhole: ([first = "", second, ...others]) =>
          isList && first === path[0] && typeof second === "number"
            ? [first, second + start, ...others]
            : [first, ...(second === undefined ? [] : [second]), ...others],
      };
    }
  }
}

interface Long {
  readonly path: readonly [field: string, within?: string];
  readonly length: number;
  readonly isList: boolean;
  readonly cut: (start: number, end: number) => unknown;
}

function* longIn(value: object, fields: Iterable<string>): Iterable<Long> {
  for (const field of fields) {
    const content = contentOf(value, field);
    if (Array.isArray(content) && content.length > PART) {
      const cut = (start: number, end: number): unknown => content.slice(start, end);
      yield { path: [field], length: content.length, isList: true, cut };
    }
    for (const [of, words] of field === LABELS && isObject(content)
      ? Object.entries(content)
      : []) {
      const entries = isObject(words) ? Object.entries(words) : [];
      if (entries.length <= PART) continue;
      const cut = (start: number, end: number) => Object.fromEntries(entries.slice(start, end));
      yield { path: [field, of], length: entries.length, isList: false, cut };
    }
  }
}

function put(value: object, [field, within]: Long["path"], part: unknown): object {
  if (within === undefined) return { ...value, [field]: part };
  return { ...value, [field]: { ...Object(contentOf(value, field)), [within]: part } };
}

function contentOf(value: unknown, field: string): unknown {
  if (!isObject(value)) return undefined;
  const content: unknown = Object.hasOwn(value, field) ? Reflect.get(value, field) : undefined;
  return content;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
