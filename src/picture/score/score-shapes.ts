import { NO_SIDE } from "../../frame/index/sides";
import type { Telling, Tellings } from "../../frame/index/tellings";
import { crossAt, polygonOf, straight } from "../draw/marks/mark-shapes";
import { HALO } from "../draw/marks/actor-shapes";
import { CAP, capAt } from "../draw/marks/caps";
import type { Palette } from "../draw/marks/palette";
import { BASE_LINE, type Shape } from "../draw/marks/shapes";
import { lineOf as lineStyleOf, statusMarkOf } from "../scene/marks";
import { colourOfSide } from "../scene/side-colours";
import { FONT, type ScoreScene, type StrokeMark } from "./score-types";

const CROSS = 4.5;
const ARROW = { length: 7, half: 3.5 };
const CHOSEN_WIDTH = 4;

/**
 * The shapes of a score in painting order: the one definition for canvas, SVG, poster and print.
 * @param focused the place of the stroke that the keyboard is at, to be ringed
 */
export function scoreShapesOf(
  scene: ScoreScene,
  palette: Palette,
  focused?: number,
): readonly Shape[] {
  return [
    ...groundOf(scene, palette),
    ...scene.strokes.flatMap((mark) => lineOf(mark, palette)),
    ...scene.strokes.flatMap((mark) => capsOf(mark, scene, palette)),
    ...namesOf(scene, palette),
    ...scene.ends.map(({ text, at, anchor }) => ({
      ...textAt(text, at, anchor, 600, palette.colour("--ink"), FONT),
      line: haloOf(palette),
    })),
    ...scene.strokes.flatMap((mark) => (mark.place === focused ? ringOf(mark, palette) : [])),
  ];
}

/** Staves, weeks, moments and the axis: what the strokes stand on. */
function groundOf(scene: ScoreScene, palette: Palette): readonly Shape[] {
  const { left, right, top, bottom } = scene;
  const rule = { colour: palette.colour("--rule"), width: palette.stroke };
  const faint = { ...rule, width: 0.5 * palette.stroke };
  const muted = palette.colour("--muted");
  const upright = (x: number, line: typeof rule & { dashes?: readonly number[] }) =>
    straight({ x, y: top }, { x, y: bottom }, line);
  return [
    ...scene.weeks.map((x) => upright(x, faint)),
    ...scene.staves.map(({ y }) => straight({ x: left, y }, { x: right, y }, rule)),
    ...scene.moments.flatMap(({ x, text, at }) => [
      upright(x, { colour: palette.colour("--ink"), width: palette.stroke, dashes: [1, 3] }),
      textAt(text, at, "middle", 600, palette.colour("--ink"), FONT - 1),
    ]),
    ...scene.ticks.map(({ x, text }) =>
      textAt(text, { x, y: bottom + 16 }, "middle", palette.weight, muted, FONT - 1),
    ),
  ];
}

function haloOf(palette: Palette) {
  return { colour: palette.colour("--paper"), width: HALO };
}

function namesOf(
  { headings, headingsAt, staves, namesAt }: ScoreScene,
  palette: Palette,
): readonly Shape[] {
  // The name of a side may be wider than the column of names.
  const halo = haloOf(palette);
  return [
    ...headings.map(({ text, y, side }) => ({
      ...textAt(
        text,
        { x: headingsAt.x, y },
        headingsAt.anchor,
        700,
        palette.colour(side < 0 ? "--muted" : colourOfSide(side)),
        FONT - 1,
      ),
      line: halo,
    })),
    ...staves.map(({ y, text, isBold, isRest }) =>
      textAt(
        text,
        { x: namesAt.x, y },
        namesAt.anchor,
        isBold ? 600 : palette.weight,
        palette.colour(isRest ? "--muted" : "--ink"),
        FONT,
      ),
    ),
  ];
}

function textAt(
  text: string,
  { x, y }: { readonly x: number; readonly y: number },
  anchor: "start" | "middle" | "end",
  weight: number,
  fill: string,
  size: number,
): Shape {
  return { kind: "text", text, at: { x, y: y + BASE_LINE * size }, anchor, size, weight, fill };
}

