import type { Camera } from "../scene/camera";
import type { Pointed } from "../scene/emphasis";
import type { ActorMark, Scene } from "../scene/scene";
import { type Curve, curveOf, onScreen } from "./marks/curves";
import { discAt, GLYPH } from "./marks/mark-shapes";
import { markOf, nameOf } from "./marks/actor-shapes";
import { lineOf, signOf } from "./marks/link-shapes";
import { placeCaps } from "./marks/place-caps";
import type { Palette } from "./marks/palette";
import type { Shape } from "./marks/shapes";

/** A picture as it stands: all that its shapes are made of. */
export interface Snapshot {
  readonly scene: Scene;
  readonly camera: Camera;
  readonly palette: Palette;
}

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
  const caps = placeCaps(curves);
  const isBack = ({ mark }: Curve) => mark.emphasis === "dimmed";
  return [
    ...curves.filter(isBack).flatMap((curve) => lineOf(curve, caps.get(curve), palette)),
    ...curves
      .filter((curve) => !isBack(curve))
      .flatMap((curve) => lineOf(curve, caps.get(curve), palette)),
    ...scene.actors.flatMap((mark) => markOf(mark, camera, palette)),
    ...curves.flatMap((curve) => signOf(curve, palette)),
    ...scene.actors.flatMap((mark) => nameOf(mark, camera, palette)),
    ...(focused ? ringOf(focused, actors, curves, { camera, palette }) : []),
  ];
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
