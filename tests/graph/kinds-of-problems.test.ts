import { expect, test } from "vitest";
import type { Problem } from "../../src/graph/problem";
import { startKinds } from "../../src/graph/problem-list";

const missing = (line: number, column = "date"): Problem => ({
  code: "missing",
  values: { column },
  line,
});

function kindsOf(...problems: readonly Problem[]) {
  const kinds = startKinds();
  for (const problem of problems) kinds.add(problem);
  return kinds;
}

test("Three problems of a kind are told by their places, and the last says how many more there are", () => {
  const lines = (count: number) => Array.from({ length: count }, (_, at) => missing(at + 1));
  expect(kindsOf(...lines(3)).all()).toEqual(lines(3));
  expect(kindsOf(...lines(5)).all()).toEqual([missing(1), missing(2), { ...missing(3), more: 2 }]);
});

test("Problems of another column, file or code are of another kind, in the order in which they were found", () => {
  const others: readonly Problem[] = [
    missing(1, "source"),
    { ...missing(1), input: "b.csv" },
    { ...missing(1), code: "too-long" },
    { code: "missing", values: { field: "kind" } },
  ];
  const found = kindsOf(missing(1), ...others, missing(2), missing(3), missing(4)).all();
  expect(found).toEqual([missing(1), missing(2), { ...missing(3), more: 1 }, ...others]);
});

test("What stands for several problems counts as all of them", () => {
  expect(kindsOf({ ...missing(1), more: 7 }).all()).toEqual([{ ...missing(1), more: 7 }]);
  expect(kindsOf(missing(1), { ...missing(2), more: 7 }, missing(3), missing(4)).all()).toEqual([
    missing(1),
    missing(2),
    { ...missing(3), more: 8 },
  ]);
});

test("There is enough of a kind after three", () => {
  expect(kindsOf().hasEnough(missing(1))).toBe(false);
  expect(kindsOf(missing(1), missing(2)).hasEnough(missing(3))).toBe(false);
  const full = kindsOf(missing(1), missing(2), missing(3));
  expect(full.hasEnough(missing(4))).toBe(true);
  expect(full.hasEnough(missing(4, "source"))).toBe(false);
});
