import type { Span } from "../../frame/view/span";
import type { Outcome } from "../../graph/problem";
import type { Manifest, TilePart } from "../../tiles/manifest";
import { joinTiles, openHead, type PartLinks, type TilesBase } from "../../tiles/open-part";
import { type HeadParts, readHead, type TilesHead } from "../../tiles/read-head";
import { readTile, type TileLinks } from "../../tiles/read-tile";

/** Holds the tiles of one graph that were read, and joins those that are asked for. What is asked for early waits for the head. */
export interface Shelf {
  open(manifest: Manifest, parts: HeadParts): Promise<Outcome<TilesHead>>;
  /** Reads a tile, and keeps it until it is dropped. Gives what is wrong with it, or with the head, if anything. */
  take(part: TilePart & Partial<Span>, bytes: Uint8Array): Promise<Outcome<undefined>>;
  drop(paths: readonly string[]): void;
  /** The links of the tiles at some paths, as one. */
  join(paths: readonly string[]): PartLinks;
}

export function createShelf(): Shelf {
  const tiles = new Map<string, TileLinks>();
  let base: TilesBase | undefined;
  let tell = (_: Outcome<TilesBase>) => {};
  const opened = new Promise<Outcome<TilesBase>>((resolve) => (tell = resolve));
  return {
    async open(manifest, parts) {
      const head = await readHead(manifest, parts);
      if (head.ok) base = openHead(head.value);
      tell(base && head.ok ? { ok: true, value: base } : { ok: false, problems: [] });
      return head;
    },
    async take(part, bytes) {
      const opening = await opened;
      if (!opening.ok) return opening;
      const tile = await readTile(bytes, part, opening.value.known);
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
