import { expect, test } from "vitest";
import { indexGraph } from "../../src/frame/index/index-graph";
import { frameOf } from "../../src/frame/query/frame-of";
import { DEFAULT_VIEW } from "../../src/frame/view/view";
import type { FileLink } from "../../src/graph/model/file";
import { latestWithin } from "../../src/poster/origin";
import { call, makeGraph, people } from "../fixtures/make-graph";

const quote = (length: number) => ({ document: "d", exact: "x".repeat(length) });

/** The ids of the links that there is room for in so many characters; in order of time "1" is first. */
function listed(most: number, ...changes: readonly Partial<FileLink>[]): readonly string[] {
  const edges = changes.map((change, at) =>
    call(String(at + 1), "a-b", { date: `2022-02-0${at + 1}`, ...change }),
  );
  const graph = makeGraph({ nodes: people("a b"), edges, documents: [{ id: "d" }] });
  return latestWithin(frameOf(indexGraph(graph), DEFAULT_VIEW), most).map(({ id }) => id);
}

test("The latest links are listed whose summaries and quotes there is room for", () => {
  const long = { summary: "x".repeat(1000) };
  expect(listed(2000, long, long, long)).toEqual(["2", "3"]);
  expect(listed(3000, long, long, long)).toEqual(["1", "2", "3"]);
  expect(listed(1399, { quotes: [quote(500)] }, { quotes: [quote(500)] })).toEqual(["2"]);
  expect(listed(1400, { quotes: [quote(500)] }, { quotes: [quote(500)] })).toEqual(["1", "2"]);
});

test("One is listed even where it is too long", () => {
  expect(listed(10, {}, { summary: "x".repeat(100) })).toEqual(["2"]);
});

test("A text counts as far as it is printed", () => {
  expect(listed(10_000, {}, { summary: "x".repeat(100_000) })).toEqual(["1", "2"]);
  const { exact } = quote(1);
  const quotes = [{ document: "d", exact, translation: "y".repeat(100_000) }];
  expect(listed(10_201, {}, { quotes })).toEqual(["1", "2"]);
  expect(listed(10_200, {}, { quotes })).toEqual(["2"]);
});
