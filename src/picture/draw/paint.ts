import type { Point } from "../../graph/model/types";
import type { Camera } from "../scene/camera";
import {
  type Curve,
  curveOf,
  GLYPH,
  onScreen,
  opacityIn,
  opacityOf,
  outlineOf,
  SHORTEST,
  sizeOf,
  towards,
} from "./curves";
import type { Pointed } from "../scene/emphasis";
import type { Palette } from "./palette";
import { type ActorMark, colourOf, type LinkMark, type Scene } from "../scene/scene";

/** How much of a scene is painted: what Cytoscape has no marks for, or, while it cannot keep up, all. */
export type Extent = "signs" | "all";

/**
 * Paints a scene onto a canvas of the camera's size: the glyphs, numbers and crosses of links, the codes of countries, the names,
 * which Cytoscape would put under the marks of others, and the ring around what is focused; and, where all is asked
 * for, lines and marks as well, as Cytoscape draws them.
 */
export function paintScene(
  canvas: HTMLCanvasElement,
  { scene, camera, palette }: { scene: Scene; camera: Camera; palette: Palette },
  extent: Extent,
  focused: Pointed | undefined,
): void {
  const pen = canvas.getContext("2d");
  if (!pen) return;
  const density = window.devicePixelRatio || 1;
  const [width, height] = [camera.width, camera.height].map((side) => Math.round(side * density));
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width ?? 0;
    canvas.height = height ?? 0;
  }
  pen.setTransform(density, 0, 0, density, 0, 0);
  pen.clearRect(0, 0, camera.width, camera.height);
  const actors = new Map(scene.actors.map((mark) => [mark.id, mark]));
  const isRinged = ({ key }: LinkMark) => focused && "link" in focused && key === focused.link;
  const needsCurve = (mark: LinkMark) =>
    extent === "all" || mark.sign || mark.status.crossed || isRinged(mark);
  const curves = scene.links.flatMap((mark) =>
    needsCurve(mark) ? (curveOf(mark, actors, camera) ?? []) : [],
  );
  pen.textAlign = "center";
  if (extent === "all") {
    for (const curve of curves)
      if (curve.mark.emphasis === "dimmed") paintLine(pen, curve, palette);
    for (const curve of curves)
      if (curve.mark.emphasis !== "dimmed") paintLine(pen, curve, palette);
    for (const mark of scene.actors) paintMark(pen, mark, camera, palette);
  }
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  for (const curve of curves) paintSign(pen, curve, palette);
  for (const mark of scene.actors) paintCode(pen, mark, camera, palette);
  for (const mark of scene.actors) paintName(pen, mark, camera, palette);
  pen.globalAlpha = 1;
  const ringed = focused && "actor" in focused ? actors.get(focused.actor) : undefined;
  if (ringed) paintRing(pen, onScreen(ringed.place, camera), ringed.size * 0.75 + 5, palette);
  const curve = curves.find(({ mark }) => isRinged(mark));
  if (curve) paintRing(pen, curve.middle, GLYPH, palette);
}

function paintLine(pen: CanvasRenderingContext2D, curve: Curve, palette: Palette): void {
  const { mark, from, control, to } = curve;
  const width = mark.width * palette.stroke;
  const reach = 5 + 1.5 * width;
  const end = mark.directed ? towards(to, control, reach) : to;
  pen.globalAlpha = opacityOf(mark, palette);
  pen.strokeStyle = palette.colour(colourOf(mark));
  pen.lineWidth = width;
  pen.setLineDash([...mark.status.pattern]);
  pen.beginPath();
  pen.moveTo(from.x, from.y);
  pen.quadraticCurveTo(control.x, control.y, end.x, end.y);
  pen.stroke();
  pen.setLineDash([]);
  if (mark.directed) paintArrow(pen, to, end, reach * 0.45);
}

function paintArrow(pen: CanvasRenderingContext2D, tip: Point, base: Point, half: number): void {
  const length = Math.max(1, Math.hypot(tip.x - base.x, tip.y - base.y));
  const across = { x: ((tip.y - base.y) / length) * half, y: ((base.x - tip.x) / length) * half };
  pen.fillStyle = pen.strokeStyle;
  pen.beginPath();
  pen.moveTo(tip.x, tip.y);
  pen.lineTo(base.x + across.x, base.y + across.y);
  pen.lineTo(base.x - across.x, base.y - across.y);
  pen.fill();
}

function paintMark(
  pen: CanvasRenderingContext2D,
  mark: ActorMark,
  camera: Camera,
  palette: Palette,
): void {
  const { style, emphasis } = mark;
  const { x, y } = onScreen(mark.place, camera);
  const [width, height] = sizeOf(mark);
  const outline = outlineOf(mark, palette);
  pen.globalAlpha = opacityIn(palette, emphasis);
  pen.fillStyle = palette.colour(style.dashed ? "--paper" : style.fill);
  pen.strokeStyle = outline.colour;
  pen.lineWidth = outline.width;
  pen.setLineDash(outline.pattern);
  pen.beginPath();
  trace(pen, style.shape, x, y, width / 2, height / 2);
  pen.fill();
  pen.stroke();
  pen.setLineDash([]);
}

