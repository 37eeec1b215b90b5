/**
 * What is made of a list, made once for each: the headings of a table are asked about again and again, and twenty thousand of
 * them may be twenty megabytes.
 */
export function onceForEach<T>(
  make: (list: readonly string[]) => T,
): (list: readonly string[]) => T {
  const made = new WeakMap<readonly string[], { readonly value: T }>();
  return (list) => {
    const known = made.get(list) ?? { value: make(list) };
    made.set(list, known);
    return known.value;
  };
}
