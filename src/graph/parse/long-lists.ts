import { MOST_KEYS } from "../model/bounds";
import type { Problem } from "../problem";

/** No actor has as many aliases, and no link as many quotes. */
const MOST_ENTRIES = 100_000;
/** Lists are checked in parts of this length: each entry may be a dozen problems. */
const PART = 1000;

/** Whether a part of a file holds anything but plain values: most hold none, and need not be looked through field by field. */
export function holdsLists(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.values(value).some((field) => typeof field === "object");
}

/** A known field of a part of a file that has too many entries to be looked at one by one; undefined if there is none. */
export function findTooMany(
  value: unknown,
  fields: Iterable<string>,
): { readonly field: string; readonly problem: Problem } | undefined {
  for (const field of fields) {
    const content = contentOf(value, field);
    if (typeof content !== "object" || content === null) continue;
    const isList = Array.isArray(content);
    const found = isList ? content.length : Object.keys(content).length;
    const maximum = isList ? MOST_ENTRIES : MOST_KEYS;
    if (found > maximum)
      return { field, problem: { code: "too-many", values: { found, maximum } } };
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
  const lists: [string, readonly unknown[]][] = [];
  for (const field of fields) {
    const content = contentOf(value, field);
    if (Array.isArray(content) && content.length > PART) lists.push([field, content]);
  }
  const whole = typeof value === "object" ? value : {};
  const empty = Object.fromEntries(lists.map(([field]) => [field, []]));
  for (const [field, list] of lists) {
    for (let start = 0; start < list.length; start += PART) {
      yield {
        value: { ...whole, ...empty, [field]: list.slice(start, start + PART) },
        pathInWhole: ([first = "", second, ...rest]) =>
          first === field && typeof second === "number"
            ? [first, second + start, ...rest]
            : [first, ...(second === undefined ? [] : [second]), ...rest],
      };
    }
  }
}

function contentOf(value: unknown, field: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  const content: unknown = Object.hasOwn(value, field) ? Reflect.get(value, field) : undefined;
  return content;
}
