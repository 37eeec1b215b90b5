/** A function that remembers its last result and gives it again for the same arguments, compared by identity. */
export function remember<A extends readonly unknown[], R>(
  compute: (...given: A) => R,
): (...given: A) => R {
  let last: { readonly given: A; readonly result: R } | undefined;
  return (...given) => {
    if (!last || given.some((value, at) => value !== last?.given[at])) {
      last = { given, result: compute(...given) };
    }
    return last.result;
  };
}
