import { isSymmetric } from "../../graph/model/kinds";
import type { Frame } from "../../frame/query/frame";
import { NO_SIDE } from "../../frame/index/sides";
import type { Telling } from "../../frame/index/tellings";
import type { Point } from "../../graph/model/types";
import type { Swing } from "./geometry/curve";
import { type Emphasis, emphasisIn, type Pointed, type Sort } from "./emphasis";
import type { Box } from "./geometry/boxes";
import { type PlacedLabel, placeLabels } from "./naming/labels";
import {
  type ActorMarkStyle,
  actorMarkOf,
  type ColourToken,
  type LetterMarkStyle,
  lineOf,
  standingMarkOf,
  type StatusMarkStyle,
  statusMarkOf,
} from "./marks";
import { freshnessOf, type Sign, sideOf, signOf } from "./link-look";
import { STRAIGHT } from "./routing/routes";
import { settle } from "./settle";
import type { Placed } from "./stretch";
import { colourOfSide } from "./side-colours";

/** An actor as it is drawn. Places are in the units of the layout, sizes in CSS pixels on screen. */
export interface ActorMark {
  readonly id: string;
  readonly place: Point;
  readonly size: number;
  readonly style: ActorMarkStyle;
  /** That of its side. */
  readonly colour: ColourToken;
  readonly label: PlacedLabel;
  /** The two letters of its country, where there is room for them. */
  readonly code?: string | undefined;
  readonly emphasis: Emphasis;
}

/** An end of a link: in the colour of its actor's side, filled where that tells of it. */
export interface Cap {
  readonly colour: ColourToken;
  readonly telling: Telling;
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
  readonly opacity: number;
  /** Of the source and of the target, where there is room for them. */
  readonly caps?: readonly [source: Cap, target: Cap] | undefined;
  readonly source: string;
  readonly target: string;
  /** Of a loop: out of which side of the disc, in degrees from straight up, clockwise. */
  readonly turn: number;
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

export interface Scene {
  readonly actors: readonly ActorMark[];
  readonly links: readonly LinkMark[];
  /** Whether it was made while the window moved, and is to be made anew once that rests. */
  readonly isRough: boolean;
}

export interface SceneInput {
  readonly frame: Frame;
  /** Whether the window of time is on the move: then many lines go straight, whatever is in their way. */
  readonly isMoving?: boolean | undefined;
  readonly places: Placed;
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
  /** Where names stood in the scene before, by the id of the actor. */
  readonly former?: ReadonlyMap<string, PlacedLabel> | undefined;
}

/** A picture of less than so many CSS pixels has no room for long names. */
const NARROW = 500;
/** So many that are lifted carry signs, or names, whatever lies there: in a narrow picture more names would be a knot. */
const MOST_LIFTED_SIGNS = 20;
const MOST_LIFTED_NAMES = { wide: 14, narrow: 4 };
/** The smallest mark that a country's code fits into, in CSS pixels. */
const ROOM_FOR_CODE = 22;

/** Where the names of a scene stand: what the scene after it keeps to. */
export function labelsOf({ actors }: Scene): ReadonlyMap<string, PlacedLabel> {
  return new Map(actors.map(({ id, label }) => [id, label]));
}

/** What is drawn for a frame: one definition for canvas, SVG and print. */
export function sceneOf({
  frame,
  isMoving = false,
  places,
  selected,
  pointed,
  scale,
  measure,
  bounds,
  reserved,
  former,
}: SceneInput): Scene {
  const { drawn } = frame;
  const isNarrow = bounds !== undefined && bounds.right - bounds.left < NARROW;
  const setting = { places, scale, isNarrow, measure, former, isMoving };
  const ground = settle(drawn, setting);
  const { bundles, routes, isCrowded } = ground;
  const sideColours = new Map(ground.actors.map(({ id, side }) => [id, colourOfSide(side)]));
  const capOf = (actor: string, telling: Telling): Cap => ({
    colour: sideColours.get(actor) ?? colourOfSide(NO_SIDE),
    telling,
  });
  const emphasisOf = emphasisIn(frame, bundles, selected, pointed);
  const actors = ground.actors.map((actor) => {
    const emphasis = emphasisOf.actor(actor.id);
    const isFirst = emphasis === "chosen" || emphasis === "lifted";
    return { ...actor, emphasis, weight: actor.weight + (isFirst ? 1e6 : 0) };
  });
  const lifted = actors.filter(({ emphasis }) => emphasis === "lifted").length;
  const isTold = (emphasis: Emphasis) =>
    emphasis === "chosen" ||
    (emphasis === "lifted" && lifted <= MOST_LIFTED_NAMES[isNarrow ? "narrow" : "wide"]);
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
    actors: actors.map(({ id, place, size, actor, side, emphasis, fontSize, names }): ActorMark => {
      const style = actorMarkOf(actor.kind);
      const hidden = { lines: names[0] ?? [], fontSize, side: "below", visible: false } as const;
      const label = labels.get(id) ?? hidden;
      return {
        id,
        place,
        size,
        style,
        colour: colourOfSide(side),
        label: { ...label, visible: label.visible || isTold(emphasis) },
        code: size < ROOM_FOR_CODE || style.dashed ? undefined : actor.country,
        emphasis,
      };
    }),
    links: bundles.map((bundle, at): LinkMark => {
      const { key, newest, count, tellings } = bundle;
      const { swing, bend, turn } = routes[at] ?? STRAIGHT;
      const { source, target } = newest;
      const side = sideOf(bundle, frame);
      const emphasis = emphasisOf.link(bundle);
      const isFirst = emphasis === "chosen" || emphasis === "lifted";
      const isLost = isCrowded && !hasSign(emphasis);
      return {
        key,
        id: newest.id,
        count,
        width: (ground.widths[at] ?? 0) + (emphasis === "chosen" ? 1 : 0),
        // What is compared is told by colours, which a faint line would not show.
        opacity: emphasis === "chosen" || side ? 1 : lineOf(tellings).opacity,
        caps:
          isCrowded && !isFirst
            ? undefined
            : [capOf(source, tellings.source), capOf(target, tellings.target)],
        source,
        target,
        swing,
        bend,
        turn,
        status: bundle.standing
          ? { pattern: standingMarkOf(bundle.standing).pattern ?? [], crossed: false }
          : statusMarkOf(newest.status),
        side,
        directed: !isLost && count === 1 && !isSymmetric(newest.kind),
        emphasis,
        sign: isLost ? undefined : signOf(bundle, side),
        freshness: freshnessOf(newest, frame),
      };
    }),
    isRough: ground.isRough,
  };
}
