/**
 * A field of an actor or link in a flat format: a cell of a table, an attribute in XML.
 * Lists of plain texts are separated by `;`. Any other list or object is printed as JSON under a name that ends in
 * " (json)", so that it can be restored.
 */
export type Flat = string | number | boolean;
/** A field with its name. */
export type Field = readonly [name: string, value: unknown];

const JSON_MARK = " (json)";
const LISTS: ReadonlySet<string> = new Set(["aliases", "sameAs", "speaksFor", "topics"]);

/**
 * Flattens the fields of a record; those without a value are left out.
 * @param isTaken whether the format would mistake a name for another field
 */
export function flatten(
  record: object,
  isTaken: (name: string) => boolean = () => false,
): readonly (readonly [string, Flat])[] {
  return Object.entries(record).flatMap(([name, value]: Field): [string, Flat][] => {
    if (value === undefined) return [];
    const isPlain = !name.endsWith(JSON_MARK) && !isTaken(name);
    if (isPlain && isFlat(value) && !LISTS.has(name)) return [[name, value]];
    if (isPlain && LISTS.has(name) && Array.isArray(value) && value.every(isPlainItem)) {
      return [[name, value.join(";")]];
    }
    return [[name + JSON_MARK, JSON.stringify(value)]];
  });
}

/** The inverse of {@link flatten}. A field marked as JSON that doesn't parse is returned unchanged, mark included. */
export function unflatten(field: readonly [string, Flat]): Field {
  const [name, value] = field;
  if (name.endsWith(JSON_MARK) && typeof value === "string") {
    try {
      const parsed: unknown = JSON.parse(value);
      return [name.slice(0, -JSON_MARK.length), parsed];
    } catch {
      return field;
    }
  }
  return LISTS.has(name) ? [name, splitList(String(value))] : field;
}

/** The items of a list separated by `;`, trimmed. */
export function splitList(text: string): readonly string[] {
  return text
    .split(";")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

export function isFlat(value: unknown): value is Flat {
  return typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
}

function isPlainItem(item: unknown): boolean {
  return typeof item === "string" && item !== "" && !item.includes(";") && item.trim() === item;
}
