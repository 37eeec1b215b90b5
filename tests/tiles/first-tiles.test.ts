// @vitest-environment node
import { describe, expect, it } from "vitest";
import { DEFAULT_VIEW, type View } from "../../src/frame/view/view";
import { parseDay } from "../../src/graph/dates";
import { firstTilesOf } from "../../src/tiles/first-tiles";
import type { Manifest } from "../../src/tiles/manifest";
import { cutTiles } from "../fixtures/cut-tiles";
import { readExample } from "../read-example";

const { manifest } = cutTiles(readExample("winter-2022"), 7);
const weeks = manifest.tiles;
const pathsOf = (tiles: readonly { readonly path: string }[]) => tiles.map(({ path }) => path);
const firstOf = (graph: Manifest, asked: View) => pathsOf(firstTilesOf(graph, asked).first);
/** Winter-2022 as if each of its weeks had so many links. */
const claiming = (links: number) => ({
  ...manifest,
  long: undefined,
  undatedTile: undefined,
  tiles: weeks.map((week) => ({ ...week, links })),
});
const [lastButOne, last] = weeks.slice(-2);
const from = parseDay(lastButOne?.first ?? "");
const to = parseDay(weeks[1]?.last ?? "");

describe("the tiles that a graph opens with", () => {
  it("are all where no days are asked for and it is small", () => {
    expect(firstOf(manifest, DEFAULT_VIEW)).toEqual(pathsOf(weeks));
  });

  it("are those of the last days where no days are asked for and it is large", () => {
    expect(firstOf(claiming(900_000), DEFAULT_VIEW)).toEqual([last?.path]);
  });

  it("are all from a day on, or up to a day, where only that is asked for", () => {
    const heavy = claiming(900_000);
    expect(firstOf(heavy, { ...DEFAULT_VIEW, from })).toEqual(pathsOf(weeks.slice(-2)));
    expect(firstOf(heavy, { ...DEFAULT_VIEW, to })).toEqual(pathsOf(weeks.slice(0, 2)));
  });

  it("are as many as a page can hold, and where they are more, those of the last days", () => {
    const view = { ...DEFAULT_VIEW, from };
    const held = firstTilesOf(claiming(1_000_000), view);
    expect(held).toMatchObject({ isTooWide: false, view, opened: view });
    expect(held.first).toHaveLength(2);
    const cut = firstTilesOf(claiming(1_000_001), view);
    expect(cut).toMatchObject({ isTooWide: true, opened: view });
    expect(cut.view).toMatchObject({ from: cut.view.to, mode: "window" });
    expect(pathsOf(cut.first)).toEqual([last?.path]);
  });

  it("count what is always at hand among what a page can hold", () => {
    const view = { ...DEFAULT_VIEW, from };
    const always = { path: "v1/long.parquet", links: 1, bytes: 1 };
    const heavy = claiming(1_000_000);
    expect(firstTilesOf({ ...heavy, long: always }, view).isTooWide).toBe(true);
    expect(firstTilesOf({ ...heavy, undatedTile: always }, view).isTooWide).toBe(true);
  });
});
