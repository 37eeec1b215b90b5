/** Where a search term was found: an actor, a link, or one quote of a link (numbered from 1). */
export interface Hit {
  readonly select: string;
  readonly quote?: number | undefined;
}
