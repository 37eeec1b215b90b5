import type { Core } from "cytoscape";
import type { Point } from "../../graph/model/types";
import { onScreen } from "../draw/curves";
import type { Box } from "../scene/geometry/boxes";
import { type Camera, fitCamera } from "../scene/camera";

/** The camera of a picture: Cytoscape's viewport. */
export interface CameraControl {
  readonly camera: Camera;
  /** Whether the camera still fits the picture by itself: until the reader moves it. */
  readonly isOwn: boolean;
  /** The reader has moved the camera. */
  take(): void;
  /** @param reserved buttons over the picture, from its upper left corner */
  fit(places: readonly Point[], reserved: readonly Box[]): void;
  zoomBy(factor: number): void;
  panBy(way: Point): void;
  centreOn(place: Point): void;
  /** Moves no more than it must for a place to be seen with nothing above it; says whether it has moved. */
  reveal(place: Point): boolean;
  isInSight(place: Point): boolean;
}

export function controlCamera(cy: Core, host: HTMLElement): CameraControl {
  let isOwn = true;
  const cameraNow = (): Camera => ({
    width: cy.width(),
    height: cy.height(),
    scale: cy.zoom(),
    pan: { ...cy.pan() },
  });
  return {
    get camera() {
      return cameraNow();
    },
    get isOwn() {
      return isOwn;
    },
    take() {
      isOwn = false;
    },
    fit(places, reserved) {
      const camera = fitCamera(places, cameraNow(), { smallest: cy.minZoom(), reserved });
      if (!camera) return;
      cy.viewport({ zoom: camera.scale, pan: { ...camera.pan } });
      isOwn = true;
    },
    zoomBy(factor) {
      isOwn = false;
      const renderedPosition = { x: cy.width() / 2, y: cy.height() / 2 };
      cy.zoom({ level: cy.zoom() * factor, renderedPosition });
    },
    panBy({ x, y }) {
      isOwn = false;
      cy.panBy({ x, y });
    },
    centreOn({ x, y }) {
      isOwn = false;
      const zoom = cy.zoom();
      cy.pan({ x: cy.width() / 2 - zoom * x, y: cy.height() / 2 - zoom * y });
    },
    reveal(place) {
      const hasMoved = reveal(cy, host, place);
      if (hasMoved) isOwn = false;
      return hasMoved;
    },
    isInSight(place) {
      const camera = cameraNow();
      const { x, y } = onScreen(place, camera);
      return x > 0 && x < camera.width && y > 0 && y < camera.height;
    },
  };
}

/** A zoom has come to rest after so long. */
const REST_MILLISECONDS = 80;

/** Calls once a zoom has come to rest. */
export function onZoomRest(cy: Core, signal: AbortSignal, onRest: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  cy.on("zoom", () => {
    clearTimeout(timer);
    timer = setTimeout(onRest, REST_MILLISECONDS);
  });
  signal.addEventListener("abort", () => clearTimeout(timer));
}

/** A place nearer to the edge than this counts as out of sight, in CSS pixels. */
const EDGE = 32;

/**
 * Moves the camera, where it must, so that a place lies in the part of the picture that nothing covers: on a small screen
 * a sheet lies over the lower part.
 * @returns whether it has moved
 */
function reveal(cy: Core, host: HTMLElement, place: Point): boolean {
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
