import type { FileLink } from "../graph/model/file";
import type { FilterName } from "../frame/view/parameter-names";

/** Two actors as an engine counted them; more than a page holds may stand behind the numbers. */
export interface CountedPair {
  /** Rows of actors, the lower first. */
  readonly one: number;
  readonly other: number;
  readonly links: number;
  readonly contacts: number;
  /** The kind that most of its links are of. */
  readonly kind: string;
  /** The bits of `bitsOfEnds`, for the two actors in their order. */
  readonly told: number;
  readonly newest: CountedLink;
  /** Its links in order of time, where there is room to draw each. */
  readonly apart: readonly CountedLink[];
}

export interface CountedLink {
  readonly link: FileLink;
  /** The bits of {@link Told.told}. */
  readonly told: number;
}

/** What a gateway answers for a view whose window holds more links than a page: a frame without its rows. */
export interface CountedFrame {
  /** The version of the manifest that it was counted for. */
  readonly version: string;
  readonly links: number;
  readonly contacts: number;
  /** How many actors are shown. */
  readonly actors: number;
  readonly pairTotal: number;
  /** Strongest first, as the page would choose them. */
  readonly pairs: readonly CountedPair[];
  /** Rows of actors that are drawn, in order, each with the links shown that it is an end of. */
  readonly drawn: readonly (readonly [actor: number, links: number])[];
  /** Actors without links that are shown and not drawn. */
  readonly unlinkedLeft: number;
  /** Of each filter, the counts of the manifest's values, in their order. */
  readonly facets: Readonly<Record<FilterName, readonly number[]>>;
}
