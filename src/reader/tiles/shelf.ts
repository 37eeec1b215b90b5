import type { Span } from "../../frame/view/span";
import type { Outcome } from "../../graph/problem";
import type { Manifest, TilePart } from "../../tiles/manifest";
import { joinTiles, openHead, type PartLinks, type TilesBase } from "../../tiles/open-part";
import { type HeadParts, readHead, type TilesHead } from "../../tiles/read-head";
import { readTile, type TileLinks } from "../../tiles/read-tile";

/** Holds the tiles of one graph that were read, and joins those that are asked for. */
export interface Shelf {
  open(manifest: Manifest, parts: HeadParts): Promise<Outcome<TilesHead>>;
  /**
   * Reads a tile, and keeps it until it is dropped. A tile that is given before the head waits for it. Gives what is wrong with
   * the tile, if anything; of a head that cannot be read, no tile is, and `open` says why.
   */
  take(part: TilePart & Partial<Span>, bytes: Uint8Array): Promise<Outcome<undefined>>;
  drop(paths: readonly string[]): void;
  /** The links of the tiles at some paths, as one. */
  join(paths: readonly string[]): PartLinks;
}

export function createShelf(): Shelf {
  const tiles = new Map<string, TileLinks>();
  let base: TilesBase | undefined;
  let tell = (_: TilesBase | undefined) => {};
  const opened = new Promise<TilesBase | undefined>((resolve) => (tell = resolve));
  return {
    async open(manifest, parts) {
      const head = await readHead(manifest, parts);
      if (head.ok) base = openHead(head.value);
      tell(base);
      return head;
    },
    async take(part, bytes) {
      const known = (await opened)?.known;
      if (!known) return { ok: false, problems: [] };
      const tile = await readTile(bytes, part, known);
      if (!tile.ok) return tile;
      tiles.set(part.path, tile.value);
      return { ok: true, value: undefined };
    },
    drop(paths) {
      for (const path of paths) tiles.delete(path);
    },
    join(paths) {
      if (!base) throw new Error("No head of a tiled graph was read.");
      return joinTiles(
        paths.flatMap((path) => tiles.get(path) ?? []),
        base,
      );
    },
  };
}
