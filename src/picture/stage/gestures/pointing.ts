import type { Core, EventObject } from "cytoscape";
import type { Point } from "../../../graph/model/types";
import type { Pointed } from "../../scene/emphasis";
import { pointedBy } from "../cytoscape/elements";

interface PointingOptions {
  readonly cy: Core;
  readonly host: HTMLElement;
  /** Ends all listening to the page; Cytoscape's listeners end with its renderer. */
  readonly signal: AbortSignal;
  /** A pointer is about to press. */
  readonly onPress: () => void;
  /** What the pointer is over now. */
  readonly onHover: (pointed: Pointed | undefined) => void;
  /** What was tapped; undefined: the ground. */
  readonly onTap: (pointed: Pointed | undefined) => void;
  /** An actor is being dragged: where it is now, in the layout. */
  readonly onDrag: (actor: string, place: Point) => void;
  /** The reader has moved the picture or changed its size. */
  readonly onMove: () => void;
}

/** Hovering, tapping, dragging, panning and zooming, as Cytoscape recognises them. */
export function startPointing(options: PointingOptions): void {
  const { cy, host, signal, onPress, onHover, onTap, onDrag, onMove } = options;
  const pointedIn = ({ target }: EventObject) =>
    target === cy ? undefined : pointedBy(target.id());
  cy.on("mouseover", "node, edge", (event) => onHover(pointedIn(event)));
  cy.on("mouseout", "node, edge", () => onHover(undefined));
  cy.on("tap", (event) => onTap(pointedIn(event)));
  cy.on("drag", "node", (event) => {
    const pointed = pointedIn(event);
    if (pointed && "actor" in pointed) onDrag(pointed.actor, { ...event.target.position() });
  });
  cy.on("dragpan pinchzoom scrollzoom", onMove);
  host.addEventListener("pointerdown", onPress, { capture: true, signal });
  // Over what is outside of the picture, such as the page around a frame, Cytoscape is told of no pointer.
  host.addEventListener("pointerleave", () => onHover(undefined), { signal });
}
