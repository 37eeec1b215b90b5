import type { Point } from "../../../graph/model/types";
import { towards } from "../../scene/geometry/curve";
import { colourOf } from "../../scene/link-look";
import type { Curve } from "./curves";
import { badgeAt, crossAt, discAt, GLYPH, glyphAt, polygonOf } from "./mark-shapes";
import type { Palette } from "./palette";
import type { Shape } from "./shapes";
import { CAP, capAt } from "./caps";
import type { CapPlaces } from "./place-caps";
import { fadeOf } from "./fade";

/** A link shorter than this, in CSS pixels, has no room for a glyph. */
const SHORTEST = 50;
/** The radius of the disc that a number or a letter stands in. */
const BADGE = 11;
/** The radius of the disc of paper behind a glyph. */
const GLYPH_DISC = GLYPH / 2 + 2;
/** How far a cross reaches from its middle. */
const CROSS = 9;
/** Between a cap and the tip of an arrow, in CSS pixels. */
const GAP = 1.5;

/**
 * The line of a link, an arrow where it has a direction, and a cap at each end.
 * @param places of its caps, where it has room for them
 */
export function lineOf(
  curve: Curve,
  places: CapPlaces | undefined,
  palette: Palette,
): readonly Shape[] {
  const { mark, from, control, to } = curve;
  const width = mark.width * palette.stroke;
  const colour = palette.colour(colourOf(mark));
  const fade = (fadeOf(mark.emphasis, palette) ?? 1) * Math.max(palette.dimmed, mark.freshness);
  const arrow = places && mark.directed ? arrowBefore(places.target, curve, width) : undefined;
  const line: Shape = {
    kind: "path",
    steps: [
      ["M", from],
      ["Q", control, arrow?.base ?? to],
    ],
    line: { colour, width, dashes: mark.status.pattern },
    opacity: fade * mark.opacity,
  };
  return [
    line,
    ...(arrow ? [{ kind: "path", steps: arrow.steps, fill: colour, opacity: fade } as const] : []),
    ...(places ? capsOf(curve, places, fade, palette) : []),
  ];
}

function capsOf(
  { mark: { caps }, control }: Curve,
  places: CapPlaces,
  opacity: number,
  palette: Palette,
): readonly Shape[] {
  return (["source", "target"] as const).flatMap((end, at) => {
    const [cap, place] = [caps?.[at], places[end]];
    const along = { x: control.x - place.x, y: control.y - place.y };
    return cap ? capAt(place, { ...cap, along, opacity }, palette) : [];
  });
}

/** The head of an arrow just before a cap; undefined where there is no room for it. */
function arrowBefore(cap: Point, { from, control }: Curve, width: number) {
  const [length, half] = [6 + 1.5 * width, 3 + width / 2];
  if (Math.hypot(cap.x - from.x, cap.y - from.y) < 2 * length + CAP) return undefined;
  const tip = towards(cap, control, CAP + GAP);
  const base = towards(tip, control, length);
  return { base, steps: arrowOf(tip, base, half) };
}

function arrowOf(tip: Point, base: Point, half: number) {
  const length = Math.max(1, Math.hypot(tip.x - base.x, tip.y - base.y));
  const across = { x: ((tip.y - base.y) / length) * half, y: ((base.x - tip.x) / length) * half };
  return polygonOf([
    tip,
    { x: base.x + across.x, y: base.y + across.y },
    { x: base.x - across.x, y: base.y - across.y },
  ]);
}

/** In the middle of a link: its glyph, or the number of links it stands for; and a cross if it was called off. */
export function signOf({ mark, middle, length }: Curve, palette: Palette): readonly Shape[] {
  const { sign, status, emphasis } = mark;
  const opacity = fadeOf(emphasis, palette);
  const [colour, paper] = [palette.colour(colourOf(mark)), palette.colour("--paper")];
  const cross = status.crossed
    ? [
        crossAt(
          middle,
          CROSS,
          { colour: palette.colour("--ink"), width: 2 * palette.stroke },
          opacity,
        ),
      ]
    : [];
  if (sign?.text !== undefined) {
    const line = { colour, width: 1.5 * palette.stroke };
    const look = { paper, ink: palette.colour("--ink"), line, opacity };
    return [...badgeAt(middle, sign.text, BADGE, look), ...cross];
  }
  if (sign?.glyph === undefined || length <= SHORTEST) return cross;
  const disc = discAt(middle, GLYPH_DISC, { fill: paper, opacity });
  return [disc, glyphAt(middle, sign.glyph, colour, opacity), ...cross];
}
