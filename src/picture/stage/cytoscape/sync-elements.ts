import type { Core, ElementDefinition } from "cytoscape";
import type { Scene } from "../../scene/scene";
import { edgeOf, isNode, nodeOf } from "./elements";

/** Once the scene has not changed for this long, Cytoscape is told: steps that follow each other cost it nothing. */
const REST_MILLISECONDS = 150;
/** How many elements are told in one go, so that a large scene doesn't keep the page waiting. */
const AT_ONCE = 100;

/** Keeps Cytoscape's elements in step with the scene, so that pointers hit what is seen. */
export interface ElementSync {
  /** The scene has changed: the elements follow at rest. */
  follow(): void;
  /** The elements follow now: a pointer is about to hit one. */
  finish(): void;
  /** All elements are removed. */
  clear(): void;
  stop(): void;
}

/** @param current the scene as it is now */
export function syncElements(cy: Core, current: () => Scene): ElementSync {
  /** What Cytoscape has been told, by the id of the element: the text of its definition, to see what has changed. */
  const told = new Map<string, string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isBehind = false;
  let isStopped = false;
  const finish = (most = Infinity) => {
    clearTimeout(timer);
    if (!isBehind) return;
    const changes = changesOf(told, current(), cy.zoom());
    isBehind = changes.length > most;
    cy.batch(() => {
      for (const change of changes.slice(0, most)) change(cy);
    });
    if (isBehind) timer = setTimeout(finish, 0, most);
  };
  return {
    follow() {
      // Whoever still asks for the scene of a picture that is gone moves nothing in it.
      if (isStopped) return;
      isBehind = true;
      clearTimeout(timer);
      timer = setTimeout(finish, told.size === 0 ? 0 : REST_MILLISECONDS, AT_ONCE);
    },
    finish: () => finish(),
    clear() {
      cy.elements().remove();
      told.clear();
    },
    stop() {
      isStopped = true;
      isBehind = false;
      clearTimeout(timer);
    },
  };
}

type ElementChange = (cy: Core) => void;

/** Lines go before the actors that they end at, and come after them. */
function changesOf(
  told: Map<string, string>,
  scene: Scene,
  scale: number,
): readonly ElementChange[] {
  const wanted = new Map<string, ElementDefinition>();
  const want = (element: ElementDefinition) => wanted.set(element.data.id ?? "", element);
  for (const mark of scene.actors) want(nodeOf(mark, scale));
  for (const mark of scene.links) want(edgeOf(mark, scale));
  const gone = [...told.keys()].filter((id) => !wanted.has(id));
  gone.sort((a, b) => Number(isNode(a)) - Number(isNode(b)));
  const removals = gone.map((id): ElementChange => (cy) => {
    cy.getElementById(id).remove();
    told.delete(id);
  });
  const changes = [...wanted].flatMap(([id, element]): ElementChange[] => {
    const text = JSON.stringify(element);
    const former = told.get(id);
    if (former === text) return [];
    return [
      (cy) => {
        told.set(id, text);
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
