import type { SimulationNodeDatum } from "d3-force";

/** Two actors that have links, by their ids. */
export interface Pair {
  readonly source: string;
  readonly target: string;
}

/** An actor while it is laid out. */
type Placed = SimulationNodeDatum & { readonly id: string };

/** The room that the straight line of a pair leaves to other actors, in the units of the layout. */
const ROOM = 90;
/** The share of what is missing by which an actor moves in a round, and by which each end of the line gives way. */
const SHARES = { aside: 0.3, end: 0.1 };

/**
 * One round of moving actors and the lines of others apart, where they are near: edge–node repulsion, as Fruchterman and
 * Reingold's forces were extended by Bertault (2000), "A force-directed algorithm that preserves edge-crossing properties".
 * @returns whether anything was near
 */
export function clearLines(actors: readonly Placed[], pairs: readonly Pair[]): boolean {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  let wasNear = false;
  for (const pair of pairs) {
    const [source, target] = [byId.get(pair.source), byId.get(pair.target)];
    if (!source || !target || source === target) continue;
    for (const actor of actors) {
      if (actor === source || actor === target) continue;
      wasNear = moveApart(actor, source, target) || wasNear;
    }
  }
  return wasNear;
}

function moveApart(actor: Placed, source: Placed, target: Placed): boolean {
  const { x = 0, y = 0 } = actor;
  const [ax, ay] = [source.x ?? 0, source.y ?? 0];
  const [dx, dy] = [(target.x ?? 0) - ax, (target.y ?? 0) - ay];
  const length = Math.hypot(dx, dy);
  if (length < 1) return false;
  const along = ((x - ax) * dx + (y - ay) * dy) / (length * length);
  if (along <= 0 || along >= 1) return false;
  const aside = ((x - ax) * dy - (y - ay) * dx) / length;
  const missing = ROOM - Math.abs(aside);
  if (missing <= 0) return false;
  const way = (aside < 0 ? -1 : 1) * missing;
  move(actor, (way * SHARES.aside * dy) / length, (-way * SHARES.aside * dx) / length);
  for (const end of [source, target])
    move(end, (-way * SHARES.end * dy) / length, (way * SHARES.end * dx) / length);
  return true;
}

function move(actor: Placed, x: number, y: number): void {
  if (typeof actor.fx === "number") return;
  actor.x = (actor.x ?? 0) + x;
  actor.y = (actor.y ?? 0) + y;
}
