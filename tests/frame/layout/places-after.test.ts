import { expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { layoutOf } from "../../../src/frame/layout/layout";
import { placesAfter } from "../../../src/frame/layout/places-after";
import type { FileActor, FileLink } from "../../../src/graph/model/file";
import { parseGraph } from "../../../src/graph/parse/parse-graph";

function indexOf(actors: number, more: readonly FileActor[] = [], links: readonly FileLink[] = []) {
  const nodes = Array.from({ length: actors }, (_, at) => ({
    id: `a${at}`,
    kind: "person",
    name: `A ${at}`,
  }));
  const edges = nodes.map(({ id }, at) => ({
    id: `e${at}`,
    kind: "call",
    source: id,
    target: `a${(at * 7 + 1) % actors}`,
    date: "2024-03-01",
  }));
  const graph = parseGraph({
    format: "readout/1",
    nodes: [...nodes, ...more],
    edges: [...edges, ...links],
  });
  if (!graph.ok) throw new Error(JSON.stringify(graph.problems));
  return indexGraph(graph.value);
}

const NEW_ACTOR = { id: "new", kind: "person", name: "New" };
const NEW_LINK = { id: "new-link", kind: "call", source: "new", target: "a3", date: "2024-03-02" };

/** A graph before and after somebody new has a link with one of its actors. */
function joined(count: number) {
  const before = indexOf(count);
  return { before, after: placesAfter(before, indexOf(count, [NEW_ACTOR], [NEW_LINK])) };
}

const few = joined(12);
const many = joined(400);

it.each([
  ["few", few],
  ["many", many],
])("leaves those who were there where they were, of %s actors", (_count, { before, after }) => {
  for (const [id, place] of layoutOf(before)) expect(after.get(id)).toEqual(place);
  expect(after.has("new")).toBe(true);
});

it("puts a new actor of a large graph near the one it has contact with, and on nobody", () => {
  const { after } = many;
  const [own, other] = [after.get("new"), after.get("a3")];
  if (!own || !other) throw new Error("An actor has no place.");
  const distances = [...after]
    .filter(([id]) => id !== "new")
    .map(([, { x, y }]) => Math.hypot(x - own.x, y - own.y));
  expect(Math.min(...distances)).toBeGreaterThanOrEqual(23);
  expect(Math.hypot(own.x - other.x, own.y - other.y)).toBeLessThan(300);
});

it("forgets the place of who is gone", () => {
  expect(placesAfter(indexOf(12, [NEW_ACTOR], [NEW_LINK]), indexOf(12)).has("new")).toBe(false);
});
