import { expect, it } from "vitest";
import { createPortions, joinPortions } from "../../src/reader/portions";
import { packGraph } from "../../src/reader/read-graph";

it("sends no more than ten thousand actors at a time, and all of them", async () => {
  const nodes = Array.from({ length: 20_001 }, (_, at) => ({
    id: `n${at}`,
    kind: "person",
    name: "N",
  }));
  const text = JSON.stringify({ format: "readout/1", nodes, edges: [] });
  const file = { name: "graph.json", bytes: new TextEncoder().encode(text) };
  const outcome = await packGraph([file], () => undefined);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const { actors } = outcome.value.prepared.head;

  const portions = createPortions();
  const { head } = portions.keep(outcome.value.prepared);
  expect([head.actors, head.documents]).toEqual([[], []]);
  const sizes: number[] = [];
  const joined = await joinPortions(async (start) => {
    const portion = portions.actorsFrom(start);
    sizes.push(portion.length);
    return portion;
  });
  expect(joined).toEqual(actors);
  expect(sizes).toEqual([10_000, 10_000, 1, 0]);
});
