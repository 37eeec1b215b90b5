import type { ElementDefinition } from "cytoscape";
import { sizeOf } from "../../draw/marks/mark-shapes";
import type { Pointed } from "../../scene/emphasis";
import type { ActorMark, LinkMark } from "../../scene/scene";

// Prefixes keep ids such as `__proto__` harmless, and actors and links apart.
const nodeId = (actor: string) => `n:${actor}`;
const edgeId = (key: string) => `e:${key}`;

/** Whether an element stands for an actor. */
export function isNode(element: string): boolean {
  return element.startsWith("n:");
}

/** The actor's id or the mark's key that an element of Cytoscape stands for. */
export function pointedBy(element: string): Pointed {
  const name = element.slice(2);
  return isNode(element) ? { actor: name } : { link: name };
}

/** What of an actor's mark a pointer hits; sizes on screen become sizes in the layout by the scale. */
export function nodeOf(mark: ActorMark, scale: number): ElementDefinition {
  const [width, height] = sizeOf(mark);
  return {
    group: "nodes",
    position: { ...mark.place },
    data: {
      id: nodeId(mark.id),
      shape: mark.style.shape,
      width: width / scale,
      height: height / scale,
    },
  };
}

/** How far out Cytoscape puts the control points of a loop for it to lie about where it is drawn, in CSS pixels. */
const LOOP = 60;

/** What of a link's line a pointer hits. */
export function edgeOf(mark: LinkMark, scale: number): ElementDefinition {
  const isLoop = mark.source === mark.target;
  return {
    group: "edges",
    data: {
      id: edgeId(mark.key),
      source: nodeId(mark.source),
      target: nodeId(mark.target),
      curve: mark.swing === 0 && !isLoop ? "straight" : "unbundled-bezier",
      // For a loop, how far out it reaches.
      swing: (isLoop ? LOOP : mark.swing) / scale,
      bend: mark.bend,
      turn: `${mark.turn}deg`,
      width: mark.width / scale,
    },
  };
}
