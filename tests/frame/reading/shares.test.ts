import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { sharesOf } from "../../../src/frame/reading/shares";

describe("room for some of several lists", () => {
  it("is shared by all alike, and what short lists leave goes to the long ones", () => {
    expect(sharesOf([100, 2, 100], 30)).toEqual([14, 2, 14]);
  });

  it("holds all of every list where it is large enough", () => {
    expect(sharesOf([3, 0, 7], 10)).toEqual([3, 0, 7]);
  });

  it("goes to the first lists where there is not one for each", () => {
    expect(sharesOf([5, 5, 5, 5], 2)).toEqual([1, 1, 0, 0]);
  });
});

test("Room is never exceeded, and used as far as there is anything to show", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.nat(200), (sizes, most) => {
      const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
      const shares = sharesOf(sizes, most);
      expect(sum(shares)).toBe(Math.min(most, sum(sizes)));
      expect(shares.every((share, at) => share <= (sizes[at] ?? 0))).toBe(true);
    }),
  );
});
