import cytoscape from "cytoscape";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { syncElements } from "../../../src/picture/stage/cytoscape/sync-elements";
import { call, makeGraph, people } from "../../fixtures/make-graph";
import { sceneFor } from "../../fixtures/make-scene";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const SCENE = sceneFor(
  makeGraph({ nodes: people("a b c"), edges: [call("1", "a-b"), call("2", "b-c")] }),
);

describe("the elements of a picture", () => {
  it("follow its scene once that is at rest", () => {
    const cy = cytoscape({ headless: true });
    const elements = syncElements(cy, () => SCENE);
    elements.follow();
    expect(cy.elements()).toHaveLength(0);
    vi.runAllTimers();
    expect(cy.nodes().map((node) => node.id())).toHaveLength(3);
    expect(cy.edges()).toHaveLength(2);
  });

  it("follow nothing once the picture is gone, whoever still asks for its scene", () => {
    const cy = cytoscape({ headless: true });
    const elements = syncElements(cy, () => SCENE);
    elements.follow();
    elements.stop();
    elements.follow();
    elements.finish();
    vi.runAllTimers();
    expect(cy.elements()).toHaveLength(0);
  });
});
