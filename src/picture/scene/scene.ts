import { isSymmetric } from "../../graph/model/kinds";
import type { Frame } from "../../frame/query/frame";
import type { Actor, Link, Point } from "../../graph/model/types";
import { type Bundle, bundlesOf } from "./bundles";
import { type Emphasis, emphasisIn, type Pointed } from "./emphasis";
import { type Box, clip, type PlacedLabel, placeLabels } from "./labels";
import {
  type ActorMarkStyle,
  actorMarkOf,
  type ColourToken,
  type LinkMarkStyle,
  linkMarkOf,
  type LetterMarkStyle,
  sideMarkOf,
  standingMarkOf,
  type StatusMarkStyle,
  statusMarkOf,
} from "./marks";

/** An actor as it is drawn. Places are in the units of the layout, sizes in CSS pixels on screen. */
export interface ActorMark {
  readonly id: string;
  readonly place: Point;
  readonly size: number;
  readonly style: ActorMarkStyle;
  readonly label: PlacedLabel;
  /** The code drawn into the mark of a country. */
  readonly code?: string | undefined;
  readonly emphasis: Emphasis;
}

/** A link, or several between the same two that are drawn as one, as it is drawn. */
export interface LinkMark {
  /** What is drawn here, the same from step to step. */
  readonly key: string;
  /** The newest of the links: the one that is opened. */
  readonly id: string;
  readonly count: number;
  /** Of its line, in CSS pixels. */
  readonly width: number;
  readonly source: string;
  readonly target: string;
  /** How far its curve swings out of the straight line, in CSS pixels; to the right of the way from source to target. */
  readonly swing: number;
  readonly style: LinkMarkStyle;
  readonly status: StatusMarkStyle;
  /** Where two accounts or windows are compared: which of them it is from. */
  readonly side?: LetterMarkStyle | undefined;
  readonly directed: boolean;
  readonly emphasis: Emphasis;
  /** What stands in its middle, where there is room: a glyph of its kind, a number of links or a letter. */
  readonly sign?: Sign | undefined;
  /** From 1, for what is new, down: what is long past fades. */
  readonly freshness: number;
}

export interface Sign {
  readonly text?: string | undefined;
  /** Path data in a box of 16 × 16. */
  readonly glyph?: string | undefined;
}

export interface Scene {
  readonly actors: readonly ActorMark[];
  readonly links: readonly LinkMark[];
}

export interface SceneInput {
  readonly frame: Frame;
  readonly places: ReadonlyMap<string, Point>;
  /** The id of an actor or a link. */
  readonly selected?: string | undefined;
  readonly pointed?: Pointed | undefined;
  /** CSS pixels on screen for one unit of the layout. */
  readonly scale: number;
  /** The part of the layout in sight, times the scale: labels keep within it. */
  readonly bounds?: Box | undefined;
  /** Boxes in the same units in which no label lies: buttons stand there. */
  readonly reserved?: readonly Box[] | undefined;
  /** The width of a text in CSS pixels at a font size. */
  readonly measure: (text: string, size: number) => number;
}

/** A picture of less than so many CSS pixels has no room for long names. */
const NARROW = 500;
/** Among more actors than these, all are drawn smaller. */
const CROWD = 60;
/** Among more links than these only those that are lifted carry signs: the names need the room. */
const MOST_SIGNS = 60;
/** So many that are lifted carry signs, or names, whatever lies there. */
const MOST_LIFTED_SIGNS = 20;
const MOST_LIFTED_NAMES = 14;
/** Among so many, lines are as wide as they are strong among each other, in CSS pixels. */
const THINNEST = 0.8;
const WIDEST = 5;
/** The smallest square that a country's code fits into, in CSS pixels. */
const ROOM_FOR_CODE = 16;
/** How far what is long past fades, and the share of the window after which it has. */
const FADED = 0.25;
const TRAIL = 1 / 3;

