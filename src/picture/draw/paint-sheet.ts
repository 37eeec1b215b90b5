import { paintShapes } from "./canvas-pen";
import type { Sheet } from "./svg";

/** Paints shapes onto a canvas, which is made as large as their sheet, at the density of the screen. */
export function paintSheet(canvas: HTMLCanvasElement, { shapes, palette, ...size }: Sheet): void {
  const pen = canvas.getContext("2d");
  if (!pen) return;
  const density = window.devicePixelRatio || 1;
  const width = Math.round(size.width * density);
  const height = Math.round(size.height * density);
  // Setting a size clears the canvas and all that the browser knows of it.
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  pen.setTransform(density, 0, 0, density, 0, 0);
  pen.clearRect(0, 0, size.width, size.height);
  paintShapes(pen, shapes, palette.font);
}
