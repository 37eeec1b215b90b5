import type { LocalText, Point } from "../../graph/model/types";
import type { Staves } from "../../frame/score/staves";
import type { Stroke } from "../../frame/score/strokes";
import type { Span } from "../../frame/view/span";
import type { Emphasis } from "../scene/emphasis";
import type { ScoreSize } from "./score-room";

/** The font size of names, in CSS pixels. */
export const FONT = 13;

/** The score as things with places, in CSS pixels from the upper left corner. */
export interface ScoreScene {
  readonly width: number;
  readonly height: number;
  /** How far the time reaches, from the left; it runs from right to left in languages that are written so. */
  readonly left: number;
  readonly right: number;
  /** The column of names, from the left; what is said in it stands at its edges. */
  readonly column: Stretch;
  readonly headingsAt: TextEdge;
  readonly namesAt: TextEdge;
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
  /** Who is at the ends of what is chosen, where several share the stave. */
  readonly ends: readonly EndName[];
}

export type Stretch = readonly [from: number, to: number];

/** Where texts begin or end. */
export interface TextEdge {
  readonly x: number;
  readonly anchor: "start" | "end";
}

export interface EndName {
  readonly text: string;
  readonly at: Point;
  readonly anchor: TextEdge["anchor"];
}

export interface Heading {
  readonly text: string;
  readonly y: number;
  /** The place of the side in the list of sides. */
  readonly side: number;
  /** Its part of the column of names: all of it, but where a name is beside it. */
  readonly column: Stretch;
}

export interface StaveMark {
  readonly y: number;
  readonly text: string;
  readonly isBold: boolean;
  /** Whether several actors share it. */
  readonly isShared: boolean;
  /** Whether it is what is left of a side, below those who have a stave of their own. */
  readonly isRest: boolean;
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
  readonly days?: Stretch | undefined;
  readonly emphasis: Emphasis;
}

/** Two actors, by their rows: at the source and at the target. */
export interface Ends {
  readonly source: number;
  readonly target: number;
}

/** The words of the score, in the reader's language. */
export interface ScoreWords {
  /** Whether time runs from right to left, as the language is written. */
  readonly isRightToLeft: boolean;
  /** The name of a stave's actor, as long or as short as there is room. */
  nameOf(actor: number, isShort: boolean): string;
  others(count: number): string;
  /** An actor and how many others, in full or short. */
  withOthers(name: string, count: number, isShort: boolean): string;
  sideOf(side: number): string;
  tick(day: number, former: number | undefined): string;
  momentOf(label: LocalText): string;
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
  /** The actors at the ends of a stroke that stands for one contact. */
  readonly actorsOf: (stroke: Stroke) => Ends;
  /** The width of a text in CSS pixels at a font size. */
  readonly measure: (text: string, size: number) => number;
}
