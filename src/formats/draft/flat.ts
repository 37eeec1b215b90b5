/**
 * The fields of actors and links where the form is flat: a cell of a table, an attribute in XML.
 * Lists of plain texts are separated by `;` as the contract's tables have them; whatever else has a shape of
 * its own is written as JSON, under a name that ends in " (json)", so that it comes back as it was.
 */
export type Flat = string | number | boolean;
/** A field with its name. */
export type Field = readonly [name: string, value: unknown];

const JSON_MARK = " (json)";
const LISTS: ReadonlySet<string> = new Set(["aliases", "sameAs", "topics"]);

/**
 * The fields of a record, flattened; those without a value are left out.
 * @param isTaken whether a name would be taken for something else in this form
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

/** The inverse of {@link flatten}. What is marked as JSON and is none stays as it is, mark and all. */
export function unflatten([name, value]: readonly [string, Flat]): Field {
  if (name.endsWith(JSON_MARK) && typeof value === "string") {
    try {
      const parsed: unknown = JSON.parse(value);
      return [name.slice(0, -JSON_MARK.length), parsed];
    } catch {
      return [name, value];
    }
  }
  if (LISTS.has(name)) return [name, splitList(String(value))];
  return [name, value];
}

/** The items of a list separated by `;`, without the spaces around them. */
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
