/** A JSON object by key; none for any other value. */
export type JsonObject = ReadonlyMap<string, unknown>;

export function objectOf(value: unknown): JsonObject {
  return new Map(isObject(value) ? Object.entries(value) : []);
}

export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A text that is not empty, or a number as one. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** Whether an item of a bare list is an element as Cytoscape writes them; d3 has groups as well, which are numbers. */
export function isCyjsElement(item: JsonObject): boolean {
  const group = item.get("group");
  return isObject(item.get("data")) || group === "nodes" || group === "edges";
}
