import { expect, it } from "vitest";
import { windowWith } from "../../../src/frame/query/window";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";

const extent = { first: 0, last: 100 };
const view = { ...DEFAULT_VIEW, from: 40, to: 49 };

it.each([
  ["days before it: at its beginning", { first: 10, last: 12 }, { from: 12, to: 21 }],
  ["days after it: at its end", { first: 70, last: 80 }, { from: 61, to: 70 }],
  ["days that it meets: it stays", { first: 30, last: 40 }, { from: 40, to: 49 }],
  ["no days: it stays", undefined, { from: 40, to: 49 }],
  [
    "an open interval, by its end within the file",
    { first: -Infinity, last: 5 },
    { from: 5, to: 14 },
  ],
])("the window moves to %s", (_what, days, expected) => {
  expect(windowWith(extent, days)(view)).toMatchObject(expected);
});

it("the window of all up to a day ends with the first of the days", () => {
  const until = { ...view, from: undefined, mode: "until" as const };
  expect(windowWith(extent, { first: 70, last: 80 })(until)).toEqual({ ...until, to: 70 });
});
