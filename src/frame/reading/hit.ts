/** A search result: the id of an actor or link, or one quote of a link (numbered from 1). */
export interface Hit {
  readonly select: string;
  readonly quote?: number | undefined;
}
