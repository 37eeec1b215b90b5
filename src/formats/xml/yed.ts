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

/** How yEd, or yEd Live, draws a node or edge, if a piece of data says that: names stand there and nowhere else. */
export function drawingOf(data: XmlElement): Drawing | undefined {
  const label = find(data, (name) => LABELS.has(name)) ?? liveLabelIn(data);
  const geometry = find(data, (name) => name === "Geometry" || name === "RectD");
  const arrows = find(data, (name) => name === "Arrows");
  if (!label && !geometry && !arrows) return undefined;
  const hasArrow = (end: string) => (arrows?.attributes.get(end) ?? "none") !== "none";
  return {
    label: label?.text.trim() || label?.attributes.get("Text")?.trim() || undefined,
    place: geometry && middleOf(geometry),
    isBackwards: hasArrow("source") && !hasArrow("target"),
  };
}

/** How a node or edge is drawn by all its data: yEd Live has its label and its place in two. */
export function drawnBy(all: readonly XmlElement[]): Drawing {
  const drawings = all.flatMap((data) => drawingOf(data) ?? []);
  return {
    label: drawings.find(({ label }) => label !== undefined)?.label,
    place: drawings.find(({ place }) => place !== undefined)?.place,
    isBackwards: drawings.some(({ isBackwards }) => isBackwards),
  };
}

/** The element that has the text of a label of yEd Live, in itself or as an attribute. */
function liveLabelIn(data: XmlElement): XmlElement | undefined {
  const text = find(data, (name) => name === "Label.Text");
  const label = text ?? find(data, (name) => name === "Label");
  return text || label?.attributes.has("Text") ? label : undefined;
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
    // yEd Live begins them with a capital.
    Number(attributes.get(name) ?? attributes.get(capitalised(name)) ?? NaN),
  );
  const place = { x: (x ?? NaN) + (width || 0) / 2, y: (y ?? NaN) + (height || 0) / 2 };
  return Number.isFinite(place.x) && Number.isFinite(place.y) ? place : undefined;
}

function capitalised(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
