import type { GraphIndex } from "../../frame/index/graph-index";
import { layoutOf } from "../../frame/layout/layout";
import type { Frame } from "../../frame/query/frame";
import { boundsOf, SMALLEST_SCALE, fitCamera, topOf } from "../scene/camera";
import { sceneOf } from "../scene/scene";
import { stretchPlaces } from "../scene/stretch";
import { readPalette } from "./colours";
import { coveredTop, measureWith } from "./measure";
import { svgTreeOf, type SvgWords } from "./svg";
import { buildSvg } from "./build-svg";

/** What a picture without gestures is drawn from. */
export interface StillInput {
  readonly index: GraphIndex;
  readonly frame: Frame;
  readonly selected?: string | undefined;
}

/** Laying out more actors than these would keep the picture waiting for its still. */
const MOST_ACTORS = 60;

/** Whether the places of a graph's actors are known, or found in an instant. */
export function isSoonLaidOut({ places, actors }: GraphIndex): boolean {
  return places !== undefined || actors.length <= MOST_ACTORS;
}

/**
 * The graph as it will stand once it can be moved: the same scene, camera and shapes, as SVG elements. Undefined where no
 * actor is shown, or the host has no size.
 */
export function drawStill(
  host: HTMLElement,
  { index, frame, selected }: StillInput,
  words: SvgWords,
): SVGElement | undefined {
  const size = { width: host.clientWidth, height: host.clientHeight };
  const covered = { top: coveredTop(host) };
  const clear = { width: size.width, height: size.height - covered.top };
  const places = stretchPlaces(layoutOf(index), index.graph, clear);
  const shown = frame.drawn.actors.flatMap(({ actor }) => places.get(actor.id) ?? []);
  const camera = fitCamera(shown, size, { smallest: SMALLEST_SCALE, top: covered.top });
  if (!camera) return undefined;
  const palette = readPalette(host);
  const scene = sceneOf({
    frame,
    places,
    selected,
    scale: camera.scale,
    bounds: boundsOf(camera),
    reserved: [topOf(camera, covered)],
    measure: measureWith(host.ownerDocument.createElement("canvas"), palette),
  });
  return buildSvg(svgTreeOf({ scene, camera, palette }, words), host.ownerDocument);
}
