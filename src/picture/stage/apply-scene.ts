import type { Core, ElementDefinition } from "cytoscape";
import type { Palette } from "../draw/palette";
import { edgeOf, isNode, nodeOf } from "./elements";
import type { Scene } from "../scene/scene";

/** What the picture shows now, by the id of the element: the text of its data, to see what has changed. */
export type Applied = Map<string, string>;

/** Elements that Cytoscape takes in at once without keeping the page waiting. */
const STEP = 40;

/**
 * Makes Cytoscape show a scene, in one batch: what is new is added, what has gone is removed, what has changed
 * is told its new data, and all else is left alone.
 */
export function applyScene(
  cy: Core,
  applied: Applied,
  scene: Scene,
  scale: number,
  palette: Palette,
): void {
  const changes = changesOf(applied, scene, scale, palette);
  cy.batch(() => {
    for (const change of changes) change(cy);
  });
}

/** The same, some elements at a time; whoever stops in between may begin with another scene. */
export function* stepsOfScene(
  cy: Core,
  applied: Applied,
  scene: Scene,
  scale: number,
  palette: Palette,
): Generator<undefined, void> {
  const changes = changesOf(applied, scene, scale, palette);
  for (let at = 0; at < changes.length; at += STEP) {
    yield undefined;
    cy.batch(() => {
      for (const change of changes.slice(at, at + STEP)) change(cy);
    });
  }
}

type ElementChange = (cy: Core) => void;

/** Lines go before the actors that they end at, and come after them. */
function changesOf(
  applied: Applied,
  scene: Scene,
  scale: number,
  palette: Palette,
): readonly ElementChange[] {
  const wanted = new Map<string, ElementDefinition>();
  for (const mark of scene.actors) keep(wanted, nodeOf(mark, scale, palette));
  for (const mark of scene.links) keep(wanted, edgeOf(mark, scale, palette));
  const gone = [...applied.keys()].filter((id) => !wanted.has(id));
  gone.sort((a, b) => Number(isNode(a)) - Number(isNode(b)));
  const removals = gone.map((id): ElementChange => (cy) => {
    cy.getElementById(id).remove();
    applied.delete(id);
  });
  const changes = [...wanted].flatMap(([id, element]): ElementChange[] => {
    const text = JSON.stringify(element);
    const former = applied.get(id);
    if (former === text) return [];
    return [
      (cy) => {
        applied.set(id, text);
        if (former === undefined) cy.add(element);
        else {
          const found = cy.getElementById(id);
          found.data(element.data);
          if (element.position) found.position(element.position);
        }
      },
    ];
  });
  return [...removals, ...changes];
}

function keep(wanted: Map<string, ElementDefinition>, element: ElementDefinition): void {
  if (element.data.id !== undefined) wanted.set(element.data.id, element);
}
