import type { Work } from "./work";

/** A stretch of a text, in UTF-16 code units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Tells of each passage of a text that differs from another in the fewest characters, and in no more than `most`
 * (Sellers 1980, with the cut-off of Ukkonen 1985). A passage that is told of may be followed by better ones:
 * `onPassage` is given how many characters differ. Stops when there is no work left.
 */
export function findAltered(
  exact: string,
  text: string,
  most: number,
  work: Work,
  onPassage: (range: TextRange, differences: number) => void,
): void {
  const { length } = exact;
  const codes = Uint16Array.from({ length }, (_, at) => exact.charCodeAt(at));
  // For each beginning of the passage that ends at the present place of the text: in how much it differs, and where it starts.
  const costs = Int32Array.from({ length: length + 1 }, (_, row) => row);
  const starts = new Int32Array(length + 1);
  let bound = most;
  /** Beyond it, all beginnings differ by more than the bound. */
  let last = Math.min(bound, length);
  for (let at = 0; at < text.length && work.left >= 0; at++) {
    const code = text.charCodeAt(at);
    let [cost, start] = [0, at];
    costs[0] = 0;
    starts[0] = at + 1;
    const rows = Math.min(last + 1, length);
    work.left -= rows + 1;
    for (let row = 1; row <= rows; row++) {
      const [diagonal, diagonalStart] = [cost, start];
      // Rows beyond the last one were not kept: they are too far off in any case.
      cost = row > last ? bound + 1 : (costs[row] ?? 0);
      start = starts[row] ?? 0;
      const fromDiagonal = diagonal + (codes[row - 1] === code ? 0 : 1);
      const fromAbove = (costs[row - 1] ?? 0) + 1;
      let [found, foundStart] = [fromDiagonal, diagonalStart];
      if (fromAbove < found) [found, foundStart] = [fromAbove, starts[row - 1] ?? 0];
      if (cost + 1 < found) [found, foundStart] = [cost + 1, start];
      costs[row] = found;
      starts[row] = foundStart;
    }
    last = rows;
    while (last > 0 && (costs[last] ?? 0) > bound) last--;
    // A last row that was not reached costs what it did before: more than the bound, which only shrinks.
    const differences = costs[length] ?? 0;
    if (differences > bound) continue;
    bound = differences;
    onPassage({ start: starts[length] ?? 0, end: at + 1 }, differences);
  }
}
