import type { Stave } from "../../frame/score/staves";
import {
  aboveStaves,
  BELOW,
  BETWEEN_GROUPS,
  HEADING,
  isNarrow,
  LARGEST_GAP,
  leastGap,
  namesWidth,
} from "./score-room";
import { BOLD, fit } from "./score-text";
import { FONT, type Heading, type ScoreInput, type StaveMark } from "./score-types";

/** An actor with this share of the most contacts has its name in bold. */
const PROMINENT = 1 / 3;
/** Left of a heading, right of the names, and between a heading and a name beside it, in CSS pixels. */
export const LEFT = 8;
export const RIGHT = 10;
const BESIDE = 10;

interface Placed {
  /** Where the staves begin and end, from above. */
  readonly top: number;
  readonly bottom: number;
  readonly headings: readonly Heading[];
  readonly marks: readonly StaveMark[];
}

/**
 * The staves from top to bottom, and the headings of their sides: a heading is beside the first name of its side where both
 * are narrow enough, else in a row above it.
 */
export function placeStaves(input: ScoreInput): Placed {
  const { staves, words, measure } = input;
  const column = namesWidth(input);
  const most = staves.list.reduce((found, { contacts }) => Math.max(found, contacts), 1);
  const groups = staves.groups.map(({ side, staves: own }) => {
    const text = words.sideOf(side);
    const width = measure(text, FONT - 1) * BOLD;
    const names = own.map((stave) => nameOf(stave, column - LEFT - RIGHT, most, input));
    const beside = own[0] && nameOf(own[0], column - LEFT - width - BESIDE - RIGHT, most, input);
    return beside?.isWhole
      ? { side, text, end: LEFT + width, row: 0, names: [beside, ...names.slice(1)] }
      : { side, text, end: column, row: HEADING, names };
  });

  const top = aboveStaves(input.moments.length, input);
  const rows = groups.reduce((sum, { row }) => sum + (row || BETWEEN_GROUPS), 0);
  const free = input.height - top - BELOW - rows;
  const count = Math.max(1, staves.list.length);
  const gap = Math.max(leastGap(input), Math.min(LARGEST_GAP, free / count));
  const headings: Heading[] = [];
  const marks: StaveMark[] = [];
  let y = top;
  for (const { side, text, end, row, names } of groups) {
    y += row || BETWEEN_GROUPS;
    headings.push({ text, y: row ? y - row / 2 + 2 : y + gap / 2, side, column: [0, end] });
    for (const { text, isBold, isShared } of names) {
      marks.push({ y: y + gap / 2, text, isBold, isShared, side });
      y += gap;
    }
  }
  return { top, bottom: y, headings, marks };
}

/** The name of a stave, short where the whole is wider than the room, and whether it is whole. */
function nameOf(
  { actor, actors, contacts }: Stave,
  width: number,
  most: number,
  { words, measure, ...size }: ScoreInput,
) {
  const isBold = actor !== undefined && contacts >= most * PROMINENT;
  const room = width / (isBold ? BOLD : 1);
  const usual = actor === undefined ? words.others(actors) : words.nameOf(actor, isNarrow(size));
  // A short name is read more easily than half of a long one.
  const isShort = actor !== undefined && measure(usual, FONT) > room;
  const name = isShort ? words.nameOf(actor, true) : usual;
  const text = fit(name, room, measure);
  return { text, isWhole: measure(name, FONT) <= room, isBold, isShared: actor === undefined };
}
