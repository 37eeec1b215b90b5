import type { Actor } from "../../graph/model/types";
import type { Frame } from "./frame";
import type { Span } from "../view/span";

/** What a step has changed of what is shown. */
export interface Change {
  /** The new window, if it is another. */
  readonly window?: Span | undefined;
  readonly isOtherCount: boolean;
  /** Actors that are shown now and were not before, and the reverse; in the order of the file. */
  readonly came: readonly Actor[];
  readonly went: readonly Actor[];
}

/** What differs between two frames of one graph; undefined where nothing does that can be told. */
export function changeOf(before: Frame, now: Frame): Change | undefined {
  const isMoved =
    before.window?.first !== now.window?.first || before.window?.last !== now.window?.last;
  const isOtherCount =
    before.counts.links !== now.counts.links || before.counts.actors !== now.counts.actors;
  // Where an engine counted, the list has but those drawn: who is not in it may be shown all the same.
  const areListed = !before.counted && !now.counted;
  const came = areListed ? notIn(before, now.actors) : [];
  const went = areListed ? notIn(now, before.actors) : [];
  const isSame = !isMoved && !isOtherCount && came.length === 0 && went.length === 0;
  return isSame
    ? undefined
    : { window: isMoved ? now.window : undefined, isOtherCount, came, went };
}

function notIn({ actors }: Frame, others: readonly Actor[]): readonly Actor[] {
  // Mostly the same are shown, by the hundred thousand.
  if (actors.length === others.length && actors.every((actor, at) => actor === others[at]))
    return [];
  const known = new Set(actors.map(({ id }) => id));
  return others.filter(({ id }) => !known.has(id));
}
