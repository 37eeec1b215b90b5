import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { rankTexts, sortRows } from "../../../src/frame/reading/sort-rows";
import { sortBitByBit } from "../../../src/frame/reading/sort-bit-by-bit";
import { doAtOnce } from "../../../src/graph/bit-by-bit";
import { ABSENT } from "../../../src/graph/columns/coded-texts";

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

describe("the ranks of texts", () => {
  it("are their places in order, one for equal texts, and none for an empty one", () => {
    expect([...doAtOnce(rankTexts(["b", "", "a", "b", "c"], compare))]).toEqual([
      1,
      ABSENT,
      0,
      1,
      2,
    ]);
  });

  it("are told by how long texts begin", () => {
    const [long, other] = [`${"a".repeat(1000)}b`, `${"a".repeat(1000)}a`];
    expect([...doAtOnce(rankTexts([long, other, "b"], compare))]).toEqual([0, 0, 1]);
  });
});

describe("texts sorted bit by bit", () => {
  const texts = Array.from({ length: 9001 }, (_, at) => String((at * 7919) % 5003));

  it("are as if sorted at once, equal ones as they were", () => {
    const byLength = (a: string, b: string) => a.length - b.length;
    expect(doAtOnce(sortBitByBit(texts, byLength))).toEqual(texts.toSorted(byLength));
    expect(doAtOnce(sortBitByBit([], compare))).toEqual([]);
  });

  it("take few comparisons in each bit", () => {
    let most = 0;
    let count = 0;
    const work = sortBitByBit(texts, (a, b) => {
      count++;
      return compare(a, b);
    });
    for (let isDone = false; !isDone; most = Math.max(most, count)) {
      count = 0;
      isDone = work.next().done === true;
    }
    expect(most).toBeLessThan(2000 * 12);
  });
});

describe("rows sorted by keys", () => {
  const keys = Uint32Array.of(5, ABSENT, 0, 5, 2, ABSENT);

  it("come in either order, those of one key as they were, those without a key last", () => {
    const rows = Uint32Array.of(0, 1, 2, 3, 4, 5);
    expect([...sortRows(rows, keys, false)]).toEqual([2, 4, 0, 3, 1, 5]);
    expect([...sortRows(rows, keys, true)]).toEqual([0, 3, 4, 2, 1, 5]);
  });

  it("may be a part of all, or none", () => {
    expect([...sortRows(Uint32Array.of(3, 1, 2), keys, false)]).toEqual([2, 3, 1]);
    expect([...sortRows(new Uint32Array(), keys, false)]).toEqual([]);
  });

  test("are what a stable sort by comparison gives", () => {
    const key = fc.oneof(fc.nat(9), fc.constant(ABSENT));
    fc.assert(
      fc.property(fc.array(key), fc.boolean(), (list, isDescending) => {
        const rows = Uint32Array.from(list, (_, row) => row);
        const way = isDescending ? -1 : 1;
        const keyOf = (row: number) => list[row] ?? 0;
        const byHand = [...rows].sort((a, b) => {
          const [one, other] = [keyOf(a), keyOf(b)];
          if (one === other) return 0;
          return one === ABSENT ? 1 : other === ABSENT ? -1 : way * (one - other);
        });
        expect([...sortRows(rows, Uint32Array.from(list), isDescending)]).toEqual(byHand);
      }),
    );
  });
});
