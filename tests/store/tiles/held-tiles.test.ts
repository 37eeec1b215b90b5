// @vitest-environment node
import { describe, expect, it, vi } from "vitest";
import { openShelf, type OpenShelf } from "../../../src/reader/open-shelf";
import { createTiles } from "../../../src/store/tiles/tiles";
import { dayTilesOf } from "../../../src/tiles/day-tiles";
import { openHead } from "../../../src/tiles/open-part";
import { cutTiles } from "../../fixtures/cut-tiles";
import { readExample } from "../../read-example";

const { manifest, files } = cutTiles(readExample("winter-2022"), 30);
const bytesOf = (path: string) => new Uint8Array(files.get(path) ?? []);
const HEAD = {
  actors: bytesOf("v1/actors.parquet"),
  totals: bytesOf("v1/totals.parquet"),
  documents: bytesOf("v1/documents.json"),
};
const FOLDER = "https://tiles.example/winter/";

/** Tiles that claim so many links each that a page can hold two of them, and what becomes of them. */
async function begin() {
  const { shelf, end } = await openShelf();
  const head = await shelf.open(manifest, HEAD);
  if (!head.ok) throw new Error(JSON.stringify(head.problems));
  const heavy = {
    ...manifest,
    long: undefined,
    undatedTile: undefined,
    tiles: manifest.tiles.map((tile) => ({ ...tile, links: 900_000 })),
  };
  const real = new Map(dayTilesOf(manifest).map((tile) => [tile.path, tile]));
  const [asked, dropped, aborted]: string[][] = [[], [], []];
  let joined: readonly string[] = [];
  const server = { answer: (): Promise<unknown> => Promise.resolve() };
  const ended = vi.fn(end);
  const watched: OpenShelf = {
    shelf: {
      ...shelf,
      take: (part, bytes) => shelf.take(real.get(part.path) ?? part, bytes),
      drop(paths) {
        dropped?.push(...paths);
        return shelf.drop(paths);
      },
      join(paths) {
        joined = paths;
        return shelf.join(paths);
      },
    },
    end: ended,
  };
  const tiles = createTiles({
    manifest: heavy,
    list: dayTilesOf(heavy),
    address: `${FOLDER}manifest.json`,
    base: Promise.resolve(openHead(head.value)),
    shelf: Promise.resolve(watched),
    async load(address, signal) {
      const path = address.slice(FOLDER.length);
      asked?.push(path);
      signal.addEventListener("abort", () => aborted?.push(path));
      await server.answer();
      return { bytes: bytesOf(path), address, status: 200, type: "", isPublic: true };
    },
  });
  const [a, b, c] = tiles.list;
  if (!a || !b || !c) throw new Error("It is about several months.");
  const { signal } = new AbortController();
  const bring = (wanted: readonly (typeof a)[], beside: readonly (typeof a)[] = []) =>
    tiles.bring(wanted, beside, signal);
  return { tiles, a, b, c, bring, asked, dropped, aborted, server, ended, joined: () => joined };
}

describe("the tiles that a page holds", () => {
  it("are as many as it can; those that were not asked for lately are let go, and fetched again", async () => {
    const { a, b, c, bring, asked, dropped } = await begin();
    await bring([a]);
    await bring([b]);
    await bring([a]);
    expect(dropped).toEqual([]);
    await bring([c]);
    expect(dropped).toEqual([b.path]);
    expect(asked).toEqual([a.path, b.path, c.path]);
    await bring([b]);
    expect(asked).toEqual([a.path, b.path, c.path, b.path]);
  });

  it("are all that the view asks for, even where these are more", async () => {
    const { a, b, c, bring, dropped, joined } = await begin();
    await bring([a, b, c]);
    expect(joined()).toEqual([a.path, b.path, c.path]);
    expect(dropped).toEqual([]);
  });

  it("come along with those beside them that are here already, each once", async () => {
    const { a, b, bring, asked, joined } = await begin();
    await bring([a], [b]);
    expect(joined()).toEqual([a.path]);
    await bring([b]);
    await bring([a], [b, a]);
    expect(joined()).toEqual([a.path, b.path]);
    expect(asked).toEqual([a.path, b.path]);
  });
});

describe("the tiles on their way to a page", () => {
  it("are asked for once, however often they are wanted before they come", async () => {
    const { a, bring, asked } = await begin();
    const [one, other] = await Promise.all([bring([a]), bring([a])]);
    expect(asked).toEqual([a.path]);
    expect(one && "part" in one && one.part?.days).toEqual(
      other && "part" in other ? other.part?.days : "it failed",
    );
  });

  it("are given up where they are wanted no more, and come to be asked for anew", async () => {
    const { a, b, bring, asked, aborted, server } = await begin();
    server.answer = () => new Promise(() => undefined);
    void bring([a]);
    server.answer = () => Promise.resolve();
    await bring([b]);
    expect(aborted).toEqual([a.path]);
    await bring([a]);
    expect(asked).toEqual([a.path, b.path, a.path]);
  });

  it("are given up at the end, with what holds them", async () => {
    const { tiles, a, bring, aborted, server, ended } = await begin();
    server.answer = () => new Promise(() => undefined);
    void bring([a]);
    tiles.end();
    expect(aborted).toEqual([a.path]);
    await vi.waitFor(() => expect(ended).toHaveBeenCalledOnce());
  });
});