function lineOf(mark: StrokeMark, palette: Palette): readonly Shape[] {
  const { stroke, source, target, days, emphasis } = mark;
  const look = lineStyleOf(tellingsIn(stroke));
  const width = (emphasis === "chosen" ? CHOSEN_WIDTH : look.width) * palette.stroke;
  const opacity = emphasis === "chosen" ? 1 : look.opacity * fadeOf(mark, palette);
  const colour = palette.colour("--ink");
  const dashes = statusMarkOf(stroke.status ?? "held").pattern;
  const line = straight(source, target, { colour, width, dashes });
  const middle = (source.y + target.y) / 2;
  const span =
    days && days[1] - days[0] > 2 * CAP
      ? [
          straight(
            { x: days[0], y: middle },
            { x: days[1], y: middle },
            { colour, width: 0.75, dashes: [2, 3] },
          ),
        ]
      : [];
  return [...span, line].map((shape) => ({ ...shape, opacity }));
}

function fadeOf({ emphasis }: StrokeMark, { dimmed }: Palette): number {
  return emphasis === "dimmed" ? dimmed : 1;
}

/** The ends of a stroke, and what lies on its middle. */
function capsOf(mark: StrokeMark, scene: ScoreScene, palette: Palette): readonly Shape[] {
  const { stroke, source, target } = mark;
  const opacity = fadeOf(mark, palette);
  const ink = palette.colour("--ink");
  const middle = { x: source.x, y: (source.y + target.y) / 2 };
  const tellings = tellingsIn(stroke);
  const cap = (at: typeof source, stave: number, telling: Telling) =>
    capAt(
      at,
      {
        telling,
        colour: colourOfSide(scene.staves[stave]?.side ?? NO_SIDE),
        along: { x: 0, y: 1 },
        opacity,
      },
      palette,
    );
  const isCrossed = statusMarkOf(stroke.status ?? "held").crossed;
  return [
    ...cap(source, stroke.source, tellings.source),
    ...cap(target, stroke.target, tellings.target),
    ...(stroke.isDirected && source.y !== target.y ? [arrowAt(source, target, ink, opacity)] : []),
    ...(isCrossed
      ? [crossAt(middle, CROSS, { colour: ink, width: 2 * palette.stroke }, opacity)]
      : []),
  ];
}

/** Before the end at which a statement or a visit arrives. */
function arrowAt(
  source: StrokeMark["source"],
  target: StrokeMark["target"],
  ink: string,
  opacity: number,
): Shape {
  const away = source.y < target.y ? -1 : 1;
  const { x } = target;
  const y = target.y + away * (CAP + 1);
  const corners = [
    { x, y },
    { x: x - ARROW.half, y: y + away * ARROW.length },
    { x: x + ARROW.half, y: y + away * ARROW.length },
  ];
  return {
    kind: "path",
    steps: polygonOf(corners),
    fill: ink,
    opacity,
  };
}

/** What the ends of a stroke tell, as its caps and its line show it. */
function tellingsIn(stroke: StrokeMark["stroke"]): Tellings {
  const telling = (isTold: boolean, isDenied: boolean) =>
    isDenied ? "denies" : isTold ? "tells" : "silent";
  return {
    source: telling(stroke.isToldBySource, stroke.isDeniedBySource),
    target: telling(stroke.isToldByTarget, stroke.isDeniedByTarget),
  };
}

function ringOf({ source, target }: StrokeMark, palette: Palette): readonly Shape[] {
  const line = { colour: palette.colour("--accent"), width: 2 * palette.stroke };
  const [top, bottom] = [Math.min(source.y, target.y) - 9, Math.max(source.y, target.y) + 9];
  return [
    {
      kind: "box",
      centre: { x: source.x, y: (top + bottom) / 2 },
      width: 16,
      height: bottom - top,
      radius: 8,
      line,
    },
  ];
}
