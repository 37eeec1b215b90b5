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
import type { Palette } from "./palette";
import { type ActorMark, colourOf, type Scene } from "../scene/scene";
import { printSvg, type SvgNode, svgNode } from "./svg-node";

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

/** A scene as the text of an SVG file. */
export function svgOf(snapshot: Snapshot, words: SvgWords): string {
  return `${printSvg(svgTreeOf(snapshot, words))}\n`;
}

/** A scene as SVG 1.1: the same shapes, colours and patterns as on canvas, with the names as text. */
export function svgTreeOf({ scene, camera, palette }: Snapshot, words: SvgWords): SvgNode {
  const { width, height } = camera;
  const actors = new Map(scene.actors.map((mark) => [mark.id, mark]));
  const curves = scene.links.flatMap((mark) => curveOf(mark, actors, camera) ?? []);
  return svgNode(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      direction: "ltr",
      "font-family": palette.font,
      role: "img",
    },
    svgNode("title", {}, words.title),
    svgNode("desc", {}, words.description),
    svgNode("rect", { width, height, fill: palette.colour("--paper") }),
    ...curves.map((curve) => lineOf(curve, palette)),
    ...curves.map((curve) => signOf(curve, palette)),
    ...scene.actors.map((mark) => shapeOf(mark, camera, palette)),
    ...scene.actors.map((mark) => nameOf(mark, camera, palette)),
  );
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Nothing for a line that is solid. */
function dashesOf(pattern: readonly number[]): string | undefined {
  return pattern.length > 0 ? pattern.join(" ") : undefined;
}

/** Nothing for what is in full view. */
function fadeOf(emphasis: ActorMark["emphasis"], palette: Palette): number | undefined {
  return emphasis === "dimmed" ? opacityIn(palette, emphasis) : undefined;
}

function lineOf({ mark, from, control, to }: Curve, palette: Palette): SvgNode {
  const { status, directed } = mark;
  const width = mark.width * palette.stroke;
  const colour = palette.colour(colourOf(mark));
  const reach = 5 + 1.5 * width;
  const base = directed ? towards(to, control, reach) : to;
  return svgNode(
    "g",
    { opacity: opacityOf(mark, palette).toFixed(2) },
    svgNode("path", {
      d: `M${pair(from)}Q${pair(control)} ${pair(base)}`,
      fill: "none",
      stroke: colour,
      "stroke-width": round(width),
      "stroke-dasharray": dashesOf(status.pattern),
    }),
    directed ? arrowAt(to, base, reach * 0.45, colour) : undefined,
  );
}

function pair({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function arrowAt(tip: Point, base: Point, half: number, colour: string): SvgNode {
  const length = Math.max(1, Math.hypot(tip.x - base.x, tip.y - base.y));
  const across = { x: ((tip.y - base.y) / length) * half, y: ((base.x - tip.x) / length) * half };
  const left = { x: base.x + across.x, y: base.y + across.y };
  const right = { x: base.x - across.x, y: base.y - across.y };
  return svgNode("path", { d: `M${pair(tip)}L${pair(left)}L${pair(right)}Z`, fill: colour });
}

/** What stands in the middle of a link: its glyph, or the number of links it stands for, and a cross if called off. */
function signOf({ mark, middle, length }: Curve, palette: Palette): SvgNode | undefined {
  const { status, emphasis, sign } = mark;
  const colour = palette.colour(colourOf(mark));
  const paper = palette.colour("--paper");
  const parts: SvgNode[] = [];
  if (sign?.text !== undefined) {
    parts.push(
      svgNode("circle", {
        r: 11,
        fill: paper,
        stroke: colour,
        "stroke-width": 1.5 * palette.stroke,
      }),
      svgNode(
        "text",
        {
          y: 4,
          "text-anchor": "middle",
          "font-size": 11,
          "font-weight": 600,
          fill: palette.colour("--ink"),
        },
        sign.text,
      ),
    );
  } else if (sign?.glyph && length > SHORTEST) {
    parts.push(
      svgNode("circle", { r: GLYPH / 2 + 2, fill: paper }),
      svgNode("path", {
        d: sign.glyph,
        transform: `translate(${-GLYPH / 2} ${-GLYPH / 2}) scale(${GLYPH / 16})`,
        fill: colour,
      }),
    );
  }
  if (status.crossed) {
    parts.push(
      svgNode("path", {
        d: "M-9 -9 9 9M9 -9 -9 9",
        stroke: palette.colour("--accent"),
        "stroke-width": 2 * palette.stroke,
      }),
    );
  }
  if (parts.length === 0) return undefined;
  const attributes = {
    transform: `translate(${pair(middle)})`,
    opacity: fadeOf(emphasis, palette),
  };
  return svgNode("g", attributes, ...parts);
}

function shapeOf(mark: ActorMark, camera: Camera, palette: Palette): SvgNode {
  const { style, size, emphasis, code } = mark;
  const outline = outlineOf(mark, palette);
  const [width, height] = sizeOf(mark);
  const look = {
    fill: palette.colour(style.dashed ? "--paper" : style.fill),
    stroke: outline.colour,
    "stroke-width": outline.width,
    "stroke-dasharray": dashesOf(outline.pattern),
  };
  const letters = {
    y: round(size * 0.15),
    "text-anchor": "middle",
    "font-weight": 600,
    "font-size": Math.max(9, Math.round(size * 0.42)),
    fill: palette.colour("--code"),
  };
  const attributes = {
    transform: `translate(${pair(onScreen(mark.place, camera))})`,
    opacity: fadeOf(emphasis, palette),
  };
  return svgNode(
    "g",
    attributes,
    bodyOf(style.shape, width / 2, height / 2, look),
    code === undefined ? undefined : svgNode("text", letters, code),
  );
}

function bodyOf(
  shape: ActorMark["style"]["shape"],
  x: number,
  y: number,
  look: SvgNode["attributes"],
): SvgNode {
  const [right, down] = [round(x), round(y)];
  switch (shape) {
    case "ellipse":
      return svgNode("ellipse", { rx: right, ry: down, ...look });
    case "round-rectangle":
      return svgNode("rect", {
        x: `-${right}`,
        y: `-${down}`,
        width: round(2 * x),
        height: round(2 * y),
        rx: round(x / 3),
        ...look,
      });
    case "hexagon": {
      const d = `M-${right} 0-${round(x / 2)} -${down} ${round(x / 2)} -${down} ${right} 0 ${round(x / 2)} ${down}-${round(x / 2)} ${down}Z`;
      return svgNode("path", { d, ...look });
    }
    case "diamond":
      return svgNode("path", { d: `M0 -${down} ${right} 0 0 ${down}-${right} 0Z`, ...look });
  }
}

function nameOf(
  { label, place, size, emphasis }: ActorMark,
  camera: Camera,
  palette: Palette,
): SvgNode | undefined {
  if (!label.visible) return undefined;
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
  const attributes = {
    x: round(x),
    y: round(at.y + rise[side]),
    "text-anchor": side === "right" ? "start" : side === "left" ? "end" : "middle",
    "font-size": fontSize,
    "font-weight": palette.weight === 400 ? undefined : palette.weight,
    fill: palette.colour("--ink"),
    stroke: palette.colour("--paper"),
    "stroke-width": 5,
    "stroke-linejoin": "round",
    "paint-order": "stroke",
    "unicode-bidi": "plaintext",
    opacity: fadeOf(emphasis, palette),
  };
  return svgNode("text", attributes, label.text);
}
