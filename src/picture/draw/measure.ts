import type { Point } from "../../graph/model/types";
import type { Box } from "../scene/geometry/boxes";
import type { Palette } from "./marks/palette";

/** Where elements lie over the picture, in the units of its bounds. */
export function boxesOf(elements: Iterable<Element>, host: Element, pan: Point): readonly Box[] {
  const frame = host.getBoundingClientRect();
  return [...elements].map((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const [x, y] = [frame.left + pan.x, frame.top + pan.y];
    return { left: left - x, right: right - x, top: top - y, bottom: bottom - y };
  });
}

/** Widths are kept for so many names. */
const MOST_WIDTHS = 20_000;
/** Names are measured at this size, in CSS pixels, and grow with it: a new size each step would be a new font each time. */
const MEASURED_AT = 16;

/** The width of a text in CSS pixels at a font size. */
type Measure = (text: string, size: number) => number;

/** Of each document, by the font. */
const measures = new WeakMap<Document, Map<string, Measure>>();

/**
 * Widths are measured with a canvas, never in the page, where a text could become markup; in the font of a palette.
 * @returns the same function for the same font until another font has come: what was settled with it still stands
 */
export function measureWith(
  { ownerDocument }: HTMLCanvasElement,
  { weight, font }: Pick<Palette, "weight" | "font">,
): Measure {
  const ofFonts = measures.get(ownerDocument) ?? startMeasures(ownerDocument);
  const name = `${weight} ${MEASURED_AT}px ${font}`;
  const measure = ofFonts.get(name) ?? measureIn(name, ownerDocument);
  ofFonts.set(name, measure);
  return measure;
}

function startMeasures(document: Document): Map<string, Measure> {
  const started = new Map<string, Measure>();
  measures.set(document, started);
  // Capturing, it is told before those who then ask for a measure. A document that is not laid out has no fonts.
  if ("fonts" in document)
    document.fonts.addEventListener("loadingdone", () => started.clear(), { capture: true });
  return started;
}

function measureIn(font: string, document: Document): Measure {
  const pen = document.createElement("canvas").getContext("2d");
  if (pen) pen.font = font;
  /** In font sizes. */
  const known = new Map<string, number>();
  return (text, size) => {
    if (!pen) return text.length * size * 0.6;
    const width = known.get(text);
    if (width !== undefined) return width * size;
    if (known.size > MOST_WIDTHS) known.clear();
    const measured = pen.measureText(text).width / MEASURED_AT;
    known.set(text, measured);
    return measured * size;
  };
}

/** What is written over a picture, from its upper edge on. */
export function overOf(host: HTMLElement): Element | null | undefined {
  return host.parentElement?.querySelector(".picture-over");
}

/** How much of a picture what is written over it covers at its upper edge, in CSS pixels. */
export function coveredTop(host: HTMLElement): number {
  const over = overOf(host);
  if (!over) return 0;
  return Math.max(0, over.getBoundingClientRect().bottom - host.getBoundingClientRect().top);
}
