import type { Core } from "cytoscape";
import type { Point } from "../../graph/model/types";
import { onScreen } from "../draw/marks/curves";
import { coveredTop } from "../draw/measure";
import type { Box } from "../scene/geometry/boxes";
import { type Camera, type Covered, fitCamera } from "../scene/camera";

/** The camera of a picture: Cytoscape's viewport. */
export interface CameraControl {
  readonly camera: Camera;
  /** Whether the camera still fits the picture by itself: until the reader moves it. */
  readonly isOwn: boolean;
  /** The part of the picture that nothing lies over for good. */
  readonly clear: Covered & Pick<Camera, "width" | "height">;
  /** The reader has moved the camera. */
  take(): void;
  /** Puts it where the reader had left it. */
  restore(camera: Pick<Camera, "scale" | "pan">): void;
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
    get clear() {
      const top = coveredTop(host);
      return { top, width: cy.width(), height: cy.height() - top };
    },
    take() {
      isOwn = false;
    },
    restore({ scale, pan }) {
      cy.viewport({ zoom: scale, pan: { ...pan } });
      isOwn = false;
    },
    fit(places, reserved) {
      const top = coveredTop(host);
      const camera = fitCamera(places, cameraNow(), { smallest: cy.minZoom(), reserved, top });
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
const EDGE = 40;

/**
 * Moves the camera, no further than it must, so that a place lies in the part of the picture that nothing covers: details
 * lie over its side, or on a small screen over its lower part.
 * @returns whether it has moved
 */
function reveal(cy: Core, host: HTMLElement, place: Point): boolean {
  const { columns, rows } = clearPart(host);
  const zoom = cy.zoom();
  const pan = cy.pan();
  const way = {
    x: wayInto(columns, place.x * zoom + pan.x),
    y: wayInto(rows, place.y * zoom + pan.y),
  };
  if (way.x === 0 && way.y === 0) return false;
  cy.panBy(way);
  return true;
}

/** From where to where something is clear, in CSS pixels from the picture's left or upper edge. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/** The shortest way into a run, away from its edges. */
function wayInto({ from, to }: Run, at: number): number {
  const edge = Math.min(EDGE, (to - from) / 2);
  return Math.max(from + edge, Math.min(to - edge, at)) - at;
}

const STEP = 8;

/** The part of an element with nothing above it: looked for down a few lines, then across in the middle of the best. */
function clearPart(host: HTMLElement): { readonly columns: Run; readonly rows: Run } {
  const { left, top, width, height } = host.getBoundingClientRect();
  const isClear = (x: number, y: number) =>
    host.contains(document.elementFromPoint(left + x, top + y));
  const [rows = { from: 0, to: height }] = [0.5, 0.25, 0.75]
    .map((share) => clearRun(height, (y) => isClear(share * width, y)))
    .toSorted((a, b) => b.to - b.from - (a.to - a.from));
  const middle = (rows.from + rows.to) / 2;
  return { rows, columns: clearRun(width, (x) => isClear(x, middle)) };
}

/** The first to the last clear place of a line; all of it where none is clear. */
function clearRun(length: number, isClear: (at: number) => boolean): Run {
  const places = Array.from({ length: Math.floor(length / STEP) }, (_, at) => (at + 0.5) * STEP);
  const clear = places.filter(isClear);
  return { from: clear.at(0) ?? 0, to: clear.at(-1) ?? length };
}
