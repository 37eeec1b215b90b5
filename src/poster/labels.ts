import { printSvg, type SvgNode, svgNode } from "../picture/draw/svg-node";
import { type Markup, printed } from "./markup";

/** The element that shows its attribute, in a box this wide around where the text is anchored. */
export const LABEL = "readout-label";
const BOX = 600;
/** Of the font size: the height of a line, and where in it letters stand. */
export const LINE = 2;
const BASELINE = LINE / 2 + 0.35;

/**
 * A picture for a page whose system may take away its elements and leave their text: no text of it is left then, since its
 * names stand in attributes, which the style of the figure shows, and so does what it is called. A character section would
 * not do: WordPress writes the end of one as `]]&gt;`.
 */
export function printLabelled(picture: SvgNode): Markup {
  const said = (name: string) =>
    picture.children
      .flatMap((child) => (typeof child !== "string" && child.name === name ? child.children : []))
      .join("");
  const attributes = {
    ...picture.attributes,
    "aria-label": said("title"),
    "aria-description": said("desc"),
  };
  const children = picture.children
    .filter((child) => typeof child !== "string" && !["title", "desc"].includes(child.name))
    .map((child) => (typeof child === "string" ? child : labelled(child)));
  return printed(printSvg({ name: picture.name, attributes, children }));
}

function labelled(node: SvgNode): SvgNode {
  const { name, attributes, children } = node;
  const text = children.filter((child) => typeof child === "string").join("");
  if (name !== "text") return node;
  const { x, y, fill, stroke, opacity, "text-anchor": anchor } = attributes;
  const { "stroke-width": width, "font-size": size, "font-weight": weight } = attributes;
  const [share, align] =
    anchor === "middle" ? [0.5, "center"] : anchor === "end" ? [1, "right"] : [0, "left"];
  const halo = stroke === undefined ? "" : `;-webkit-text-stroke:${width}px ${stroke}`;
  return svgNode(
    "foreignObject",
    {
      x: rounded(Number(x) - share * BOX),
      y: rounded(Number(y) - BASELINE * Number(size)),
      width: BOX,
      height: LINE * Number(size),
      "font-size": size,
      "font-weight": weight,
      opacity,
    },
    // Not closed in itself: it is an element of HTML.
    svgNode(LABEL, { "data-text": text, style: `text-align:${align};color:${fill}${halo}` }, ""),
  );
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
