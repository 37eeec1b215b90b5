import type { Point } from "../../graph/model/types";
import type { Camera } from "../scene/camera";
import type { Emphasis, Pointed } from "../scene/emphasis";
import { type ActorMark, colourOf, type Scene } from "../scene/scene";
import { towards } from "../scene/geometry/curve";
import { baseLinesAt } from "../scene/naming/spots";
import { type Curve, curveOf, onScreen } from "./curves";
import { badgeAt, bodyAt, crossAt, discAt, GLYPH, glyphAt, polygonOf } from "./mark-shapes";
import type { Palette } from "./palette";
import { BASE_LINE, type Shape } from "./shapes";

/** A picture as it stands: all that its shapes are made of. */
export interface Snapshot {
  readonly scene: Scene;
  readonly camera: Camera;
  readonly palette: Palette;
}

/** A link shorter than this, in CSS pixels, has no room for a glyph. */
const SHORTEST = 50;
/** The radius of the disc that a number or a letter stands in. */
const BADGE = 11;
/** The radius of the disc of paper behind a glyph. */
const GLYPH_DISC = GLYPH / 2 + 2;
/** How far a cross reaches from its middle. */
const CROSS = 9;
/** The halo of names, which parts them from the lines below. */
const HALO = 2.5;

/**
 * The shapes of a picture in painting order: the one definition for canvas, SVG, poster and print. Links that stand back lie
 * under all others; marks lie on the links; glyphs, numbers and crosses on the marks, since they are smaller; names on all.
 * @param focused what the keyboard is at, to be ringed
 */
export function shapesOf(
  { scene, camera, palette }: Snapshot,
  focused?: Pointed,
): readonly Shape[] {
  const actors = new Map(scene.actors.map((mark) => [mark.id, mark]));
  const curves = scene.links.flatMap((mark) => curveOf(mark, actors, camera) ?? []);
  const isBack = ({ mark }: Curve) => mark.emphasis === "dimmed";
  return [
    ...curves.filter(isBack).flatMap((curve) => lineOf(curve, palette)),
    ...curves.filter((curve) => !isBack(curve)).flatMap((curve) => lineOf(curve, palette)),
    ...scene.actors.flatMap((mark) => markOf(mark, camera, palette)),
    ...curves.flatMap((curve) => signOf(curve, palette)),
    ...scene.actors.flatMap((mark) => nameOf(mark, camera, palette)),
    ...(focused ? ringOf(focused, actors, curves, { camera, palette }) : []),
  ];
}

/** The opacity of what stands back; undefined for all else. */
function fadeOf(emphasis: Emphasis, { dimmed }: Palette): number | undefined {
  return emphasis === "dimmed" ? dimmed : undefined;
}

function lineOf({ mark, from, control, to }: Curve, palette: Palette): readonly Shape[] {
  const { directed, status, emphasis, freshness } = mark;
  const width = mark.width * palette.stroke;
  const colour = palette.colour(colourOf(mark));
  const opacity = (fadeOf(emphasis, palette) ?? 1) * 0.85 * Math.max(palette.dimmed, freshness);
  const reach = 5 + 1.5 * width;
  const end = directed ? towards(to, control, reach) : to;
  const line: Shape = {
    kind: "path",
    steps: [
      ["M", from],
      ["Q", control, end],
    ],
    line: { colour, width, dashes: status.pattern },
    opacity,
  };
  if (!directed) return [line];
  return [line, { kind: "path", steps: arrowOf(to, end, reach * 0.45), fill: colour, opacity }];
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

/** An actor's mark, with the code of a country in it. */
function markOf(mark: ActorMark, camera: Camera, palette: Palette): readonly Shape[] {
  const { style, size, emphasis, code } = mark;
  const centre = onScreen(mark.place, camera);
  const opacity = fadeOf(emphasis, palette);
  const body = bodyAt(style.shape, centre, sizeOf(mark), {
    fill: palette.colour(style.dashed ? "--paper" : style.fill),
    line: outlineOf(mark, palette),
    opacity,
  });
  if (code === undefined) return [body];
  const fontSize = Math.max(9, Math.round(size * 0.42));
  return [
    body,
    {
      kind: "text",
      text: code,
      at: { x: centre.x, y: centre.y + BASE_LINE * fontSize },
      anchor: "middle",
      size: fontSize,
      weight: 600,
      fill: palette.colour("--code"),
      opacity,
    },
  ];
}

/** Width and height of an actor's mark, in CSS pixels. */
export function sizeOf({
  style,
  size,
}: Pick<ActorMark, "style" | "size">): readonly [width: number, height: number] {
  return style.dashed ? [size * 1.3, size * 0.85] : [size, size];
}

/** The line around an actor's mark. */
export function outlineOf(
  { style, emphasis }: Pick<ActorMark, "style" | "emphasis">,
  palette: Palette,
) {
  const isChosen = emphasis === "chosen";
  const width = isChosen ? 4 : style.dashed ? 2.5 : 1.5;
  return {
    colour: palette.colour(isChosen ? "--accent" : style.dashed ? style.fill : "--outline"),
    width: width * palette.stroke,
    dashes: style.dashed && !isChosen ? [4, 2] : [],
  };
}

/** In the middle of a link: its glyph, or the number of links it stands for; and a cross if it was called off. */
function signOf({ mark, middle, length }: Curve, palette: Palette): readonly Shape[] {
  const { sign, status, emphasis } = mark;
  const opacity = fadeOf(emphasis, palette);
  const [colour, paper] = [palette.colour(colourOf(mark)), palette.colour("--paper")];
  const cross = status.crossed
    ? [
        crossAt(
          middle,
          CROSS,
          { colour: palette.colour("--accent"), width: 2 * palette.stroke },
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

function nameOf(
  { label, place, size, emphasis }: ActorMark,
  camera: Camera,
  palette: Palette,
): readonly Shape[] {
  if (!label.visible) return [];
  const { lines, fontSize } = label;
  const centre = onScreen(place, camera);
  const { anchor, places } = baseLinesAt(centre, size / 2, { ...label, lines: lines.length });
  return places.map((at, line) => ({
    kind: "text",
    text: lines[line] ?? "",
    at,
    anchor,
    size: fontSize,
    weight: palette.weight,
    fill: palette.colour("--ink"),
    line: { colour: palette.colour("--paper"), width: HALO },
    opacity: fadeOf(emphasis, palette),
  }));
}

function ringOf(
  focused: Pointed,
  actors: ReadonlyMap<string, ActorMark>,
  curves: readonly Curve[],
  { camera, palette }: Pick<Snapshot, "camera" | "palette">,
): readonly Shape[] {
  const line = { colour: palette.colour("--accent"), width: 2 * palette.stroke };
  if ("link" in focused) {
    const curve = curves.find(({ mark }) => mark.key === focused.link);
    return curve ? [discAt(curve.middle, GLYPH, { line })] : [];
  }
  const mark = actors.get(focused.actor);
  return mark ? [discAt(onScreen(mark.place, camera), mark.size * 0.75 + 5, { line })] : [];
}
