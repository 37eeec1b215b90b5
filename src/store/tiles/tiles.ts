import type { GraphIndex } from "../../frame/index/graph-index";
import type { fetchBytes } from "../../reader/files/fetch-bytes";
import type { OpenShelf } from "../../reader/open-shelf";
import { alwaysIn, type DayTile, daysOf, linksOf, MOST_LINKS } from "../../tiles/day-tiles";
import type { Manifest, TilePart } from "../../tiles/manifest";
import { openPart, type TilesBase } from "../../tiles/open-part";
import { type Failure, failureOf, isFailure } from "../session/requests";
import { fetchPart } from "./fetch-part";

/** The tiles of one graph: those at hand, and the way to the others. */
export interface Tiles {
  readonly list: readonly DayTile[];
  /** How many links are at hand whatever the window. */
  readonly alwaysLinks: number;
  readonly total: number;
  /**
   * Fetches tiles and gives the index of their links; those of `beside` that are here already come with them. What is on
   * its way and in neither is given up. Undefined where the signal was aborted meanwhile.
   */
  bring(
    asked: readonly DayTile[],
    beside: readonly DayTile[],
    signal: AbortSignal,
  ): Promise<GraphIndex | Failure | undefined>;
  end(): void;
}

export interface TilesParts {
  readonly manifest: Manifest;
  /** The tiles of the manifest in order of time. */
  readonly list: readonly DayTile[];
  /** The address of the manifest: paths of parts are relative to it. */
  readonly address: string;
  /** Tiles are fetched and read while it is on its way. */
  readonly base: Promise<TilesBase | Failure>;
  readonly shelf: Promise<OpenShelf>;
  readonly load: typeof fetchBytes;
}

interface Coming {
  readonly result: Promise<Failure | undefined>;
  readonly controller: AbortController;
}

export function createTiles(parts: TilesParts): Tiles {
  const { manifest, list, address, base, load } = parts;
  const always = alwaysIn(manifest);
  const coming = new Map<string, Coming>();
  /** What the shelf holds, what was asked for last at the end. */
  const held = new Map<string, TilePart>();

  const take = async (part: TilePart, signal: AbortSignal): Promise<Failure | undefined> => {
    const bytes = await fetchPart(load, address, part.path, signal);
    if (!(bytes instanceof Uint8Array)) return bytes;
    const { shelf } = await parts.shelf;
    const taken = await shelf.take(part, bytes);
    if (!taken.ok) return { problems: taken.problems, name: part.path };
    held.set(part.path, part);
    return undefined;
  };
  const fetchOnce = (part: TilePart): Promise<Failure | undefined> => {
    if (held.has(part.path)) return Promise.resolve(undefined);
    const known = coming.get(part.path);
    if (known) return known.result;
    const controller = new AbortController();
    const result = take(part, controller.signal)
      .catch(failureOf)
      .finally(() => coming.get(part.path)?.controller === controller && coming.delete(part.path));
    coming.set(part.path, { result, controller });
    return result;
  };
  const giveUp = (wanted: ReadonlySet<string>) => {
    for (const [path, { controller }] of coming) {
      if (wanted.has(path)) continue;
      coming.delete(path);
      controller.abort();
    }
  };
  /** Lets go of what was not asked for lately: the browser still has the files. */
  const makeRoom = async (joined: readonly TilePart[]) => {
    for (const part of joined) {
      held.delete(part.path);
      held.set(part.path, part);
    }
    const dropped: string[] = [];
    let left = linksOf([...held.values()]);
    for (const { path, links } of held.values()) {
      if (left <= MOST_LINKS || joined.some((part) => part.path === path)) break;
      left -= links;
      dropped.push(path);
    }
    for (const path of dropped) held.delete(path);
    if (dropped.length > 0) await (await parts.shelf).shelf.drop(dropped);
  };
  return {
    list,
    alwaysLinks: linksOf(always),
    total: manifest.links,
    async bring(asked, beside, signal) {
      giveUp(new Set([...asked, ...beside, ...always].map(({ path }) => path)));
      const given = new Promise<undefined>((resolve) =>
        signal.addEventListener("abort", () => resolve(undefined), { once: true }),
      );
      const all = Promise.all([...always, ...asked].map(fetchOnce));
      const known = await Promise.race([base, given]);
      if (!known || isFailure(known)) return known;
      const results = await Promise.race([all, given]);
      if (!results || signal.aborted) return undefined;
      const failure = results.find((result) => result !== undefined);
      if (failure) return failure;
      const near = beside.filter(({ path }) => held.has(path));
      const joined = [...always, ...new Set([...asked, ...near])];
      await makeRoom(joined);
      const paths = joined.map(({ path }) => path);
      const { shelf } = await parts.shelf;
      return openPart(known, await shelf.join(paths), daysOf(list, new Set(paths)));
    },
    end() {
      giveUp(new Set());
      void parts.shelf.then(({ end }) => end());
    },
  };
}
