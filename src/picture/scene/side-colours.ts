import type { ColourToken } from "./marks";

/** Sides beyond these, and actors without a side, are grey: more colours cannot be told apart. */
const SIDE_COLOURS: readonly ColourToken[] = [
  "--side-1",
  "--side-2",
  "--side-3",
  "--side-4",
  "--side-5",
];

/** The colour of a side, by its place in the list of sides. */
export function colourOfSide(side: number): ColourToken {
  return SIDE_COLOURS[side] ?? "--side-other";
}
