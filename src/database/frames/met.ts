import type { FilterName } from "../../frame/view/parameter-names";
import type { Row } from "../duckdb/duckdb";

/** Filters of what a link has, or its ends. */
export type LinkFilter = Exclude<FilterName, "actor">;

/**
 * The links that a view asks for, wherever they are counted. All numbers are those of the tables that `buildTables` makes;
 * what a frame is made of them is the same for each that counts.
 */
export interface Met {
  /** Makes the table `found` of the pairs that are shown: `pair`, `one`, `other`, `links`, `contacts`, `newest`, `total`. */
  find(): Promise<void>;
  /** How many links have which numbers of a filter, under the other filters: the count, then one number or one of each end. */
  codesUnder(filter: LinkFilter): Promise<readonly Row[]>;
  /** What one filter alone keeps out, as a relation with `source`, `target`, `from_kind` and `to_kind`. */
  keptOutBy(filter: FilterName): Promise<string>;
  /** The pair of a link that is shown. */
  pairOf(id: string): Promise<string | undefined>;
  /**
   * What the links of some pairs are: the pair, the kind, whether the first of the pair is the target, who told it (bits),
   * and a count; either the kind or the two after it are null.
   */
  kindsAndTold(pairs: readonly string[]): Promise<readonly Row[]>;
  /**
   * Links that are shown, in order of time: those at some places in that order, and those of some pairs.
   * @param chosen places, each with its pair
   */
  linksOf(
    chosen: readonly { readonly pair: string; readonly newest: bigint }[],
    pairs: readonly string[],
  ): Promise<readonly Row[]>;
}
