import type { Actor } from "../../graph/model/types";
import type { Drawn, DrawnActor } from "../query/drawn";
import type { Frame } from "../query/frame";
import type { Span } from "../view/span";

/** A connected group of actors, named by the one with the most links. */
export interface Group {
  readonly actor: Actor;
  readonly others: number;
}

/** What the picture shows, for readers who don't see it: its structure, not positions. */
export interface Summary {
  readonly actors: number;
  readonly links: number;
  readonly window?: Span | undefined;
  /** The actor with the most links. */
  readonly middle?: (DrawnActor & { readonly others: number }) | undefined;
  /** The actors with the most links after that one. */
  readonly next: readonly Actor[];
  /** Largest first. */
  readonly groups: readonly Group[];
  /** How many of the actors shown have no link. */
  readonly unlinked: number;
  /** Whether some pairs are not drawn. */
  readonly isPart: boolean;
}

const MOST_NEXT = 4;

/** Summarises a frame: how much is shown, which actors have the most links, which are connected. */
export function summaryOf({ counts, window, drawn }: Frame): Summary {
  const ranked = drawn.actors
    .filter(({ links: count }) => count > 0)
    .sort((a, b) => b.links - a.links);
  const [first, ...rest] = ranked;
  return {
    ...counts,
    window,
    middle: first && { ...first, others: othersOf(drawn, first.actor.id).size },
    next: rest.slice(0, MOST_NEXT).map(({ actor }) => actor),
    groups: groupsOf(drawn, ranked),
    unlinked: drawn.actors.length - ranked.length + drawn.unlinkedLeft,
    isPart: drawn.pairs.length < drawn.pairTotal,
  };
}

/** Ids of the actors that an actor has links with, itself included if it has links to itself. */
export function othersOf({ pairs }: Drawn, actor: string): ReadonlySet<string> {
  const others = pairs.flatMap(({ source, target }) =>
    source === actor ? [target] : target === actor ? [source] : [],
  );
  return new Set(others);
}

/** The connected components, each named by its actor with the most links. */
function groupsOf(drawn: Drawn, ranked: readonly DrawnActor[]): readonly Group[] {
  const neighbours = new Map<string, string[]>();
  for (const { source, target } of drawn.pairs) {
    for (const [from, to] of [
      [source, target],
      [target, source],
    ] as const) {
      const known = neighbours.get(from);
      if (known) known.push(to);
      else neighbours.set(from, [to]);
    }
  }
  const seen = new Set<string>();
  const groups: Group[] = [];
  for (const { actor } of ranked) {
    if (seen.has(actor.id)) continue;
    const before = seen.size;
    const waiting = [actor.id];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      for (const to of neighbours.get(id) ?? []) waiting.push(to);
    }
    groups.push({ actor, others: seen.size - before - 1 });
  }
  return groups.sort((a, b) => b.others - a.others);
}
