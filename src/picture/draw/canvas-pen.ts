import type { Shape } from "./marks/shapes";

/** What of a canvas the pen needs: a recording stand-in will do for tests. */
export type CanvasPen = Pick<
  CanvasRenderingContext2D,
  | "globalAlpha"
  | "fillStyle"
  | "strokeStyle"
  | "lineWidth"
  | "lineJoin"
  | "font"
  | "textAlign"
  | "textBaseline"
  | "setLineDash"
  | "beginPath"
  | "moveTo"
  | "lineTo"
  | "quadraticCurveTo"
  | "closePath"
  | "ellipse"
  | "roundRect"
  | "save"
  | "translate"
  | "scale"
  | "restore"
  | "fillText"
  | "strokeText"
> & { fill(path?: Path2D): void; stroke(): void };

const ALIGNMENTS = { start: "left", middle: "center", end: "right" } as const;
const SOLID: number[] = [];
/** The few glyphs, parsed once. */
const glyphs = new Map<string, Path2D>();

/** Draws shapes onto a canvas whose units are CSS pixels. */
export function paintShapes(pen: CanvasPen, shapes: readonly Shape[], fontFamily: string): void {
  pen.textBaseline = "alphabetic";
  let font = "";
  for (const shape of shapes) {
    const { fill, line, opacity = 1 } = shape;
    pen.globalAlpha = opacity;
    if (fill !== undefined) pen.fillStyle = fill;
    if (line) {
      pen.strokeStyle = line.colour;
      pen.lineWidth = line.width;
      pen.setLineDash(line.dashes ? [...line.dashes] : SOLID);
    }
    if (shape.kind === "text") {
      const wanted = `${shape.weight} ${shape.size}px ${fontFamily}`;
      if (font !== wanted) pen.font = font = wanted;
      pen.textAlign = ALIGNMENTS[shape.anchor];
      // A text keeps its own direction, whichever the page has: first strong isolate, pop isolate (Unicode Bidirectional Algorithm).
      const text = `\u2068${shape.text}\u2069`;
      pen.lineJoin = "round";
      if (line) pen.strokeText(text, shape.at.x, shape.at.y);
      pen.fillText(text, shape.at.x, shape.at.y);
      continue;
    }
    if (shape.kind === "glyph") {
      pen.save();
      pen.translate(shape.corner.x, shape.corner.y);
      pen.scale(shape.size / 16, shape.size / 16);
      pen.fill(glyphOf(shape.data));
      pen.restore();
      continue;
    }
    pen.lineJoin = "miter";
    pen.beginPath();
    trace(pen, shape);
    if (fill !== undefined) pen.fill();
    if (line) pen.stroke();
  }
}

type Outlined = Exclude<Shape, { readonly kind: "text" | "glyph" }>;

function trace(pen: CanvasPen, shape: Outlined): void {
  switch (shape.kind) {
    case "ellipse":
      pen.ellipse(shape.centre.x, shape.centre.y, shape.across, shape.down, 0, 0, 2 * Math.PI);
      return;
    case "box": {
      const { centre, width, height, radius } = shape;
      pen.roundRect(centre.x - width / 2, centre.y - height / 2, width, height, radius);
      return;
    }
    case "path":
      for (const [command, point, end] of shape.steps) {
        if (command === "M") pen.moveTo(point.x, point.y);
        else if (command === "L") pen.lineTo(point.x, point.y);
        else if (command === "Q") pen.quadraticCurveTo(point.x, point.y, end.x, end.y);
        else pen.closePath();
      }
  }
}

function glyphOf(data: string): Path2D {
  const known = glyphs.get(data);
  if (known) return known;
  const glyph = new Path2D(data);
  glyphs.set(data, glyph);
  return glyph;
}
