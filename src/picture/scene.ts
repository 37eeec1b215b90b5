import { isSymmetric } from "../graph/kinds";
import type { Frame } from "../frame/frame";
import type { Actor, Link, Point } from "../graph/types";
import { type Box, clip, type PlacedLabel, placeLabels } from "./labels";
import {
  type ActorMarkStyle,
  actorMarkOf,
  type ColourToken,
  type LinkMarkStyle,
  linkMarkOf,
  type SideMarkStyle,
  sideMarkOf,
  type StatusMarkStyle,
  statusMarkOf,
} from "./marks";

/** Whether a mark stands out, stands back, or neither. */
export type Emphasis = "plain" | "lifted" | "dimmed" | "chosen";

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
  /** The newest of the links. */
  readonly id: string;
  readonly count: number;
  readonly source: string;
  readonly target: string;
  /** How far its curve swings out of the straight line, in CSS pixels; to the right of the way from source to target. */
  readonly swing: number;
  readonly style: LinkMarkStyle;
  readonly status: StatusMarkStyle;
  /** Where two accounts are compared: which of them tells of it. */
  readonly side?: SideMarkStyle | undefined;
  readonly directed: boolean;
  readonly emphasis: Emphasis;
}

export interface Scene {
  readonly actors: readonly ActorMark[];
  readonly links: readonly LinkMark[];
}

export interface SceneInput {
  readonly frame: Frame;
  readonly places: ReadonlyMap<string, Point>;
  readonly selected?: string | undefined;
  readonly hovered?: string | undefined;
  /** CSS pixels on screen for one unit of the layout. */
  readonly scale: number;
  /** The part of the layout in sight, times the scale: labels keep within it. */
  readonly bounds?: Box | undefined;
  /** Boxes in the same units in which no label lies: buttons stand there. */
  readonly reserved?: readonly Box[] | undefined;
  /** The width of a text in CSS pixels at a font size. */
  readonly measure: (text: string, size: number) => number;
}

const MOST_APART = 5;
const SWING = 34;
/** A picture of less than so many CSS pixels has no room for long names. */
const NARROW = 500;

/** What is drawn for a frame: one definition for canvas, SVG and print. */
export function sceneOf({
  frame,
  places,
  selected,
  hovered,
  scale,
  measure,
  bounds,
  reserved,
}: SceneInput): Scene {
  const bundles = bundlesOf(frame.links);
  const weights = new Map<string, number>();
  for (const { source, target } of frame.links) {
    weights.set(source, (weights.get(source) ?? 0) + 1);
    if (target !== source) weights.set(target, (weights.get(target) ?? 0) + 1);
  }
  const most = Math.max(1, ...weights.values());
  const emphasisOf = emphasisIn(frame, selected, hovered);
  const sized = frame.actors.map((actor) => {
    const share = Math.sqrt((weights.get(actor.id) ?? 0) / most);
    const emphasis = emphasisOf.actor(actor.id);
    return {
      id: actor.id,
      place: places.get(actor.id) ?? { x: 0, y: 0 },
      size: Math.round(18 + 18 * share),
      fontSize: Math.round(11.5 + 4.5 * share),
      text: clip(actor.name, bounds && bounds.right - bounds.left < NARROW ? 20 : 32),
      weight:
        (weights.get(actor.id) ?? 0) + (emphasis === "chosen" || emphasis === "lifted" ? 1e6 : 0),
      actor,
      emphasis,
    };
  });
  const glyphs = bundles.map((bundle) => middleOf(bundle, places, scale));
  const labels = placeLabels(sized, scale, measure, glyphs, bounds, reserved);
  return {
    actors: sized.map(({ id, place, size, actor, emphasis, fontSize, text }): ActorMark => ({
      id,
      place,
      size,
      style: actorMarkOf(actor.kind),
      label: labels.get(id) ?? { text, fontSize, side: "below", visible: false },
      code: codeOf(actor),
      emphasis,
    })),
    links: bundles.map((bundle): LinkMark => ({
      id: bundle.newest.id,
      count: bundle.count,
      source: bundle.newest.source,
      target: bundle.newest.target,
      swing: bundle.swing,
      style: linkMarkOf(bundle.newest.kind),
      status: statusMarkOf(bundle.newest.status),
      side: sideOf(bundle, frame),
      directed: bundle.count === 1 && !isSymmetric(bundle.newest.kind),
      emphasis: emphasisOf.link(bundle),
    })),
  };
}

/** Several links drawn as one are told by one side only if all of them are. */
function sideOf({ ids }: Bundle, { sides }: Frame): SideMarkStyle | undefined {
  const found = new Set([...ids].flatMap((id) => sides?.byLink.get(id) ?? []));
  const [side] = found;
  return side === undefined ? undefined : sideMarkOf(found.size === 1 ? side : "both");
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

interface Bundle {
  readonly newest: Link;
  readonly ids: ReadonlySet<string>;
  readonly count: number;
  readonly swing: number;
}

/** Up to five links of a pair are kept apart, as curves to both sides of the straight line; more become one. */
function bundlesOf(links: readonly Link[]): readonly Bundle[] {
  const pairs = new Map<string, Link[]>();
  for (const link of links) {
    const key = JSON.stringify([link.source, link.target].toSorted());
    const pair = pairs.get(key);
    if (pair) pair.push(link);
    else pairs.set(key, [link]);
  }
  return [...pairs.values()].flatMap((pair): Bundle[] => {
    const newest = pair.at(-1);
    if (pair.length > MOST_APART && newest) {
      const ids = new Set(pair.map(({ id }) => id));
      return [{ newest, ids, count: pair.length, swing: 0 }];
    }
    return pair.map((link, at) => {
      const way = link.source <= link.target ? 1 : -1;
      const swing = way * (at - (pair.length - 1) / 2) * SWING;
      return { newest: link, ids: new Set([link.id]), count: 1, swing };
    });
  });
}

function emphasisIn(frame: Frame, selected: string | undefined, hovered: string | undefined) {
  const centre = hovered ?? selected;
  const link = frame.links.find(({ id }) => id === centre);
  const known = link !== undefined || frame.actors.some(({ id }) => id === centre);
  const near = new Set<string>();
  for (const { id, source, target } of frame.links) {
    if (id !== centre && source !== centre && target !== centre) continue;
    near.add(source);
    near.add(target);
  }
  const isFar = (isNear: boolean): Emphasis => (isNear ? "lifted" : "dimmed");
  return {
    actor: (id: string): Emphasis => {
      if (id === selected) return "chosen";
      return known ? isFar(near.has(id) || id === centre) : "plain";
    },
    link: ({ ids, newest }: Bundle): Emphasis => {
      if (selected !== undefined && ids.has(selected)) return "chosen";
      if (!known) return "plain";
      const isNear = link ? ids.has(link.id) : newest.source === centre || newest.target === centre;
      return isFar(isNear);
    },
  };
}
