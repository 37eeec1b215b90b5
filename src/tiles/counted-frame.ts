import type { FileLink } from "../graph/model/file";
import type { FilterName } from "../frame/view/parameter-names";

/** So many links come along with a frame, the newest of those that it counts; and as many of a selected actor's. */
export const MOST_ALONG = 200;
/** So many of those that a selected actor has links with come along, whom it had most contacts with first. */
export const MOST_PARTNERS = 200;
/** The most rows of a table that are asked for at a time. */
export const MOST_ROWS = 500;

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
  /** Its place in the whole file. */
  readonly place: number;
  /** The bits of {@link Told.told}. */
  readonly told: number;
  /** The code of {@link Told.toldBy}. */
  readonly toldBy: number;
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
  /** Rows of actors that are drawn, in order, each with the links shown that it is an end of, and to how many others. */
  readonly drawn: readonly (readonly [actor: number, links: number, others: number])[];
  /** Actors without links that are shown and not drawn. */
  readonly unlinkedLeft: number;
  /** Of each filter, the counts of the manifest's values, in their order. */
  readonly facets: Readonly<Record<FilterName, readonly number[]>>;
  /** The newest links shown, in order of time. */
  readonly newest: readonly CountedLink[];
  /** Where an actor is selected. */
  readonly actor?: CountedActor | undefined;
  /** Where a link is selected, shown or not: it, and the links of its event. */
  readonly occasion: readonly CountedLink[];
}

/** A selected actor, by the links shown that it is an end of. */
export interface CountedActor {
  /** Rows of those at the other end, whom it had most contacts with first. */
  readonly partners: readonly (readonly [actor: number, links: number, contacts: number])[];
  /** Its newest links, in order of time. */
  readonly newest: readonly CountedLink[];
}

/** Some rows of the table of a view. */
export interface CountedRows {
  readonly version: string;
  readonly rows: readonly CountedLink[];
}

/** What a search found in a whole table, whatever is shown of it: how much, and the newest of it first. */
export interface CountedFound {
  readonly version: string;
  readonly links: { readonly count: number; readonly newest: readonly CountedLink[] };
  /** Each with its number in its link, from 1. */
  readonly quotes: {
    readonly count: number;
    readonly newest: readonly { readonly link: CountedLink; readonly number: number }[];
  };
  /** Whether labels were left out, since there are too many different ones. */
  readonly isWithoutLabels: boolean;
}

/** All links that came along with a frame, each once. */
export function linksAlong(frame: CountedFrame): readonly CountedLink[] {
  const { pairs, newest, occasion, actor } = frame;
  return [
    ...pairs.flatMap((pair) => [pair.newest, ...pair.apart]),
    ...newest,
    ...(actor?.newest ?? []),
    ...occasion,
  ];
}

/** All links that came along with what a search found; those of several quotes more than once. */
export function linksFound({ links, quotes }: CountedFound): readonly CountedLink[] {
  return [...links.newest, ...quotes.newest.map(({ link }) => link)];
}
