import fc from "fast-check";
import { expect, test } from "vitest";
import type { Problem } from "../../src/graph/problem";
import { startProblems } from "../../src/graph/problem-list";

const at = (line: number): Problem => ({ code: "date", values: {}, line });

/** The problems of a list of entries, each of which has so many. */
function problemsOf(...entries: readonly number[]): readonly Problem[] {
  const problems = startProblems();
  problems.each(entries, (count, index) => {
    for (let more = 0; more < count; more++) problems.add(at(index));
  });
  return problems.all();
}

test("All problems are told in their order, up to a hundred; nothing is then said to be unchecked", () => {
  expect(problemsOf()).toEqual([]);
  expect(problemsOf(1, 0, 2)).toEqual([at(0), at(2), at(2)]);
  expect(problemsOf(100)).toEqual(Array(100).fill(at(0)));
});

test("After a hundred problems the last one says how many entries were not checked", () => {
  const cut = (count: number): Problem => ({ code: "unchecked", values: { count } });
  const entries = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 12 });
  fc.assert(
    fc.property(entries, (counts) => {
      const found = problemsOf(...counts);
      const all = counts.flatMap((count, index) => Array<Problem>(count).fill(at(index)));
      expect(found.slice(0, 100)).toEqual(all.slice(0, 100));
      // The entries after the one that brings the problems to a hundred; or that one, if it has more.
      let room = 100;
      const full = counts.findIndex((count) => (room -= count) <= 0);
      const left = full < 0 ? 0 : counts.length - full - 1;
      const unchecked = left === 0 && room < 0 ? 1 : left;
      expect(found.slice(100)).toEqual(unchecked === 0 ? [] : [cut(unchecked)]);
    }),
    { numRuns: 200 },
  );
});

test("Entries of several lists that were not checked are counted together, and no problem is then added", () => {
  const problems = startProblems();
  const checked: string[] = [];
  problems.each(["a", "b", "c"], (entry) => {
    checked.push(entry);
    for (let more = 0; more < 50; more++) problems.add(at(1));
  });
  expect(problems.isFull()).toBe(true);
  problems.each(["d", "e"], (entry) => checked.push(entry));
  problems.add(at(9));
  expect(checked).toEqual(["a", "b"]);
  expect(problems.all().slice(99)).toEqual([at(1), { code: "unchecked", values: { count: 3 } }]);
});
