import type { Actor } from "../../graph/model/types";
import type { WindowCount } from "./count-window";
import type { GraphIndex } from "../index/graph-index";
import { compareEnds } from "./strongest";
import type { Span } from "../view/span";

/** Whether two actors had contact in the window, in the one that it is compared with, or in both. */
export const STANDINGS = ["new", "continued", "gone"] as const;
export type Standing = (typeof STANDINGS)[number];

/** How the contacts of two actors differ between two windows. */
export interface Change {
  readonly source: Actor;
  readonly target: Actor;
  readonly standing: Standing;
  /** Contacts in the window compared with, and in the present one. */
  readonly before: number;
  readonly now: number;
  /** The id of the newest of their links in either window. */
  readonly newest: string;
}

/** Two windows, pair by pair. */
export interface Compared {
  readonly window: Span;
  readonly before: WindowCount;
  /** Both windows as if they were one, each pair with the larger of its two counts. */
  readonly either: WindowCount;
  readonly counts: Readonly<Record<Standing, number>>;
  standingOf(pair: number): Standing;
  /** The pairs whose contacts differ most. */
  largest(most: number): readonly Change[];
}

/** Compares what a window holds with what another one does. */
export function compareWindows(
  { graph, links, actorIndex }: GraphIndex,
  window: Span,
  before: WindowCount,
  now: WindowCount,
): Compared {
  const standingOf = (pair: number): Standing =>
    now.pairLinks[pair] === 0 ? "gone" : before.pairLinks[pair] === 0 ? "new" : "continued";
  const pairs = Uint32Array.from(new Set([...now.pairs, ...before.pairs]));
  const larger = (a: Uint32Array, b: Uint32Array) => {
    const found = a.slice();
    for (const pair of pairs) found[pair] = Math.max(a[pair] ?? 0, b[pair] ?? 0);
    return found;
  };
  const counts = { new: 0, continued: 0, gone: 0 };
  for (const pair of pairs) counts[standingOf(pair)]++;
  const { pairs: pairsOfGraph } = links;
  const difference = (pair: number) =>
    Math.abs((now.pairContacts[pair] ?? 0) - (before.pairContacts[pair] ?? 0));
  return {
    window,
    before,
    either: {
      ...now,
      pairs,
      pairLinks: larger(now.pairLinks, before.pairLinks),
      pairContacts: larger(now.pairContacts, before.pairContacts),
      pairNewest: larger(now.pairNewest, before.pairNewest),
      actorLinks: now.actorLinks.map((links, actor) =>
        Math.max(links, before.actorLinks[actor] ?? 0),
      ),
    },
    counts,
    standingOf,
    largest: (most) =>
      [...pairs]
        .sort((a, b) => difference(b) - difference(a) || compareEnds(pairsOfGraph, a, b))
        .slice(0, most)
        .flatMap((pair): Change[] => {
          const source = actorIndex.list[pairsOfGraph.one[pair] ?? 0];
          const target = actorIndex.list[pairsOfGraph.other[pair] ?? 0];
          const row = Math.max(now.pairNewest[pair] ?? 0, before.pairNewest[pair] ?? 0) - 1;
          const newest = graph.links.at(links.number[row] ?? 0)?.id;
          if (!source || !target || newest === undefined || difference(pair) === 0) return [];
          return [
            {
              source,
              target,
              standing: standingOf(pair),
              before: before.pairContacts[pair] ?? 0,
              now: now.pairContacts[pair] ?? 0,
              newest,
            },
          ];
        }),
  };
}
