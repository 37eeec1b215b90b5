import { printSvg, type SvgNode, svgNode } from "../picture/draw/svg-node";
import { type Markup, printed } from "./markup";

/** The element that shows its attribute by the style of the figure. */
export const LABEL = "readout-label";
/** What stands in it for pages whose policy takes the style away: an element that shows an attribute by itself. */
export const BARE_LABEL = "input";
/** A name stands in a box this wide around where it is anchored. */
const BOX = 600;
/** Of the font size: the height of a line, and where in it letters stand. */
export const LINE = 2;
const BASELINE = LINE / 2 + 0.35;

/**
 * A picture for a page whose system may take away its elements and leave their text: no text of it is left then, since its
 * names stand in attributes, which the style of the figure shows, and so does what it is called. A character section would
 * not do: WordPress writes the end of one as `]]&gt;`. No element has a style of its own, which the policies of many pages
 * forbid, or allow no hash for: where the style of the figure is forbidden too, each name is on a plate.
 */
export function printLabelled(picture: SvgNode): Markup {
  const said = (name: string) =>
    picture.children
      .flatMap((child) => (typeof child !== "string" && child.name === name ? child.children : []))
      .join("");
  const attributes = {
    ...picture.attributes,
    // As wide as there is room, without style as well.
    width: "100%",
    height: undefined,
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
  const { "font-size": size, "font-weight": weight } = attributes;
  const share = anchor === "middle" ? 0.5 : anchor === "end" ? 1 : 0;
  const label = svgNode(
    LABEL,
    {
      "data-text": text,
      "data-anchor": anchor,
      "data-halo": stroke === undefined ? undefined : "",
    },
    // On a plate, the code of a country would hide its actor's mark.
    String(fill).includes("--code")
      ? ""
      : svgNode(BARE_LABEL, { type: "button", value: text, dir: "auto", inert: "" }),
  );
  return svgNode(
    "foreignObject",
    {
      x: rounded(Number(x) - share * BOX),
      y: rounded(Number(y) - BASELINE * Number(size)),
      width: BOX,
      height: LINE * Number(size),
      "font-size": size,
      "font-weight": weight,
      color: fill,
      opacity,
      // Without style this alone says at which end of its box a line stands.
      direction: anchor === "end" ? "rtl" : "ltr",
    },
    anchor === "middle" ? svgNode("center", {}, label) : label,
  );
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
