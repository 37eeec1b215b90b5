import { localName, type XmlElement } from "./xml";

/** What a drawing program says of a node or edge. */
export interface Drawing {
  /** What is written on it. */
  readonly label?: string | undefined;
  /** The middle of a node. */
  readonly place?: { readonly x: number; readonly y: number } | undefined;
  /** Whether the arrow of an edge is at its beginning alone. */
  readonly isBackwards?: boolean;
}

const LABELS: ReadonlySet<string> = new Set(["NodeLabel", "EdgeLabel"]);

/** How yEd draws a node or edge, if a piece of data says that: names stand there and nowhere else. */
export function drawingOf(data: XmlElement): Drawing | undefined {
  const label = find(data, (name) => LABELS.has(name));
  const geometry = find(data, (name) => name === "Geometry");
  const arrows = find(data, (name) => name === "Arrows");
  if (!label && !geometry && !arrows) return undefined;
  const hasArrow = (end: string) => (arrows?.attributes.get(end) ?? "none") !== "none";
  return {
    label: label?.text.trim() || undefined,
    place: geometry && middleOf(geometry),
    isBackwards: hasArrow("source") && !hasArrow("target"),
  };
}

/** The first element within another that has a name; groups are drawn within groups. */
function find(element: XmlElement, isWanted: (name: string) => boolean): XmlElement | undefined {
  for (const child of element.children) {
    if (child.name.startsWith("y:") && isWanted(localName(child.name))) return child;
    const within = find(child, isWanted);
    if (within) return within;
  }
  return undefined;
}

function middleOf({ attributes }: XmlElement): Drawing["place"] {
  const [x, y, width, height] = ["x", "y", "width", "height"].map((name) =>
    Number(attributes.get(name) ?? NaN),
  );
  const place = { x: (x ?? NaN) + (width || 0) / 2, y: (y ?? NaN) + (height || 0) / 2 };
  return Number.isFinite(place.x) && Number.isFinite(place.y) ? place : undefined;
}
