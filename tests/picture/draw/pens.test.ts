import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type CanvasPen, paintShapes } from "../../../src/picture/draw/canvas-pen";
import { shapesOf } from "../../../src/picture/draw/shapes-of";
import { svgNodeOf } from "../../../src/picture/draw/svg-pen";
import { CASES } from "./cases";
import { pictured } from "./pictured";

/** One stroke, fill or text of a pen: what it did, in which colour, how thick or large, and how opaque. */
type Act = readonly [act: string, colour: string, size: number | undefined, opacity: number];

/** A canvas that writes down what is drawn on it. */
function recordingPen() {
  const acts: Act[] = [];
  const ignore = () => undefined;
  const sizeOf = (font: string) => Number(/([\d.]+)px/.exec(font)?.[1]);
  const pen: CanvasPen = {
    ...{ globalAlpha: 1, fillStyle: "", strokeStyle: "", lineWidth: 1, font: "" },
    ...{ lineJoin: "miter", textAlign: "start", textBaseline: "top" },
    ...{ setLineDash: ignore, beginPath: ignore, moveTo: ignore, lineTo: ignore },
    ...{ quadraticCurveTo: ignore, closePath: ignore, ellipse: ignore, roundRect: ignore },
    ...{ save: ignore, translate: ignore, scale: ignore, restore: ignore },
    fill: () => acts.push(["fill", String(pen.fillStyle), undefined, round(pen.globalAlpha)]),
    stroke: () => {
      acts.push(["stroke", String(pen.strokeStyle), round(pen.lineWidth), round(pen.globalAlpha)]);
    },
    strokeText: () => {
      acts.push(["stroke", String(pen.strokeStyle), round(pen.lineWidth), round(pen.globalAlpha)]);
    },
    fillText: (text) => {
      const act = `text ${text.replaceAll(/[\u2068\u2069]/g, "")}`;
      acts.push([act, String(pen.fillStyle), sizeOf(pen.font), round(pen.globalAlpha)]);
    },
  };
  return { pen, acts };
}

const round = (value: number) => Math.round(value * 100) / 100;

/** What an element of SVG draws, in the order in which it does. */
function actsOf({ name, attributes, children }: ReturnType<typeof svgNodeOf>): readonly Act[] {
  const opacity = Number(attributes.opacity ?? 1);
  const fill = String(attributes.fill);
  const line: Act | undefined =
    attributes.stroke === undefined
      ? undefined
      : ["stroke", String(attributes.stroke), Number(attributes["stroke-width"]), opacity];
  if (name === "text") {
    const text: Act = [
      `text ${String(children[0])}`,
      fill,
      Number(attributes["font-size"]),
      opacity,
    ];
    return line ? [line, text] : [text];
  }
  const body: Act = ["fill", fill, undefined, opacity];
  return [...(fill === "none" ? [] : [body]), ...(line ? [line] : [])];
}

describe("the pens", () => {
  beforeEach(() => vi.stubGlobal("Path2D", class {}));
  afterEach(() => vi.unstubAllGlobals());

  it.each(Object.keys(CASES))("draw the very same: %s", (name) => {
    const entry = CASES[name];
    if (!entry) throw new Error(`There is no case ${name}.`);
    const shapes = shapesOf(pictured(entry), { actor: "Ada" });
    const { pen, acts } = recordingPen();
    paintShapes(pen, shapes, "sans-serif");
    const rounded = acts.map(([act, colour, size, opacity]) => [
      act,
      colour,
      size === undefined ? undefined : Math.round(size * 10) / 10,
      opacity,
    ]);
    expect(acts.length).toBeGreaterThan(5);
    expect(rounded).toEqual(shapes.flatMap((shape) => actsOf(svgNodeOf(shape))));
  });
});
