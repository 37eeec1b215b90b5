import cytoscape from "cytoscape";
import { describe, expect, it } from "vitest";
import { select } from "../../../src/frame/view/view";
import type { Graph } from "../../../src/graph/model/types";
import { type Applied, applyScene, stepsOfScene } from "../../../src/picture/stage/apply-scene";
import { call, makeGraph, people } from "../../fixtures/make-graph";
import { sceneFor } from "../../fixtures/make-scene";
import { readExample } from "../../read-example";

const PALETTE = {
  font: "sans-serif",
  stroke: 1,
  weight: 400,
  dimmed: 0.2,
  colour: (token: string) => `var(${token})`,
};
const NOTHING = sceneFor(makeGraph({ nodes: [], edges: [] }));

function picture() {
  const cy = cytoscape({ headless: true });
  const applied: Applied = new Map();
  const events: string[] = [];
  cy.on("add remove data position", ({ type, target }) => events.push(`${type} ${target.id()}`));
  return {
    cy,
    events,
    apply: (scene: typeof NOTHING) => applyScene(cy, applied, scene, 1, PALETTE),
    steps: (scene: typeof NOTHING) => stepsOfScene(cy, applied, scene, 1, PALETTE),
    ids: () => cy.elements().map((element) => element.id()),
  };
}

function idsOf(graph: Graph) {
  const { actors, links } = sceneFor(graph);
  return [...actors.map(({ id }) => `n:${id}`), ...links.map(({ key }) => `e:${key}`)];
}

const PAIR = makeGraph({ nodes: people("a b"), edges: [call("l", "a-b")] });

describe("a picture that is shown a scene", () => {
  it("has an element for each mark of it, and none that has gone", () => {
    const { apply, ids } = picture();
    for (const graph of [readExample("draghi-putin"), PAIR, readExample("winter-2022")]) {
      apply(sceneFor(graph));
      expect(ids().toSorted()).toEqual(idsOf(graph).toSorted());
    }
    apply(NOTHING);
    expect(ids()).toEqual([]);
  });

  it("takes lines away before the actors that they end at, and adds them after these", () => {
    const { apply, events } = picture();
    apply(sceneFor(PAIR));
    apply(NOTHING);
    expect(events).toEqual([
      "add n:a",
      "add n:b",
      "add e:link l",
      "remove e:link l",
      "remove n:a",
      "remove n:b",
    ]);
  });

  it("leaves alone what has not changed", () => {
    const { apply, events } = picture();
    apply(sceneFor(PAIR));
    events.length = 0;
    apply(sceneFor(PAIR));
    expect(events).toEqual([]);
  });

  it("tells what has changed its new looks and places", () => {
    const { apply, cy } = picture();
    apply(sceneFor(PAIR));
    const places = new Map([["a", { x: 7, y: 8 }]]);
    apply(sceneFor(PAIR, { places, selected: "a" }, select("a")));
    expect(cy.getElementById("n:a").position()).toEqual({ x: 7, y: 8 });
    expect(cy.getElementById("n:a").data("border")).toBe("var(--accent)");
  });
});

describe("a picture that is shown a scene in steps", () => {
  it("changes nothing before the first, at most forty elements at each, and all in the end", () => {
    const { steps, ids } = picture();
    const graph = readExample("winter-2022");
    const counts = [];
    for (const _ of steps(sceneFor(graph))) counts.push(ids().length);
    expect(counts.slice(0, 3)).toEqual([0, 40, 80]);
    expect(ids().toSorted()).toEqual(idsOf(graph).toSorted());
  });
});
