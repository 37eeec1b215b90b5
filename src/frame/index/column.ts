/**
 * Cells of columns of numbers. Each function knows one kind of typed array: where one function reads several kinds, the
 * engine can no longer inline the access, and the loops over all links become slow.
 */

/** The cell of a row; 0 past the end. */
export function at(column: Uint32Array, row: number): number {
  return column[row] ?? 0;
}

/** The flag of a row, 0 or 1; 0 past the end. */
export function flagAt(flags: Uint8Array, row: number): number {
  return flags[row] ?? 0;
}

/** The day of a row; 0 past the end. */
export function dayAt(days: Int32Array, row: number): number {
  return days[row] ?? 0;
}

export function increment(counts: Uint32Array, row: number): void {
  counts[row] = (counts[row] ?? 0) + 1;
}
