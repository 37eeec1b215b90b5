import { choosePairs, type Choosing, surpriseOf } from "../../frame/query/strongest";
import type { Choice } from "../../frame/view/view";

/** A pair that may be drawn, as an engine counted it. */
export interface Candidate {
  readonly one: number;
  readonly other: number;
  readonly links: number;
  readonly contacts: number;
  /** Its newest link's place in order of time. */
  readonly newest: bigint;
  /** Its contacts in the whole period. */
  readonly total: number;
}

/** What a choice among candidates depends on besides them. */
export interface Ground {
  readonly by: Choice;
  /** Contacts in the window, and in the whole period. */
  readonly inWindow: number;
  readonly inAll: number;
  /** The actors with the most links, with these. */
  readonly busiest: ReadonlyMap<number, number>;
}

/**
 * Chooses the pairs that are drawn by the code that chooses them in a page.
 * @param candidates all that it may choose: the strongest three times as many as are drawn, the two best of each of the
 *   busiest actors, and all that favoured and expanded actors may keep; in any order
 * @param choosing rows of actors, and places in `candidates` of pairs that are kept
 */
export function chooseAmong(
  candidates: readonly Candidate[],
  choosing: Omit<Choosing, "by">,
  ground: Ground,
): readonly Candidate[] {
  const scoreOf = scoring(ground);
  const ranked = candidates
    .map((candidate, at) => ({ candidate, at, score: scoreOf(candidate) }))
    .sort(
      (a, b) =>
        compareScores(b.score, a.score) ||
        b.candidate.total - a.candidate.total ||
        a.candidate.one - b.candidate.one ||
        a.candidate.other - b.candidate.other,
    );
  const count = ranked.length;
  // Each has a strength of its own: its place among all. So it does not matter what is behind it.
  const strength = Uint32Array.from(ranked.keys(), (place) => count - place);
  const pairs = {
    count,
    one: Uint32Array.from(ranked, ({ candidate }) => candidate.one),
    other: Uint32Array.from(ranked, ({ candidate }) => candidate.other),
    total: strength,
    contacts: ground.inAll,
  };
  const actors = [...ground.busiest.keys()].reduce((most, actor) => Math.max(most, actor), 0) + 1;
  const actorLinks = new Uint32Array(actors);
  for (const [actor, links] of ground.busiest) actorLinks[actor] = links;
  const placeOf = new Map(ranked.map(({ at }, place) => [at, place]));
  const chosen = choosePairs(
    { pairs },
    {
      pairs: Uint32Array.from(ranked.keys()),
      pairLinks: strength,
      pairContacts: strength,
      pairNewest: strength,
      actorLinks,
    },
    {
      ...choosing,
      by: "strength",
      kept: choosing.kept.flatMap((at) => placeOf.get(at) ?? []),
    },
  );
  return chosen.flatMap((place) => ranked[place]?.candidate ?? []);
}

function compareScores(a: number | bigint, b: number | bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function scoring({ by, inWindow, inAll }: Ground): (candidate: Candidate) => number | bigint {
  switch (by) {
    case "strength":
      return ({ contacts }) => contacts;
    case "recent":
      return ({ newest }) => newest;
    case "unexpected":
      return ({ contacts, total }) => surpriseOf(contacts, [total, inAll], inWindow);
  }
}
