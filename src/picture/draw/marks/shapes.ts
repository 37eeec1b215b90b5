import type { Point } from "../../../graph/model/types";

/**
 * What a picture is made of: a flat list of these, in painting order, that every pen draws alike. All lengths are CSS
 * pixels from the upper left corner; colours are as CSS takes them.
 */
export type Shape = PathShape | EllipseShape | BoxShape | GlyphShape | TextShape;

/** How the outline of a shape is drawn. */
export interface Line {
  readonly colour: string;
  readonly width: number;
  /** Dashes and gaps; empty or absent: solid. */
  readonly dashes?: readonly number[] | undefined;
}

interface Look {
  readonly fill?: string | undefined;
  readonly line?: Line | undefined;
  /** From 0 to 1; absent: 1. */
  readonly opacity?: number | undefined;
}

export interface PathShape extends Look {
  readonly kind: "path";
  readonly steps: readonly PathStep[];
}

/** One command of a path, by the letters of SVG: move, line, quadratic curve (control point, end), close. */
export type PathStep =
  readonly ["M" | "L", Point] | readonly ["Q", control: Point, end: Point] | readonly ["Z"];

export interface EllipseShape extends Look {
  readonly kind: "ellipse";
  readonly centre: Point;
  readonly across: number;
  readonly down: number;
}

/** A rectangle around its centre. */
export interface BoxShape extends Look {
  readonly kind: "box";
  readonly centre: Point;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
}

/** Path data in a box of 16 × 16, drawn into a square of a size. */
export interface GlyphShape extends Look {
  readonly kind: "glyph";
  readonly data: string;
  readonly corner: Point;
  readonly size: number;
}

export interface TextShape extends Look {
  readonly kind: "text";
  readonly text: string;
  /** On the base line, at the end of the text that `anchor` names. */
  readonly at: Point;
  /** Whether the text begins, has its middle, or ends there, seen from the left. */
  readonly anchor: "start" | "middle" | "end";
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
  /** Drawn around the letters, under them. */
  readonly line?: Line | undefined;
}

/** How far below the middle of a line of text its base line lies, as a share of the font size. */
export const BASE_LINE = 0.36;