/** What is drawn for a frame: one definition for canvas, SVG and print. */
export function sceneOf({
  frame,
  places,
  selected,
  pointed,
  scale,
  measure,
  bounds,
  reserved,
}: SceneInput): Scene {
  const { drawn } = frame;
  const bundles = drawn.pairs.flatMap(bundlesOf);
  const most = drawn.actors.reduce((found, { links }) => Math.max(found, links), 1);
  const isCrowded = bundles.length > MOST_SIGNS;
  const strongest = bundles.reduce((found, { contacts }) => Math.max(found, contacts), 1);
  const emphasisOf = emphasisIn(frame, bundles, selected, pointed);
  const isNarrow = bounds !== undefined && bounds.right - bounds.left < NARROW;
  const isCrowd = drawn.actors.length > CROWD;
  const [least, largest] = isCrowd ? (isNarrow ? [6, 22] : [10, 36]) : [18, 36];
  const sized = drawn.actors.map(({ actor, links }) => {
    const share = Math.sqrt(links / most);
    const emphasis = emphasisOf.actor(actor.id);
    return {
      id: actor.id,
      place: places.get(actor.id) ?? { x: 0, y: 0 },
      size: Math.round(least + (largest - least) * share),
      fontSize: Math.round(11.5 + 4.5 * share),
      text: clip(actor.name, isNarrow ? 20 : 32),
      weight: links + (emphasis === "chosen" || emphasis === "lifted" ? 1e6 : 0),
      actor,
      emphasis,
    };
  });
  const lifted = sized.filter(({ emphasis }) => emphasis === "lifted").length;
  const isTold = (emphasis: Emphasis) =>
    emphasis === "chosen" || (emphasis === "lifted" && lifted <= MOST_LIFTED_NAMES);
  const hasSign = (emphasis: Emphasis) =>
    emphasis === "chosen" || (emphasis === "lifted" && lifted <= MOST_LIFTED_SIGNS);
  const glyphs = bundles.map((bundle) => middleOf(bundle, places, scale));
  const labels = placeLabels(sized, scale, measure, glyphs, bounds, reserved);
  return {
    actors: sized.map(({ id, place, size, actor, emphasis, fontSize, text }): ActorMark => {
      const label = labels.get(id) ?? { text, fontSize, side: "below", visible: false };
      return {
        id,
        place,
        size,
        style: actorMarkOf(actor.kind),
        label: { ...label, visible: label.visible || isTold(emphasis) },
        code: size < ROOM_FOR_CODE ? undefined : codeOf(actor),
        emphasis,
      };
    }),
    links: bundles.map((bundle): LinkMark => {
      const { key, newest, count, contacts, kind, swing } = bundle;
      const style = linkMarkOf(kind);
      const side = sideOf(bundle, frame);
      const emphasis = emphasisOf.link(bundle);
      const isLost = isCrowded && !hasSign(emphasis);
      const width = isCrowded
        ? THINNEST + (WIDEST - THINNEST) * Math.sqrt(contacts / strongest)
        : style.width + Math.min(4, Math.log2(count));
      return {
        key,
        id: newest.id,
        count,
        width: width + (emphasis === "chosen" ? 1 : 0),
        source: newest.source,
        target: newest.target,
        swing,
        style,
        status: bundle.standing
          ? { pattern: standingMarkOf(bundle.standing).pattern ?? [], crossed: false }
          : statusMarkOf(newest.status),
        side,
        directed: !isLost && count === 1 && !isSymmetric(newest.kind),
        emphasis,
        sign: isLost ? undefined : signOf(count, side, style),
        freshness: freshnessOf(newest, frame),
      };
    }),
  };
}

function signOf(
  count: number,
  side: LetterMarkStyle | undefined,
  { glyph }: LinkMarkStyle,
): Sign | undefined {
  const text = count > 1 ? String(count) : side?.letter;
  return text === undefined && glyph === undefined ? undefined : { text, glyph };
}

/** Several links drawn as one are told by one side only if all of them are. */
function sideOf({ links, standing }: Bundle, { sides }: Frame): LetterMarkStyle | undefined {
  if (standing) return standingMarkOf(standing);
  const found = new Set(links.flatMap(({ id }) => sides?.byLink.get(id) ?? []));
  const [side] = found;
  return side === undefined ? undefined : sideMarkOf(found.size === 1 ? side : "both");
}

/** Where everything up to a day is shown, what is long before it fades. */
function freshnessOf({ days }: Link, { window, accumulates }: Frame): number {
  if (!accumulates || !window || !days) return 1;
  const trail = Math.max(7, (window.last - window.first) * TRAIL);
  const age = Math.max(0, window.last - Math.min(days.last, window.last));
  return Math.max(FADED, 1 - ((1 - FADED) * age) / trail);
}

/** The colour that a link is drawn in. */
export function colourOf({ emphasis, side, style }: LinkMark): ColourToken {
  return emphasis === "chosen" ? "--accent" : (side?.colour ?? style.colour);
}

/** The middle of a link's curve: half as far out of the straight line as its control point. */
function middleOf({ newest, swing }: Bundle, places: SceneInput["places"], scale: number): Point {
  const from = places.get(newest.source) ?? { x: 0, y: 0 };
  const to = places.get(newest.target) ?? from;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const out = swing / scale / 2 / Math.max(1, Math.hypot(dx, dy));
  return { x: (from.x + to.x) / 2 - dy * out, y: (from.y + to.y) / 2 + dx * out };
}

function codeOf(actor: Actor): string | undefined {
  return actor.kind === "country" ? actor.country : undefined;
}
