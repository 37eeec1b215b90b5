import type { Point } from "../../../graph/model/types";
import type { ActorMarkStyle } from "../../scene/marks";
import { BASE_LINE, type Line, type PathStep, type Shape } from "./shapes";

/** The size of a glyph, in CSS pixels. */
export const GLYPH = 14;

interface BodyLook {
  readonly fill: string;
  readonly line: Line;
  readonly opacity?: number | undefined;
}

/** Width and height of an actor's mark, in CSS pixels. */
export function sizeOf({
  style,
  size,
}: {
  readonly style: ActorMarkStyle;
  readonly size: number;
}): readonly [width: number, height: number] {
  return style.dashed ? [size * 1.3, size * 0.85] : [size, size];
}

/** The mark of an actor, by its form. */
export function bodyAt(
  form: ActorMarkStyle["shape"],
  centre: Point,
  [width, height]: readonly [width: number, height: number],
  look: BodyLook,
): Shape {
  switch (form) {
    case "ellipse":
      return { kind: "ellipse", centre, across: width / 2, down: height / 2, ...look };
    case "round-rectangle":
      return { kind: "box", centre, width, height, radius: width / 6, ...look };
    case "hexagon":
    case "diamond": {
      const corners = CORNERS[form].map(([across, down]) => ({
        x: centre.x + (across * width) / 2,
        y: centre.y + (down * height) / 2,
      }));
      return { kind: "path", steps: polygonOf(corners), ...look };
    }
  }
}

type Corners = readonly (readonly [across: number, down: number])[];
const CORNERS: Readonly<Record<"hexagon" | "diamond", Corners>> = {
  hexagon: [
    [-1, 0],
    [-0.5, -1],
    [0.5, -1],
    [1, 0],
    [0.5, 1],
    [-0.5, 1],
  ],
  diamond: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
};

/** How far from its middle the outline of a mark is, on the way to a point. */
export function edgeOf(
  form: ActorMarkStyle["shape"],
  [width, height]: readonly [width: number, height: number],
  middle: Point,
  to: Point,
): number {
  const length = Math.max(1, Math.hypot(to.x - middle.x, to.y - middle.y));
  const across = (2 * Math.abs(to.x - middle.x)) / length / width;
  const down = (2 * Math.abs(to.y - middle.y)) / length / height;
  switch (form) {
    case "ellipse":
      return 1 / Math.hypot(across, down);
    case "round-rectangle":
      return 1 / Math.max(across, down);
    case "hexagon":
      return 1 / Math.max(down, across + down / 2);
    case "diamond":
      return 1 / (across + down);
  }
}

/** A closed path through some corners. */
export function polygonOf(corners: readonly Point[]): readonly PathStep[] {
  return [...corners.map((corner, at) => [at === 0 ? "M" : "L", corner] as const), ["Z"]];
}

/** A straight line. */
export function straight(from: Point, to: Point, line: Line): Shape {
  return {
    kind: "path",
    steps: [
      ["M", from],
      ["L", to],
    ],
    line,
  };
}

/** The glyph of a kind of link. */
export function glyphAt(centre: Point, data: string, fill: string, opacity?: number): Shape {
  const corner = { x: centre.x - GLYPH / 2, y: centre.y - GLYPH / 2 };
  return { kind: "glyph", data, corner, size: GLYPH, fill, opacity };
}

/** A disc, or a ring where it has only a line. */
export function discAt(
  centre: Point,
  radius: number,
  look: { readonly fill?: string; readonly line?: Line; readonly opacity?: number | undefined },
): Shape {
  return { kind: "ellipse", centre, across: radius, down: radius, ...look };
}

interface BadgeLook {
  readonly paper: string;
  readonly ink: string;
  readonly line: Line;
  readonly opacity?: number | undefined;
}

/** The font size in a badge. */
const LETTER = 11;

/** A number or a letter in a ringed disc of paper. */
export function badgeAt(
  centre: Point,
  text: string,
  radius: number,
  { paper, ink, line, opacity }: BadgeLook,
): readonly Shape[] {
  return [
    discAt(centre, radius, { fill: paper, line, opacity }),
    {
      kind: "text",
      text,
      at: { x: centre.x, y: centre.y + BASE_LINE * LETTER },
      anchor: "middle",
      size: LETTER,
      weight: 600,
      fill: ink,
      opacity,
    },
  ];
}

/** The cross over what was called off. */
export function crossAt({ x, y }: Point, reach: number, line: Line, opacity?: number): Shape {
  return {
    kind: "path",
    steps: [
      ["M", { x: x - reach, y: y - reach }],
      ["L", { x: x + reach, y: y + reach }],
      ["M", { x: x + reach, y: y - reach }],
      ["L", { x: x - reach, y: y + reach }],
    ],
    line,
    opacity,
  };
}
