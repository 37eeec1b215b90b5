import { describe, expect, it } from "vitest";
import { openedWith } from "../../../src/picture/stage/marks-in-scene";
import { call, makeGraph, people } from "../../fixtures/make-graph";
import { sceneFor } from "../../fixtures/make-scene";

describe("what is opened with a mark", () => {
  const graph = makeGraph({
    nodes: people("a b c"),
    edges: [
      ...Array.from({ length: 6 }, (_, at) => call(`many${at}`, at === 2 ? "b-a" : "a-b")),
      call("one", "a-c"),
    ],
  });
  const opened = (id: string) => openedWith(id, sceneFor(graph), graph.links);

  it("is an actor or a link, and the two actors where their links are drawn as one line", () => {
    expect(opened("a")).toEqual({ id: "a" });
    expect(opened("one")).toEqual({ id: "one" });
    expect(opened("many5")).toEqual({ pair: ["a", "b"] });
    expect(opened("many2")).toEqual({ pair: ["b", "a"] });
  });
});
