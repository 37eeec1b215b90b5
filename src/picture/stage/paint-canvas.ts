import { paintShapes } from "../draw/canvas-pen";
import { shapesOf, type Snapshot } from "../draw/shapes-of";
import type { Pointed } from "../scene/emphasis";

/** Paints a picture onto a canvas, which is made as large as the camera is, at the density of the screen. */
export function paintCanvas(
  canvas: HTMLCanvasElement,
  snapshot: Snapshot,
  focused: Pointed | undefined,
): void {
  const pen = canvas.getContext("2d");
  if (!pen) return;
  const { camera, palette } = snapshot;
  const density = window.devicePixelRatio || 1;
  const width = Math.round(camera.width * density);
  const height = Math.round(camera.height * density);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  pen.setTransform(density, 0, 0, density, 0, 0);
  pen.clearRect(0, 0, camera.width, camera.height);
  paintShapes(pen, shapesOf(snapshot, focused), palette.font);
}
