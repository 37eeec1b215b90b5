/** The lists of a file, whatever they hold; one that is missing, or is no list, is empty. */
export interface Lists {
  readonly nodes: readonly unknown[];
  readonly edges: readonly unknown[];
  readonly documents: readonly unknown[];
  readonly moments: readonly unknown[];
}

/** Never throws, whatever the value is. */
export function listsOf(value: unknown): Lists {
  const list = (key: string) => {
    const found = fieldOf(value, key);
    return Array.isArray(found) ? found : [];
  };
  return {
    nodes: list("nodes"),
    edges: list("edges"),
    documents: list("documents"),
    moments: list("moments"),
  };
}

/** An own field of an object: never one that every object has. */
export function fieldOf(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  const field: unknown = Reflect.get(value, key);
  return field;
}
