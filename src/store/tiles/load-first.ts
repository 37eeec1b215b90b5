import type { fetchBytes } from "../../reader/files/fetch-bytes";
import type { DayTile } from "../../tiles/day-tiles";

/**
 * Begins to fetch tiles that will be asked for, while the head of their graph is still read.
 * @param address of the manifest: paths of tiles are relative to it
 * @param signal gives them up
 * @returns what fetches files like `load`: it gives these to the first who asks for each, and fetches all others
 */
export function loadFirst(
  tiles: readonly DayTile[],
  address: string,
  load: typeof fetchBytes,
  signal: AbortSignal,
): typeof fetchBytes {
  const coming = new Map(
    tiles.map(({ path }) => {
      const { href } = new URL(path, address);
      const given = new AbortController();
      const fetched = load(href, AbortSignal.any([signal, given.signal]));
      // Where nobody asks for it any more, nobody hears that it was given up.
      fetched.catch(() => undefined);
      return [href, { fetched, given }] as const;
    }),
  );
  return (href, asker, onBytes) => {
    const found = coming.get(href);
    if (!found) return load(href, asker, onBytes);
    coming.delete(href);
    asker.addEventListener("abort", () => found.given.abort(asker.reason), { once: true });
    return found.fetched;
  };
}
