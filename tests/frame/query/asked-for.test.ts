import { describe, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { fitView } from "../../../src/frame/opening/fit-view";
import { frameOf } from "../../../src/frame/query/frame-of";
import { toggle } from "../../../src/frame/view/steps";
import { FILTERS } from "../../../src/frame/view/parameter-names";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { makeGraph, people } from "../../fixtures/make-graph";

/** An index that notes whose values are gone through. */
function watched() {
  const index = indexGraph(
    makeGraph({
      nodes: people("a b"),
      edges: [{ id: "l", kind: "call", source: "a", target: "b", topics: ["grain", "gas"] }],
    }),
  );
  const looked: string[] = [];
  const values = { ...index.values };
  for (const name of FILTERS) {
    Object.defineProperty(values, name, {
      enumerable: true,
      get: () => {
        looked.push(name);
        return index.values[name];
      },
    });
  }
  return { index: { ...index, values }, looked };
}

describe("the values of filters, of which a file may have hundreds of thousands", () => {
  it("are counted of a frame only when the filters are open, once", () => {
    const { index, looked } = watched();
    const frame = frameOf(index, DEFAULT_VIEW);
    expect(looked).toEqual([]);
    expect(frame.facets.topic).toEqual([
      { value: "gas", count: 1, checked: false },
      { value: "grain", count: 1, checked: false },
    ]);
    expect(frame.facets.topic).toBe(frame.facets.topic);
    expect(looked).toEqual(["topic"]);
  });

  it("are looked through for a view only where it filters by them", () => {
    const { index, looked } = watched();
    fitView(DEFAULT_VIEW, index);
    expect(looked).toEqual([]);
    const view = toggle("topic", "oil")(toggle("topic", "gas")(DEFAULT_VIEW));
    expect(fitView(view, index).ignored).toEqual([{ name: "topic", value: "oil" }]);
    expect(new Set(looked)).toEqual(new Set(["topic"]));
  });
});
