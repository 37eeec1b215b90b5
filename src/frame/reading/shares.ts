import type { PartnerList } from "./partners";

/**
 * How many of each of some lists are shown where there is room for so many in all: of each as many, of a short one all.
 * Where there is not even room for one of each, the first lists have one each.
 * @param sizes how long each list is
 */
export function sharesOf(sizes: readonly number[], most: number): readonly number[] {
  const ranked = [...sizes.keys()].sort((a, b) => (sizes[a] ?? 0) - (sizes[b] ?? 0) || b - a);
  const shares = sizes.map(() => 0);
  let left = most;
  ranked.forEach((at, rank) => {
    const share = Math.min(sizes[at] ?? 0, Math.floor(left / (ranked.length - rank)));
    shares[at] = share;
    left -= share;
  });
  return shares;
}

/** How many links and quotes are shown. */
export interface Room {
  readonly links: number;
  readonly quotes: number;
}

/**
 * The room for each partner, newest links first: each portion of partners shares as much, for an actor can have very many
 * links and quotes with every one of them.
 * @param portion how many partners are shown at a time
 * @param most the room for all of a portion
 */
export function roomByPartner(
  partners: PartnerList,
  portion: number,
  most: Room,
): (at: number) => Room {
  const known = new Map<number, readonly Room[]>();
  const roomsFrom = (start: number): readonly Room[] => {
    const lists = partners.slice(start, start + portion).map(({ links }) => links);
    const sizes = lists.map(({ length }) => length);
    const links = sharesOf(sizes, most.links);
    const quoted = lists.map((list, at) => {
      let sum = 0;
      // Counted by the index: what is quoted may be megabytes.
      for (let back = 1; back <= (links[at] ?? 0); back++)
        sum += list.quoteCount(list.length - back);
      return sum;
    });
    const quotes = sharesOf(quoted, most.quotes);
    return links.map((count, at) => ({ links: count, quotes: quotes[at] ?? 0 }));
  };
  return (at) => {
    const start = at - (at % portion);
    const rooms = known.get(start) ?? roomsFrom(start);
    known.set(start, rooms);
    return rooms[at - start] ?? { links: 0, quotes: 0 };
  };
}
