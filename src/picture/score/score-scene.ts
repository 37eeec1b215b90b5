import { clip } from "../scene/naming/names";
import { columnsOfStrokes } from "./columns-of-strokes";
import { endsOf } from "./end-names";
import {
  ABOVE,
  BELOW,
  HEADING,
  isNarrow,
  LARGEST_GAP,
  LEAST_GAP,
  namesWidth,
  RIGHT,
  widthOfTime,
} from "./score-room";
import {
  FONT,
  type Heading,
  type MomentMark,
  type ScoreInput,
  type ScoreScene,
  type StaveMark,
  type StrokeMark,
} from "./score-types";

/** Names of moments that would lie on each other stand in rows. */
const MOMENT_ROWS = 2;
const MOMENT_ROW = 16;
/** How much wider bold letters are. */
const BOLD = 1.1;
/** An actor with this share of the most contacts has its name in bold. */
const PROMINENT = 1 / 3;

/** Gives staves and strokes their places. */
export function scoreSceneOf(input: ScoreInput): ScoreScene {
  const { staves, window, width, words, measure } = input;
  const left = namesWidth(input);
  const dayWidth = widthOfTime(input) / (window.last - window.first + 1);
  const xOf = (day: number) => left + (day - window.first) * dayWidth;
  const free = input.height - ABOVE - BELOW - staves.groups.length * HEADING;
  const gap = Math.max(LEAST_GAP, Math.min(LARGEST_GAP, free / Math.max(1, staves.list.length)));
  const most = staves.list.reduce((found, { contacts }) => Math.max(found, contacts), 1);

  const headings: Heading[] = [];
  const marks: StaveMark[] = [];
  let y = ABOVE;
  for (const { side, staves: own } of staves.groups) {
    headings.push({ text: words.sideOf(side), y: y + HEADING / 2, side });
    y += HEADING;
    for (const { actor, actors, contacts } of own) {
      const isBold = actor !== undefined && contacts >= most * PROMINENT;
      const room = (left - 18) / (isBold ? BOLD : 1);
      const text =
        actor === undefined ? words.others(actors) : words.nameOf(actor, isNarrow(input));
      // A short name is read more easily than half of a long one.
      const isShort = actor !== undefined && measure(text, FONT) > room;
      marks.push({
        y: y + gap / 2,
        text: fit(isShort ? words.nameOf(actor, true) : text, room, measure),
        isBold,
        isShared: actor === undefined,
        side,
      });
      y += gap;
    }
  }
  const yOf = (stave: number) => marks[stave]?.y ?? 0;
  const columns = columnsOfStrokes(input.strokes, dayWidth);
  const strokes = input.strokes.map((stroke, place): StrokeMark => {
    const { first, last } = stroke;
    const x = Math.max(
      left + 4,
      Math.min(width - RIGHT / 2, xOf((first + last + 1) / 2) + (columns[place] ?? 0)),
    );
    return {
      stroke,
      place,
      source: { x, y: yOf(stroke.source) },
      target: { x, y: yOf(stroke.target) },
      days: first < last ? [xOf(first), xOf(last + 1)] : undefined,
      emphasis: input.emphasisOf(stroke),
    };
  });
  return {
    width,
    height: Math.max(input.height, Math.round(y + BELOW)),
    left,
    right: width - RIGHT,
    top: ABOVE,
    bottom: y + 4,
    headings,
    staves: marks,
    ticks: input.ticks.map((day, at) => ({
      x: xOf(day + 0.5),
      text: words.tick(day, input.ticks[at - 1]),
    })),
    weeks: input.weeks.map((day) => xOf(day)),
    moments: momentsIn(input, xOf, measure),
    strokes: strokes.sort((a, b) => rankOf(a) - rankOf(b) || a.place - b.place),
    ends: strokes.flatMap((mark) => endsOf(mark, marks, input)),
  };
}

/** What lies above the rest in painting: first what stands out, then what is told by both, then by one. */
function rankOf({ emphasis, stroke }: StrokeMark): number {
  const told = Number(stroke.isToldBySource) + Number(stroke.isToldByTarget);
  return { dimmed: 0, plain: 10, lifted: 20, chosen: 30 }[emphasis] + told;
}

/** The moments of a window from left to right, each named in the first row in which its name lies on no other. */
function momentsIn(
  { moments, window, width }: ScoreInput,
  xOf: (day: number) => number,
  measure: ScoreInput["measure"],
): readonly MomentMark[] {
  const free = Array.from({ length: MOMENT_ROWS }, () => 0);
  return moments
    .filter(({ day }) => day >= window.first && day <= window.last)
    .toSorted((a, b) => a.day - b.day)
    .map(({ day, label }): MomentMark => {
      const x = xOf(day + 0.5);
      const text = fit(label, width * 0.6, measure);
      const half = (measure(text, FONT - 1) * BOLD) / 2;
      const middle = Math.max(half + 4, Math.min(width - half - 4, x));
      const row = free.findIndex((end) => middle - half >= end);
      if (row < 0) return { x, text: "", at: { x: middle, y: 0 } };
      free[row] = middle + half + 12;
      return { x, text, at: { x: middle, y: ABOVE - 10 - (MOMENT_ROWS - 1 - row) * MOMENT_ROW } };
    });
}

/** A text as long as there is room for it. */
function fit(text: string, room: number, measure: ScoreInput["measure"]): string {
  let length = text.length;
  let found = text;
  while (length > 4 && measure(found, FONT) > room) found = clip(text, --length);
  return found;
}
