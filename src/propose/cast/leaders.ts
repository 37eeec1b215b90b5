import type { Known } from "../names/gazetteer";
import type { Reading } from "../names/reading";
import { type Actor, HEADS } from "./actors";
import type { Cast } from "./cast";
import type { Memory } from "./memory";
import { VAGUE } from "./offices";

/**
 * Who holds an office in a country, or is its leader where the words name no office; else the country. Nobody stands in for
 * the holder of another office: a president is no foreign minister.
 */
export function leaderOf(
  known: Known,
  office: string | undefined,
  memory: Memory,
  cast: Cast,
  { gazetteer }: Pick<Reading, "gazetteer">,
): Actor | undefined {
  const { country } = known;
  const persons = cast.persons().filter((actor) => actor.country === country);
  const isAnyone = office === undefined || VAGUE.has(office);
  const mayBe = (actor: Actor) => isAnyone || actor.office === undefined;
  return (
    (isAnyone ? undefined : persons.find((actor) => actor.office === office)) ??
    memory.last((actor) => persons.includes(actor) && mayBe(actor)) ??
    (isAnyone ? persons.find((actor) => HEADS.has(actor.office ?? "")) : undefined) ??
    cast.ofKnown(known, gazetteer)
  );
}

/** The counterpart of a "leader": the head among those of the other country. */
export function headFor(office: string | undefined, others: readonly Actor[]): Actor | undefined {
  return office === "leader" ? others.find((actor) => HEADS.has(actor.office ?? "")) : undefined;
}
