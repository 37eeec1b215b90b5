import { describe, expect, it } from "vitest";
import {
  type DayTile,
  daysOf,
  daysThatFit,
  firstWindowOf,
  tilesAhead,
  tilesIn,
} from "../../src/tiles/day-tiles";

const tile = (first: number, last: number, links = 10): DayTile => ({
  path: `v/${first}.parquet`,
  first,
  last,
  links,
  bytes: 100,
});
/** Weeks with a gap between the second and the third. */
const weeks = [tile(0, 6), tile(7, 13), tile(21, 27), tile(28, 34)];
const firsts = (tiles: readonly DayTile[]) => tiles.map(({ first }) => first);
const held = (...days: readonly number[]) => new Set(days.map((day) => `v/${day}.parquet`));

describe("the tiles of some days", () => {
  it("are all that meet them", () => {
    expect(firsts(tilesIn(weeks, [{ first: 6, last: 7 }]))).toEqual([0, 7]);
    expect(firsts(tilesIn(weeks, [{ first: 14, last: 20 }]))).toEqual([]);
    expect(
      firsts(
        tilesIn(weeks, [
          { first: 0, last: 0 },
          { first: 34, last: 50 },
        ]),
      ),
    ).toEqual([0, 28]);
  });

  it("hold all days but those of tiles that are not at hand", () => {
    expect(daysOf(weeks, held(0, 7, 21, 28))).toEqual([{ first: -Infinity, last: Infinity }]);
    expect(daysOf(weeks, held(7))).toEqual(
      [
        { first: 7, last: 20 },
        { first: 35, last: Infinity },
      ].toSpliced(0, 0, { first: -Infinity, last: -1 }),
    );
    expect(daysOf([], held())).toEqual([{ first: -Infinity, last: Infinity }]);
  });
});

describe("how many days fit", () => {
  it("is counted back from the last", () => {
    expect(daysThatFit(weeks, 34, 20)).toBe(21);
    expect(daysThatFit(weeks, 34, 10)).toBe(7);
    expect(daysThatFit(weeks, 34, 9)).toBe(0);
    expect(daysThatFit(weeks, 34, 100)).toBe(Infinity);
  });
});

describe("what is shown first", () => {
  const extent = { first: 0, last: 34 };

  it("is all, where that is little", () => {
    expect(firstWindowOf(weeks, extent)).toBeUndefined();
    expect(firstWindowOf([], undefined)).toBeUndefined();
  });

  it("is the last days in which much happened, as many as fit", () => {
    expect(firstWindowOf(weeks, extent, { whole: 20, window: 20 })).toEqual({
      first: 14,
      last: 34,
    });
    expect(firstWindowOf(weeks, extent, { whole: 20, window: 12 })).toEqual({
      first: 28,
      last: 34,
    });
    const quiet = [...weeks.slice(0, 3), tile(28, 34, 1)];
    expect(firstWindowOf(quiet, extent, { whole: 25, window: 25 })).toEqual({ first: 7, last: 27 });
    expect(
      firstWindowOf([tile(0, 0, 500)], { first: 0, last: 0 }, { whole: 25, window: 25 }),
    ).toEqual({
      first: 0,
      last: 0,
    });
  });
});

describe("the tiles of the next steps", () => {
  const days = Array.from({ length: 30 }, (_, day) => tile(day, day));

  it("lie beside the window, and further where it moves to", () => {
    const window = { first: 10, last: 11 };
    expect(firsts(tilesAhead(days, window, 0)).toSorted((a, b) => a - b)).toEqual([8, 9, 12, 13]);
    expect(firsts(tilesAhead(days, window, 1))).toEqual([12, 13, 9, 14, 8, 15, 16, 17]);
    expect(firsts(tilesAhead(days, window, -1))).toEqual([9, 8, 7, 12, 6, 13, 5, 4]);
  });

  it("are no more than may be fetched unasked", () => {
    expect(firsts(tilesAhead(days, { first: 10, last: 11 }, 1, 20))).toEqual([12, 13]);
  });
});
