import type { FilterName } from "../../frame/view/parameter-names";
import type { Row } from "../duckdb/duckdb";

/** Filters of what a link has, or its ends. */
export type LinkFilter = Exclude<FilterName, "actor">;

/** The place of a link in order of time, with its pair. */
export interface LinkPlace {
  readonly pair: string;
  readonly newest: bigint;
}

/** Some links in a row in order of time, or the other way around. */
export interface Stretch {
  readonly isDescending: boolean;
  readonly start: number;
  readonly count: number;
  /** The row of an actor that is to be an end of them. */
  readonly actor?: number | undefined;
}

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
   * Links that are shown, in order of time: those at some places in that order, and those of some pairs. A row has the pair,
   * who told it (bits), what it counts as by who told, the place, and the fields of the link.
   * @param chosen places, each with its pair
   * @param actor the row of one that is an end of all of them, where there is one: they are found sooner
   */
  linksOf(
    chosen: readonly LinkPlace[],
    pairs: readonly string[],
    actor?: number,
  ): Promise<readonly Row[]>;
  /** The places of some links in a row, of those that are shown. */
  placesOf(stretch: Stretch): Promise<readonly LinkPlace[]>;
  /** A link, shown or not, and the first of those of its event, as `linksOf` gives them. */
  occasionOf(id: string, most: number): Promise<readonly Row[]>;
}
