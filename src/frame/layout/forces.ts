import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3-force";
import type { Actor, Point } from "../../graph/model/types";
import type { Places } from "../index/graph-index";

interface Body extends SimulationNodeDatum {
  readonly id: string;
  /** Half the width and height of the actor with its label, in the units of the layout. */
  readonly width: number;
  readonly height: number;
}

/** Two actors that have links, by their ids. */
export interface Pair {
  readonly source: string;
  readonly target: string;
}

/** Few actors are let settle to the end; with many, what moves later moves little. */
const STEPS = { few: 400, many: 150 };
const MANY = 150;
const LETTER_WIDTH = 7;
/** Nobody means a place further out; forces would reckon there without end. */
const FURTHEST = 1e6;

/** The place that the file gives an actor, where it is one that a picture can hold. */
export function placeGiven({ position }: Actor): Point | undefined {
  const isWithin = position && Math.max(Math.abs(position.x), Math.abs(position.y)) <= FURTHEST;
  return isWithin ? position : undefined;
}

/**
 * A place for each of some actors, in CSS pixels of a picture of some 900 × 600 for twenty.
 * The same actors and pairs give the same places (d3-force draws from a seeded generator); an actor's place
 * does not depend on window or filters. A position that the file gives is kept.
 */
export function layOut(actors: readonly Actor[], pairs: readonly Pair[]): Places {
  const bodies = actors.map((actor): Body => {
    const place = placeGiven(actor);
    return {
      id: actor.id,
      width: Math.max(28, (Math.min(actor.name.length, 30) * LETTER_WIDTH) / 2),
      height: 30,
      ...(place && { fx: place.x, fy: place.y }),
    };
  });
  const degrees = new Map<string, number>();
  for (const end of pairs.flatMap(({ source, target }) => [source, target])) {
    degrees.set(end, (degrees.get(end) ?? 0) + 1);
  }
  // Hubs push harder, as in ForceAtlas2 (Jacomy et al. 2014), so that their neighbours leave them room.
  const chargeOf = ({ id }: Body) => -500 - 170 * (degrees.get(id) ?? 0);
  const simulation = forceSimulation(bodies)
    .force(
      "link",
      forceLink<Body, SimulationLinkDatum<Body>>(pairs.map((pair) => ({ ...pair })))
        .id(({ id }) => id)
        .distance(150),
    )
    .force("charge", forceManyBody<Body>().strength(chargeOf).distanceMax(900))
    .force("x", forceX(0).strength(0.09))
    .force("y", forceY(0).strength(0.16))
    .force(
      "collide",
      forceCollide<Body>(({ width }) => 24 + width / 2),
    )
    .stop();
  simulation.tick(bodies.length > MANY ? STEPS.many : STEPS.few);
  separate(bodies);
  const round = (value = 0) => Math.round(value * 10) / 10;
  return new Map(bodies.map(({ id, x, y }) => [id, { x: round(x), y: round(y) }]));
}

/** Moves boxes that overlap apart, the shorter way, until none do or patience ends; fixed ones stay. */
function separate(bodies: readonly Body[]): void {
  for (let round = 0; round < 60; round++) {
    let moved = false;
    bodies.forEach((a, at) => {
      for (const b of bodies.slice(at + 1)) moved = pushApart(a, b) || moved;
    });
    if (!moved) return;
  }
}

function pushApart(a: Body, b: Body): boolean {
  const dx = (b.x ?? 0) - (a.x ?? 0);
  const dy = (b.y ?? 0) - (a.y ?? 0);
  const overlapX = a.width + b.width + 10 - Math.abs(dx);
  const overlapY = a.height + b.height + 6 - Math.abs(dy);
  if (overlapX <= 0 || overlapY <= 0) return false;
  const isFixed = (body: Body) => body.fx !== undefined && body.fx !== null;
  const shares: [Body, number][] = [
    [a, isFixed(a) ? 0 : isFixed(b) ? -1 : -0.5],
    [b, isFixed(b) ? 0 : isFixed(a) ? 1 : 0.5],
  ];
  for (const [body, share] of shares) {
    if (overlapX < overlapY) body.x = (body.x ?? 0) + share * overlapX * (dx < 0 ? -1 : 1);
    else body.y = (body.y ?? 0) + share * overlapY * (dy < 0 ? -1 : 1);
  }
  return true;
}
