import type { Actor } from "../cast/actors";
import type { Mention } from "../cast/mentions";

/** Actors that stand together: "France and Germany". */
export interface Party {
  /** Tokens of the sentence, the last excluded. */
  readonly from: number;
  readonly to: number;
  readonly actors: readonly Actor[];
  /** Words that stand for an actor without naming it. */
  readonly standIns: readonly string[];
}

export function partyOf(mentions: readonly Mention[]): Party {
  const actors = [...new Set(mentions.flatMap(({ actors: own }) => own))];
  const standIns = mentions.filter(({ isNamed }) => !isNamed).map(({ words }) => words);
  return {
    from: mentions.reduce((least, { from }) => Math.min(least, from), Infinity),
    to: mentions.reduce((most, { to }) => Math.max(most, to), 0),
    actors,
    standIns,
  };
}
