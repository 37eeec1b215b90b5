import { expect, test } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import {
  hasLinksAtHand,
  isAtHand,
  isWholeAtHand,
  isWithin,
} from "../../../src/frame/opening/at-hand";
import type { Span } from "../../../src/frame/view/span";
import { DEFAULT_VIEW, type View } from "../../../src/frame/view/view";
import { parseDay } from "../../../src/graph/dates";
import { call, makeGraph, people } from "../../fixtures/make-graph";

function day(date: number): number {
  return parseDay(`2022-02-${String(date).padStart(2, "0")}`) ?? NaN;
}
function days(first: number, last: number): Span {
  return { first: day(first), last: day(last) };
}

const WHOLE = indexGraph(
  makeGraph({
    nodes: people("a b"),
    edges: [call("1", "a-b", { date: "2022-02-01" }), call("2", "a-b", { date: "2022-02-20" })],
  }),
);
/** A graph of twenty days, of which the links of some are at hand. */
function partOf(...spans: readonly Span[]) {
  return { ...WHOLE, part: { days: spans, tallies: WHOLE.links } };
}
function windowOf(first: number, last: number): View {
  return { ...DEFAULT_VIEW, from: day(first), to: day(last) };
}

test("A view is at hand where all days of its window are, in one stretch", () => {
  const index = partOf(days(3, 8), days(9, 15));
  const isShown = (first: number, last: number) => isAtHand(index, windowOf(first, last));
  expect([isShown(3, 8), isShown(4, 7), isShown(9, 9)]).toEqual([true, true, true]);
  expect([isShown(2, 8), isShown(3, 9), isShown(16, 20)]).toEqual([false, false, false]);
});

test("A view that asks for no days is of the whole period, and of no days where there are no dates", () => {
  expect(isAtHand(partOf(days(2, 20)), DEFAULT_VIEW)).toBe(false);
  expect(isAtHand(partOf(days(1, 20)), DEFAULT_VIEW)).toBe(true);
  expect(isAtHand({ ...partOf(), extent: undefined }, DEFAULT_VIEW)).toBe(true);
});

test("A comparison is at hand where the days that the view is compared with are as well", () => {
  const index = partOf(days(3, 8), days(12, 15));
  const comparedWith = (first: number, last: number) =>
    isAtHand(index, { ...windowOf(3, 8), with: days(first, last) });
  expect([comparedWith(12, 15), comparedWith(11, 15)]).toEqual([true, false]);
  const undated = { ...index, extent: undefined };
  expect(isAtHand(undated, { ...DEFAULT_VIEW, with: days(1, 2) })).toBe(true);
});

test("Of a graph that was read whole, all is at hand", () => {
  expect([isAtHand(WHOLE, windowOf(1, 9)), isWholeAtHand(WHOLE), hasLinksAtHand(WHOLE)]).toEqual([
    true,
    true,
    true,
  ]);
});

test("Of a part, the whole is at hand where the first day and the last are in one stretch", () => {
  expect(isWholeAtHand(partOf(days(1, 20)))).toBe(true);
  expect(isWholeAtHand(partOf(days(1, 10), days(11, 20)))).toBe(false);
  expect(isWholeAtHand({ ...partOf(), extent: undefined })).toBe(true);
});

test("Where an engine counts, the links of no day are at hand", () => {
  expect([hasLinksAtHand(partOf()), hasLinksAtHand(partOf(days(3, 4)))]).toEqual([false, true]);
});

test("Days lie within no stretch where there is none", () => {
  expect(isWithin(days(1, 1), [])).toBe(false);
});
