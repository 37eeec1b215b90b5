import type { Actor } from "../../graph/model/types";
import type { Drawn, DrawnActor } from "../query/drawn";
import type { Frame } from "../query/frame";
import type { Span } from "../view/span";

/** Some actors that links hold together, told by the one of most links. */
export interface Group {
  readonly actor: Actor;
  readonly others: number;
}

/** What a picture shows, for those who do not see it: the structure, never where anything lies. */
export interface Summary {
  readonly actors: number;
  readonly links: number;
  readonly window?: Span | undefined;
  /** The actor of most links. */
  readonly middle?: (DrawnActor & { readonly others: number }) | undefined;
  /** The actors of most links after that one. */
  readonly next: readonly Actor[];
  /** The largest first. */
  readonly groups: readonly Group[];
  /** Actors that are shown and have no link here. */
  readonly unlinked: number;
  /** Whether only part of the pairs is drawn. */
  readonly isPart: boolean;
}

const MOST_NEXT = 4;

/** The summary of a frame: how much is shown, who has most links, what hangs together. */
export function summaryOf({ actors, links, window, drawn }: Frame): Summary {
  const ranked = drawn.actors
    .filter(({ links: count }) => count > 0)
    .sort((a, b) => b.links - a.links);
  const [first, ...rest] = ranked;
  return {
    actors: actors.length,
    links: links.length,
    window,
    middle: first && { ...first, others: othersOf(drawn, first.actor.id).size },
    next: rest.slice(0, MOST_NEXT).map(({ actor }) => actor),
    groups: groupsOf(drawn, ranked),
    unlinked: drawn.actors.length - ranked.length + drawn.unlinkedLeft,
    isPart: drawn.pairs.length < drawn.pairTotal,
  };
}

/** Ids of the actors that one has links with; of itself, if it has. */
export function othersOf({ pairs }: Drawn, actor: string): ReadonlySet<string> {
  const others = pairs.flatMap(({ source, target }) =>
    source === actor ? [target] : target === actor ? [source] : [],
  );
  return new Set(others);
}

/** Connected components, each from its actor of most links outwards. */
function groupsOf(drawn: Drawn, ranked: readonly DrawnActor[]): readonly Group[] {
  const neighbours = new Map<string, string[]>();
  for (const { source, target } of drawn.pairs) {
    for (const [one, other] of [
      [source, target],
      [target, source],
    ] as const) {
      const known = neighbours.get(one);
      if (known) known.push(other);
      else neighbours.set(one, [other]);
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
      for (const other of neighbours.get(id) ?? []) waiting.push(other);
    }
    groups.push({ actor, others: seen.size - before - 1 });
  }
  return groups.sort((a, b) => b.others - a.others);
}
