import type { ColourToken } from "../../scene/marks";

/** The colours, the font and the strength that a picture is drawn with. */
export interface Palette {
  colour(token: ColourToken): string;
  readonly font: string;
  /** How many times as wide as by the rule lines and outlines are. */
  readonly stroke: number;
  /** How bold names are, as in CSS. */
  readonly weight: number;
  /** The opacity of what stands back. */
  readonly dimmed: number;
}
