import { layoutOf } from "../frame/layout/layout";
import { tabOf } from "../frame/opening/opening";
import { svgTreeOf } from "../picture/draw/svg";
import { printSvg, type SvgNode } from "../picture/draw/svg-node";
import type { Palette } from "../picture/draw/marks/palette";
import { boundsOf, fitCamera } from "../picture/scene/camera";
import { sceneOf } from "../picture/scene/scene";
import { stretchPlaces } from "../picture/scene/stretch";
import type { Words } from "../words/words";
import { measure, paletteOf, type PictureInput, type PictureSize, saidOf } from "./drawing";
import { scoreTreeOf } from "./score-picture";

/** The sizes of the picture for a wide and a narrow column, in CSS pixels; it is drawn as wide as there is room. */
export const WIDE = { width: 720, height: 460 };
export const NARROW = { width: 380, height: 440 };

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
  const isScore = tabOf(input.view, input.index) === "score";
  return (
    (isScore && scoreTreeOf(words, input, size, palette)) ||
    graphTreeOf(words, input, size, palette)
  );
}

function graphTreeOf(
  words: Words,
  input: PictureInput,
  size: PictureSize,
  palette: Palette,
): SvgNode | undefined {
  const { index, frame, view } = input;
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
  return svgTreeOf({ scene, camera, palette }, saidOf(words, input));
}
