import type { ColourToken } from "./marks";

/** The colour and font values that a picture is drawn with. */
export interface Palette {
  colour(token: ColourToken): string;
  readonly font: string;
}
