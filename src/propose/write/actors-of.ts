import type { Actor } from "../cast/actors";
import type { Cast } from "../cast/cast";
import type { Proposal } from "../links/proposal";

/**
 * Who belongs in the graph: the ends and accounts of what is proposed, the countries whose offices these hold ("the Latvian
 * foreign minister Ann Lee"), and whoever is named as acting.
 */
export function actorsOf(
  voices: readonly Actor[],
  proposals: readonly Proposal[],
  cast: Cast,
): readonly Actor[] {
  const used = new Set([
    ...voices,
    ...proposals.flatMap(({ source, target, passages }) => [
      source,
      target,
      ...passages.flatMap(({ account }) => account ?? []),
    ]),
  ]);
  const persons = [...used].filter(({ kind }) => kind === "person");
  const represented = new Set(persons.flatMap(({ country }) => country ?? []));
  return cast.actors.filter(
    (actor) =>
      used.has(actor) ||
      isWorthy(actor) ||
      (actor.kind === "country" && represented.has(actor.country ?? "")),
  );
}

/** Whether an actor belongs in the graph without any link: a person with a name, or what acts in the text. */
function isWorthy({ kind, press, isActing, isSure }: Actor): boolean {
  if (press || !isActing) return false;
  return kind === "person" || isSure;
}
