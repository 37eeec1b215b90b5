import type { Telling } from "../../../frame/index/tellings";
import type { Point } from "../../../graph/model/types";
import type { ColourToken } from "../../scene/marks";
import { discAt, straight } from "./mark-shapes";
import type { Palette } from "./palette";
import type { Shape } from "./shapes";

/** The radius of the disc at each end of a link, in CSS pixels. */
export const CAP = 3.5;
/** How far the bar of a denial reaches from the middle of its cap. */
const BAR = 6;

interface CapLook {
  readonly telling: Telling;
  readonly colour: ColourToken;
  /** The way of the line there, of any length. */
  readonly along: Point;
  readonly opacity?: number | undefined;
}

/** An end of a link: filled where that side tells of it, hollow where it does not, and with a bar across where it denies. */
export function capAt(
  centre: Point,
  { telling, colour: token, along, opacity }: CapLook,
  palette: Palette,
): readonly Shape[] {
  const colour = palette.colour(token);
  const disc = discAt(centre, CAP, {
    fill: telling === "tells" ? colour : palette.colour("--paper"),
    line: { colour, width: 1.5 * palette.stroke },
    opacity,
  });
  if (telling !== "denies") return [disc];
  const length = Math.max(Number.EPSILON, Math.hypot(along.x, along.y));
  const [x, y] = [(-along.y / length) * BAR, (along.x / length) * BAR];
  const bar = straight(
    { x: centre.x - x, y: centre.y - y },
    { x: centre.x + x, y: centre.y + y },
    { colour: palette.colour("--ink"), width: 2 * palette.stroke },
  );
  return [disc, { ...bar, opacity }];
}
