import { linksOfActor } from "../../../frame/query/details";
import type { Frame } from "../../../frame/query/frame";
import { fold } from "../../../frame/reading/fold";
import type { GraphIndex } from "../../../frame/index/graph-index";
import { linksOfRows } from "../../../frame/index/link-list";
import type { DrawnActor } from "../../../frame/query/drawn";
import type { Point } from "../../../graph/model/types";
import { isDirection, neighbourOf } from "./neighbour";

const NONE = new Uint32Array();

/** Where the keyboard stands in the picture: on an actor, or on one of the links that were reached from it. */
export interface Stand {
  readonly actor: string;
  readonly link?: string | undefined;
}

/** What a walk goes over. */
export interface Ground {
  readonly index: GraphIndex;
  readonly frame: Frame;
  /** The places of the actors shown. */
  readonly places: ReadonlyMap<string, Point>;
}

/** Where a key leads to from somewhere in the picture, or from outside of it; undefined for a key that leads nowhere. */
export function walk(ground: Ground, from: Stand | undefined, key: string): Stand | undefined {
  const { frame, places } = ground;
  const hub = rankedActors(frame)[0];
  const start = hub && { actor: hub.actor.id };
  if (key === "Home") return start;
  if (isDirection(key)) {
    const next = from && neighbourOf(places, from.actor, key);
    return next === undefined ? (from ?? start) : { actor: next };
  }
  if (key === "[" || key === "]") return from ? stepLink(ground, from, key) : start;
  return isLetter(key) ? nextNamed(frame, from, key) : undefined;
}

/** Whether a key is one that names begin with. */
export function isLetter(key: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(key);
}

/** Where the keyboard enters the picture: where it stood, else at what is selected, else at the actor of most links. */
export function enter(
  { index, frame, places }: Ground,
  stood: Stand | undefined,
  selected: string | undefined,
): Stand | undefined {
  const link = selected === undefined ? undefined : index.graph.links.get(selected);
  const asked =
    link && !frame.counted
      ? { actor: link.source, link: link.id }
      : selected && { actor: link?.source ?? selected };
  const hub = rankedActors(frame)[0];
  return [stood, asked || undefined, hub && { actor: hub.actor.id }].find(
    (stand) => stand && places.has(stand.actor),
  );
}

/** The actors drawn, those of most links first: the order in which they are counted. */
export function rankedActors({ drawn }: Frame): readonly DrawnActor[] {
  return drawn.actors.toSorted((a, b) => b.links - a.links);
}

/**
 * The links that an actor is an end of, in order of time, and where one of them stands among them, from 0. Where an engine
 * counted, no links are walked to: but a few are at hand.
 */
export function linksOfStand({ index, frame }: Omit<Ground, "places">, { actor, link }: Stand) {
  const list = frame.counted ? linksOfRows(index.graph.links, index.links, NONE) : frame.links;
  const links = linksOfActor(index, list, actor);
  const number = link === undefined ? undefined : index.graph.links.numberOf(link);
  const place = links.rows.findIndex((row) => index.links.number[row] === number);
  return { links, place };
}

function stepLink(ground: Ground, from: Stand, key: "[" | "]"): Stand {
  const { links, place } = linksOfStand(ground, from);
  const last = links.length - 1;
  const isNone = place < 0;
  const next = key === "]" ? (isNone ? 0 : place + 1) : isNone ? last : place - 1;
  const link = links.at(Math.max(0, Math.min(last, next)));
  return link ? { actor: from.actor, link: link.id } : from;
}

/** The next actor, in the order of their names, whose name begins with a letter. */
function nextNamed(frame: Frame, from: Stand | undefined, key: string): Stand | undefined {
  const letter = fold(key);
  const named = frame.drawn.actors
    .map(({ actor }) => ({ id: actor.id, name: fold(actor.name) }))
    .filter(({ name }) => name.startsWith(letter))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const place = named.findIndex(({ id }) => id === from?.actor);
  const next = named[(place + 1) % named.length];
  return next && { actor: next.id };
}
