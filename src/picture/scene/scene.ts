import { isSymmetric } from "../../graph/model/kinds";
import type { Frame } from "../../frame/query/frame";
import type { Actor, Link, Point } from "../../graph/model/types";
import type { Bundle } from "./bundles";
import type { Swing } from "./geometry/curve";
import { type Emphasis, emphasisIn, type Pointed, type Sort } from "./emphasis";
import type { Box } from "./geometry/boxes";
import { type PlacedLabel, placeLabels } from "./naming/labels";
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
import { STRAIGHT } from "./routing/routes";
import { settle } from "./settle";

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
export interface LinkMark extends Swing {
  /** What is drawn here, the same from step to step. */
  readonly key: string;
  /** The newest of the links: the one that is opened. */
  readonly id: string;
  readonly count: number;
  /** Of its line, in CSS pixels. */
  readonly width: number;
  readonly source: string;
  readonly target: string;
  /** Of a loop: out of which side of the disc, in degrees from straight up, clockwise. */
  readonly turn: number;
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
  readonly pointed?: Pointed | Sort | undefined;
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
/** So many that are lifted carry signs, or names, whatever lies there. */
const MOST_LIFTED_SIGNS = 20;
const MOST_LIFTED_NAMES = 14;
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
  const isNarrow = bounds !== undefined && bounds.right - bounds.left < NARROW;
  const setting = { places, scale, isNarrow, measure };
  const ground = settle(drawn, setting);
  const { bundles, routes, isCrowded } = ground;
  const emphasisOf = emphasisIn(frame, bundles, selected, pointed);
  const actors = ground.actors.map((actor) => {
    const emphasis = emphasisOf.actor(actor.id);
    const isFirst = emphasis === "chosen" || emphasis === "lifted";
    return { ...actor, emphasis, weight: actor.weight + (isFirst ? 1e6 : 0) };
  });
  const lifted = actors.filter(({ emphasis }) => emphasis === "lifted").length;
  const isTold = (emphasis: Emphasis) =>
    emphasis === "chosen" || (emphasis === "lifted" && lifted <= MOST_LIFTED_NAMES);
  const hasSign = (emphasis: Emphasis) =>
    emphasis === "chosen" || (emphasis === "lifted" && lifted <= MOST_LIFTED_SIGNS);
  const labels = placeLabels(actors, {
    ...ground.among,
    former: ground.labels,
    measure,
    bounds,
    reserved,
  });
  return {
    actors: actors.map(({ id, place, size, actor, emphasis, fontSize, names }): ActorMark => {
      const hidden = { lines: names[0] ?? [], fontSize, side: "below", visible: false } as const;
      const label = labels.get(id) ?? hidden;
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
    links: bundles.map((bundle, at): LinkMark => {
      const { key, newest, count, kind } = bundle;
      const { swing, bend, turn } = routes[at] ?? STRAIGHT;
      const style = linkMarkOf(kind);
      const side = sideOf(bundle, frame);
      const emphasis = emphasisOf.link(bundle);
      const isLost = isCrowded && !hasSign(emphasis);
      return {
        key,
        id: newest.id,
        count,
        width: (ground.widths[at] ?? 0) + (emphasis === "chosen" ? 1 : 0),
        source: newest.source,
        target: newest.target,
        swing,
        bend,
        turn,
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

function codeOf(actor: Actor): string | undefined {
  return actor.kind === "country" ? actor.country : undefined;
}
