import type { GraphIndex } from "../frame/index/graph-index";
import { layoutOf } from "../frame/layout/layout";
import { tabOf } from "../frame/opening/opening";
import type { Frame } from "../frame/query/frame";
import { scoreOf } from "../frame/score/score";
import type { Theme, View } from "../frame/view/view";
import { COLOUR_VALUES } from "../picture/draw/colour-values";
import type { Palette } from "../picture/draw/marks/palette";
import { svgTreeOf, svgTreeOfShapes, type SvgWords } from "../picture/draw/svg";
import { printSvg, type SvgNode } from "../picture/draw/svg-node";
import { boundsOf, fitCamera } from "../picture/scene/camera";
import { sceneOf } from "../picture/scene/scene";
import { stretchPlaces } from "../picture/scene/stretch";
import { scoreInputOf } from "../picture/score/score-input";
import { roomForScore, scoreSceneOf } from "../picture/score/score-scene";
import { scoreShapesOf } from "../picture/score/score-shapes";
import { strokeEmphasis } from "../picture/score/stroke-emphasis";
import { scoreWordsOf } from "../words/score";
import type { Words } from "../words/words";

/** The sizes of the picture for a wide and a narrow column, in CSS pixels; it is drawn as wide as there is room. */
export const WIDE = { width: 720, height: 460 };
export const NARROW = { width: 380, height: 440 };
/** The width of a letter as a share of the font size, in the sans-serif fonts that readers have. */
const LETTER = 0.56;
const FONT = "system-ui, -apple-system, 'Segoe UI', 'Liberation Sans', Arial, sans-serif";

/** Colours that a page may set, each with its own value where the page does not: the dark one in the dark theme. */
function paletteOf(theme: Theme): Palette {
  const shade = theme === "dark" ? "dark" : "light";
  return {
    font: FONT,
    stroke: 1,
    weight: 400,
    // Nobody can lift what stands back in a figure that does not move.
    dimmed: 0.35,
    colour: (token) => `var(${token},${COLOUR_VALUES.get(token)?.[shade] ?? "currentColor"})`,
  };
}

/** The same as plain colours, for where no custom properties reach. */
export function fixedPaletteOf(theme: Theme): Palette {
  const shade = theme === "dark" ? "dark" : "light";
  return {
    ...paletteOf(theme),
    colour: (token) => COLOUR_VALUES.get(token)?.[shade] ?? "currentColor",
  };
}

/** What a picture is drawn from, whatever its size. */
export interface PictureInput {
  readonly index: GraphIndex;
  readonly frame: Frame;
  readonly view: View;
  readonly title: string;
}

/** In CSS pixels. */
export type PictureSize = typeof WIDE;

/** The picture of a view, score or graph, as the text of an SVG file; nothing where no actor is shown. */
export function pictureOf(words: Words, input: PictureInput, size: PictureSize): string {
  const tree = pictureTreeOf(words, input, size);
  return tree ? `${printSvg(tree)}\n` : "";
}

/**
 * The same as elements, to be put into a page.
 * @param palette default: that of the view's theme, each colour to be set by the page
 */
export function pictureTreeOf(
  words: Words,
  input: PictureInput,
  size: PictureSize,
  palette = paletteOf(input.view.theme),
): SvgNode | undefined {
  const { index, frame, view, title } = input;
  const said: SvgWords = { title, description: sayPicture(words, frame) };
  const isScore = tabOf(view, index) === "score";
  return (
    (isScore && scoreTreeOf(words, input, size, palette, said)) ||
    graphTreeOf(input, size, palette, said)
  );
}

/** What a picture shows, for those who don't see it. */
export function sayPicture(words: Words, { actors, links }: Frame): string {
  return words.say("poster.picture", { actors: actors.length, links: links.length });
}

function graphTreeOf(
  { index, frame, view }: PictureInput,
  size: PictureSize,
  palette: Palette,
  said: SvgWords,
): SvgNode | undefined {
  const places = stretchPlaces(layoutOf(index), index.graph, size);
  const camera = fitCamera(
    frame.drawn.actors.flatMap(({ actor }) => places.get(actor.id) ?? []),
    size,
  );
  if (!camera) return undefined;
  const scene = sceneOf({
    frame,
    places,
    selected: view.select,
    scale: camera.scale,
    bounds: boundsOf(camera),
    measure,
  });
  return svgTreeOf({ scene, camera, palette }, said);
}

/** Undefined where nothing shown has a date. */
function scoreTreeOf(
  words: Words,
  { index, frame, view }: PictureInput,
  size: PictureSize,
  palette: Palette,
  said: SvgWords,
): SvgNode | undefined {
  const { window } = frame;
  const score = scoreOf(index, frame, roomForScore(index, size), new Set());
  if (!score || !window || score.strokes.list.length === 0) return undefined;
  const scene = scoreSceneOf({
    ...scoreInputOf(scoreWordsOf(words, index), index, score, window, size),
    emphasisOf: strokeEmphasis(index, score, view.select, undefined),
    measure,
  });
  const { width, height } = scene;
  return svgTreeOfShapes({ width, height, palette, shapes: scoreShapesOf(scene, palette) }, said);
}

function measure(text: string, size: number): number {
  return text.length * size * LETTER;
}
