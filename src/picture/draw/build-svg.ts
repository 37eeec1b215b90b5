import type { SvgNode } from "./svg-node";

/** An element as a page takes it: no text becomes markup, which the policy of the page forbids. */
export function buildSvg({ name, attributes, children }: SvgNode, document: Document): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && key !== "xmlns") element.setAttribute(key, String(value));
  }
  for (const child of children) {
    element.append(typeof child === "string" ? child : buildSvg(child, document));
  }
  return element;
}
