// @vitest-environment node
import { describe, expect, it } from "vitest";
import { DEFAULT_VIEW } from "../../src/frame/view/view";
import { parseDay } from "../../src/graph/dates";
import { firstTilesOf } from "../../src/tiles/first-tiles";
import { cutTiles } from "../fixtures/cut-tiles";
import { readExample } from "../read-example";

const { manifest } = cutTiles(readExample("winter-2022"), 7);
const weeks = manifest.tiles;
const pathsOf = (tiles: readonly { readonly path: string }[]) => tiles.map(({ path }) => path);
/** Winter-2022 as if each of its weeks had so many links. */
const claiming = (links: number) => ({
  ...manifest,
  tiles: weeks.map((week) => ({ ...week, links })),
});
const [lastButOne, last] = weeks.slice(-2);
const from = parseDay(lastButOne?.first ?? "");
const to = parseDay(weeks[1]?.last ?? "");

describe("the tiles that a graph opens with", () => {
  it("are all where no days are asked for and it is small", () => {
    expect(pathsOf(firstTilesOf(manifest, DEFAULT_VIEW))).toEqual(pathsOf(weeks));
  });

  it("are those of the last days where no days are asked for and it is large", () => {
    expect(pathsOf(firstTilesOf(claiming(900_000), DEFAULT_VIEW))).toEqual([last?.path]);
  });

  it("are all from a day on, or up to a day, where only that is asked for", () => {
    const heavy = claiming(900_000);
    expect(pathsOf(firstTilesOf(heavy, { ...DEFAULT_VIEW, from }))).toEqual(
      pathsOf(weeks.slice(-2)),
    );
    expect(pathsOf(firstTilesOf(heavy, { ...DEFAULT_VIEW, to }))).toEqual(
      pathsOf(weeks.slice(0, 2)),
    );
  });

  it("are as many as a page can hold, and none where they are more", () => {
    const view = { ...DEFAULT_VIEW, from };
    expect(firstTilesOf(claiming(1_000_000), view)).toHaveLength(2);
    expect(firstTilesOf(claiming(1_000_001), view)).toEqual([]);
  });
});
