import type { Side } from "../../frame/query/accounts";
import type { Standing } from "../../frame/query/compare";
import { accountsOf, type Tellings } from "../../frame/index/tellings";

/** The name of a colour: a custom property, so that a page, a theme or a newsroom can set it. */
export type ColourToken = `--${string}`;

export interface ActorMarkStyle {
  readonly shape: "ellipse" | "round-rectangle" | "hexagon" | "diamond";
  /** Hollow, with a dashed line around it. */
  readonly dashed: boolean;
}

/** How strong a line is, by how many of its ends told of it. */
export interface LineStyle {
  /** CSS pixels. */
  readonly width: number;
  readonly opacity: number;
}

/** How a link is drawn that is in one of two accounts or windows, or in both: a colour, and a letter for those who see none. */
export interface LetterMarkStyle {
  readonly colour: ColourToken;
  readonly letter: string;
  /** Dashes and gaps of its line, where it has any. */
  readonly pattern?: readonly number[] | undefined;
}

export interface StatusMarkStyle {
  /** Dashes and gaps in CSS pixels; empty: a solid line. */
  readonly pattern: readonly number[];
  readonly crossed: boolean;
}

const HANDSET =
  "M4.2 1.8 6.4 1.4 7.6 4.6 6 6a8 8 0 0 0 4 4l1.400-1.600 3.200 1.200-.4 2.200c-.2 1.200-1.200 1.800-2.200 1.600C7 12.600 3.400 9 2.600 4c-.2-1 .4-2 1.600-2.200Z";
const CAMERA = "M1.500 4h8.500v8H1.500ZM11 7l3.500-2.500v7L11 9Z";
const TABLE =
  "M5 3a2 2 0 1 1 0 4 2 2 0 0 1 0-4Zm6 0a2 2 0 1 1 0 4 2 2 0 0 1 0-4ZM1.500 13c0-3 1.500-5 3.500-5s3 1.500 3 3c0-1.500 1-3 3-3s3.500 2 3.500 5Z";
const SUITCASE = "M6 2h4v2.500h4.500V14h-13V4.500H6Zm1 1v1.500h2V3Z";
const ENVELOPE = "M1.500 3.500h13L8 8.500ZM1.500 5v7.500h13V5L8 10Z";
const MEGAPHONE = "M2 6h3l7-4v12l-7-4H2ZM4 11h2v3H4Z";
const SPEECH = "M2 2.500h12v8H8.500L5 14v-3.500H2Z";
const DOCUMENT = "M3.500 1.500h6l3 3v10h-9ZM5.500 6v1h5V6Zm0 2.500v1h5v-1Zm0 2.500v1h3v-1Z";
const BUBBLES = "M1 2h8.500v6H5L3 10V8H1ZM11 5h4v6.500h-1v2l-2-2H6.500V9.500H11Z";
const PLUS = "M6.500 2h3v4.500H14v3H9.500V14h-3V9.500H2v-3h4.500Z";
const WARNING = "M6.300 1.500h3.400l-.7 8.500H7ZM6.500 11.500h3v3h-3Z";
const FLAG = "M3 1.500h1.500v1H14l-2.500 3L14 8.500H4.500v6H3Z";
const BURST =
  "M8 .8 9.500 4.400 13.100 2.900 11.600 6.500 15.200 8 11.600 9.500 13.100 13.100 9.500 11.600 8 15.200 6.500 11.600 2.900 13.100 4.400 9.500.8 8 4.400 6.500 2.900 2.900 6.500 4.400Z";

const ACTOR_MARKS = new Map<string, ActorMarkStyle>([
  ["person", { shape: "ellipse", dashed: false }],
  ["country", { shape: "round-rectangle", dashed: false }],
  ["institution", { shape: "hexagon", dashed: false }],
  ["group", { shape: "ellipse", dashed: true }],
]);
/** Path data in a box of 16 × 16. */
const GLYPHS = new Map<string, string>([
  ["call", HANDSET],
  ["video-call", CAMERA],
  ["meeting", TABLE],
  ["visit", SUITCASE],
  ["letter", ENVELOPE],
  ["statement", SPEECH],
  ["announcement", MEGAPHONE],
  ["agreement", DOCUMENT],
  ...alike(BUBBLES, ["consultation", "negotiation", "mediation", "diplomacy", "appeal", "intent"]),
  ...alike(PLUS, ["cooperation", "praise", "aid", "concession"]),
  ...alike(WARNING, ["demand", "disapproval", "rejection", "threat", "investigation"]),
  ...alike(FLAG, ["protest", "reduced-relations"]),
  ...alike(BURST, ["show-of-force", "coercion", "assault", "fight", "mass-violence"]),
]);

/** Kinds of coded events that one glyph stands for: words of dispute, acts of force … */
function alike(glyph: string, kinds: readonly string[]): [string, string][] {
  return kinds.map((kind) => [kind, glyph]);
}

const LINES: readonly [LineStyle, LineStyle, LineStyle] = [
  { width: 1, opacity: 0.45 },
  { width: 1.75, opacity: 0.7 },
  { width: 3, opacity: 1 },
];
const STATUS_MARKS = new Map<string, StatusMarkStyle>([
  ["held", { pattern: [], crossed: false }],
  ["planned", { pattern: [8, 5], crossed: false }],
  ["cancelled", { pattern: [2, 4], crossed: true }],
  ["postponed", { pattern: [9, 4, 2, 4], crossed: false }],
]);

const SIDE_MARKS: Readonly<Record<Side, LetterMarkStyle>> = {
  first: { colour: "--side-first", letter: "1" },
  second: { colour: "--side-second", letter: "2" },
  both: { colour: "--side-both", letter: "=" },
};

const STANDING_MARKS: Readonly<Record<Standing, LetterMarkStyle>> = {
  new: { colour: "--standing-new", letter: "+" },
  continued: { colour: "--standing-continued", letter: "=", pattern: [] },
  gone: { colour: "--standing-gone", letter: "−", pattern: [4, 4] },
};

export function standingMarkOf(standing: Standing): LetterMarkStyle {
  return STANDING_MARKS[standing];
}

export function sideMarkOf(side: Side): LetterMarkStyle {
  return SIDE_MARKS[side];
}

/** How an actor of a kind is drawn, on canvas, in SVG and in the legend: its colour is that of its side. */
export function actorMarkOf(kind: string): ActorMarkStyle {
  return ACTOR_MARKS.get(kind) ?? { shape: "diamond", dashed: false };
}

/** The glyph of a kind of link, as path data in a box of 16 × 16; undefined for a kind that nobody knows. */
export function glyphOf(kind: string): string | undefined {
  return GLYPHS.get(kind);
}

/** How strong the line of a link is. */
export function lineOf(tellings: Tellings): LineStyle {
  return LINES[accountsOf(tellings)];
}

export function statusMarkOf(status: string): StatusMarkStyle {
  return STATUS_MARKS.get(status) ?? { pattern: [14, 4], crossed: false };
}
