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
import { type BitByBit, doAtOnce } from "../../graph/bit-by-bit";
import type { Actor, Point } from "../../graph/model/types";
import { clearLines, type Pair } from "./clear-lines";
import { givenPlaces } from "./given-places";
import type { Places } from "../index/graph-index";

interface Body extends SimulationNodeDatum {
  readonly id: string;
  /** Half the width and height of the actor with its label, in the units of the layout. */
  readonly width: number;
  readonly height: number;
}

/** Ticks of the simulation. With many actors, later ticks would change little and take long. */
const STEPS = { few: 400, many: 150 };
const MANY = 150;
/** Ticks in one bit of the work. */
const AT_ONCE = 5;
/** Rounds in which actors are moved out of the lines of others. */
const CLEARING = 30;
const LETTER_WIDTH = 7;

/**
 * Lays out actors by forces, in CSS pixels: twenty actors take about 900 × 600.
 * Deterministic, because d3-force uses a seeded random generator. A place that the file gives is kept.
 * @param given places by id; those that the file's positions give by default
 */
export function layOut(
  actors: readonly Actor[],
  pairs: readonly Pair[],
  given?: ReadonlyMap<string, Point>,
): Places {
  return doAtOnce(layOutBitByBit(actors, pairs, given));
}

/** The same in bits: of some hundreds of actors, all of them take longer than a reader should wait for an answer. */
export function* layOutBitByBit(
  actors: readonly Actor[],
  pairs: readonly Pair[],
  given: ReadonlyMap<string, Point> = givenPlaces(actors),
): BitByBit<Places> {
  const bodies = actors.map((actor): Body => {
    const place = given.get(actor.id);
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
  // Hubs repel more strongly, as in ForceAtlas2 (Jacomy et al. 2014), so that their neighbours leave them room.
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
  const steps = bodies.length > MANY ? STEPS.many : STEPS.few;
  for (let step = 0; step < steps; step += AT_ONCE) {
    simulation.tick(AT_ONCE);
    yield;
  }
  yield* separate(bodies, 60);
  for (let round = 0; round < CLEARING; round++) {
    if (!clearLines(bodies, pairs)) break;
    yield* separate(bodies, 2);
  }
  yield* separate(bodies, 60);
  const round = (value = 0) => Math.round(value * 10) / 10;
  return new Map(bodies.map(({ id, x, y }) => [id, { x: round(x), y: round(y) }]));
}

/** Moves overlapping boxes apart, along the shorter way, for a limited number of rounds. Fixed ones stay. */
function* separate(bodies: readonly Body[], rounds: number): BitByBit<void> {
  for (let round = 0; round < rounds; round++) {
    let moved = false;
    bodies.forEach((a, index) => {
      for (const b of bodies.slice(index + 1)) moved = pushApart(a, b) || moved;
    });
    if (!moved) return;
    yield;
  }
}

function pushApart(a: Body, b: Body): boolean {
  const dx = (b.x ?? 0) - (a.x ?? 0);
  const dy = (b.y ?? 0) - (a.y ?? 0);
  const overlapX = a.width + b.width + 10 - Math.abs(dx);
  const overlapY = a.height + b.height + 6 - Math.abs(dy);
  if (overlapX <= 0 || overlapY <= 0) return false;
  const isFixed = (body: Body) => typeof body.fx === "number";
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
