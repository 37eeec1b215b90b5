import fc from "fast-check";
import { expect, test } from "vitest";
import { mondaysOf, ticksOf } from "../../../src/frame/view/ticks";
import { parseDay, printDay } from "../../../src/graph/dates";

const span = (from: string, to: string) => ({
  first: parseDay(from) ?? 0,
  last: parseDay(to) ?? 0,
});

test("The weeks of some days begin on their Mondays, those of the first and the last day among them", () => {
  expect(mondaysOf(span("2022-02-07", "2022-02-21")).map(printDay)).toEqual([
    ...["2022-02-07", "2022-02-14", "2022-02-21"],
  ]);
  expect(mondaysOf(span("2022-02-08", "2022-02-20")).map(printDay)).toEqual(["2022-02-14"]);
  expect(mondaysOf(span("2022-02-08", "2022-02-09"))).toEqual([]);
});

test("More than eighty weeks are not told apart", () => {
  const first = parseDay("2022-02-07") ?? 0;
  expect(mondaysOf({ first, last: first + 560 })).toHaveLength(81);
  expect(mondaysOf({ first, last: first + 561 })).toEqual([]);
});

test("Whatever the days, the marked ones lie among them, in order, and are no more than there is room for", () => {
  fc.assert(
    fc.property(
      fc.nat(9000),
      fc.nat(4000),
      fc.integer({ min: 1, max: 12 }),
      (first, length, most) => {
        const last = first + length;
        const ticks = ticksOf({ first, last }, most);
        expect(ticks.length).toBeGreaterThan(0);
        expect(ticks.length).toBeLessThanOrEqual(most);
        expect(ticks).toEqual([...new Set(ticks)].toSorted((a, b) => a - b));
        expect(ticks.every((day) => day >= first && day <= last)).toBe(true);
      },
    ),
  );
});

test("In a few days each is marked once", () => {
  expect(ticksOf(span("2022-02-01", "2022-02-03"), 9).map(printDay)).toEqual([
    ...["2022-02-01", "2022-02-02", "2022-02-03"],
  ]);
});
