/** Work that can be left after each bit of it and gone on with later: whoever does it decides what comes between. */
export type BitByBit<T> = Generator<undefined, T, undefined>;

/** Does all of it with nothing between. */
export function doAtOnce<T>(work: BitByBit<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
