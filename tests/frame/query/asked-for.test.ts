import { describe, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { fitView } from "../../../src/frame/opening/fit-view";
import { frameOf } from "../../../src/frame/query/frame-of";
import { toggle } from "../../../src/frame/view/steps";
import { FILTERS } from "../../../src/frame/view/parameter-names";
import { DEFAULT_VIEW, NO_FILTERS } from "../../../src/frame/view/view";
import { call, makeGraph, people } from "../../fixtures/make-graph";

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

it("Which of two accounts tells of a thousand links is seen from the index: none of them is made for it", () => {
  const edges = Array.from({ length: 1000 }, (_, at) =>
    call(`l${at}`, "a-b", {
      quotes: [{ document: "d", exact: "x", attributedTo: at % 4 === 0 ? "a" : "b" }],
    }),
  );
  const graph = makeGraph({ nodes: people("a b"), edges, documents: [{ id: "d" }] });
  let made = 0;
  const at = (number: number) => {
    made++;
    return graph.links.at(number);
  };
  const whole = indexGraph(graph);
  const index = { ...whole, graph: { ...graph, links: { ...graph.links, at } } };
  const view = { ...DEFAULT_VIEW, filters: { ...NO_FILTERS, account: ["a", "b"] } };
  const { sides } = frameOf(index, view);
  expect(sides?.counts).toEqual({ first: 250, second: 750, both: 0 });
  expect([...(sides?.byPair.values() ?? [])]).toEqual(["both"]);
  expect(made).toBeLessThan(10);
});
