/** An object that has a value for each of some names. */
export function recordOf<Name extends string, Value>(
  names: readonly Name[],
  valueOf: (name: Name) => Value,
): Record<Name, Value>;
export function recordOf(
  names: readonly string[],
  valueOf: (name: string) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, valueOf(name)]));
}

/** The same, each value made when it is first asked for. */
export function lazyRecordOf<Name extends string, Value>(
  names: readonly Name[],
  valueOf: (name: Name) => Value,
): Record<Name, Value>;
export function lazyRecordOf(
  names: readonly string[],
  valueOf: (name: string) => unknown,
): Record<string, unknown> {
  const found = new Map<string, unknown>();
  const get = (name: string) => {
    if (!found.has(name)) found.set(name, valueOf(name));
    return found.get(name);
  };
  return Object.defineProperties(
    {},
    Object.fromEntries(names.map((name) => [name, { enumerable: true, get: () => get(name) }])),
  );
}
