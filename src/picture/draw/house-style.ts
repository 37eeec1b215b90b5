/** The colours that a newsroom may set, each as a custom property `--readout-…`: docs/theming.md says what each is for. */
export const HOUSE_COLOURS = [
  "paper",
  "panel",
  "ink",
  "muted",
  "rule",
  "accent",
  "mark",
  "side-1",
  "side-2",
  "side-3",
  "side-4",
  "side-5",
  "side-other",
] as const;

export type HouseColour = (typeof HOUSE_COLOURS)[number];

/** What else it may set: the fonts of titles and quotes and of all else, and how round the corners are. */
export const HOUSE_FONTS = ["title-font", "text-font"] as const;
export const HOUSE_LENGTHS = ["radius"] as const;

/** The name of a property of the house style in CSS. */
export function houseProperty(name: string): `--readout-${string}` {
  return `--readout-${name}`;
}
