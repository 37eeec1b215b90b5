import type { Camera } from "../../scene/camera";
import { baseLinesAt } from "../../scene/naming/spots";
import type { ActorMark } from "../../scene/scene";
import { onScreen } from "./curves";
import { bodyAt, sizeOf } from "./mark-shapes";
import type { Palette } from "./palette";
import { BASE_LINE, type Shape } from "./shapes";
import { fadeOf } from "./fade";

/** The halo of names, which parts them from the lines below, in CSS pixels. */
export const HALO = 2.5;

/** An actor's mark, with the code of its country in it. */
export function markOf(mark: ActorMark, camera: Camera, palette: Palette): readonly Shape[] {
  const { style, colour, size, emphasis, code } = mark;
  const centre = onScreen(mark.place, camera);
  const opacity = fadeOf(emphasis, palette);
  const body = bodyAt(style.shape, centre, sizeOf(mark), {
    fill: palette.colour(style.dashed ? "--paper" : colour),
    line: outlineOf(mark, palette),
    opacity,
  });
  if (code === undefined) return [body];
  const fontSize = Math.max(10, Math.round(size * 0.4));
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

/** The line around an actor's mark. */
export function outlineOf(
  { style, colour, emphasis }: Pick<ActorMark, "style" | "colour" | "emphasis">,
  palette: Palette,
) {
  const isChosen = emphasis === "chosen";
  const width = isChosen ? 3 : style.dashed ? 2.5 : 1.5;
  return {
    colour: palette.colour(isChosen ? "--ink" : style.dashed ? colour : "--outline"),
    width: width * palette.stroke,
    dashes: style.dashed && !isChosen ? [4, 2] : [],
  };
}

/** An actor's name, beside its mark. */
export function nameOf(
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
