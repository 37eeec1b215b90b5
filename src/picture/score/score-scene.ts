import type { LocalText, Point } from "../../graph/model/types";
import type { GraphIndex } from "../../frame/index/graph-index";
import type { ScoreRoom } from "../../frame/score/score";
import type { Staves } from "../../frame/score/staves";
import type { Stroke } from "../../frame/score/strokes";
import type { Span } from "../../frame/view/span";
import type { Emphasis } from "../scene/emphasis";
import { clip } from "../scene/naming/names";
import { columnsOfStrokes } from "./columns-of-strokes";

/** The score as things with places, in CSS pixels from the upper left corner. */
export interface ScoreScene {
  readonly width: number;
  readonly height: number;
  /** Where the time begins and ends, from the left. */
  readonly left: number;
  readonly right: number;
  /** The first stave's place and the last one's. */
  readonly top: number;
  readonly bottom: number;
  readonly headings: readonly Heading[];
  readonly staves: readonly StaveMark[];
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  /** Fine lines: where weeks begin. */
  readonly weeks: readonly number[];
  readonly moments: readonly MomentMark[];
  /** In painting order: what is told by both, and what is chosen, last. */
  readonly strokes: readonly StrokeMark[];
}

export interface Heading {
  readonly text: string;
  readonly y: number;
  /** The place of the side in the list of sides. */
  readonly side: number;
}

export interface StaveMark {
  readonly y: number;
  readonly text: string;
  readonly isBold: boolean;
  /** Whether several actors share it. */
  readonly isShared: boolean;
  readonly side: number;
}

export interface MomentMark {
  readonly x: number;
  /** Empty where there is no room for its name. */
  readonly text: string;
  /** The middle of the name. */
  readonly at: Point;
}

export interface StrokeMark {
  readonly stroke: Stroke;
  /** Its place in the list of strokes. */
  readonly place: number;
  readonly source: Point;
  readonly target: Point;
  /** Where the days in which it took place begin and end, where these are several. */
  readonly days?: readonly [from: number, to: number] | undefined;
  readonly emphasis: Emphasis;
}

/** The words of the score, in the reader's language. */
export interface ScoreWords {
  /** The name of a stave's actor, as long or as short as there is room. */
  nameOf(actor: number, isShort: boolean): string;
  others(count: number): string;
  sideOf(side: number): string;
  tick(day: number, former: number | undefined): string;
  momentOf(label: LocalText): string;
}

/** The size of a score in CSS pixels. */
export interface ScoreSize {
  readonly width: number;
  readonly height: number;
  /** Its width where nothing stands beside it, if that is more: what stands there moves no name and no stave. */
  readonly widest?: number | undefined;
}

export interface ScoreInput extends ScoreSize {
  readonly staves: Staves;
  readonly strokes: readonly Stroke[];
  readonly window: Span;
  /** Days to be marked along the axis, and days to be named. */
  readonly ticks: readonly number[];
  readonly weeks: readonly number[];
  readonly moments: readonly { readonly day: number; readonly label: string }[];
  readonly words: ScoreWords;
  readonly emphasisOf: (stroke: Stroke) => Emphasis;
  /** The width of a text in CSS pixels at a font size. */
  readonly measure: (text: string, size: number) => number;
}

/** Below this width names are short and their column narrow. */
const NARROW = 560;
const NAMES = { narrow: 96, wide: 196 };
const RIGHT = 24;
/** Above the first heading, for the moments; below the last stave, for the axis. */
const ABOVE = 40;
/** Names of moments that would lie on each other stand in rows. */
const MOMENT_ROWS = 2;
const MOMENT_ROW = 16;
/** How much wider bold letters are. */
const BOLD = 1.1;
const BELOW = 30;
const HEADING = 23;
/** Between two staves. */
const LEAST_GAP = 22;
const USUAL_GAP = 24;
const LARGEST_GAP = 44;
/** Room is kept for so many headings. */
const MOST_HEADINGS = 5;
/** A stretch of days that is narrower cannot be told from the next. */
const LEAST_BIN = 6;
/** A phone shows the weightiest only. */
const MOST_NARROW = 12;
export const FONT = 13;
/** An actor with this share of the most contacts has its name in bold. */
const PROMINENT = 1 / 3;

/** How many staves a picture of a size has room for beside the headings of its sides, and how many stretches of days. */
export function roomForScore({ sides }: GraphIndex, size: ScoreSize): ScoreRoom {
  const headings = Math.min(MOST_HEADINGS, sides.list.length + 1);
  const room = Math.floor((size.height - ABOVE - BELOW - headings * HEADING) / USUAL_GAP);
  return {
    staves: Math.max(4, isNarrow(size) ? Math.min(room, MOST_NARROW) : room),
    bins: Math.floor(widthOfTime(size) / LEAST_BIN),
  };
}

/** How wide the part of a picture is along which time runs. */
export function widthOfTime(size: ScoreSize): number {
  return Math.max(60, size.width - namesWidth(size) - RIGHT);
}

function isNarrow({ width, widest = width }: ScoreSize): boolean {
  return widest < NARROW;
}

function namesWidth(size: ScoreSize): number {
  return isNarrow(size) ? NAMES.narrow : NAMES.wide;
}

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
