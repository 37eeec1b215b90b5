import type { Actor } from "../../graph/model/types";
import type { Pairs } from "./link-index";

/** The sides that the actors of a graph belong to: what colour means, and the groups of the score. */
export interface Sides {
  /** Whether the file names sides itself; if not, an actor's country is its side. */
  readonly by: "side" | "country";
  /** Names of sides, or codes of countries: those whose actors have the most contacts first. */
  readonly list: readonly string[];
  /** By row of the actors: a place in the list, or {@link NO_SIDE}. */
  readonly ofActor: Int32Array;
}

export const NO_SIDE = -1;

/**
 * Finds the sides of a graph: those that the file gives, or, where it gives none, the countries.
 * @param contacts by row of the actors: how many each has in the whole period
 */
export function sidesOf(actors: readonly Actor[], contacts: Uint32Array): Sides {
  const by = actors.some(({ side }) => side !== undefined) ? "side" : "country";
  const weights = new Map<string, number>();
  actors.forEach((actor, row) => {
    const side = actor[by];
    if (side !== undefined) weights.set(side, (weights.get(side) ?? 0) + (contacts[row] ?? 0));
  });
  const list = [...weights.keys()].sort(
    (a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || (a < b ? -1 : 1),
  );
  const places = new Map(list.map((side, place) => [side, place]));
  const placeOf = (actor: Actor) => {
    const side = actor[by];
    return side === undefined ? NO_SIDE : (places.get(side) ?? NO_SIDE);
  };
  return { by, list, ofActor: Int32Array.from(actors, placeOf) };
}

/** By row of the actors: how many contacts each has in the whole period. */
export function contactsOf(actorCount: number, { count, one, other, total }: Pairs): Uint32Array {
  const contacts = new Uint32Array(actorCount);
  for (let pair = 0; pair < count; pair++) {
    const [from, to] = [one[pair] ?? 0, other[pair] ?? 0];
    contacts[from] = (contacts[from] ?? 0) + (total[pair] ?? 0);
    if (to !== from) contacts[to] = (contacts[to] ?? 0) + (total[pair] ?? 0);
  }
  return contacts;
}
