/** What stands against a table of ClickHouse, or against who asks. */
export type Unfit = "writes" | "quotes" | "topics" | "dates" | "hashes";

/** A table that frames cannot be counted in, and why. */
export class UnfitTable extends Error {
  constructor(readonly unfit: Unfit) {
    super(unfit);
  }
}
