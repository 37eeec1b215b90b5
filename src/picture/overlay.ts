import type { Core, EdgeSingular } from "cytoscape";
import type { Palette } from "./palette";
import { edgeId, nodeId } from "./elements";
import { colourOf, type Scene } from "./scene";

const GLYPH = 14;
/** A link of fewer CSS pixels has no room for its glyph. */
const SHORTEST = 50;
/** Among more links than these only those that are lifted carry their glyphs: the names need the room. */
const MOST_GLYPHS = 60;

/**
 * Paints what Cytoscape has no marks for onto a canvas above it: glyphs of links, counts of bundles, crosses of
 * what was cancelled, codes of countries, and the ring around the focused actor.
 */
export function paintOverlay(
  canvas: HTMLCanvasElement,
  cy: Core,
  scene: Scene,
  palette: Palette,
  focused: string | undefined,
): void {
  const pen = canvas.getContext("2d");
  if (!pen) return;
  const density = window.devicePixelRatio || 1;
  const [width, height] = [cy.width(), cy.height()];
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  pen.setTransform(density, 0, 0, density, 0, 0);
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  const { zoom, pan } = { zoom: cy.zoom(), pan: cy.pan() };

  const isCrowded = scene.links.length > MOST_GLYPHS;
  for (const mark of scene.links) {
    const edge = cy.getElementById(edgeId(mark.id));
    if (edge.empty()) continue;
    const middle = edge.midpoint();
    const at = { x: middle.x * zoom + pan.x, y: middle.y * zoom + pan.y };
    if (!Number.isFinite(at.x) || !Number.isFinite(at.y)) continue;
    pen.globalAlpha = mark.emphasis === "dimmed" ? 0.18 : 1;
    const colour = palette.colour(colourOf(mark));
    if (mark.count > 1) paintText(pen, at, String(mark.count), colour, palette);
    else if (mark.side) paintText(pen, at, mark.side.letter, colour, palette);
    else if (
      mark.style.glyph &&
      lengthOf(edge) * zoom > (isCrowded && mark.emphasis === "plain" ? Infinity : SHORTEST)
    )
      paintGlyph(pen, at, mark.style.glyph, colour, palette);
    if (mark.status.crossed) paintCross(pen, at, palette);
  }
  pen.globalAlpha = 1;
  for (const mark of scene.actors) {
    const node = cy.getElementById(nodeId(mark.id));
    if (node.empty()) continue;
    const at = node.renderedPosition();
    if (mark.code) {
      pen.globalAlpha = mark.emphasis === "dimmed" ? 0.3 : 1;
      pen.font = `600 ${Math.max(9, Math.round(mark.size * 0.42))}px ${palette.font}`;
      pen.fillStyle = palette.colour("--code");
      pen.fillText(mark.code, at.x, at.y + 0.5);
      pen.globalAlpha = 1;
    }
    if (mark.id === focused) {
      pen.strokeStyle = palette.colour("--accent");
      pen.lineWidth = 2;
      pen.beginPath();
      pen.arc(at.x, at.y, mark.size * 0.75 + 5, 0, 2 * Math.PI);
      pen.stroke();
    }
  }
}

function lengthOf(edge: EdgeSingular): number {
  const [from, to] = [edge.source().position(), edge.target().position()];
  return Math.hypot(to.x - from.x, to.y - from.y);
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function paintDisc(pen: CanvasRenderingContext2D, at: Place, radius: number, palette: Palette) {
  pen.fillStyle = palette.colour("--paper");
  pen.beginPath();
  pen.arc(at.x, at.y, radius, 0, 2 * Math.PI);
  pen.fill();
}

function paintGlyph(
  pen: CanvasRenderingContext2D,
  at: Place,
  glyph: string,
  colour: string,
  palette: Palette,
) {
  paintDisc(pen, at, GLYPH / 2 + 2, palette);
  pen.save();
  pen.translate(at.x - GLYPH / 2, at.y - GLYPH / 2);
  pen.scale(GLYPH / 16, GLYPH / 16);
  pen.fillStyle = colour;
  pen.fill(new Path2D(glyph));
  pen.restore();
}

function paintText(
  pen: CanvasRenderingContext2D,
  at: Place,
  text: string,
  colour: string,
  palette: Palette,
) {
  paintDisc(pen, at, 11, palette);
  pen.strokeStyle = colour;
  pen.lineWidth = 1.5;
  pen.stroke();
  pen.font = `600 11px ${palette.font}`;
  pen.fillStyle = palette.colour("--ink");
  pen.fillText(text, at.x, at.y + 0.5);
}

function paintCross(pen: CanvasRenderingContext2D, at: Place, palette: Palette) {
  const reach = GLYPH / 2 + 2;
  pen.strokeStyle = palette.colour("--accent");
  pen.lineWidth = 2;
  pen.beginPath();
  pen.moveTo(at.x - reach, at.y - reach);
  pen.lineTo(at.x + reach, at.y + reach);
  pen.moveTo(at.x + reach, at.y - reach);
  pen.lineTo(at.x - reach, at.y + reach);
  pen.stroke();
}
