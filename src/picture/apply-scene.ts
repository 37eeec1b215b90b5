import type { Core, ElementDefinition } from "cytoscape";
import type { Palette } from "./palette";
import { edgeOf, nodeOf } from "./elements";
import type { Scene } from "./scene";

/** What the picture shows now, by the id of the element: the text of its data, to see what has changed. */
export type Applied = Map<string, string>;

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
  const wanted = new Map<string, ElementDefinition>();
  for (const mark of scene.actors) keep(wanted, nodeOf(mark, scale, palette));
  for (const mark of scene.links) keep(wanted, edgeOf(mark, scale, palette));
  cy.batch(() => {
    for (const id of applied.keys()) {
      if (wanted.has(id)) continue;
      cy.getElementById(id).remove();
      applied.delete(id);
    }
    for (const [id, element] of wanted) {
      const text = JSON.stringify(element);
      const former = applied.get(id);
      if (former === text) continue;
      applied.set(id, text);
      if (former === undefined) cy.add(element);
      else {
        const found = cy.getElementById(id);
        found.data(element.data);
        if (element.position) found.position(element.position);
      }
    }
  });
}

function keep(wanted: Map<string, ElementDefinition>, element: ElementDefinition): void {
  if (element.data.id !== undefined) wanted.set(element.data.id, element);
}