function trace(
  pen: CanvasRenderingContext2D,
  shape: ActorMark["style"]["shape"],
  x: number,
  y: number,
  right: number,
  down: number,
): void {
  switch (shape) {
    case "ellipse":
      pen.ellipse(x, y, right, down, 0, 0, 2 * Math.PI);
      return;
    case "round-rectangle":
      pen.roundRect(x - right, y - down, 2 * right, 2 * down, right / 3);
      return;
    case "hexagon":
      for (const [across, up] of HEXAGON) pen.lineTo(x + right * across, y + down * up);
      pen.closePath();
      return;
    case "diamond":
      for (const [across, up] of DIAMOND) pen.lineTo(x + right * across, y + down * up);
      pen.closePath();
  }
}

type Corners = readonly (readonly [across: number, up: number])[];
const HEXAGON: Corners = [
  [-1, 0],
  [-0.5, -1],
  [0.5, -1],
  [1, 0],
  [0.5, 1],
  [-0.5, 1],
];
const DIAMOND: Corners = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
];

function paintName(
  pen: CanvasRenderingContext2D,
  { label, place, size, emphasis }: ActorMark,
  camera: Camera,
  palette: Palette,
): void {
  if (!label.visible) return;
  const at = onScreen(place, camera);
  const { side, fontSize } = label;
  const reach = size / 2 + 4;
  pen.globalAlpha = opacityIn(palette, emphasis);
  pen.font = `${palette.weight} ${fontSize}px ${palette.font}`;
  pen.textAlign = side === "right" ? "left" : side === "left" ? "right" : "center";
  pen.textBaseline = side === "below" ? "top" : side === "above" ? "bottom" : "middle";
  const x = at.x + (side === "right" ? reach : side === "left" ? -reach : 0);
  const y = at.y + (side === "below" ? reach : side === "above" ? -reach : 0);
  pen.strokeStyle = palette.colour("--paper");
  pen.lineWidth = 5;
  pen.lineJoin = "round";
  // A name is read its own way, whichever way the page is: within isolates (Unicode Bidirectional Algorithm, FSI and PDI).
  const text = `\u2068${label.text}\u2069`;
  pen.strokeText(text, x, y);
  pen.fillStyle = palette.colour("--ink");
  pen.fillText(text, x, y);
}

function paintSign(
  pen: CanvasRenderingContext2D,
  { mark, middle, length }: Curve,
  palette: Palette,
): void {
  const { sign, status, emphasis } = mark;
  pen.globalAlpha = opacityIn(palette, emphasis);
  const colour = palette.colour(colourOf(mark));
  if (sign?.text !== undefined) paintText(pen, middle, sign.text, colour, palette);
  else if (sign?.glyph && length > SHORTEST) paintGlyph(pen, middle, sign.glyph, colour, palette);
  if (status.crossed) paintCross(pen, middle, palette);
}

function paintCode(
  pen: CanvasRenderingContext2D,
  { code, place, size, emphasis }: ActorMark,
  camera: Camera,
  palette: Palette,
): void {
  if (code === undefined) return;
  const at = onScreen(place, camera);
  pen.globalAlpha = emphasis === "dimmed" ? Math.max(0.3, palette.dimmed) : 1;
  pen.font = `600 ${Math.max(9, Math.round(size * 0.42))}px ${palette.font}`;
  pen.fillStyle = palette.colour("--code");
  pen.fillText(code, at.x, at.y + 0.5);
}

function paintRing(
  pen: CanvasRenderingContext2D,
  at: Point,
  radius: number,
  palette: Palette,
): void {
  pen.strokeStyle = palette.colour("--accent");
  pen.lineWidth = 2 * palette.stroke;
  pen.beginPath();
  pen.arc(at.x, at.y, radius, 0, 2 * Math.PI);
  pen.stroke();
}

function paintDisc(
  pen: CanvasRenderingContext2D,
  at: Point,
  radius: number,
  palette: Palette,
): void {
  pen.fillStyle = palette.colour("--paper");
  pen.beginPath();
  pen.arc(at.x, at.y, radius, 0, 2 * Math.PI);
  pen.fill();
}

function paintGlyph(
  pen: CanvasRenderingContext2D,
  at: Point,
  glyph: string,
  colour: string,
  palette: Palette,
): void {
  paintDisc(pen, at, GLYPH / 2 + 2, palette);
  pen.save();
  pen.translate(at.x - GLYPH / 2, at.y - GLYPH / 2);
  pen.scale(GLYPH / 16, GLYPH / 16);
  pen.fillStyle = colour;
  pen.fill(new Path2D(glyph));
  pen.restore();
}

function paintText(
  pen: CanvasRenderingContext2D,
  at: Point,
  text: string,
  colour: string,
  palette: Palette,
): void {
  paintDisc(pen, at, 11, palette);
  pen.strokeStyle = colour;
  pen.lineWidth = 1.5 * palette.stroke;
  pen.stroke();
  pen.font = `600 11px ${palette.font}`;
  pen.fillStyle = palette.colour("--ink");
  pen.fillText(text, at.x, at.y + 0.5);
}

function paintCross(pen: CanvasRenderingContext2D, at: Point, palette: Palette): void {
  const reach = GLYPH / 2 + 2;
  pen.strokeStyle = palette.colour("--accent");
  pen.lineWidth = 2 * palette.stroke;
  pen.beginPath();
  pen.moveTo(at.x - reach, at.y - reach);
  pen.lineTo(at.x + reach, at.y + reach);
  pen.moveTo(at.x + reach, at.y - reach);
  pen.lineTo(at.x - reach, at.y + reach);
  pen.stroke();
}
