import type { Point } from "../graph/types";
import type { Camera } from "./camera";
import {
  type Curve,
  curveOf,
  GLYPH,
  onScreen,
  OPACITY,
  opacityOf,
  SHORTEST,
  sizeOf,
  towards,
} from "./curves";
import type { Palette } from "./palette";
import { type ActorMark, colourOf, type Scene } from "./scene";

/** A picture as it stands, to be written out. */
export interface Snapshot {
  readonly scene: Scene;
  readonly camera: Camera;
  readonly palette: Palette;
}

export interface SvgWords {
  readonly title: string;
  readonly description: string;
}

/** A scene as SVG 1.1: the same shapes, colours and patterns as on canvas, with the names as text. */
export function svgOf({ scene, camera, palette }: Snapshot, words: SvgWords): string {
  const { width, height } = camera;
  const actors = new Map(scene.actors.map((mark) => [mark.id, mark]));
  const curves = scene.links.flatMap((mark) => curveOf(mark, actors, camera) ?? []);
  const parts = [
    `<title>${escape(words.title)}</title>`,
    `<desc>${escape(words.description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${palette.colour("--paper")}"/>`,
    ...curves.map((curve) => lineOf(curve, palette)),
    ...curves.map((curve) => signOf(curve, palette)),
    ...scene.actors.map((mark) => shapeOf(mark, camera, palette)),
    ...scene.actors.map((mark) => nameOf(mark, camera, palette)),
  ];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
    `viewBox="0 0 ${width} ${height}" direction="ltr" font-family="${escape(palette.font)}" role="img">\n` +
    parts.filter((part) => part !== "").join("\n") +
    "\n</svg>\n"
  );
}

/** The text of XML, without what XML 1.0 has not got. */
function escape(text: string): string {
  return text
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function lineOf({ mark, from, control, to }: Curve, palette: Palette): string {
  const { status, directed } = mark;
  const { width } = mark;
  const colour = palette.colour(colourOf(mark));
  const dash = status.pattern.length > 0 ? ` stroke-dasharray="${status.pattern.join(" ")}"` : "";
  const reach = 5 + 1.5 * width;
  const base = directed ? towards(to, control, reach) : to;
  const path = `M${pair(from)}Q${pair(control)} ${pair(base)}`;
  return (
    `<g opacity="${opacityOf(mark).toFixed(2)}">` +
    `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${round(width)}"${dash}/>` +
    (directed ? arrowAt(to, base, reach * 0.45, colour) : "") +
    "</g>"
  );
}

function pair({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function arrowAt(tip: Point, base: Point, half: number, colour: string): string {
  const length = Math.max(1, Math.hypot(tip.x - base.x, tip.y - base.y));
  const across = { x: ((tip.y - base.y) / length) * half, y: ((base.x - tip.x) / length) * half };
  const left = { x: base.x + across.x, y: base.y + across.y };
  const right = { x: base.x - across.x, y: base.y - across.y };
  return `<path d="M${pair(tip)}L${pair(left)}L${pair(right)}Z" fill="${colour}"/>`;
}

/** What stands in the middle of a link: its glyph, or the number of links it stands for, and a cross if called off. */
function signOf({ mark, middle, length }: Curve, palette: Palette): string {
  const { status, emphasis, sign } = mark;
  const colour = palette.colour(colourOf(mark));
  const paper = palette.colour("--paper");
  const parts: string[] = [];
  if (sign?.text !== undefined) {
    parts.push(
      `<circle r="11" fill="${paper}" stroke="${colour}" stroke-width="1.5"/>`,
      `<text y="4" text-anchor="middle" font-size="11" font-weight="600" fill="${palette.colour("--ink")}">${sign.text}</text>`,
    );
  } else if (sign?.glyph && length > SHORTEST) {
    parts.push(
      `<circle r="${GLYPH / 2 + 2}" fill="${paper}"/>`,
      `<path d="${sign.glyph}" transform="translate(${-GLYPH / 2} ${-GLYPH / 2}) scale(${GLYPH / 16})" fill="${colour}"/>`,
    );
  }
  if (status.crossed) {
    parts.push(
      `<path d="M-9 -9 9 9M9 -9 -9 9" stroke="${palette.colour("--accent")}" stroke-width="2"/>`,
    );
  }
  if (parts.length === 0) return "";
  const at = `transform="translate(${pair(middle)})"`;
  return `<g ${at} opacity="${OPACITY[emphasis]}">${parts.join("")}</g>`;
}

function shapeOf(mark: ActorMark, camera: Camera, palette: Palette): string {
  const { style, size, emphasis, code } = mark;
  const isChosen = emphasis === "chosen";
  const [width, height] = sizeOf(mark);
  const fill = palette.colour(style.dashed ? "--paper" : style.fill);
  const border = palette.colour(isChosen ? "--accent" : style.dashed ? style.fill : "--paper");
  const dash = style.dashed && !isChosen ? ' stroke-dasharray="4 2"' : "";
  const look = `fill="${fill}" stroke="${border}" stroke-width="${isChosen ? 4 : style.dashed ? 2.5 : 1.5}"${dash}`;
  const letters =
    code === undefined
      ? ""
      : `<text y="${round(size * 0.15)}" text-anchor="middle" font-weight="600" ` +
        `font-size="${Math.max(9, Math.round(size * 0.42))}" fill="${palette.colour("--code")}">${escape(code)}</text>`;
  const at = `transform="translate(${pair(onScreen(mark.place, camera))})"`;
  const opacity = emphasis === "dimmed" ? ` opacity="${OPACITY.dimmed}"` : "";
  return `<g ${at}${opacity}>${outlineOf(style.shape, width / 2, height / 2, look)}${letters}</g>`;
}

function outlineOf(shape: ActorMark["style"]["shape"], x: number, y: number, look: string): string {
  const [right, down] = [round(x), round(y)];
  switch (shape) {
    case "ellipse":
      return `<ellipse rx="${right}" ry="${down}" ${look}/>`;
    case "round-rectangle":
      return `<rect x="-${right}" y="-${down}" width="${round(2 * x)}" height="${round(2 * y)}" rx="${round(x / 3)}" ${look}/>`;
    case "hexagon":
      return `<path d="M-${right} 0-${round(x / 2)} -${down} ${round(x / 2)} -${down} ${right} 0 ${round(x / 2)} ${down}-${round(x / 2)} ${down}Z" ${look}/>`;
    case "diamond":
      return `<path d="M0 -${down} ${right} 0 0 ${down}-${right} 0Z" ${look}/>`;
  }
}

function nameOf(
  { label, place, size, emphasis }: ActorMark,
  camera: Camera,
  palette: Palette,
): string {
  if (!label.visible) return "";
  const at = onScreen(place, camera);
  const { fontSize, side } = label;
  const reach = size / 2 + 4;
  const x = at.x + (side === "right" ? reach : side === "left" ? -reach : 0);
  const rise = {
    below: reach + fontSize,
    above: -reach - fontSize * 0.25,
    right: fontSize * 0.35,
    left: fontSize * 0.35,
  };
  const anchor = side === "right" ? "start" : side === "left" ? "end" : "middle";
  return (
    `<text x="${round(x)}" y="${round(at.y + rise[side])}" text-anchor="${anchor}" font-size="${fontSize}" ` +
    `fill="${palette.colour("--ink")}" stroke="${palette.colour("--paper")}" stroke-width="5" ` +
    `stroke-linejoin="round" paint-order="stroke" unicode-bidi="plaintext"` +
    `${emphasis === "dimmed" ? ` opacity="${OPACITY.dimmed}"` : ""}>${escape(label.text)}</text>`
  );
}
