import type { Core } from "cytoscape";
import type { Point } from "../../graph/model/types";

/** A place nearer to the edge than this counts as out of sight, in CSS pixels. */
const EDGE = 32;

/**
 * Moves the camera, where it must, so that a place lies in the part of the picture that nothing covers: on a small screen
 * a sheet lies over the lower part.
 * @returns whether it has moved
 */
export function reveal(cy: Core, host: HTMLElement, place: Point): boolean {
  const { top, bottom } = clearPart(host);
  const zoom = cy.zoom();
  const pan = cy.pan();
  const [x, y] = [place.x * zoom + pan.x, place.y * zoom + pan.y];
  const isAside = x < EDGE || x > cy.width() - EDGE;
  const isCovered = y < top + EDGE || y > bottom - EDGE;
  if (!isAside && !isCovered) return false;
  cy.panBy({
    x: isAside ? cy.width() / 2 - x : 0,
    y: isCovered ? (top + bottom) / 2 - y : 0,
  });
  return true;
}

/** From where to where the middle of an element is on screen with nothing above it, from its upper edge. */
function clearPart(host: HTMLElement) {
  const { left, top, width, height } = host.getBoundingClientRect();
  const x = left + width / 2;
  const isClear = (y: number) => host.contains(document.elementFromPoint(x, top + y));
  const steps = Array.from({ length: Math.floor(height / 8) }, (_, at) => at * 8 + 4);
  const clear = steps.filter(isClear);
  return { top: clear.at(0) ?? 0, bottom: clear.at(-1) ?? height };
}
