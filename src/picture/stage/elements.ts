import type { ElementDefinition } from "cytoscape";
import type { Palette } from "../draw/palette";
import { opacityIn, opacityOf, outlineOf, sizeOf } from "../draw/curves";
import type { Pointed } from "../scene/emphasis";
import { type ActorMark, colourOf, type LinkMark } from "../scene/scene";

// Prefixes keep ids such as `__proto__` harmless, and actors and links apart.
const nodeId = (actor: string) => `n:${actor}`;
const edgeId = (key: string) => `e:${key}`;

/** Whether an element stands for an actor. */
export function isNode(element: string): boolean {
  return element.startsWith("n:");
}

/** The actor's id or the mark's key that an element of the picture stands for. */
export function pointedBy(element: string): Pointed {
  const name = element.slice(2);
  return isNode(element) ? { actor: name } : { link: name };
}

/** The inverse of {@link pointedBy}. */
export function elementOf(pointed: Pointed): string {
  return "actor" in pointed ? nodeId(pointed.actor) : edgeId(pointed.link);
}

/** An actor's mark as Cytoscape takes it; sizes on screen become sizes in the layout by the scale. */
export function nodeOf(mark: ActorMark, scale: number, palette: Palette): ElementDefinition {
  const { style, emphasis } = mark;
  const [width, height] = sizeOf(mark);
  const units = (pixels: number) => pixels / scale;
  const outline = outlineOf(mark, palette);
  return {
    group: "nodes",
    position: { ...mark.place },
    data: {
      id: nodeId(mark.id),
      shape: style.shape,
      width: units(width),
      height: units(height),
      fill: palette.colour(style.dashed ? "--paper" : style.fill),
      fillOpacity: 1,
      border: outline.colour,
      borderWidth: units(outline.width),
      borderStyle: outline.pattern.length > 0 ? "dashed" : "solid",
      opacity: opacityIn(palette, emphasis),
    },
  };
}

/** A link's mark as Cytoscape takes it. */
export function edgeOf(mark: LinkMark, scale: number, palette: Palette): ElementDefinition {
  const { status, emphasis } = mark;
  const units = (pixels: number) => pixels / scale;
  const isLoop = mark.source === mark.target;
  return {
    group: "edges",
    data: {
      id: edgeId(mark.key),
      source: nodeId(mark.source),
      target: nodeId(mark.target),
      curve: isLoop ? "bezier" : mark.swing === 0 ? "straight" : "unbundled-bezier",
      swing: units(mark.swing),
      width: units(mark.width * palette.stroke),
      colour: palette.colour(colourOf(mark)),
      lineStyle: status.pattern.length > 0 ? "dashed" : "solid",
      pattern: (status.pattern.length > 0 ? status.pattern : [1, 0]).map(units),
      arrow: mark.directed ? "triangle" : "none",
      arrowScale: 0.9,
      level: emphasis === "dimmed" ? 0 : 1,
      opacity: opacityOf(mark, palette),
    },
  };
}
