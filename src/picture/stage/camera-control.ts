import type { Core } from "cytoscape";
import type { Point } from "../../graph/model/types";
import { onScreen } from "../draw/marks/curves";
import { coveredTop } from "../draw/measure";
import type { Box } from "../scene/geometry/boxes";
import { type Camera, type Covered, fitCamera } from "../scene/camera";
import { revealPlaces } from "../scene/reveal";

/** What lies over a picture, from its upper left corner, and what the names of what is to be seen need. */
interface Around {
  /** Buttons. */
  readonly reserved: readonly Box[];
  /** Details. */
  readonly panels: readonly Box[];
  /** Half the width of a name, in CSS pixels. */
  readonly aside: number;
}

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
  /**
   * Moves no more than it must for some places to be seen with nothing above them, details and buttons among it; says
   * whether it has moved. It still fits the picture by itself where it did.
   */
  reveal(places: readonly Point[], around: Around): boolean;
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
    reveal(places, { reserved, panels, aside }) {
      const { columns, rows } = clearPart(host);
      // What is written over the upper edge may leave room between its words.
      const top = Math.min(Math.max(rows.from, coveredTop(host)), rows.to);
      const seen = { left: columns.from, right: columns.to, top, bottom: rows.to };
      // What lies beyond the window is not found by looking, and the page may be scrolled to it.
      const clear = panels.reduce(largestWithout, seen);
      const before = cameraNow();
      const camera = revealPlaces(before, places, {
        ...{ clear, reserved, aside },
        smallest: cy.minZoom(),
      });
      if (camera === before) return false;
      cy.viewport({ zoom: camera.scale, pan: { ...camera.pan } });
      return true;
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

/** From where to where something is clear, in CSS pixels from the picture's left or upper edge. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/** The largest part of a box beside, above or below another that lies over it. */
function largestWithout(whole: Box, cover: Box): Box {
  const parts = [
    { ...whole, right: Math.min(whole.right, cover.left) },
    { ...whole, left: Math.max(whole.left, cover.right) },
    { ...whole, bottom: Math.min(whole.bottom, cover.top) },
    { ...whole, top: Math.max(whole.top, cover.bottom) },
  ];
  const areaOf = ({ left, right, top, bottom }: Box) =>
    Math.max(0, right - left) * Math.max(0, bottom - top);
  return parts.reduce((best, part) => (areaOf(part) > areaOf(best) ? part : best));
}

/** So far apart places of a line are looked at, to find where it is clear, and then how far before that; each look costs a hit test. */
const STRIDE = 32;
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
  const from = firstClear(length, isClear);
  if (from === undefined) return { from: 0, to: length };
  const fromEnd = firstClear(length, (at) => isClear(length - at));
  return { from, to: length - (fromEnd ?? 0) };
}

function firstClear(length: number, isClear: (at: number) => boolean): number | undefined {
  for (let at = STEP / 2; at < length; at += STRIDE) {
    if (!isClear(at)) continue;
    const earliest = Math.max(0, at - STRIDE);
    let first = at;
    while (first - STEP > earliest && isClear(first - STEP)) first -= STEP;
    return first;
  }
  return undefined;
}
