import type { GraphIndex } from "../../src/frame/index/graph-index";
import { layoutOf } from "../../src/frame/layout/layout";
import { frameOf } from "../../src/frame/query/frame-of";
import { setWindow } from "../../src/frame/view/steps";
import { DEFAULT_VIEW } from "../../src/frame/view/view";
import type { Snapshot } from "../../src/picture/draw/shapes-of";
import { boundsOf, type Camera, fitCamera } from "../../src/picture/scene/camera";
import { labelsOf, type Scene, sceneOf } from "../../src/picture/scene/scene";
import { stretchPlaces } from "../../src/picture/scene/stretch";
import { measure } from "../fixtures/make-scene";
import { paletteIn } from "../picture/draw/pictured";

/** A window in days; nothing: the whole file. */
export type Days = readonly [first: number, last: number] | undefined;

const layouts = new WeakMap<GraphIndex, ReturnType<typeof layoutOf>>();

/** The picture of a graph's window, with the camera that a page gives it when it opens. */
export function pictureAt(
  index: GraphIndex,
  days: Days,
  size: { readonly width: number; readonly height: number },
  /** The camera of the whole, as while the window moves. */
  keepsCamera = false,
  /** The scene of the step before. */
  former?: Scene,
  isMoving = false,
) {
  const view = days ? setWindow(...days)(DEFAULT_VIEW) : DEFAULT_VIEW;
  const frame = frameOf(index, view);
  const laidOut = layouts.get(index) ?? layoutOf(index);
  layouts.set(index, laidOut);
  const places = stretchPlaces(laidOut, index.graph, size);
  const fitted = keepsCamera ? frameOf(index, DEFAULT_VIEW) : frame;
  const found = fitted.drawn.actors.flatMap(({ actor }) => places.get(actor.id) ?? []);
  const camera: Camera = fitCamera(found, size) ?? { ...size, scale: 1, pan: { x: 0, y: 0 } };
  const scene = sceneOf({
    frame,
    isMoving,
    places,
    scale: camera.scale,
    bounds: boundsOf(camera),
    measure,
    former: former && labelsOf(former),
  });
  const links = new Map(frame.drawn.actors.map(({ actor, links: count }) => [actor.id, count]));
  const snapshot: Snapshot = { scene, camera, palette: paletteIn("light") };
  return { snapshot, links };
}

/** The whole, each week and each day of a graph. */
export function windowsOf(index: GraphIndex): readonly Days[] {
  const { first, last } = index.extent ?? { first: 0, last: -1 };
  const days = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const weeks = days.filter((_, at) => at % 7 === 0);
  return [
    undefined,
    ...weeks.map((day): Days => [day, day + 6]),
    ...days.map((day): Days => [day, day]),
  ];
}
