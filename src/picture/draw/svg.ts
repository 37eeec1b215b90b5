import type { Palette } from "./marks/palette";
import type { Shape } from "./marks/shapes";
import { shapesOf, type Snapshot } from "./shapes-of";
import { printSvg, type SvgNode, svgNode } from "./svg-node";
import { svgNodeOf } from "./svg-pen";

export type { Snapshot } from "./shapes-of";

/** What a picture is called, and what it shows, for those who don't see it. */
export interface SvgWords {
  readonly title: string;
  readonly description: string;
}

/** A picture as the text of an SVG file. */
export function svgOf(snapshot: Snapshot, words: SvgWords): string {
  return `${printSvg(svgTreeOf(snapshot, words))}\n`;
}

/** A picture as SVG 1.1, on paper of its own, with the names as text. */
export function svgTreeOf(snapshot: Snapshot, words: SvgWords): SvgNode {
  const { palette, camera } = snapshot;
  return svgTreeOfShapes({ ...camera, palette, shapes: shapesOf(snapshot) }, words);
}

/** Shapes on a sheet of a size in CSS pixels. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  readonly shapes: readonly Shape[];
}

/** The same of shapes that are at hand. */
export function svgTreeOfShapes(
  { width, height, palette, shapes }: Sheet,
  words: SvgWords,
): SvgNode {
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
    ...shapes.map(svgNodeOf),
  );
}
