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
    for (const [place, { text, isBold, isShared }] of names.entries()) {
      marks.push({ y: y + gap / 2, text, isBold, isShared, isRest: isShared && place > 0, side });
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
  const isShared = actors > 1;
  const isBold = !isShared && contacts >= most * PROMINENT;
  const room = width / (isBold ? BOLD : 1);
  // A short name is read more easily than half of a long one.
  const short = words.nameOf(actor, true);
  const usual = isNarrow(size) ? short : words.nameOf(actor, false);
  const names = isShared ? namesOfShared(usual, short, actors, words) : [usual, short];
  const isFitting = (name: string) => measure(name, FONT) <= room;
  const name = names.find(isFitting) ?? names.at(-1) ?? short;
  return { text: fit(name, room, measure), isWhole: isFitting(name), isBold, isShared };
}

/** What a stave that several share can be called, from the longest on: with its weightiest actor where there is room. */
function namesOfShared(
  usual: string,
  short: string,
  actors: number,
  words: ScoreInput["words"],
): readonly string[] {
  return [
    words.withOthers(usual, actors - 1, false),
    words.withOthers(short, actors - 1, false),
    words.withOthers(short, actors - 1, true),
    words.others(actors),
  ];
}
