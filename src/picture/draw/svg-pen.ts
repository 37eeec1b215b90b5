import type { Point } from "../../graph/model/types";
import type { Line, PathStep, Shape } from "./marks/shapes";
import { type SvgNode, svgNode } from "./svg-node";

/** A shape as an element of SVG 1.1. */
export function svgNodeOf(shape: Shape): SvgNode {
  const { fill = "none", line, opacity } = shape;
  const look = {
    fill,
    ...(line && strokeOf(line)),
    opacity: opacity === undefined || opacity >= 1 ? undefined : Math.round(opacity * 100) / 100,
  };
  switch (shape.kind) {
    case "path":
      return svgNode("path", { d: dataOf(shape.steps), ...look });
    case "ellipse": {
      const { centre, across, down } = shape;
      const middle = { cx: round(centre.x), cy: round(centre.y) };
      return svgNode("ellipse", { ...middle, rx: round(across), ry: round(down), ...look });
    }
    case "box": {
      const { centre, width, height, radius } = shape;
      const corner = { x: round(centre.x - width / 2), y: round(centre.y - height / 2) };
      const size = { width: round(width), height: round(height), rx: round(radius) };
      return svgNode("rect", { ...corner, ...size, ...look });
    }
    case "glyph": {
      const transform = `translate(${pair(shape.corner)}) scale(${shape.size / 16})`;
      return svgNode("path", { d: shape.data, transform, ...look });
    }
    case "text":
      return svgNode(
        "text",
        {
          x: round(shape.at.x),
          y: round(shape.at.y),
          "text-anchor": shape.anchor === "start" ? undefined : shape.anchor,
          "font-size": shape.size,
          "font-weight": shape.weight === 400 ? undefined : shape.weight,
          ...look,
          "stroke-linejoin": line && "round",
          "paint-order": line && "stroke",
          // A text keeps its own direction, whichever the page has.
          "unicode-bidi": "plaintext",
        },
        shape.text,
      );
  }
}

function strokeOf({ colour, width, dashes = [] }: Line) {
  return {
    stroke: colour,
    "stroke-width": round(width),
    "stroke-dasharray": dashes.length > 0 ? dashes.join(" ") : undefined,
  };
}

function dataOf(steps: readonly PathStep[]): string {
  return steps.map(([command, ...points]) => `${command}${points.map(pair).join(" ")}`).join("");
}

function pair({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
