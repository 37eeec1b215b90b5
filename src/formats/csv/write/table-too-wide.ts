/** A table of so many cells that it is not written: where each of ten thousand links has a field of its own, most are empty. */
export class TableTooWide extends Error {
  constructor(
    readonly rows: number,
    readonly columns: number,
  ) {
    super(`${rows} × ${columns}`);
  }
}
