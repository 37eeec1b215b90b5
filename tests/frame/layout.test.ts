import { describe, expect, it } from "vitest";
import { indexGraph } from "../../src/frame/index-graph";
import { layoutOf } from "../../src/frame/layout";
import { readExample } from "../read-example";

describe("the layout", () => {
  it("gives the same file the same picture", () => {
    const places = () => [...layoutOf(indexGraph(readExample("winter-2022")))];
    expect(places()).toEqual(places());
  });

  it("keeps the position that a file gives", () => {
    const graph = readExample("draghi-putin");
    const putin = graph.actors.get("putin");
    if (!putin) throw new Error("The article has no Putin.");
    const position = { x: 321, y: -45 };
    const actors = new Map(graph.actors).set("putin", { ...putin, position });
    expect(layoutOf(indexGraph({ ...graph, actors })).get("putin")).toEqual(position);
  });

  it("does not take a position that no picture can hold for one", () => {
    const graph = readExample("draghi-putin");
    const putin = graph.actors.get("putin");
    if (!putin) throw new Error("The article has no Putin.");
    const position = { x: 1e308, y: -1e308 };
    const actors = new Map(graph.actors).set("putin", { ...putin, position });
    const place = layoutOf(indexGraph({ ...graph, actors })).get("putin");
    expect(Math.hypot(place?.x ?? NaN, place?.y ?? NaN)).toBeLessThan(10_000);
  });
});
