type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of SVG, to be written as text or put into a page. */
export interface SvgNode {
  readonly name: string;
  /** Those that are undefined are left out. */
  readonly attributes: Attributes;
  readonly children: readonly (SvgNode | string)[];
}

/** An element with attributes and what is in it; what is undefined is nothing. */
export function svgNode(
  name: string,
  attributes: Attributes,
  ...children: readonly (SvgNode | string | undefined)[]
): SvgNode {
  return { name, attributes, children: children.filter((child) => child !== undefined) };
}

/** An element as text. */
export function printSvg({ name, attributes, children }: SvgNode): string {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escape(String(value))}"`],
  );
  const inner = children.map((child) =>
    typeof child === "string" ? escape(child) : printSvg(child),
  );
  const start = `<${name}${pairs.join("")}`;
  return inner.length === 0 ? `${start}/>` : `${start}>${inner.join("")}</${name}>`;
}

/** The text of XML, without what XML 1.0 has not got. */
function escape(text: string): string {
  return text
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
